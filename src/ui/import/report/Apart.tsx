import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import { useClients } from '../../clients';
import { formatNumber, t } from '../../i18n';
import type { RowsName } from './view';

/** Beside the sum: the rows with problems, those that went another way than predicted, and what came along. */
export function Apart(props: {
  job: ImportJob;
  open: RowsName | null;
  onRows: (name: RowsName) => void;
}): JSX.Element | null {
  const { job, open, onRows } = props;
  const { report, proof, hasRows } = job;
  const problems = useProblemCount(job);
  const differing = proof?.differing ?? 0;
  const extra = (['opportunities', 'activities', 'companies'] as const).filter((key) => report[key] > 0);
  const filter = (
    name: 'problems' | 'different',
    label: string,
    count: number,
    tone: 'warning' | 'problem',
  ) => (
    <button
      type="button"
      class="imp-kind"
      data-tone={tone}
      aria-pressed={open === name}
      title={t('report.show-rows', { what: label, count })}
      onClick={() => onRows(name)}
    >
      <i aria-hidden="true" />
      <span>{label}</span>
      <b>{formatNumber(count)}</b>
    </button>
  );
  const hasFilters = hasRows && (problems > 0 || differing > 0);
  if (!hasFilters && extra.length === 0) return null;
  return (
    <div class="rep-apart">
      {hasRows && problems > 0 && filter('problems', t('report.problems-term'), problems, 'warning')}
      {hasRows && differing > 0 && filter('different', t('report.different-term'), differing, 'problem')}
      {extra.length > 0 && (
        <span class="imp-quiet">
          {extra.map((key) => `${t(`report.${key}`)}: ${formatNumber(report[key])}`).join(' · ')}
        </span>
      )}
    </div>
  );
}

/** How many rows have a problem; 0 until it is known. */
function useProblemCount({ jobId, hasRows, report, state }: ImportJob): number {
  const { importer } = useClients();
  const [count, setCount] = useState(0);
  const any = hasRows && state !== 'running' && Object.keys(report.issueCounts).length > 0;
  useEffect(() => {
    if (!any) return;
    let current = true;
    const read = async () => {
      const answer = await importer.jobRows(jobId, { kind: 'problem' }, 0, 1);
      if (current && answer.ok) setCount(answer.value.total);
    };
    void read();
    return () => {
      current = false;
    };
  }, [importer, jobId, any, report]);
  return any ? count : 0;
}

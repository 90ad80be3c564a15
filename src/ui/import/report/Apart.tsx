import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { formatNumber, t } from '../../i18n';
import { customersOf } from './customersOf';
import type { RowsName } from './view';

/** Beside the sum: the rows with problems, those that went another way than predicted, and what came along. */
export function Apart(props: {
  job: ImportJob;
  /** Rows with a problem. */
  problems: number;
  open: RowsName | null;
  onRows: (name: RowsName) => void;
}): JSX.Element | null {
  const { job, problems, open, onRows } = props;
  const { report, proof, hasRows } = job;
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
        <a class="imp-quiet" href={customersOf(job, 'updated')}>
          {extra.map((key) => `${t(`report.${key}`)}: ${formatNumber(report[key])}`).join(' · ')}
        </a>
      )}
    </div>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import { jobs } from '../../book';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { language, t } from '../../i18n';
import { saveFile } from '../../saveFile';
import { mendedBy } from './mended';

/**
 * Offers the rows that did not come in whole, as a file in the shape of the list itself; where a later import brought them
 * all it says so.
 */
export function FailedRows(props: {
  jobId: string;
  count: number;
  /** How many of them were not reached by an import that stopped early. */
  left: number;
}): JSX.Element | null {
  const { jobId, count, left } = props;
  const mended = left > 0 ? undefined : mendedBy({ jobId }, jobs.value);
  const { importer } = useClients();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (count === 0) return null;
  const download = async () => {
    setBusy(true);
    const answer = await importer.failedRows(jobId, language.value);
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.value.name, answer.value.file);
  };
  return (
    <div class="imp-failed-rows">
      {mended !== undefined && (
        <p>
          <a class="link" href={`/imports/${mended.jobId}`}>
            {t('report.mended', { n: count })}
          </a>
        </p>
      )}
      <Button icon="download" busy={busy} onClick={() => void download()}>
        {mended !== undefined
          ? t('report.mended-rows')
          : t(left > 0 ? 'report.failed-rows-left' : 'report.failed-rows', { n: count })}
      </Button>
      {mended === undefined && (
        <p class="imp-quiet">{t(left > 0 ? 'report.failed-rows-left-why' : 'report.failed-rows-why')}</p>
      )}
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void download()} />}
    </div>
  );
}

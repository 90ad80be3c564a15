import type { JSX } from 'preact';
import type { ImportJob } from '../../db/api';
import { jobs } from '../book';
import { formatInstant, t } from '../i18n';
import { isImportOf } from './imported';
import { reportUrl } from './report/view';

/** The last import of these very bytes that was not taken back; of a workbook, of this sheet. */
function importOf(fingerprint: string | null, sheet: string | null): ImportJob | undefined {
  let last: ImportJob | undefined;
  for (const job of jobs.value.values()) {
    if (isImportOf(job, fingerprint, sheet) && job.number > (last?.number ?? 0)) last = job;
  }
  return last;
}

/** Says that a file was imported before, and leads to what became of it. */
export function Seen(props: {
  fingerprint: string | null;
  sheet: string | null;
  name: string;
}): JSX.Element | null {
  const job = importOf(props.fingerprint, props.sheet);
  if (job === undefined) return null;
  const when = formatInstant(job.startedAt);
  return (
    <a
      class="imp-seen"
      href={reportUrl(job.jobId)}
      aria-label={t('batch.seen-of', { name: props.name, when })}
    >
      {t('batch.seen', { when })}
    </a>
  );
}

import type { ImportJob } from '../../../db/api';

/**
 * The later import with which all failed rows of an import came in; undefined where some of them may be missing. Of what
 * failed there again the same holds: yet another import may have brought it.
 */
export function mendedBy(
  { jobId }: Pick<ImportJob, 'jobId'>,
  all: ReadonlyMap<string, ImportJob>,
): ImportJob | undefined {
  for (const job of all.values()) if (job.failedOf === jobId && cameIn(job, all)) return job;
  return undefined;
}

function cameIn(job: ImportJob, all: ReadonlyMap<string, ImportJob>): boolean {
  const { report, state, test } = job;
  const isWhole = state === 'done' && !report.cancelled && test === undefined && report.skipped === 0;
  return isWhole && (report.failedRows === 0 || mendedBy(job, all) !== undefined);
}

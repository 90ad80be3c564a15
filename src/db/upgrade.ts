import type { Transaction } from 'dexie';
import type { ImportJob } from './api';
import type { JobRow } from './schema';

/** What a job of version 1 held. */
type FirstJob = Pick<ImportJob, 'jobId' | 'state' | 'source' | 'startedAt' | 'endedAt' | 'report' | 'undo'> &
  Pick<JobRow, 'undoing'>;

/** Brings a book of version 1 up: jobs get their numbers in the order of their time. */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  const jobs = transaction.table<FirstJob | JobRow>('jobs');
  const known = (await jobs.toArray()) as FirstJob[];
  known.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  await jobs.bulkPut(known.map((job, index) => jobOfVersion1(job, index + 1)));
}

function jobOfVersion1(job: FirstJob, number: number): JobRow {
  const { rows, created, updated, unchanged, duplicates, skipped, rejected, pending } = job.report;
  return {
    ...job,
    number,
    by: '',
    profile: {},
    predicted: { rows, created, updated, unchanged, duplicates, skipped, rejected, pending },
    done: rows,
    hasRows: false,
    events: [],
    checks: [],
    since: 0,
  };
}

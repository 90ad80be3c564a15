import { fail, ok, type Result } from '../../domain/result';
import type { Book } from '../book';
import { getJob } from '../jobs';
import type { JobRow } from '../schema';
import { StoredPlan } from './storedPlan';

/** A job with its plan. */
export interface PlannedJob {
  readonly job: JobRow;
  readonly plan: StoredPlan;
}

interface Opened {
  readonly stamp: string;
  readonly plan: StoredPlan;
}

/** Of each book the plan that was looked at last: a list that is scrolled asks for window after window of it. */
const LAST = new WeakMap<Book, Opened>();

/** A job and its stored plan as they are now; of the last one that was asked for only the job is read again. Fails as StoredPlan.open does. */
export async function lastPlan(book: Book, jobId: string): Promise<Result<PlannedJob>> {
  const job = await getJob(book, jobId);
  if (job === undefined) return fail('not-found', { id: jobId });
  if (!job.hasRows) return fail('not-resumable', { id: jobId });
  // Outcomes grow with the cursor; a new run begins with an event.
  const stamp = `${jobId} ${job.state} ${job.done} ${job.events.length}`;
  const last = LAST.get(book);
  if (last?.stamp === stamp) return ok({ job, plan: last.plan });
  const opened = await StoredPlan.open(book, jobId);
  if (!opened.ok) return opened;
  LAST.set(book, { stamp, plan: opened.value });
  return ok({ job, plan: opened.value });
}

import { fail, ok, type Result } from '../../domain/result';
import type { ImportReport, OnProgress } from '../../import/api';
import type { Book } from '../book';
import { getJob, saveJob, withEvent } from '../jobs';
import { revisionOf } from '../revision';
import type { JobRow, PlanRow } from '../schema';
import { undoJob } from '../undo';
import { asImporter } from './asImporter';
import { carriedOut } from './commit';
import type { Pace } from './pace';
import { ReportBuilder } from './report';
import { forgetStage } from './stage';
import { standInsOf } from './standIns';
import { blocksOf, StoredPlan } from './storedPlan';

/**
 * Goes on with an interrupted or cancelled import behind its cursor, from its staged rows and its stored plan; carries
 * an undone one out again from the start. Either way the same rows become the same records, but for whom somebody merged
 * into another customer since: those are not made anew.
 *
 * Fails with `not-found`, with `not-resumable` where the rows were forgotten, and as `commitPlan` does.
 */
export async function resumeJob(
  book: Book,
  jobId: string,
  pace: Pace,
  onProgress?: OnProgress,
): Promise<Result<ImportReport>> {
  return asImporter(book, async () => {
    const known = await getJob(book, jobId);
    if (known === undefined) return fail('not-found', { id: jobId });
    if (known.state === 'done') return ok(known.report);
    const stored = await StoredPlan.open(book, jobId);
    if (!stored.ok) return stored;
    // An undo that was killed half-way is finished first: a job is wholly there, or wholly on its way.
    if (known.undoing !== undefined) await undoJob(book, jobId);
    const undone = known.state === 'undone' || known.undoing !== undefined;
    const job = undone ? await beginAgain(book, stored.value.row) : await goOn(book, known);
    const { row: plan, decider } = stored.value;
    const waiting = stored.value.waiting(job.done);
    const standIns = await standInsOf(book, plan.first, stored.value.ledger.rowsOf('create').length);
    return carriedOut({ book, job, plan, decider, pace, rerun: undone, waiting, standIns, onProgress });
  });
}

async function goOn(book: Book, known: JobRow): Promise<JobRow> {
  const { endedAt: _, ...open } = withEvent(known, 'resumed');
  const job: JobRow = { ...open, state: 'running' };
  await saveJob(book, job);
  return job;
}

/** A new run of an undone job: its report begins anew, and its next undo looks at this run alone. */
async function beginAgain(book: Book, { job: jobId, settings }: PlanRow): Promise<JobRow> {
  const { db } = book;
  return db.transaction('rw', [db.jobs, db.outcomes, db.failed, db.meta], async () => {
    const known = await getJob(book, jobId);
    if (known === undefined) throw new Error(`job ${jobId} is gone`);
    const { endedAt: _, undo: __, proof: ___, undoing: ____, ...open } = withEvent(known, 'redone');
    const { rows } = known.report;
    const job: JobRow = {
      ...open,
      state: 'running',
      done: 0,
      checks: [],
      report: new ReportBuilder(jobId, rows, settings.notes).report(0, false),
      since: await revisionOf(book),
    };
    await blocksOf(db.outcomes, jobId).delete();
    await blocksOf(db.failed, jobId).delete();
    await db.jobs.put(job);
    return job;
  });
}

/** Ends an interrupted import as it stands. Fails with `not-found`. */
export async function settleJob(book: Book, jobId: string): Promise<Result<ImportReport>> {
  return asImporter(book, async () => {
    const job = await getJob(book, jobId);
    if (job === undefined) return fail('not-found', { id: jobId });
    if (job.state !== 'interrupted' && job.state !== 'running') return ok(job.report);
    const report = { ...job.report, cancelled: true };
    const ended = { ...withEvent(job, 'cancelled'), state: 'cancelled', report } as const;
    await saveJob(book, { ...ended, endedAt: new Date().toISOString() });
    return ok(report);
  });
}

/**
 * Frees the room that a job's source rows take. Its numbers, its mapping, its failed rows and its undo stay; it cannot be finished
 * or carried out again, and no rows stand behind its numbers any more. Fails with `not-found`, and with `locked` while
 * an import writes.
 */
export async function forgetRows(book: Book, jobId: string): Promise<Result<null>> {
  const { db } = book;
  return asImporter(book, async () => {
    const [job, plan] = await Promise.all([getJob(book, jobId), db.plans.get(jobId)]);
    if (job === undefined) return fail('not-found', { id: jobId });
    if (plan === undefined || !job.hasRows) return ok(null);
    await db.transaction('rw', [db.jobs, db.decisions, db.outcomes, db.stage], async () => {
      await blocksOf(db.decisions, jobId).delete();
      await blocksOf(db.outcomes, jobId).delete();
      await forgetStage(book, plan.session);
      await db.jobs.put({ ...withEvent(job, 'rows-forgotten'), hasRows: false });
    });
    return ok(null);
  });
}

import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { CommitOptions, ImportReport, OnProgress } from '../../import/api';
import type { ImportJob } from '../api';
import type { Book } from '../book';
import { toFailure } from '../failures';
import { randomId } from '../ids';
import { getJob, saveJob, withEvent } from '../jobs';
import { reserve, reserveSides } from '../pages';
import { revisionOf } from '../revision';
import type { JobRow, PlanRow } from '../schema';
import { readSettings } from '../workspace';
import { asImporter } from './asImporter';
import { carryOut, type Run } from './carryOut';
import type { Pace } from './pace';
import type { Plan } from './plan';
import { ReportBuilder } from './report';
import { decisionsOf } from './storedPlan';

/** What a commit needs to know beside the plan. */
export interface CommitSource {
  readonly source: ImportJob['source'];
  readonly header: readonly string[];
  /** How the source was read, mapped and decided. */
  readonly profile: ImportProfile;
  readonly options: CommitOptions;
  /** The import all of whose failed rows are among the source's. */
  readonly failedOf?: string | undefined;
  /** It is a test with some rows of the source. */
  readonly test?: ImportJob['test'];
  /** Milliseconds already spent on reading and deciding. */
  readonly spentMs: number;
}

/**
 * Does what a plan says: stores the job with its plan, then carries it out (`carryOut`). One importer at a time over all
 * tabs (`locked`); nothing is written where the book is no longer the one that was planned against (`book-changed`), or
 * where the profile says to stop on any error and there is one (`row-errors`).
 */
export async function commitPlan(
  book: Book,
  plan: Plan,
  about: CommitSource,
  pace: Pace,
  onProgress?: OnProgress,
): Promise<Result<ImportReport>> {
  if (plan.settings.onError === 'stop' && plan.ledger.errors > 0)
    return fail('row-errors', { n: plan.ledger.errors });
  return asImporter(book, async () => {
    if ((await revisionOf(book)) !== plan.revision) return fail('book-changed');
    const begun = await begin(book, plan, about);
    plan.seal();
    return carriedOut({ book, ...begun, decider: plan.decider, pace, rerun: false, onProgress });
  });
}

/** Carries a stored job out. What stops it in mid-course is named with the job and how far it came. */
export async function carriedOut(run: Run): Promise<Result<ImportReport>> {
  try {
    return ok(await carryOut(run));
  } catch (error) {
    const failure = toFailure(error);
    const { jobId } = run.job;
    const job = await interrupted(run, failure.code);
    const params = { ...failure.params, jobId, done: job?.done ?? 0, rows: run.job.report.rows };
    return { ok: false, failure: { ...failure, params } };
  }
}

/** Notes the interruption with the job, as far as the browser lets us write at all: else the next start notes it. */
async function interrupted({ book, job }: Run, code: string): Promise<JobRow | undefined> {
  const stored = await getJob(book, job.jobId).catch(() => undefined);
  if (stored === undefined) return undefined;
  const row: JobRow = { ...withEvent(stored, 'interrupted', { code }), state: 'interrupted' };
  await saveJob(book, row).catch(() => undefined);
  return row;
}

/** Stores the job and its whole plan: from here on it can be finished without the file. */
async function begin(book: Book, plan: Plan, about: CommitSource): Promise<{ job: JobRow; plan: PlanRow }> {
  const { db } = book;
  const { decider, settings } = plan;
  const { person } = await readSettings(book);
  // Every record that the import touches names it, so it is short: 62 bits.
  const jobId = randomId(12);
  const startedAt = new Date().toISOString();
  const { test, failedOf, options } = about;
  const { batch } = options;
  const tables = [db.meta, db.jobs, db.plans, db.decisions];
  return db.transaction('rw', tables, async () => {
    const first = await reserve(book, plan.ledger.counts.created, true);
    const firstSide = await reserveSides(book, decider.bringsSides ? decider.stage.rows : 0);
    const row: PlanRow = {
      job: jobId,
      ...decider.stage.place,
      settings,
      header: about.header,
      corrections: decider.corrections.list(),
      leftOut: [...decider.corrections.leftOut],
      choices: [...decider.corrections.choices],
      ...(decider.likely.size > 0 && { likely: [...decider.likely] }),
      first,
      firstSide,
      revision: plan.revision,
    };
    const number = ((await db.jobs.orderBy('number').last())?.number ?? 0) + 1;
    const job: JobRow = {
      jobId,
      number,
      state: 'running',
      source: about.source,
      by: person,
      profile: about.profile,
      predicted: { ...plan.ledger.counts },
      done: 0,
      hasRows: true,
      events: [{ at: startedAt, what: 'started', params: {} }],
      checks: [],
      ...(batch === undefined ? {} : { batch }),
      ...(test === undefined ? {} : { test }),
      ...(failedOf === undefined ? {} : { failedOf }),
      startedAt,
      report: new ReportBuilder(jobId, decider.stage.rows, settings.notes).report(about.spentMs, false),
      since: plan.revision,
    };
    await db.jobs.add(job);
    await db.plans.add(row);
    await db.decisions.bulkAdd([...decisionsOf(jobId, decider)]);
    return { job, plan: row };
  });
}

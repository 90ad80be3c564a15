import { fail, ok, type Result } from '../../domain/result';
import type { ImportReport, OnProgress, RowFilter } from '../../import/api';
import type { TestChoice } from '../../import/trialApi';
import type { Book } from '../book';
import { getJob, saveJob, withEvent } from '../jobs';
import { lookUp } from '../pages';
import { type CommitSource, commitPlan } from './commit';
import { makePlan } from './makePlan';
import type { Pace } from './pace';
import type { Plan } from './plan';
import { Stage } from './stage';
import { StoredPlan } from './storedPlan';

/** Rows that are copied at a time. */
const ROWS_A_BLOCK = 4096;

/**
 * The rows that a test import takes, ascending: of those chosen the ones that the plan would create or change a customer
 * by. Rows that repeat others, are left out or wait for a person would say nothing of the import.
 *
 * @param random numbers from 0 to before 1
 */
export async function testRows(
  plan: Plan,
  choice: TestChoice,
  random: () => number = Math.random,
): Promise<number[]> {
  const isWritten = (row: number): boolean => {
    const action = plan.ledger.actionOf(row);
    return action === 'create' || action === 'update';
  };
  if ('rows' in choice) return [...new Set(choice.rows)].filter(isWritten).sort((a, b) => a - b);
  if ('filter' in choice) return (await rowsOf(plan, choice.filter)).filter(isWritten);
  if ('first' in choice) return firstRows(plan, choice.first, isWritten);
  return drawn(plan.ledger.rows, choice.random, isWritten, random);
}

async function rowsOf(plan: Plan, filter: RowFilter): Promise<number[]> {
  const chosen = await plan.chosen(filter);
  return Array.from(chosen ?? { length: plan.ledger.rows }, (row, at) => row ?? at);
}

function firstRows(plan: Plan, most: number, isWritten: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < plan.ledger.rows && rows.length < most; row++) if (isWritten(row)) rows.push(row);
  return rows;
}

/** So many of the rows, each as likely as any other: Vitter's algorithm R (1985). */
function drawn(
  rows: number,
  most: number,
  isWritten: (row: number) => boolean,
  random: () => number,
): number[] {
  const kept: number[] = [];
  let met = 0;
  for (let row = 0; row < rows; row++) {
    if (!isWritten(row)) continue;
    const place = met < most ? met : Math.floor(random() * (met + 1));
    if (place < most) kept[place] = row;
    met++;
  }
  return kept.sort((a, b) => a - b);
}

/**
 * Imports some rows of a plan as a job of its own that is marked as a test: they are staged once more by themselves, with
 * their lines and with what the user changed in them, decided by the same settings and committed as every import is. So
 * its report, proof, spot check, resume and undo are those of any job.
 *
 * @param rows numbers of rows of the plan, ascending
 */
export async function importRows(
  book: Book,
  plan: Plan,
  rows: readonly number[],
  about: CommitSource,
  pace: Pace,
  onProgress?: OnProgress,
): Promise<Result<ImportReport>> {
  if (rows.length === 0) return fail('nothing-to-test');
  const { stage: source, corrections } = plan.decider;
  const stage = new Stage(book, crypto.randomUUID());
  try {
    await stage.begin();
    for (let at = 0; at < rows.length; at += ROWS_A_BLOCK)
      await stage.append(await source.pick(rows.slice(at, at + ROWS_A_BLOCK)));
    const watch = { stopped: pace.stopped, done: () => undefined };
    const chosen = corrections.pick(rows);
    const trial = await makePlan(book, stage, chosen, plan.settings, plan.revision, watch);
    await stage.settled();
    return await commitPlan(book, trial, { ...about, test: 'open' }, pace, onProgress);
  } finally {
    await stage.close();
  }
}

/** The test imports of one opened source. */
export class Trials {
  private readonly book: Book;
  /** By job: the rows of the source that it imported, in its own order. */
  private readonly jobs = new Map<string, readonly number[]>();

  constructor(book: Book) {
    this.book = book;
  }

  /** As `importRows`. */
  async run(
    plan: Plan,
    rows: readonly number[],
    about: CommitSource,
    pace: Pace,
    onProgress?: OnProgress,
  ): Promise<Result<ImportReport>> {
    const done = await importRows(this.book, plan, rows, about, pace, onProgress);
    if (done.ok) this.jobs.set(done.value.jobId, rows);
    return done;
  }

  /**
   * Sequences of the customers that the tests made or changed, by rows of the source: of those that were not taken back and
   * are still there. So the source's import finds them, also where nothing of a row could be matched.
   */
  async brought(): Promise<ReadonlyMap<number, number>> {
    const brought = new Map<number, number>();
    for (const [jobId, rows] of this.jobs) {
      const job = await getJob(this.book, jobId);
      const stored =
        job === undefined || job.state === 'undone' ? null : await StoredPlan.open(this.book, jobId);
      if (stored?.ok !== true) continue;
      const { outcomes, matches } = stored.value;
      const found = rows.flatMap((row, at): [number, number][] => {
        const action = outcomes.actionOf(at);
        if (action === 'create') return [[row, stored.value.sequenceOf(at)]];
        return action === 'update' ? [[row, matches.refs[at] ?? -1]] : [];
      });
      const customers = await lookUp(
        this.book,
        found.map(([, sequence]) => sequence),
      );
      for (const [row, sequence] of found) if (customers(sequence) !== undefined) brought.set(row, sequence);
    }
    return brought;
  }

  /** The whole source was imported, which found the rows of its tests in the book: they stay. */
  async settle(): Promise<void> {
    for (const jobId of this.jobs.keys()) await keepTest(this.book, jobId);
  }
}

/** Says of a test that what it imported stays. Fails with `not-found`; does nothing for what is no open test. */
export async function keepTest(book: Book, jobId: string): Promise<Result<null>> {
  return book.db.transaction('rw', book.db.jobs, async () => {
    const job = await getJob(book, jobId);
    if (job === undefined) return fail('not-found', { id: jobId });
    if (job.test === 'open' && job.state !== 'undone')
      await saveJob(book, { ...withEvent(job, 'kept'), test: 'kept' });
    return ok(null);
  });
}

import { fail, ok, type Result } from '../domain/result';
import type { OnProgress, UndoReport } from '../import/api';
import type { Book } from './book';
import { transact } from './door';
import { BookError } from './failures';
import { eachOf, pageOf, pairs, toRanges } from './ids';
import type { JobRow, SatchelDatabase } from './schema';
import { progressReporter } from './session/progress';
import { TakeBack } from './takeBack';

/** Where the undo of a job stands; stored with each of its transactions, so that a killed one goes on. */
export interface UndoProgress {
  /** Key of the journal entry that was taken back last; those above it are done. */
  readonly down: number;
  readonly report: UndoReport;
}

/** Pages that one transaction drops: a hundred thousand customers in one, a million in eight. */
const PAGES_A_DROP = 512;

/** Changes and pages that one transaction takes back before it ends. */
const WORK_A_STEP = 5000;

/**
 * Takes an import back. Pages that it alone wrote are dropped unread; of the rest its journal is followed from the
 * newest entry to the oldest: a field returns to its old value where it still holds the import's, a created customer
 * goes unless somebody changed it since. What was changed since is kept and listed.
 *
 * Every transaction leaves a whole book and remembers where it stands in the job's row: an undo that was killed goes
 * on when it is called again. The job is `undone` at the end and not before. An undone job answers with its report.
 *
 * The caller holds the import's Web Lock, so that no import runs meanwhile. Fails with `not-found` for an unknown job.
 * @param onProgress is told the number of customers done, of those that the import created or updated.
 */
export async function undoJob(
  book: Book,
  jobId: string,
  onProgress?: OnProgress,
): Promise<Result<UndoReport>> {
  const job = await book.db.jobs.get(jobId);
  if (job === undefined) return fail('not-found', { id: jobId });
  if (job.state === 'undone' && job.undo !== undefined) {
    const { at: _, ...report } = job.undo;
    return ok(report);
  }
  const total = job.report.created + job.report.updated;
  const progress = progressReporter('undo', total, onProgress);
  const tell = (report: UndoReport): void =>
    progress(Math.min(total, report.reverted + report.keptCustomers));
  for (;;) {
    const { report, finished } = await dropStep(book, jobId);
    tell(report);
    if (finished) break;
  }
  for (;;) {
    const { report, finished } = await journalStep(book, jobId);
    tell(report);
    if (finished) return ok(report);
  }
}

interface Step {
  readonly report: UndoReport;
  readonly finished: boolean;
}

/** Drops pages that the import alone wrote. How many customers they held is what the import created in them. */
async function dropStep(book: Book, jobId: string): Promise<Step> {
  const { db } = book;
  const owned = (): PromiseLike<Page[]> =>
    db.columns.where('job').equals(jobId).limit(PAGES_A_DROP).primaryKeys();
  if ((await owned()).length === 0)
    return { report: progressOf(await jobIn(db, jobId)).report, finished: true };
  let step: Step | undefined;
  await transact(book, { kind: 'undo', jobId }, async (pen) => {
    const job = await jobIn(db, jobId);
    const { down, report } = progressOf(job);
    const pages = (await owned()).map(([, page]) => page).sort((a, b) => a - b);
    const created = await createdByPage(db, jobId);
    let removed = 0;
    for (const page of pages) removed += created.get(page) ?? 0;
    for (const [first, last] of pairs(toRanges(pages))) await pen.dropPages(first, last);
    pen.countDropped(removed);
    const after = { ...report, removed: report.removed + removed, reverted: report.reverted + removed };
    step = { report: after, finished: pages.length < PAGES_A_DROP };
    return () => db.jobs.put({ ...job, undoing: { down, report: after } });
  });
  return done(step);
}

type Page = [entity: 'customer', page: number];

/** Takes back the next entries of the import's journal, and ends the job where none is left. */
async function journalStep(book: Book, jobId: string): Promise<Step> {
  const { db } = book;
  let step: Step | undefined;
  await transact(book, { kind: 'undo', jobId }, async (pen) => {
    const job = await jobIn(db, jobId);
    const progress = progressOf(job);
    const keys = await db.journal.where('job').equals(jobId).primaryKeys();
    const takeBack = new TakeBack(pen, book, new Set([...keys, pen.key]), progress.report);
    const left = keys.filter((key) => key < progress.down);
    let { down } = progress;
    while (left.length > 0 && takeBack.work < WORK_A_STEP) {
      down = left.pop() ?? 0;
      const entry = await db.journal.get(down);
      if (entry?.kind === 'import') await takeBack.entry(entry);
    }
    const { report } = takeBack;
    const finished = left.length === 0;
    step = { report, finished };
    return () => db.jobs.put(finished ? undone(job, report, pen.at) : { ...job, undoing: { down, report } });
  });
  return done(step);
}

async function jobIn(db: SatchelDatabase, jobId: string): Promise<JobRow> {
  const job = await db.jobs.get(jobId);
  if (job === undefined) throw new BookError('not-found', { id: jobId });
  return job;
}

function progressOf(job: JobRow): UndoProgress {
  if (job.undoing !== undefined) return job.undoing;
  const report = { jobId: job.jobId, reverted: 0, removed: 0, restored: 0, kept: [], keptCustomers: 0 };
  return { down: Number.MAX_SAFE_INTEGER, report };
}

function undone({ undoing: _, ...job }: JobRow, report: UndoReport, at: string): JobRow {
  return { ...job, state: 'undone', undo: { ...report, at } };
}

/** How many customers an import created in each page. */
async function createdByPage(db: SatchelDatabase, jobId: string): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  await db.journal
    .where('job')
    .equals(jobId)
    .each((entry) => {
      if (entry.kind !== 'import') return;
      for (const sequence of eachOf(entry.created)) {
        counts.set(pageOf(sequence), (counts.get(pageOf(sequence)) ?? 0) + 1);
      }
    });
  return counts;
}

function done(step: Step | undefined): Step {
  if (step === undefined)
    throw new BookError('unexpected', { detail: 'a step of an undo ended without its report' });
  return step;
}

/** What an undo would do now, without doing it. */
export async function undoPreview(
  _book: Book,
  _jobId: string,
  _onProgress?: OnProgress,
): Promise<Result<UndoReport>> {
  return fail('unexpected');
}

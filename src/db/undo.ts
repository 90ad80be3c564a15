import { fail, ok, type Result } from '../domain/result';
import type { OnProgress, UndoReport } from '../import/api';
import type { Book } from './book';
import { takeBackCompanies } from './companies';
import { transact } from './door';
import { BookError } from './failures';
import { toRanges } from './ids';
import { withEvent } from './jobs';
import { Pen } from './pen';
import { revisionOf } from './revision';
import type { JobRow, SatchelDatabase } from './schema';
import { progressReporter } from './session/progress';
import { partsOf, TakeBack } from './takeBack';
import { takeBackSides } from './undoSides';
import { UndoView } from './undoView';

/** Where the undo of a job stands; stored with each of its transactions, so that a killed one goes on. */
export interface UndoProgress {
  /** Key of the journal entry that was taken back last; those above it are done. */
  readonly down: number;
  /** Parts of the stretch of entries below that are done. */
  readonly parts?: number;
  /** Pages beside which all is taken back. */
  readonly sides?: number;
  readonly report: UndoReport;
}

/** Pages that one transaction drops: a hundred thousand customers in one, a million in eight. */
const PAGES_A_DROP = 512;

/** Records that one transaction takes back before it ends. */
const WORK_A_STEP = 5000;

/** A preview begins anew so often where somebody wrote meanwhile; the next one may be off by that write. */
const PREVIEWS = 3;

/**
 * Takes an import back: one that is done, cancelled or interrupted. Pages that it alone wrote are dropped unread; of
 * the rest its journal is followed from the newest entry to the oldest: a field returns to its old value where it
 * still holds the import's, a created customer goes unless somebody changed it since. What was changed since is kept
 * and listed. Only the import's present run counts (`JobRow.since`): what it wrote, and what it found of an earlier one.
 *
 * Every transaction leaves a whole book and remembers where it stands in the job's row: an undo that was killed or
 * stopped goes on when it is called again. The job is `undone` at the end and not before. An undone job answers with
 * its report.
 *
 * The caller holds the import's Web Lock, so that no import runs meanwhile. Fails with `not-found` for an unknown job,
 * with `cancelled` where it was stopped.
 * @param onProgress is told the number of customers done, of those that the import created or updated.
 * @param stopped is asked between the transactions.
 */
export async function undoJob(
  book: Book,
  jobId: string,
  onProgress?: OnProgress,
  stopped: () => boolean = () => false,
): Promise<Result<UndoReport>> {
  const job = await book.db.jobs.get(jobId);
  if (job === undefined) return fail('not-found', { id: jobId });
  if (isUndone(job)) return ok(undoOf(job));
  const view = await UndoView.of(book, job);
  const tell = teller(job, onProgress);
  for (;;) {
    const { progress, finished } = await undoStep(book, jobId, view);
    tell(progress.report);
    if (finished) return ok(progress.report);
    if (stopped()) return fail('cancelled');
  }
}

/**
 * What `undoJob` would do now and report, by the same steps, of which none is written. Pages that the import alone
 * wrote are counted unread. An undone job answers with its report. Fails with `not-found` for an unknown job.
 */
export async function undoPreview(
  book: Book,
  jobId: string,
  onProgress?: OnProgress,
): Promise<Result<UndoReport>> {
  for (let previews = 1; ; previews++) {
    const revision = await revisionOf(book);
    const job = await book.db.jobs.get(jobId);
    if (job === undefined) return fail('not-found', { id: jobId });
    if (isUndone(job)) return ok(undoOf(job));
    const report = await foresee(book, job, onProgress);
    if (previews === PREVIEWS || revision === (await revisionOf(book))) return ok(report);
  }
}

async function foresee(book: Book, job: JobRow, onProgress?: OnProgress): Promise<UndoReport> {
  const view = await UndoView.of(book, job);
  const tell = teller(job, onProgress);
  let step: Step = { progress: progressOf(job), finished: false };
  while (!step.finished) {
    const { progress } = step;
    step = await book.db.transaction('r', book.db.tables, async () => {
      // Nobody flushes this pen: what it did ends with it.
      const pen = new Pen(book.db, { kind: 'undo', jobId: job.jobId }, 0, '');
      return takeStep(pen, book, view, progress, Number.POSITIVE_INFINITY);
    });
    tell(step.progress.report);
  }
  return step.progress.report;
}

interface Step {
  readonly progress: UndoProgress;
  readonly finished: boolean;
}

/** The next transaction of an undo; the last one ends the job. */
async function undoStep(book: Book, jobId: string, view: UndoView): Promise<Step> {
  let step: Step | undefined;
  await transact(book, { kind: 'undo', jobId }, async (pen) => {
    const job = await book.db.jobs.get(jobId);
    if (job === undefined) throw new BookError('not-found', { id: jobId });
    step = await takeStep(pen, book, view, progressOf(job), PAGES_A_DROP);
    const { progress, finished } = step;
    if (!finished) return () => book.db.jobs.put({ ...job, undoing: progress });
    return async () => {
      await takeBackCompanies(book, jobId);
      await book.db.jobs.put(undone(job, progress.report, pen.at));
    };
  });
  if (step === undefined)
    throw new BookError('unexpected', { detail: 'a step of an undo ended without its report' });
  return step;
}

/** Drops the next pages; where none is left, takes back the next entries of the journal, from the newest on. */
async function takeStep(
  pen: Pen,
  book: Book,
  view: UndoView,
  before: UndoProgress,
  mostPages: number,
): Promise<Step> {
  view.own.add(pen.key);
  const { jobId } = before.report;
  const beside = await takeBackSides(pen, view, before.report, before.sides ?? 0, mostPages);
  const sides = beside.done;
  if (sides < view.pages.length)
    return { progress: { ...before, report: beside.report, sides }, finished: false };
  const dropped = await dropPages(pen, book.db, view, jobId, mostPages);
  const removed = beside.report.removed + dropped.records;
  const report = { ...beside.report, removed, reverted: removed + beside.report.restored };
  if (!dropped.finished) return { progress: { ...before, report, sides }, finished: false };
  const takeBack = new TakeBack(pen, book.id, view, report);
  let { down, parts = 0 } = before;
  let knowsRemovals = false;
  for (const stretch of view.stretches.filter(([newest]) => newest !== undefined && newest.key < down)) {
    const images = view.imagesAtHand(stretch) ?? (await view.imagesOf(stretch));
    for (const part of partsOf(stretch, images).slice(parts)) {
      if (takeBack.work >= WORK_A_STEP) {
        return { progress: { down, parts, sides, report: takeBack.report }, finished: false };
      }
      const pages = takeBack.pagesFor(part);
      if (pages.length > 0) {
        await pen.load(pages);
        if (view.pages.length > 0) await pen.sides.load(pages);
      }
      const look = takeBack.look(part);
      const writes = view.writesAtHand(look.writes) ?? (await view.writesOf(look.writes));
      if (look.hasRemoved && !knowsRemovals) {
        await view.readRemovals();
        knowsRemovals = true;
      }
      takeBack.take(look, writes);
      parts++;
    }
    down = stretch.at(-1)?.key ?? down;
    parts = 0;
  }
  return { progress: { down, sides, report: takeBack.report }, finished: true };
}

/** Drops pages that the import alone wrote. How many customers they held is what the import created in them. */
async function dropPages(
  pen: Pen,
  db: SatchelDatabase,
  view: UndoView,
  jobId: string,
  most: number,
): Promise<{ records: number; finished: boolean }> {
  if (view.isDropped) return { records: 0, finished: true };
  const owned = await db.columns.where('job').equals(jobId).limit(most).primaryKeys();
  const pages = owned.map(([, page]) => page).sort((a, b) => a - b);
  let records = 0;
  for (const page of pages) {
    view.gone.add(page);
    records += view.createdByPage.get(page) ?? 0;
  }
  pen.dropPages(toRanges(pages), records);
  view.isDropped = pages.length < most;
  return { records, finished: view.isDropped };
}

function teller(job: JobRow, onProgress?: OnProgress): (report: UndoReport) => void {
  const total = job.report.created + job.report.updated;
  const progress = progressReporter('undo', total, onProgress);
  return (report) => progress(Math.min(total, report.reverted + report.keptCustomers));
}

type UndoneJob = JobRow & Required<Pick<JobRow, 'undo'>>;

const isUndone = (job: JobRow): job is UndoneJob => job.state === 'undone' && job.undo !== undefined;

function undoOf({ undo: { at: _, ...report } }: UndoneJob): UndoReport {
  return report;
}

function progressOf(job: JobRow): UndoProgress {
  if (job.undoing !== undefined) return job.undoing;
  const report = { jobId: job.jobId, reverted: 0, removed: 0, restored: 0, kept: [], keptCustomers: 0 };
  return { down: Number.MAX_SAFE_INTEGER, report };
}

function undone({ undoing: _, ...job }: JobRow, report: UndoReport, at: string): JobRow {
  return { ...withEvent(job, 'undone', {}, at), state: 'undone', undo: { ...report, at } };
}

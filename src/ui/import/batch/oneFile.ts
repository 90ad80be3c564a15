import type { BookApi, ImportJob } from '../../../db/api';
import type { ImportProfile } from '../../../domain/profile';
import { fail, type Result } from '../../../domain/result';
import type {
  CommitOptions,
  ImportApi,
  ImportReport,
  Inspection,
  Join,
  PlanSummary,
  Progress,
} from '../../../import/api';
import { type BatchFile, type FileState, kindsOf, type Looked } from './files';
import { type Found, foundIn, planFor, plannedColumns, type ShapeChoices } from './shapes';
import { listsOf } from './sheets';

/** What a batch talks to. */
export interface Clients {
  readonly importer: ImportApi;
  readonly book: Pick<BookApi, 'imports'>;
}

/** What the work on one file reports to and is held by. */
export interface Hand {
  /** The session or job that is worked on: what a pause and a stop are sent to. */
  on(id: string | null): void;
  stopped(): boolean;
  /** Resolves when the batch is not paused. */
  goOn(): Promise<void>;
  progress(progress: Progress): void;
}

/** How a file is read, completed and planned. */
export interface How {
  readonly reading: ImportProfile;
  readonly join: Join | null;
  readonly choices: Pick<ShapeChoices, 'found' | 'picks' | 'rules' | 'saved'> | null;
}

interface Planned {
  readonly inspection: Inspection;
  readonly summary: PlanSummary;
}

/** Others may write between the plan and the commit: how often the file is decided again before that is called a failure. */
const TRIES = 5;

/** Reads and plans a file, and lets go of it at once: two hundred of them must not stay in the worker. */
export async function predict(
  importer: ImportApi,
  file: BatchFile,
  how: How,
  hand: Hand,
): Promise<{ state: FileState; found: Found | null } | 'stopped'> {
  const planned = await withFile(importer, file, how, hand, async (session, inspection) =>
    plan(importer, session, inspection, how, hand),
  );
  if (planned.ok)
    return { state: stateOf(planned.value, file, how), found: foundIn(planned.value.inspection) };
  const { failure } = planned;
  return failure.code === 'cancelled' ? 'stopped' : { state: { at: 'unread', failure }, found: null };
}

function stateOf({ inspection, summary }: Planned, { sheet }: BatchFile, { choices }: How): FileState {
  const columns = plannedColumns(inspection.columns, summary.profile.columns, choices?.picks);
  const looked = {
    ...lookedAt(inspection, summary),
    columns,
    sheets: sheet === null ? listsOf(inspection.sheets) : [],
  };
  const [blocker] = summary.blockers;
  return blocker === undefined ? { at: 'ready', looked } : { at: 'blocked', looked, blocker };
}

const lookedAt = (inspection: Inspection, summary: PlanSummary): Omit<Looked, 'columns' | 'sheets'> => ({
  format: inspection.format,
  encoding: inspection.encoding.value,
  delimiter: inspection.delimiter.value,
  remarks: inspection.remarks,
  sheet: inspection.sheet?.value ?? null,
  fingerprint: inspection.fingerprint ?? null,
  joined: inspection.joined ?? null,
  counts: summary.counts,
  problems: summary.problems,
  kinds: kindsOf(summary.groups.map(({ code, count }) => [code, count])),
});

/** Imports a file, decided against the book as it is now. Returns where the file then stands. */
export async function carryOut(
  { importer, book }: Clients,
  file: BatchFile,
  how: How,
  batch: NonNullable<CommitOptions['batch']>,
  hand: Hand,
  /** Called with what the file comes to against the book of this moment, before it is written. */
  decided: (looked: Looked) => void,
): Promise<FileState | 'stopped'> {
  let looked: Looked | null = null;
  const answer = await withFile(importer, file, how, hand, async (session, inspection) => {
    for (let tries = 1; ; tries += 1) {
      const planned = await plan(importer, session, inspection, how, hand);
      if (!planned.ok) return planned;
      const state = stateOf(planned.value, file, how);
      if (state.at !== 'ready') return { ok: true, value: state } as const;
      looked = state.looked;
      decided(state.looked);
      await hand.goOn();
      if (hand.stopped()) return fail('cancelled');
      const done = await importer.commit(session, { batch }, hand.progress);
      if (done.ok) return { ok: true, value: reported(done.value, state.looked) } as const;
      if (done.failure.code !== 'book-changed' || tries >= TRIES) return done;
    }
  });
  if (answer.ok) return answer.value;
  const { failure } = answer;
  if (failure.code === 'cancelled') return 'stopped';
  const { jobId } = failure.params;
  const begun = await findJob(book, (job) =>
    jobId === undefined
      ? job.batch?.id === batch.id && job.batch.index === batch.index && job.done < job.report.rows
      : job.jobId === jobId,
  );
  if (begun === undefined) return { at: 'failed', failure, looked };
  return { at: 'partly', jobId: begun.jobId, report: begun.report, failure, looked };
}

/** Goes on with a file that was begun. Where its rows are gone, only reading the file anew is left. */
export async function goOnWith(
  { importer, book }: Clients,
  state: Extract<FileState, { at: 'partly' }>,
  hand: Hand,
): Promise<FileState> {
  const { jobId, looked } = state;
  hand.on(jobId);
  const answer = await importer.resume(jobId, hand.progress);
  hand.on(null);
  if (answer.ok) return reported(answer.value, looked);
  const { failure } = answer;
  if (failure.code === 'not-found' || failure.code === 'not-resumable')
    return { at: 'failed', failure, looked };
  const job = await findJob(book, (known) => known.jobId === jobId);
  return { ...state, report: job?.report ?? state.report, failure };
}

const reported = (report: ImportReport, looked: Looked | null): FileState =>
  report.cancelled
    ? { at: 'partly', jobId: report.jobId, report, failure: null, looked }
    : { at: 'done', report, looked };

/** A job as the book has it: a commit that failed may have left one behind. */
async function findJob(
  book: Clients['book'],
  fits: (job: ImportJob) => boolean,
): Promise<ImportJob | undefined> {
  const known = await book.imports();
  return known.ok ? known.value.find(fits) : undefined;
}

/** Opens a file and reads it to its end; closes it whatever happens. */
async function withFile<T>(
  importer: ImportApi,
  { file, path }: BatchFile,
  { reading, join, choices }: How,
  hand: Hand,
  use: (session: string, inspection: Inspection) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (file === null) return fail('unreadable-file');
  const opened = await importer.open(file, path, reading, {
    ...(choices?.saved !== undefined && { saved: choices.saved }),
    ...(join !== null && { join }),
  });
  if (!opened.ok) return opened;
  const { session } = opened.value;
  hand.on(session);
  try {
    if (hand.stopped()) return fail('cancelled');
    const read = await importer.read(session, hand.progress);
    return read.ok ? await use(session, read.value) : read;
  } finally {
    hand.on(null);
    await importer.close(session);
  }
}

async function plan(
  importer: ImportApi,
  session: string,
  inspection: Inspection,
  { choices }: How,
  hand: Hand,
): Promise<Result<Planned>> {
  if (hand.stopped()) return fail('cancelled');
  const profile = choices === null ? {} : planFor(choices, inspection.columns);
  const summary = await importer.plan(session, profile, hand.progress);
  return summary.ok ? { ok: true, value: { inspection, summary: summary.value } } : summary;
}

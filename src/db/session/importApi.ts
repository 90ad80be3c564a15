import { FixSchema } from '../../domain/fix';
import { ImportProfileSchema } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { ImportApi } from '../../import/api';
import { unpack } from '../../import/archive/unpack';
import { type Book, openBook } from '../book';
import { attempt } from '../failures';
import { undoJob, undoPreview } from '../undo';
import { asImporter } from './asImporter';
import { failedRowsFile } from './failedRows';
import { columnValues, fixEffect, problemDetail } from './fixing';
import { jobRows } from './jobRows';
import { proposeJoins } from './join';
import { logFile } from './logFile';
import { Pace } from './pace';
import { proveJob } from './proof';
import { forgetRows, resumeJob, settleJob } from './resume';
import { Session } from './session';
import { markChecked, spotCheck } from './spotCheck';
import { suggestionsFor } from './suggestions';
import { keepTest } from './trial';
import { jobWords } from './words';

/**
 * The import worker's whole service over the book of this name. Nothing is thrown across the boundary: every expected
 * failure is a value, anything else is `unexpected` with its words.
 */
export function createImportApi(bookName = 'satchel'): ImportApi {
  const sessions = new Map<string, Session>();
  const paces = new Map<string, Pace>();
  let opened: Book | undefined;

  // The book worker makes the book and checks that it is the right one; this worker never does.
  const withBook = async <T>(use: (book: Book) => Promise<Result<T>>): Promise<Result<T>> => {
    if (opened === undefined) {
      const result = await openBook(bookName, undefined, false);
      if (!result.ok) return result;
      opened = result.value;
    }
    const book = opened;
    return flatten(await attempt(() => use(book)));
  };
  /** For work on a stored job, which `pause` and `cancel` reach by the job's id. */
  const withPace = async <T>(
    jobId: string,
    use: (book: Book, pace: Pace) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const pace = new Pace();
    paces.set(jobId, pace);
    try {
      return await withBook((book) => use(book, pace));
    } finally {
      if (paces.get(jobId) === pace) paces.delete(jobId);
    }
  };
  const withSession = async <T>(
    id: string,
    use: (session: Session) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const session = sessions.get(id);
    return session === undefined ? fail('not-found') : flatten(await attempt(() => use(session)));
  };

  return {
    unpack: async (source, name) => flatten(await attempt(() => unpack(source, name))),
    open: (source, name, profile, options) =>
      withBook(async (book) => {
        const checked = ImportProfileSchema.safeParse(profile);
        if (!checked.success) return fail('invalid-profile', { detail: checked.error.message });
        const session = await Session.open(book, source, name, checked.data, options);
        if (!session.ok) return session;
        sessions.set(session.value.id, session.value);
        return ok({ session: session.value.id, inspection: session.value.inspection });
      }),
    proposeJoins: (sources) => withBook(async () => ok(await proposeJoins(sources))),
    read: (id, onProgress) => withSession(id, (session) => session.read(onProgress)),
    useProfile: (id, saved) => withSession(id, (session) => session.useProfile(saved)),
    plan: (id, profile, onProgress) =>
      withSession(id, async (session) => {
        const checked = ImportProfileSchema.safeParse(profile);
        if (!checked.success) return fail('invalid-profile', { detail: checked.error.message });
        return session.makePlan(checked.data, onProgress);
      }),
    proposeField: (id, column) => withSession(id, (session) => session.proposeField(column)),
    rows: (id, filter, offset, limit) => withSession(id, (session) => session.rows(filter, offset, limit)),
    problem: (id, { code, field }) =>
      withSession(id, (session) => session.look((plan) => problemDetail(plan, code, field))),
    values: (id, column, search, offset, limit) =>
      withSession(id, (session) => session.look((plan) => columnValues(plan, column, search, offset, limit))),
    suggestions: (id) => withSession(id, (session) => session.look(suggestionsFor)),
    tryFix: (id, fix) =>
      withSession(id, async (session) => {
        const checked = FixSchema.safeParse(fix);
        if (!checked.success) return fail('invalid-profile', { detail: checked.error.message });
        return session.look((plan) => fixEffect(plan, checked.data));
      }),
    report: (id) => withSession(id, (session) => session.report()),
    correct: (id, row, column, value) => withSession(id, (session) => session.correct(row, column, value)),
    leaveOut: (id, row, out) => withSession(id, (session) => session.leaveOut(row, out)),
    decide: (id, rows, choice) => withSession(id, (session) => session.decide(rows, choice)),
    decideAll: (id, answer, code) => withSession(id, (session) => session.decideAll(answer, code)),
    candidates: (id, row) => withSession(id, (session) => session.candidates(row)),
    preflight: (id) => withSession(id, (session) => session.preflight()),
    problemLog: (id, language) => withSession(id, (session) => session.problemLog(language)),
    test: (id, choice, onProgress) => withSession(id, (session) => session.test(choice, onProgress)),
    keepTest: (jobId) => withBook((book) => keepTest(book, jobId)),
    commit: (id, options, onProgress) => withSession(id, (session) => session.commit(options, onProgress)),
    resume: (jobId, onProgress) => withPace(jobId, (book, pace) => resumeJob(book, jobId, pace, onProgress)),
    settle: (jobId) => withBook((book) => settleJob(book, jobId)),
    pause: async (id, paused) => (sessions.get(id)?.pace ?? paces.get(id))?.pause(paused),
    cancel: async (id) => (sessions.get(id)?.pace ?? paces.get(id))?.stop(),
    close: async (id) => {
      const session = sessions.get(id);
      sessions.delete(id);
      await session?.close();
    },
    failedRows: (jobId, language) =>
      withBook(async (book) => failedRowsFile(book, jobId, await jobWords(book, jobId, language))),
    jobRows: (jobId, filter, offset, limit) =>
      withBook((book) => jobRows(book, jobId, filter, offset, limit)),
    prove: (jobId, onProgress) =>
      withPace(jobId, (book, pace) => proveJob(book, jobId, pace.stopped, onProgress)),
    spotCheck: (jobId, choice) => withBook((book) => spotCheck(book, jobId, choice)),
    markChecked: (jobId, rows, by) => withBook((book) => markChecked(book, jobId, rows, by)),
    logFile: (jobId, language) => withBook((book) => logFile(book, jobId, language)),
    forgetRows: (jobId) => withBook((book) => forgetRows(book, jobId)),
    undoPreview: (jobId, onProgress) => withBook((book) => undoPreview(book, jobId, onProgress)),
    undo: (jobId, onProgress) =>
      withPace(jobId, (book, pace) => asImporter(book, () => undoJob(book, jobId, onProgress, pace.stopped))),
  };
}

const flatten = <T>(result: Result<Result<T>>): Result<T> => (result.ok ? result.value : result);

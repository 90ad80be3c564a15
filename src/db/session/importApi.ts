import { ImportProfileSchema } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { ImportApi } from '../../import/api';
import { type Book, openBook } from '../book';
import { attempt } from '../failures';
import { IMPORT_LOCK } from '../jobs';
import { undoJob } from '../undo';
import { failedRowsFile } from './failedRows';
import { Session } from './session';
import { wordsOf } from './words';

/**
 * The import worker's whole service over the book of this name. Nothing is thrown across the boundary: every expected
 * failure is a value, anything else is `unexpected` with its words.
 */
export function createImportApi(bookName = 'satchel'): ImportApi {
  const sessions = new Map<string, Session>();
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
  const withSession = async <T>(
    id: string,
    use: (session: Session) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const session = sessions.get(id);
    return session === undefined ? fail('not-found') : flatten(await attempt(() => use(session)));
  };

  return {
    open: (source, name, profile) =>
      withBook(async (book) => {
        const checked = ImportProfileSchema.safeParse(profile);
        if (!checked.success) return fail('invalid-profile', { detail: checked.error.message });
        const session = await Session.open(book, source, name, checked.data);
        if (!session.ok) return session;
        sessions.set(session.value.id, session.value);
        return ok({ session: session.value.id, inspection: session.value.inspection });
      }),
    read: (id, onProgress) => withSession(id, (session) => session.read(onProgress)),
    plan: (id, profile, onProgress) =>
      withSession(id, async (session) => {
        const checked = ImportProfileSchema.safeParse(profile);
        if (!checked.success) return fail('invalid-profile', { detail: checked.error.message });
        return session.makePlan(checked.data, onProgress);
      }),
    rows: (id, filter, offset, limit) => withSession(id, (session) => session.rows(filter, offset, limit)),
    report: (id) => withSession(id, (session) => session.report()),
    correct: (id, row, column, value) => withSession(id, (session) => session.correct(row, column, value)),
    leaveOut: (id, row, out) => withSession(id, (session) => session.leaveOut(row, out)),
    commit: (id, onProgress) => withSession(id, (session) => session.commit(onProgress)),
    cancel: async (id) => sessions.get(id)?.cancel(),
    close: async (id) => {
      const session = sessions.get(id);
      sessions.delete(id);
      await session?.close();
    },
    failedRows: (jobId, language) =>
      withBook(async (book) => failedRowsFile(book, jobId, await wordsOf(language))),
    undo: (jobId, onProgress) =>
      withBook((book) =>
        navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) =>
          lock === null ? fail('locked') : undoJob(book, jobId, onProgress),
        ),
      ),
  };
}

const flatten = <T>(result: Result<Result<T>>): Result<T> => (result.ok ? result.value : result);

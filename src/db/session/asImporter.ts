import { fail, type Result } from '../../domain/result';
import type { Book } from '../book';
import { IMPORT_LOCK, runningJob } from '../jobs';
import { loadWords } from './words';

/** How often, and after how many milliseconds each time, the lock is tried while nobody says that it imports. */
const TRIES = 60;
const TRY_MS = 50;

/**
 * Runs the work as the one importer over all tabs; fails with `locked`, and who it is, where there is one already. An
 * import stores its job a moment after it took the lock, and who only looks whether it may begin gives it back at once:
 * so it is tried for a while. An undo that holds it has no name to give.
 */
export async function asImporter<T>(book: Book, work: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let tries = 1; ; tries++) {
    const outcome = await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock === null) return null;
      await loadWords();
      return work();
    });
    if (outcome !== null) return outcome;
    const other = await runningJob(book);
    if (other !== undefined)
      return fail('locked', { name: other.source.name, done: other.done, rows: other.report.rows });
    if (tries === TRIES) return fail('locked');
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
}

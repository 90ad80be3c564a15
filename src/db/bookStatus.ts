/** How the book stands, and who hears of it. */
import type { BookStatus } from './api';
import type { Book, WriteNotice } from './book';
import { attempt } from './failures';
import { runningJob } from './jobs';
import { META } from './schema';

/** Listeners are told at most so often. */
const MIN_INTERVAL_MS = 100;

/** While an import writes: the lists that follow it read what it wrote, and it waits for them meanwhile. */
const IMPORT_INTERVAL_MS = 3000;

/** How often an import that another tab writes is looked after. */
const RUNNING_INTERVAL_MS = 3000;

export async function statusOf(book: Book): Promise<BookStatus> {
  const { db } = book;
  const running = await runningJob(book);
  return db.transaction('r', db.meta, db.jobs, async () => {
    const keys = [META.revision, META.count, META.archived, META.words];
    const [revision, count, archived, words] = await db.meta.bulkGet(keys);
    return {
      customers: Number(count?.value ?? 0),
      archived: Number(archived?.value ?? 0),
      imports: await db.jobs.count(),
      revision: Number(revision?.value ?? 0),
      words: Number(words?.value ?? 0),
      running:
        running === undefined
          ? null
          : {
              jobId: running.jobId,
              name: running.source.name,
              done: running.done,
              rows: running.report.rows,
            },
      book: book.id,
    };
  });
}

/** Runs once for all notices within an interval, which is longer for those of an import. */
export function throttled(run: () => void): (notice: WriteNotice) => void {
  let waiting = false;
  return ({ kind }) => {
    if (waiting) return;
    waiting = true;
    setTimeout(
      () => {
        waiting = false;
        run();
      },
      kind === 'import' ? IMPORT_INTERVAL_MS : MIN_INTERVAL_MS,
    );
  };
}

/**
 * Tells the listeners how the book stands; again and again while an import runs, for the tab that writes it may die
 * without a word.
 */
export async function tell(book: Book, listeners: ReadonlySet<(status: BookStatus) => void>): Promise<void> {
  const status = await attempt(() => statusOf(book));
  // A book that cannot be read any more is told to whoever asks for something next.
  if (!status.ok) return;
  for (const listener of listeners) listener(status.value);
  if (status.value.running === null || waiting.has(book)) return;
  waiting.add(book);
  setTimeout(() => {
    waiting.delete(book);
    void tell(book, listeners);
  }, RUNNING_INTERVAL_MS);
}

/** Books that are looked at again in a moment. */
const waiting = new WeakSet<Book>();

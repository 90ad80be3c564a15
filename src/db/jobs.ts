import type { FailureCode } from '../domain/failure';
import type { ImportJob, JobEvent } from './api';
import type { Book } from './book';
import { attempt, BookError } from './failures';
import type { JobRow } from './schema';

/** The Web Lock that an import holds while it writes. */
export const IMPORT_LOCK = 'satchel-import';

/** Stores a job as it is now. In a transaction of the door it is part of that. */
export async function saveJob(book: Pick<Book, 'db'>, job: JobRow): Promise<void> {
  await book.db.jobs.put(job);
}

export async function getJob(book: Pick<Book, 'db'>, jobId: string): Promise<JobRow | undefined> {
  return book.db.jobs.get(jobId);
}

/** A job with a step of its life added. */
export const withEvent = (
  job: JobRow,
  what: JobEvent['what'],
  params: JobEvent['params'] = {},
  at = new Date().toISOString(),
): JobRow => ({ ...job, events: [...job.events, { at, what, params }] });

/** Every import, newest first. */
export async function listJobs(book: Pick<Book, 'db'>): Promise<ImportJob[]> {
  const isWriting = await markInterrupted(book);
  const rows = await book.db.jobs.orderBy('number').reverse().toArray();
  return rows.map(({ undoing: _, since: __, ...job }) =>
    // Without room to say so in the book, it is so all the same.
    job.state === 'running' && !isWriting ? { ...job, state: 'interrupted' } : job,
  );
}

/** The import that writes now; undefined where none does. */
export async function runningJob(book: Pick<Book, 'db'>): Promise<JobRow | undefined> {
  if (!(await markInterrupted(book))) return undefined;
  return book.db.jobs.where('state').equals('running').first();
}

/**
 * Calls jobs that run nowhere `interrupted`: their tab was killed. A job runs only while its import holds the lock,
 * whichever tab that is. Where there is no room to write that down, it is left for the next time: nobody shall be kept
 * from reading the book by it.
 * @returns whether an import writes just now.
 */
export async function markInterrupted(book: Pick<Book, 'db'>): Promise<boolean> {
  const running = () => book.db.jobs.where('state').equals('running');
  if ((await running().count()) === 0) return false;
  const locks = await navigator.locks.query();
  if (locks.held?.some((lock) => lock.name === IMPORT_LOCK)) return true;
  const marked = await attempt(() =>
    book.db.transaction('rw', book.db.jobs, async () => {
      const dead = await running().toArray();
      await book.db.jobs.bulkPut(
        dead.map((job) => ({ ...withEvent(job, 'interrupted'), state: 'interrupted' as const })),
      );
    }),
  );
  if (!marked.ok && !NO_ROOM.has(marked.failure.code))
    throw new BookError(marked.failure.code, marked.failure.params);
  return false;
}

const NO_ROOM: ReadonlySet<FailureCode> = new Set<FailureCode>(['quota', 'disk-full']);

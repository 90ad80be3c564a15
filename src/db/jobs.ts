import type { ImportJob } from './api';
import type { Book } from './book';
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

/** Every import, newest first. */
export async function listJobs(book: Pick<Book, 'db'>): Promise<ImportJob[]> {
  const rows = await book.db.jobs.orderBy('number').reverse().toArray();
  return rows.map(({ undoing: _, since: __, ...job }) => job);
}

/**
 * Calls jobs that run nowhere `interrupted`: their tab was killed. A job runs only while its import holds the lock,
 * whichever tab that is.
 */
export async function markInterrupted(book: Pick<Book, 'db'>): Promise<void> {
  const locks = await navigator.locks.query();
  if (locks.held?.some((lock) => lock.name === IMPORT_LOCK)) return;
  await book.db.transaction('rw', book.db.jobs, async () => {
    const running = await book.db.jobs.filter((job) => job.state === 'running').toArray();
    await book.db.jobs.bulkPut(running.map((job) => ({ ...job, state: 'interrupted' as const })));
  });
}

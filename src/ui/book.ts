import { signal } from '@preact/signals';
import type { BookStatus, ImportJob } from '../db/api';
import type { Failure } from '../domain/failure';
import type { Clients } from './clients';
import { language } from './i18n';
import { readVocabulary } from './vocabulary';

/** The book's numbers, kept true while it is written by this or any other tab; null until it is open. */
export const bookStatus = signal<BookStatus | null>(null);

/** Why the book cannot be used at all; null while it can. */
export const bookFailure = signal<Failure | null>(null);

/** The imports by their id: lists and cards name files and dates by it. */
export const jobs = signal<ReadonlyMap<string, ImportJob>>(new Map());

/** Opens the book and follows it. Called once, when the app starts. */
export async function followBook(clients: Clients): Promise<void> {
  let known = -1;
  let running: string | null = null;
  let words = -1;
  const readJobs = async () => {
    const answer = await clients.book.imports();
    if (answer.ok) jobs.value = new Map(answer.value.map((job) => [job.jobId, job]));
  };
  const take = (status: BookStatus) => {
    bookStatus.value = status;
    if (status.words !== words) void readVocabulary(clients.book);
    words = status.words;
    // An import began, ended or was cut off: its job is another one now.
    const runs = status.running?.jobId ?? null;
    if (status.imports === known && runs === running) return;
    known = status.imports;
    running = runs;
    void readJobs();
  };
  const opened = await clients.book.status();
  if (!opened.ok) {
    bookFailure.value = opened.failure;
    return;
  }
  take(opened.value);
  let said = language.value;
  language.subscribe((now) => {
    // What nobody called otherwise is called in the language of the screens.
    if (now !== said) void readVocabulary(clients.book);
    said = now;
  });
  await clients.book.subscribe(take);
}

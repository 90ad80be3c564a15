/** What fills the book of an app that is open in a browser: built for benchmarks and screenshots, loaded into its page. */
import { openBook } from '../../src/db/book';
import { type Written, writeBelievableBook } from './write';

/** @param now ISO instant of the book's last day. */
export async function seed(count: number, now: string, bare = false): Promise<Written> {
  const opened = await openBook('satchel', localStorage.getItem('satchel.book') ?? undefined, false);
  if (!opened.ok) throw new Error(opened.failure.code);
  const book = opened.value;
  const written = await writeBelievableBook(book, count, { today: new Date(now), bare });
  book.close();
  return written;
}

import type { Book } from '../book';
import { recordId } from '../ids';
import { readMerges } from '../merges';
import { readRecords } from '../pages';

/**
 * Who of those whom a job creates became part of somebody who is in the book, by their sequences: a row that created one
 * is about that customer since, and makes nobody anew where its import is carried out again.
 * @param first sequence that the job's plan gives
 * @param count how many it gives
 */
export async function standInsOf(
  book: Book,
  first: number,
  count: number,
): Promise<ReadonlyMap<number, number>> {
  const { gone, survivorOf } = await readMerges(book.db);
  const merged = gone.flatMap((sequence): [number, number][] => {
    const survivor = survivorOf(sequence);
    const isOwn = sequence >= first && sequence < first + count;
    return isOwn && survivor !== undefined ? [[sequence, survivor]] : [];
  });
  const survivors = await readRecords(
    book,
    merged.map(([, survivor]) => recordId(book.id, survivor)),
  );
  return new Map(merged.filter((_, at) => survivors[at] !== undefined));
}

import { ownIdColumn } from '../../domain/ownExport';
import type { Book } from '../book';
import { pageOf, sequenceOf, slotOf } from '../ids';
import { readMerges } from '../merges';
import { type CellSource, eachRow } from './columnCells';

const NONE: ReadonlyMap<number, number> = new Map();

/** Pages that one request reads. */
const PAGES_A_READ = 512;

/**
 * Of a list that this book exported: by row, the sequence of the customer whose it is, by the id that stands in it, and who
 * it was merged into since. Rows of other books, of nobody, and of who is gone are found by what they say, as any other.
 */
export async function ownRows(
  book: Book,
  source: CellSource,
  header: readonly string[],
): Promise<ReadonlyMap<number, number>> {
  const column = ownIdColumn(header);
  if (column < 0) return NONE;
  const said = new Map<number, number>();
  await eachRow(source, [column], (row, { cells }) => {
    const id = cells[column]?.trim() ?? '';
    const sequence = id.startsWith(`${book.id}-`) ? sequenceOf(id) : Number.NaN;
    if (!Number.isNaN(sequence)) said.set(row, sequence);
  });
  const there = await presentAmong(book, new Set(said.values()));
  const missing = [...said.values()].some((sequence) => !there.has(sequence));
  const { survivorOf } = missing ? await readMerges(book.db) : { survivorOf: () => undefined };
  const found = new Map<number, number>();
  for (const [row, sequence] of said) {
    const holder = there.has(sequence) ? sequence : survivorOf(sequence);
    if (holder !== undefined) found.set(row, holder);
  }
  return found;
}

/** Those of some customers who are in the book. */
async function presentAmong({ db }: Book, wanted: ReadonlySet<number>): Promise<ReadonlySet<number>> {
  const pages = [...new Set([...wanted].map(pageOf))];
  const there = new Set<string>();
  for (let at = 0; at < pages.length; at += PAGES_A_READ) {
    const some = pages.slice(at, at + PAGES_A_READ).map((page): ['customer', number] => ['customer', page]);
    for (const row of await db.keys.bulkGet(some))
      for (const slot of row?.slots ?? []) there.add(`${row?.page} ${slot}`);
  }
  return new Set([...wanted].filter((sequence) => there.has(`${pageOf(sequence)} ${slotOf(sequence)}`)));
}

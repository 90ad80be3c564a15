import { ownIdColumn } from '../../domain/ownExport';
import { sideListOf } from '../../domain/sideExport';
import type { Book } from '../book';
import { isNobody, pageOf, sequenceOf, slotOf } from '../ids';
import { readMerges } from '../merges';
import { customerIn } from '../sideCodec';
import { lookUpSides } from '../sides';
import { type CellSource, eachRow } from './columnCells';
import { NO_OWN_ROWS, type OwnRows } from './corrections';

/** Pages that one request reads. */
const PAGES_A_READ = 512;

/**
 * What a list that this book exported says of its rows. By the id that stands in it, a row is its customer's, and who that one
 * was merged into since. Rows of other books, of nobody, and of who is gone are found by what they say, as any other.
 */
export async function ownRows(book: Book, source: CellSource, header: readonly string[]): Promise<OwnRows> {
  const column = ownIdColumn(header);
  if (column < 0) return NO_OWN_ROWS;
  const record = sideListOf(header)?.id ?? -1;
  const said = new Map<number, number>();
  const records = new Map<number, string>();
  await eachRow(source, record < 0 ? [column] : [column, record], (row, { cells }) => {
    const id = cells[column]?.trim() ?? '';
    const sequence = id.startsWith(`${book.id}-`) ? sequenceOf(id) : Number.NaN;
    if (!Number.isNaN(sequence)) said.set(row, sequence);
    const own = cells[record]?.trim() ?? '';
    if (own.startsWith(`${book.id}-`)) records.set(row, own);
  });
  const there = await presentAmong(book, new Set(said.values()));
  const missing = [...said.values()].some((sequence) => !there.has(sequence));
  const { survivorOf } = missing ? await readMerges(book.db) : { survivorOf: () => undefined };
  const customers = new Map<number, number>();
  for (const [row, sequence] of said) {
    const holder = there.has(sequence) ? sequence : survivorOf(sequence);
    if (holder !== undefined) customers.set(row, holder);
  }
  const nobodys = await aboutNobody(book, records.values());
  for (const [row, id] of records) if (!customers.has(row) && !nobodys.has(id)) records.delete(row);
  return { customers, records };
}

/** Those of some activities that are in the book and about nobody, by their ids. */
async function aboutNobody(book: Book, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const sequences = new Set([...ids].map(customerIn).filter(isNobody));
  const sides = await lookUpSides(book, sequences);
  return new Set([...sequences].flatMap((one) => sides(one).activities.map(({ id }) => id)));
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

import type { Customer } from '../domain/customer';
import type { Book } from './book';
import { PAGE_SIZE, pageOf, recordId, sequenceOf, slotOf } from './ids';
import { decodeRecord, splitRecords } from './pageCodec';
import { META, type PageRow } from './schema';

export { PAGE_SIZE, recordId, sequenceOf };

/**
 * Takes `count` sequences that nobody else will get, in a row; returns the first. Unused ones are lost, which costs
 * nothing.
 * @param aligned starts at a new page and leaves the last one to it: an import has its pages for itself.
 */
export function reserve(book: Book, count: number, aligned: boolean): Promise<number> {
  const { db } = book;
  return db.transaction('rw', db.meta, async () => {
    const next = Number((await db.meta.get(META.next))?.value ?? 0);
    const first = aligned ? Math.ceil(next / PAGE_SIZE) * PAGE_SIZE : next;
    const end = aligned ? Math.ceil((first + count) / PAGE_SIZE) * PAGE_SIZE : first + count;
    await db.meta.put({ key: META.next, value: end });
    return first;
  });
}

/** Pages that one request reads at most, so that no more than some megabytes of them are held at a time. */
const PAGES_A_READ = 64;

/**
 * Reads customers by their ids or sequences, in the order asked for; undefined where there is none. Each page is read
 * once, and of a page only the records asked for are parsed.
 */
export async function readRecords(
  book: Book,
  wanted: readonly (string | number)[],
): Promise<(Customer | undefined)[]> {
  const found = new Array<Customer | undefined>(wanted.length).fill(undefined);
  const byPage = new Map<number, number[]>();
  wanted.forEach((key, index) => {
    const sequence = typeof key === 'number' ? key : sequenceOf(key);
    if (Number.isNaN(sequence)) return;
    const places = byPage.get(pageOf(sequence));
    if (places === undefined) byPage.set(pageOf(sequence), [index]);
    else places.push(index);
  });
  const pages = [...byPage.keys()];
  for (let at = 0; at < pages.length; at += PAGES_A_READ) {
    const batch = pages.slice(at, at + PAGES_A_READ);
    const rows = await book.db.pages.bulkGet(batch.map((page): ['customer', number] => ['customer', page]));
    batch.forEach((page, index) => {
      const row = rows[index];
      if (row !== undefined) pick(row, byPage.get(page) ?? [], wanted, found);
    });
  }
  return found;
}

function pick(
  row: PageRow,
  places: readonly number[],
  wanted: readonly (string | number)[],
  found: (Customer | undefined)[],
): void {
  const lines = splitRecords(row.records);
  for (const place of places) {
    const key = wanted[place] ?? '';
    const line = lines[row.slots.indexOf(slotOf(typeof key === 'number' ? key : sequenceOf(key)))];
    if (line === undefined) continue;
    const record = decodeRecord(line);
    // An id of another book may end in the same sequence.
    if (typeof key === 'number' || record.id === key) found[place] = record;
  }
}

/** Every record of a page, in order of creation. */
export async function readPage(book: Book, page: number): Promise<Customer[]> {
  const row = await book.db.pages.get(['customer', page]);
  return row === undefined ? [] : splitRecords(row.records).map(decodeRecord);
}

/** Walks over every customer in order of creation, some pages at a time. */
export async function* allRecords(book: Book): AsyncGenerator<Customer[]> {
  let after = -1;
  for (;;) {
    const rows = await book.db.pages
      .where('[entity+page]')
      .between(['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true)
      .limit(PAGES_A_READ)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap((row) => splitRecords(row.records).map(decodeRecord));
    after = last.page;
  }
}

import type { Customer } from '../domain/customer';
import type { Book } from './book';
import { PAGE_SIZE, pageOf, recordId, sequenceOf, slotOf } from './ids';
import { PageReader } from './pageReader';
import { type ColumnRow, META, type PageRow } from './schema';

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

/** As `reserve`, of the sequences of opportunities and activities. */
export function reserveSides({ db }: Book, count: number): Promise<number> {
  return db.transaction('rw', db.meta, async () => {
    const first = Number((await db.meta.get(META.nextSide))?.value ?? 0);
    if (count > 0) await db.meta.put({ key: META.nextSide, value: first + count });
    return first;
  });
}

/** Pages that one request reads at most, so that no more than some megabytes of them are held at a time. */
const PAGES_A_READ = 64;

/**
 * Reads customers by their ids or sequences, in the order asked for; undefined where there is none. Each page is read
 * once, and of a page only the records asked for are put together.
 * @param read where pages are read from; left out, from the book.
 */
export async function readRecords(
  book: Book,
  wanted: readonly (string | number)[],
  read: ReadPages = (pages) => readStored(book, pages),
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
    for (const stored of await read(pages.slice(at, at + PAGES_A_READ))) {
      if (stored === undefined) continue;
      const reader = new PageReader(stored.row, stored.columns);
      for (const place of byPage.get(reader.page) ?? []) {
        const key = wanted[place] ?? '';
        const record = reader.inSlot(slotOf(typeof key === 'number' ? key : sequenceOf(key)));
        // An id of another book may end in the same sequence.
        if (typeof key === 'number' || record?.id === key) found[place] = record;
      }
    }
  }
  return found;
}

/** Finds a customer among some that were read; undefined where there is none. */
export type Lookup = (sequence: number) => Customer | undefined;

/**
 * Reads customers by their sequences, as `readRecords` does. Where they lie in few pages, each is put together when it is
 * looked up, and need not outlive that.
 */
export async function lookUp(book: Book, sequences: readonly number[]): Promise<Lookup> {
  const pages = new Set(sequences.map(pageOf));
  if (pages.size <= PAGES_A_READ) {
    const readers = new Map<number, PageReader>();
    if (pages.size > 0)
      for (const reader of await readPages(book, [...pages])) readers.set(reader.page, reader);
    return (sequence) => readers.get(pageOf(sequence))?.inSlot(slotOf(sequence));
  }
  const records = new Map<number, Customer>();
  (await readRecords(book, sequences)).forEach((record, at) => {
    if (record !== undefined) records.set(sequences[at] ?? -1, record);
  });
  return (sequence) => records.get(sequence);
}

/** A page with its columns, as one write left both. */
export interface StoredPage {
  readonly row: PageRow;
  readonly columns: ColumnRow;
}

type ReadPages = (pages: readonly number[]) => Promise<readonly (StoredPage | undefined)[]>;

/** Pages in their order; undefined for those that do not exist. */
export async function readStored(
  { db }: Book,
  pages: readonly number[],
): Promise<(StoredPage | undefined)[]> {
  const keys = pages.map((page): ['customer', number] => ['customer', page]);
  const [rows, columns] = await db.transaction('r', db.pages, db.columns, () =>
    Promise.all([db.pages.bulkGet(keys), db.columns.bulkGet(keys)]),
  );
  return rows.map((row, at) => {
    const block = columns[at];
    return row === undefined || block === undefined ? undefined : { row, columns: block };
  });
}

async function readPages(book: Book, pages: readonly number[]): Promise<PageReader[]> {
  const stored = await readStored(book, pages);
  return stored.flatMap((one) => (one === undefined ? [] : new PageReader(one.row, one.columns)));
}

function readersOf(
  rows: readonly (PageRow | undefined)[],
  columns: readonly (ColumnRow | undefined)[],
): PageReader[] {
  return rows.flatMap((row, index) => {
    const block = columns[index];
    return row === undefined || block === undefined ? [] : new PageReader(row, block);
  });
}

/** Every record of a page, in order of creation. */
export async function readPage(book: Book, page: number): Promise<Customer[]> {
  const [found] = await readPages(book, [page]);
  return found === undefined ? [] : found.all();
}

/** Walks over every customer in order of creation, some pages at a time. */
export async function* allRecords(book: Book): AsyncGenerator<Customer[]> {
  for await (const readers of allPages(book)) yield readers.flatMap((reader) => reader.all());
}

/** The customers of the pages that were made last. */
export async function newestRecords({ db }: Book, pages: number): Promise<Customer[]> {
  const range = [['customer', -1], ['customer', Number.MAX_SAFE_INTEGER], false, true] as const;
  const readers = await db.transaction('r', db.pages, db.columns, async () => {
    const newest = db.pages
      .where('[entity+page]')
      .between(...range)
      .reverse()
      .limit(pages);
    const rows = await newest.toArray();
    const keys = rows.map((row): ['customer', number] => ['customer', row.page]);
    return readersOf(rows, await db.columns.bulkGet(keys));
  });
  return readers.flatMap((reader) => reader.all());
}

/** Walks over every page in order of creation, some at a time. */
export async function* allPages({ db }: Book): AsyncGenerator<PageReader[]> {
  let after = -1;
  for (;;) {
    const range = [['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true] as const;
    const readers = await db.transaction('r', db.pages, db.columns, async () => {
      const some = db.pages
        .where('[entity+page]')
        .between(...range)
        .limit(PAGES_A_READ);
      const rows = await some.toArray();
      const keys = rows.map((row): ['customer', number] => ['customer', row.page]);
      return readersOf(rows, await db.columns.bulkGet(keys));
    });
    const last = readers.at(-1);
    if (last === undefined) return;
    yield readers;
    after = last.page;
  }
}

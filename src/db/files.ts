/**
 * Small files of customers. They pass the write door like everything else, so that every tab hears of it, and whoever
 * takes back the import that made their customer sees that something came since. A customer who goes leaves the files where
 * they are: whoever brings the customer back has them again.
 */
import { MOST_BYTES } from '../domain/fileLimit';
import type { Book } from './book';
import { transact } from './door';
import { BookError } from './failures';
import type { CustomerFile } from './filesApi';
import { pageOf, randomId, sequenceOf } from './ids';
import { readRecords } from './pages';
import type { FileRow } from './schema';

/** What was removed is forgotten after so many days, when the book is opened. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
const MOST_NAME = 200;

const shownOf = ({ id, customer, name, type, size, addedAt }: FileRow): CustomerFile => ({
  ...{ id, customer, name, type, size, addedAt },
});

/** A file's name in one line, without what no folder takes; `fallback` where nothing is left. */
function cleanName(name: string, fallback: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names come from other systems, which have them
  const clean = name.replace(/[\u0000-\u001f\u007f/\\]+/g, ' ').trim();
  return clean.slice(0, MOST_NAME) || fallback;
}

/** Those of a customer, the newest first. */
export async function filesOf({ db }: Book, customer: string): Promise<readonly CustomerFile[]> {
  const rows = await db.files.where('customer').equals(customer).toArray();
  return rows
    .filter(({ removedAt }) => removedAt === undefined)
    .sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
    .map(shownOf);
}

/** Throws BookError `too-large`, `not-found`. */
export async function addFile(book: Book, customer: string, name: string, file: Blob): Promise<CustomerFile> {
  if (file.size > MOST_BYTES) throw new BookError('too-large');
  const data = new Uint8Array(await file.arrayBuffer());
  const id = `${book.id}-f${randomId(12)}`;
  const addedAt = new Date().toISOString();
  const row: FileRow = {
    ...{ id, customer, addedAt },
    ...{ name: cleanName(name, id), type: file.type, size: data.length },
  };
  await writeFor(book, customer, async () => {
    await book.db.files.add(row);
    await book.db.contents.add({ id, data });
  });
  return shownOf(row);
}

/** Throws BookError `not-found`. */
export async function fileContent({ db }: Book, id: string): Promise<Blob> {
  const [row, content] = await Promise.all([db.files.get(id), db.contents.get(id)]);
  if (row === undefined || content === undefined) throw new BookError('not-found', { id });
  return new Blob([content.data], { type: row.type });
}

/** Throws BookError `not-found`. */
export const renameFile = (book: Book, id: string, name: string): Promise<CustomerFile> =>
  changeFile(book, id, (row) => ({ ...row, name: cleanName(name, row.name) }));

/** Throws BookError `not-found`. */
export const removeFile = (book: Book, id: string): Promise<CustomerFile> =>
  changeFile(book, id, (row) => ({ ...row, removedAt: new Date().toISOString() }));

/** Throws BookError `not-found`. */
export const restoreFile = (book: Book, id: string): Promise<CustomerFile> =>
  changeFile(book, id, ({ removedAt: _, ...row }) => row);

async function changeFile(book: Book, id: string, change: (row: FileRow) => FileRow): Promise<CustomerFile> {
  const known = await book.db.files.get(id);
  if (known === undefined) throw new BookError('not-found', { id });
  let changed = known;
  await writeFor(book, known.customer, async () => {
    changed = change((await book.db.files.get(id)) ?? known);
    await book.db.files.put(changed);
  });
  return shownOf(changed);
}

/** A write about a customer of whom no field changes. */
async function writeFor(book: Book, customer: string, within: () => Promise<void>): Promise<void> {
  await transact(book, { kind: 'edit' }, async (pen) => {
    const sequence = sequenceOf(customer);
    await pen.load([pageOf(sequence)]);
    if (pen.read(sequence)?.id !== customer) throw new BookError('not-found', { id: customer });
    pen.update(customer, [], { touched: true });
    return within;
  });
}

/**
 * Forgets what was removed more than a week ago, and the files of customers who went as long ago. Run when the book is
 * opened; there is little to read, for what files hold is kept apart.
 */
export async function forgetFiles(book: Book, now = Date.now()): Promise<void> {
  const { db } = book;
  const rows = await db.files.toArray();
  if (rows.length === 0) return;
  const records = await readRecords(
    book,
    rows.map(({ customer }) => customer),
  );
  const isOver = (since: string | undefined): boolean =>
    since !== undefined && now - Date.parse(since) > KEPT_DAYS * DAY_MS;
  const isStray = (_: unknown, at: number): boolean => records[at] === undefined;
  const gone = rows.filter(
    ({ removedAt, strayAt }, at) => isOver(removedAt) || (isStray(rows, at) && isOver(strayAt)),
  );
  const lost = rows.filter((row, at) => isStray(row, at) && row.strayAt === undefined);
  const found = rows.filter((row, at) => !isStray(row, at) && row.strayAt !== undefined);
  if (gone.length + lost.length + found.length === 0) return;
  const ids = gone.map(({ id }) => id);
  const strayAt = new Date(now).toISOString();
  await db.transaction('rw', db.files, db.contents, () =>
    Promise.all([
      db.files.bulkPut([
        ...lost.map((row) => ({ ...row, strayAt })),
        ...found.map(({ strayAt: _, ...row }) => row),
      ]),
      db.files.bulkDelete(ids),
      db.contents.bulkDelete(ids),
    ]),
  );
}

import { type Book, openBook } from '../../src/db/book';
import { recordId, reserve } from '../../src/db/pages';
import type { Customer } from '../../src/domain/customer';
import type { FieldValues } from '../../src/domain/fields';

let made = 0;
const open: Book[] = [];

/** A book of its own for one test, in the browser's real IndexedDB. */
export async function freshBook(): Promise<Book> {
  return opened(`test-${Date.now()}-${made++}`);
}

/** Another handle on a book: what a second tab has. */
export const secondTab = (book: { readonly db: Pick<Book['db'], 'name'> }): Promise<Book> =>
  opened(book.db.name);

async function opened(name: string): Promise<Book> {
  const result = await openBook(name);
  if (!result.ok) throw new Error(result.failure.code);
  open.push(result.value);
  return result.value;
}

/** Closes and deletes every book that the test opened. */
export async function dropBooks(): Promise<void> {
  const names = new Set(open.map((book) => book.db.name));
  for (const book of open.splice(0)) book.close();
  for (const name of names) await deleted(name);
}

export const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

const AT = '2026-01-02T03:04:05.000Z';

/** Customers with reserved ids, as an import of the job brings them; without a job, as made by hand. */
export async function customers(
  book: Book,
  rows: readonly FieldValues[],
  jobId?: string,
): Promise<Customer[]> {
  const first = await reserve(book, rows.length, jobId !== undefined);
  return rows.map((values, index) => ({
    createdAt: AT,
    ...values,
    id: recordId(book.id, first + index),
    updatedAt: AT,
    ...(jobId === undefined ? {} : { importedBy: { jobId, line: index + 2 } }),
  }));
}

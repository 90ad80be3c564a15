import { afterEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { readSettings, writeSettings } from '../../src/db/workspace';
import type { Preflight } from '../../src/import/api';
import { dropBooks, freshBook } from './helpers';
import { imported, importerOf, manyRows, planned, value } from './importing';

afterEach(dropBooks);

/** Everything but the staged rows. */
const kept = (book: Book): Promise<unknown[]> =>
  Promise.all(book.db.tables.filter((table) => table.name !== 'stage').map((table) => table.toArray()));

async function preflight(book: Book, text: string): Promise<Preflight> {
  const importer = importerOf(book);
  const session = await planned(importer, text);
  const before = await kept(book);
  const answer = value(await importer.preflight(session));
  expect(await kept(book)).toEqual(before);
  await importer.close(session);
  return answer;
}

test('reckons what a commit needs, by what it stores, and leaves nothing behind', async () => {
  const book = await freshBook();
  const few = await preflight(book, manyRows(1000));
  const many = await preflight(book, manyRows(4000));
  expect(few).toMatchObject({ customers: 0, rows: 1000 });
  expect(many.need / few.need).toBeGreaterThan(3.6);
  expect(many.need / few.need).toBeLessThan(4.4);
  expect(few.free).toBeGreaterThan(0);
  await imported(importerOf(book), manyRows(4000));
  const [pages, columns] = await Promise.all([book.db.pages.toArray(), book.db.columns.toArray()]);
  const stored = [...pages, ...columns].reduce((sum, row) => sum + bytesOf(row), 0);
  expect(many.need).toBeGreaterThan(stored / 2);
  expect(many.need).toBeLessThan(stored * 2);
  // Nothing to write, nothing to need; and updates need less than new customers.
  expect(await preflight(book, manyRows(4000))).toMatchObject({ need: 0, customers: 4000, rows: 4000 });
  const elsewhere = manyRows(300).replaceAll('Opole', 'Nysa');
  expect((await preflight(book, elsewhere)).need).toBeGreaterThan(0);
});

test('answers the browser’s refusal by its name, and leaves the settings alone', async () => {
  const book = await freshBook();
  await writeSettings(book, { person: 'Ada' });
  const importer = importerOf(book);
  const session = await planned(importer, manyRows(100));
  // A real quota would be lowered for every test that runs in this browser: the store refuses as a full one does.
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === 'settings') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  };
  try {
    expect(await importer.preflight(session)).toMatchObject({ ok: false, failure: { code: 'quota' } });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(await readSettings(book)).toMatchObject({ person: 'Ada' });
  expect(await book.db.settings.count()).toBe(1);
  await importer.close(session);
});

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
}

import { afterEach, describe, expect, test } from 'vitest';
import { openBook } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { BookError, toFailure } from '../../src/db/failures';
import { deleted, dropBooks, freshBook, secondTab } from './helpers';

afterEach(dropBooks);

/** The database as it lies in the browser, opened without Dexie's help. */
function raw<T>(name: string, read: (db: IDBDatabase) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = read(opening.result);
      request.onsuccess = () => {
        opening.result.close();
        resolve(request.result);
      };
    };
  });
}

/** What another tab does whose version of the app is newer: it keeps the connection. */
const upgraded = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 20);
    opening.onupgradeneeded = () => opening.result.createObjectStore('extra');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });

const rowsOf = (name: string, store: string) =>
  raw(name, (db) => db.transaction(store).objectStore(store).count());
const metaRows = (name: string) => rowsOf(name, 'meta');

describe('opening the book', () => {
  test('makes one book, whoever comes first', async () => {
    const book = await freshBook();
    const others = await Promise.all([secondTab(book), secondTab(book), secondTab(book)]);
    expect(others.map((other) => other.id)).toEqual([book.id, book.id, book.id]);
    expect(book.id).toMatch(/^[0-9a-z]{8}$/);
    const fresh = `race-${book.id}`;
    const results = await Promise.all([openBook(fresh), openBook(fresh)]);
    const ids = new Set(results.map((result) => (result.ok ? result.value.id : 'none')));
    expect(ids.size).toBe(1);
    for (const result of results) if (result.ok) result.value.close();
    await deleted(fresh);
  });

  test('a vanished book is missing before anything is written', async () => {
    const book = await freshBook();
    const { name } = book.db;
    book.close();
    await deleted(name);
    const api = createBookApi(name);
    expect(await api.status(book.id)).toMatchObject({ ok: false, failure: { code: 'book-missing' } });
    expect(await api.put({ name: 'A' })).toMatchObject({ ok: false, failure: { code: 'book-missing' } });
    expect(await metaRows(name)).toBe(0);
    expect(await createBookApi(name).put({ name: 'A' })).toMatchObject({ failure: { code: 'book-missing' } });
    expect(await openBook(name, undefined, false)).toMatchObject({
      ok: false,
      failure: { code: 'book-missing' },
    });
    expect(await metaRows(name)).toBe(0);
  });

  test('only the status makes a book, whatever was asked before', async () => {
    const name = `asked-${Date.now()}`;
    const api = createBookApi(name);
    const [early, status] = await Promise.all([api.list({ limit: 1, offset: 0 }), api.status()]);
    expect(early).toMatchObject({ failure: { code: 'book-missing' } });
    expect(status).toMatchObject({ ok: true, value: { customers: 0 } });
    expect(await api.put({ name: 'A' })).toMatchObject({ ok: true });
    expect(await api.status('otherone')).toMatchObject({ failure: { code: 'book-missing' } });
    await deleted(name);
  });

  test('another book than the one remembered is no substitute', async () => {
    const book = await freshBook();
    expect(await openBook(book.db.name, 'otherone')).toMatchObject({
      ok: false,
      failure: { code: 'book-missing' },
    });
    expect(await openBook(book.db.name, book.id)).toMatchObject({ ok: true });
  });

  test('storage cleared under an open tab is told, and nothing is written into the empty one', async () => {
    const book = await freshBook();
    const { name } = book.db;
    const api = createBookApi(name);
    expect(await api.status()).toMatchObject({ ok: true });
    expect(await api.put({ name: 'A' })).toMatchObject({ ok: true });
    await deleted(name);
    for (let call = 0; call < 3; call++) {
      const { ok, ...rest } = await api.put({ name: 'B' });
      expect(ok).toBe(false);
      expect(JSON.stringify(rest)).toMatch(/book-missing|book-newer/);
    }
    expect(await api.status()).toMatchObject({ failure: { code: 'book-missing' } });
    expect(await metaRows(name)).toBe(0);
  });

  test('a book that a newer version upgraded is left alone, by an open tab too', async () => {
    const book = await freshBook();
    const { name } = book.db;
    const api = createBookApi(name);
    expect(await api.put({ name: 'A' })).toMatchObject({ ok: true });
    const newer = await upgraded(name);
    const before = await rowsOf(name, 'journal');
    for (let call = 0; call < 3; call++) {
      expect(await api.put({ name: 'B' })).toMatchObject({ ok: false, failure: { code: 'book-newer' } });
    }
    expect(await openBook(name)).toMatchObject({ ok: false, failure: { code: 'book-newer' } });
    expect(await rowsOf(name, 'journal')).toBe(before);
    newer.close();
  });
});

describe('what was thrown becomes a failure', () => {
  const quota = {
    name: 'AbortError',
    message: 'aborted',
    inner: new DOMException('full', 'QuotaExceededError'),
  };
  test.each([
    [new BookError('locked'), { code: 'locked', params: {} }],
    [quota, { code: 'quota', params: {} }],
    [
      { name: 'BulkError', message: '1 of 2', failures: [quota] },
      { code: 'quota', params: {} },
    ],
    [new DOMException('gone', 'NotFoundError'), { code: 'unreadable-file', params: {} }],
    [new DOMException('gone', 'NotReadableError'), { code: 'unreadable-file', params: {} }],
    [new DOMException('old', 'VersionError'), { code: 'book-newer', params: {} }],
    [new Error('IO error: No space left on device'), { code: 'disk-full', params: {} }],
    [new Error('outer', { cause: quota }), { code: 'quota', params: {} }],
    [
      new TypeError('x is not a function'),
      { code: 'unexpected', params: { detail: 'TypeError: x is not a function' } },
    ],
    ['text', { code: 'unexpected', params: { detail: 'text' } }],
    [undefined, { code: 'unexpected', params: { detail: 'undefined' } }],
  ])('%o', (error, failure) => {
    expect(toFailure(error)).toEqual(failure);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { type Book, openBook } from '../../src/db/book';
import { createBookApi } from '../../src/db/bookApi';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { BookError, toFailure } from '../../src/db/failures';
import { pageOf } from '../../src/db/ids';
import { listJobs } from '../../src/db/jobs';
import { eachKey } from '../../src/db/matchIndex';
import { keysOfRecords } from '../../src/db/pageCodec';
import { allRecords, PAGE_SIZE, readRecords, sequenceOf } from '../../src/db/pages';
import { SCHEMA_VERSION } from '../../src/db/schema';
import { createImportApi } from '../../src/db/session/importApi';
import type { Customer } from '../../src/domain/customer';
import { recordKeys } from '../../src/import/plan/keys';
import { deleted, dropBooks, freshBook, secondTab } from './helpers';
import { everybody, imported } from './importing';

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
    const opening = indexedDB.open(name, SCHEMA_VERSION * 10 + 10);
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

/** Stores of version 1 and how they were keyed, as the app that wrote them made them. */
const VERSION_1: Readonly<Record<string, string | readonly [string, string]>> = {
  ...{ meta: 'key', pages: ['entity', 'page'], columns: ['entity', 'page'], journal: 'key' },
  ...{ jobs: 'jobId', stage: ['job', 'block'], failed: ['job', 'block'], settings: 'key' },
};
const INDEXES: Readonly<Record<string, string>> = { columns: 'job', journal: 'job', jobs: 'startedAt' };

/** Writes a book of version 1: pages of one JSON a line beside columns that said the same again. */
function bookOfVersion1(name: string, records: readonly Customer[], jobs: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const db = opening.result;
      for (const [store, keyPath] of Object.entries(VERSION_1)) {
        const made = db.createObjectStore(store, { keyPath: keyPath as string | string[] });
        const index = INDEXES[store];
        if (index !== undefined) made.createIndex(index, index);
      }
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['meta', 'pages', 'columns', 'jobs'], 'readwrite');
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      for (const job of jobs) writing.objectStore('jobs').put(job);
      const meta = { book: 'oldbook1', revision: 3, 'next:customer': 4000, 'count:customer': records.length };
      for (const [key, value] of Object.entries(meta)) writing.objectStore('meta').put({ key, value });
      const byPage = Map.groupBy(records, (record) => pageOf(sequenceOf(record.id)));
      for (const [page, some] of byPage) {
        const head = {
          ...{ entity: 'customer', page },
          slots: Uint16Array.from(some, (record) => sequenceOf(record.id) % PAGE_SIZE),
        };
        const lines = some.map((record) => JSON.stringify(record)).join('\n');
        writing.objectStore('pages').put({ ...head, records: new TextEncoder().encode(lines) });
        const columns = {
          ...head,
          search: '',
          values: {},
          keys: new Uint32Array(),
          keyEnds: new Uint32Array(),
        };
        writing.objectStore('columns').put(page === 0 ? { ...columns, job: 'first' } : columns);
      }
    };
  });
}

describe('a book of version 1', () => {
  const odd = ['plain', 'with\nline break', 'with "quotes" \u001f and \ud800', 'Łódź 王芳'];
  const records = Array.from({ length: 2 * PAGE_SIZE + 30 }, (_, i): Customer => {
    const text = odd[i % odd.length] ?? '';
    return {
      ...(i % 3 === 0 ? {} : { city: text }),
      ...{ name: `${text} ${i}`, email: [`a${i}@x.pl`, `b${i}@x.pl`], notes: text },
      ...(i % 4 === 0 ? { externalId: `K-${i}` } : {}),
      // Some were removed.
      ...{
        id: `oldbook1-${i < 40 ? i : i + 5}`,
        createdAt: '2024-01-01',
        updatedAt: `2026-01-0${(i % 9) + 1}`,
      },
      ...(i < 300
        ? { importedBy: { jobId: 'first', line: i + 2 }, lastImport: i === 7 ? 'later' : 'first' }
        : {}),
      log: i === 7 ? [1, 3] : [1],
    };
  });
  const counts = {
    rows: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    skipped: 0,
    rejected: 0,
    pending: 0,
  };
  const job = (jobId: string, startedAt: string) => ({ jobId, startedAt, state: 'done', report: counts });

  test('comes up with every record as it was, its keys, its search and its jobs', async () => {
    const name = `old-${Date.now()}`;
    await bookOfVersion1(name, records, [job('later', '2026-02-01'), job('first', '2026-01-01')]);
    const book = await secondTab({ db: { name } });
    const all: Customer[] = [];
    for await (const some of allRecords(book)) all.push(...some);
    expect(all).toEqual(records);
    expect(book.id).toBe('oldbook1');
    const keys: number[] = [];
    await eachKey(book, (kind, high, low) => keys.push(kind, high, low));
    expect(keys).toEqual(records.flatMap((record) => [...recordKeys(record)]));
    expect(
      (await book.db.columns.where('job').equals('first').primaryKeys()).map(([, page]) => page),
    ).toEqual([0]);
    const directory = new Directory(book);
    const found = await directory.query({ limit: 10, offset: 0, search: 'a7@x.pl' });
    expect(found.sequences).toEqual([7]);
    const later = await directory.query({ limit: 10, offset: 0, where: { lastImport: 'later' } });
    expect(later.sequences).toEqual([7]);
    expect((await listJobs(book)).map((one) => [one.jobId, one.number])).toEqual([
      ['later', 2],
      ['first', 1],
    ]);
    // And it is written on as any other.
    const fields = [{ field: 'name', before: undefined, after: 'New' }] as const;
    await write(book, [{ kind: 'update', entity: 'customer', id: 'oldbook1-3', fields }], { kind: 'edit' });
    const [edited] = await readRecords(book, ['oldbook1-3']);
    expect(edited).toMatchObject({ ...records[3], name: 'New', updatedAt: expect.any(String), log: [1, 4] });
  });
});

const NOBODY = { id: 'x-0', createdAt: '', updatedAt: '' };

/** Stores of version 2, as its app made them. */
const VERSION_2: Readonly<Record<string, string | readonly string[]>> = {
  ...{ meta: 'key', pages: ['entity', 'page'], columns: ['entity', 'page'], keys: ['entity', 'page'] },
  ...{ journal: 'key', jobs: 'jobId', stage: ['job', 'block'], failed: ['job', 'block'], settings: 'key' },
  ...{ plans: 'job', decisions: ['job', 'block'], outcomes: ['job', 'block'] },
};

/** Makes a book of version 2 of what one of today holds. */
async function asVersion2(from: Book, name: string): Promise<void> {
  const indexes: Readonly<Record<string, readonly string[]>> = {
    ...{ columns: ['job'], journal: ['job'], jobs: ['number', 'state'] },
  };
  const contents = await Promise.all(
    Object.keys(VERSION_2).map(async (store) => [store, await from.db.table(store).toArray()] as const),
  );
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, 20);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(VERSION_2)) {
        const made = opening.result.createObjectStore(store, { keyPath: keyPath as string | string[] });
        for (const index of indexes[store] ?? []) made.createIndex(index, index);
      }
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction(Object.keys(VERSION_2), 'readwrite');
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      for (const [store, rows] of contents) for (const row of rows) writing.objectStore(store).put(row);
    };
  });
}

describe('a book of version 2', () => {
  test('comes up as it was, with room for profiles and lessons', async () => {
    const today = await freshBook();
    const importer = createImportApi(today.db.name);
    await imported(importer, 'ID;Name;City\nK-1;Anna Kos;Opole\n;Jan Gil;Nysa\n');
    const name = `second-${Date.now()}`;
    // Its keys knew nothing of external ids.
    const known: number[] = [];
    await eachKey(today, (...key) => known.push(...key));
    await today.db.keys.toCollection().modify((row) => {
      Object.assign(
        row,
        keysOfRecords([
          { ...NOBODY, name: 'Anna Kos' },
          { ...NOBODY, name: 'Jan Gil' },
        ]),
      );
    });
    await asVersion2(today, name);
    const book = await secondTab({ db: { name } });
    const keys: number[] = [];
    await eachKey(book, (...key) => keys.push(...key));
    expect(keys).toEqual(known);
    expect(book.id).toBe(today.id);
    expect(await everybody(book)).toEqual(await everybody(today));
    expect((await listJobs(book)).map(({ report }) => report.created)).toEqual([2]);
    expect(await book.db.profiles.count()).toBe(0);
    expect(await book.db.lessons.count()).toBe(0);
    const api = createBookApi(name);
    await api.status();
    const draft = { name: 'P', columns: [{ header: 'A', field: null }], settings: {}, auto: true };
    expect(await api.saveProfile(draft, false)).toMatchObject({ ok: true });
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
    [
      { name: 'BulkError', message: '13 of 13', failures: [new DOMException('aborted', 'AbortError')] },
      { code: 'disk-full', params: {} },
    ],
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

import { afterEach, expect, test } from 'vitest';
import { write } from '../../src/db/door';
import { exportBook } from '../../src/db/exportBook';
import { ExportFile } from '../../src/db/exportFile';
import { PAGE_SIZE } from '../../src/db/pages';
import { customers, dropBooks, freshBook } from './helpers';
import { everybody, value } from './importing';

afterEach(dropBooks);

test('holds every customer whole, in order of creation, and tells how far it is', async () => {
  const book = await freshBook();
  const rows = Array.from({ length: 66 * PAGE_SIZE }, (_, n) => ({
    name: `Łucja "${n}"\n\ud800`,
    email: [`l${n}@poczta.example`],
  }));
  const records = await customers(book, rows, 'job');
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'import', jobId: 'job' },
  );
  const seen: [number, number][] = [];
  const { name, file } = value(await exportBook(book, (done, total) => seen.push([done, total])));
  expect(name).toMatch(/^satchel-\d{4}-\d\d-\d\d\.json$/);
  expect(file.type).toBe('application/json');
  const text = await file.text();
  const read = JSON.parse(text);
  expect(read).toMatchObject({ format: 'satchel-export', version: 1, book: book.id });
  expect(Number.isNaN(Date.parse(read.at))).toBe(false);
  // Half a pair of surrogates is kept as its escape: UTF-8 has no bytes for it.
  expect(read.customers).toEqual(await everybody(book));
  expect(read.customers).toHaveLength(rows.length);
  expect(text.split('\n')).toHaveLength(rows.length + 3);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toEqual([rows.length, rows.length]);
});

test('of an empty book is a file too', async () => {
  const book = await freshBook();
  const { file } = value(await exportBook(book));
  expect(JSON.parse(await file.text())).toMatchObject({ book: book.id, customers: [] });
});

test('adds nothing for an empty window', async () => {
  const file = new ExportFile('book', new Date('2026-01-02T03:04:05Z'));
  const ada = { id: 'book-1', name: 'Ada', createdAt: '', updatedAt: '' };
  file.add([]);
  file.add([ada]);
  file.add([]);
  expect(file.count).toBe(1);
  expect(JSON.parse(await file.finish().text())).toEqual({
    format: 'satchel-export',
    version: 1,
    book: 'book',
    at: '2026-01-02T03:04:05.000Z',
    customers: [ada],
  });
});

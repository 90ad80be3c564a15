import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { openBook } from '../../src/db/book';
import { Directory } from '../../src/db/directory/directory';
import { packPage } from '../../src/db/pageCodec';
import { allRecords } from '../../src/db/pages';
import type { Customer } from '../../src/domain/customer';
import { deleted } from './helpers';

const name = `upgrade-${Date.now()}`;
afterEach(() => deleted(name));

const at = '2026-01-02T03:04:05.000Z';
const records: readonly Customer[] = [
  {
    ...{ id: 'old-0', name: 'Anna Lis', createdAt: '2024-02-29', updatedAt: at, log: [1] },
    ...{ category: ['VIP', 'Roofs'], group: 'North / Łódź', source: 'Fair\nBerlin', country: 'PL' },
    importedBy: { jobId: 'job', line: 2 },
  },
  { id: 'old-1', name: 'Jan', createdAt: at, updatedAt: at, log: [1], category: ['VIP'], notes: 'a\nb' },
  { id: 'old-4', name: 'Ola', createdAt: at, updatedAt: at, log: [1], country: 'DE' },
];
const LISTED_SINCE = ['category', 'group', 'source', 'country', 'createdAt'];

test('a book of version 4 opens with all its values, and lists filter by what was no column', async () => {
  const old = new Dexie(name);
  old.version(4).stores({
    ...{ meta: 'key', pages: '[entity+page]', columns: '[entity+page],job', journal: 'key,job' },
    ...{ jobs: 'jobId,number,state', stage: '[job+block]', failed: '[job+block]', settings: 'key' },
    ...{ keys: '[entity+page]', plans: 'job', decisions: '[job+block]', outcomes: '[job+block]' },
    ...{ profiles: 'id,&key', lessons: 'id,at', sides: '[entity+page]', companies: '++key,job' },
  });
  await old.open();
  const held = records.map((record) => {
    const slot = Number(record.id.slice('old-'.length));
    return { slot, record, signature: undefined };
  });
  const { page, columns, keys } = packPage(0, held);
  // Version 4 kept these fields in the page.
  const texts: Record<string, unknown> = { ...page.texts };
  const values: Record<string, unknown> = { ...columns.values };
  for (const field of LISTED_SINCE) {
    texts[field] = values[field];
    delete values[field];
  }
  await old.table('meta').bulkPut([
    { key: 'book', value: 'old' },
    { key: 'revision', value: 1 },
    { key: 'next:customer', value: 5 },
    { key: 'count:customer', value: 3 },
  ]);
  await old.table('pages').put({ ...page, texts });
  await old.table('columns').put({ ...columns, values, job: 'job' });
  await old.table('keys').put(keys);
  old.close();

  const opened = await openBook(name);
  if (!opened.ok) throw new Error(opened.failure.code);
  const book = opened.value;
  const found: Customer[] = [];
  for await (const some of allRecords(book)) found.push(...some);
  expect(found).toEqual(records);
  expect(await book.db.columns.toArray()).toEqual([{ ...columns, job: 'job' }]);
  expect(await book.db.pages.toArray()).toEqual([page]);
  const { sequences } = await new Directory(book).query({
    ...{ where: { category: 'VIP', country: 'PL' }, limit: 9, offset: 0 },
  });
  expect(sequences).toEqual([0]);
  book.close();
});

import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { packPage } from '../../src/db/pageCodec';
import type { Result } from '../../src/domain/result';
import { deleted, dropBooks, freshBook } from './helpers';

const old = `archived-${Date.now()}`;
afterEach(async () => {
  await dropBooks();
  await deleted(old);
});

function must<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

/** What the status says, and what a list of the very same moment counts. */
async function counts(book: BookApi) {
  const { customers, archived } = must(await book.status());
  const sort = { by: 'created', descending: false } as const;
  const list = must(await book.list({ where: {}, sort, limit: 0, offset: 0 }));
  return { told: [customers - archived, archived], listed: [list.all, list.archived] };
}

const DAYS = ['2026-01-01', '2026-02-02'] as const;
const ACTS = [
  ...(['put', 'archive', 'bring-back', 'remove', 'merge', 'archive-all', 'remove-all', 'revert'] as const),
] as const;

const acts = fc.array(
  fc.record({ does: fc.constantFrom(...ACTS), whom: fc.nat(9), day: fc.constantFrom('', ...DAYS) }),
  { minLength: 3, maxLength: 10 },
);

test('the status counts archived customers as the list does, whatever is done and taken back', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (some) => {
      const book = createBookApi((await freshBook()).db.name);
      const ids: string[] = [];
      const changes: number[] = [];
      const noted = <T extends { readonly change: number | null }>(done: Result<T>) => {
        if (done.ok && done.value.change !== null) changes.push(done.value.change);
        return done;
      };
      const put = async (archived: string) => {
        const name = `Customer ${ids.length}`;
        ids.push(must(noted(await book.put({ name, ...(archived !== '' && { archived }) }))).record.id);
      };
      for (const archived of ['', ...DAYS]) await put(archived);
      const all = { query: { where: {}, archived: 'shown' } } as const;
      for (const { does, whom, day } of some) {
        const [id = '', other = ''] = [ids[whom % ids.length], ids[(whom + 1) % ids.length]];
        if (does === 'put') await put(day);
        else if (does === 'archive') noted(await book.put({ id, archived: DAYS[1] }));
        else if (does === 'bring-back') noted(await book.put({ id, archived: '' }));
        else if (does === 'remove') noted(await book.remove(id));
        else if (does === 'merge') noted(await book.merge({ into: id, others: [other] }));
        else if (does === 'archive-all')
          noted(await book.bulkEdit(all, [{ do: 'set', field: 'archived', values: [DAYS[0]] }]));
        else if (does === 'remove-all') noted(await book.bulkRemove(all));
        else for (const change of changes.splice(whom % changes.length, 1)) await book.revert(change);
        const { told, listed } = await counts(book);
        expect(told).toEqual(listed);
      }
    }),
    { numRuns: 12 },
  );
});

test('a book of version 5 counts its archived customers once, when it is opened', async () => {
  const at = '2026-01-02T03:04:05.000Z';
  const held = Array.from({ length: 5 }, (_, slot) => ({
    slot,
    record: {
      ...{ id: `old-${slot}`, name: `Customer ${slot}`, createdAt: at, updatedAt: at, log: [1] },
      ...(slot % 2 === 1 && { archived: DAYS[0] }),
    },
    signature: undefined,
  }));
  const { page, columns, keys } = packPage(0, held);
  const db = new Dexie(old);
  db.version(5).stores({
    ...{ meta: 'key', pages: '[entity+page]', columns: '[entity+page],job', journal: 'key,job,merge' },
    ...{ jobs: 'jobId,number,state', stage: '[job+block]', failed: '[job+block]', settings: 'key' },
    ...{ keys: '[entity+page]', plans: 'job', decisions: '[job+block]', outcomes: '[job+block]' },
    ...{ profiles: 'id,&key', lessons: 'id,at', sides: '[entity+page]', companies: '++key,job' },
    ...{ segments: 'id,&key', files: 'id,customer', contents: 'id', apart: 'key' },
  });
  await db.open();
  await db.table('meta').bulkPut([
    { key: 'book', value: 'old' },
    { key: 'revision', value: 1 },
    { key: 'next:customer', value: 5 },
    { key: 'count:customer', value: 5 },
  ]);
  await db.table('pages').put(page);
  await db.table('columns').put(columns);
  await db.table('keys').put(keys);
  db.close();

  const book = createBookApi(old);
  expect(await counts(book)).toEqual({ told: [3, 2], listed: [3, 2] });
  must(await book.put({ id: 'old-1', archived: '' }));
  expect(await counts(book)).toEqual({ told: [4, 1], listed: [4, 1] });
});

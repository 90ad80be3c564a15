import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { type Write, write } from '../../src/db/door';
import { sequenceOf } from '../../src/db/ids';
import { eachKey } from '../../src/db/matchIndex';
import { PagePacker } from '../../src/db/pagePacker';
import { allRecords, PAGE_SIZE } from '../../src/db/pages';
import type { Customer } from '../../src/domain/customer';
import { customers, dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

const JOB = 'job';
const ORIGIN = { kind: 'import', jobId: JOB, at: '2026-01-02T03:04:05.000Z' } as const;

/** Customers of an import, of whom those at these places do not come in. */
async function comers(book: Book, count: number, left: readonly number[]): Promise<Customer[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    name: `Person ${n}\n"x"`,
    email: [`person${n}@firm.example`, 'b@c.example'],
    city: `City ${n % 7}`,
  }));
  const all = (await customers(book, rows, JOB)).map((one) => ({ ...one, lastImport: JOB }));
  return all.filter((_, place) => !left.includes(place));
}

function packed(records: readonly Customer[], mayBeThere = false): readonly Write[] {
  const packer = new PagePacker(mayBeThere);
  for (const record of records) packer.add(record);
  return packer.end();
}

/** Everything of a book that says what it holds, without its name. */
async function contents(book: Book): Promise<object> {
  const records: Customer[] = [];
  for await (const some of allRecords(book)) records.push(...some);
  const keys: number[][] = [];
  await eachKey(book, (...key) => keys.push(key));
  const owners = (await book.db.columns.toArray()).map(({ page, job }) => [page, job]);
  const entries = await book.db.journal.toArray();
  const [meta] = await book.db.meta.bulkGet(['count']);
  return {
    records: records.map((record) => ({ ...record, id: sequenceOf(record.id) })),
    ...{ keys, owners, entries, count: meta?.value },
  };
}

test('what was packed beforehand is stored as what is created record by record', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 * PAGE_SIZE + 9 }),
      fc.array(fc.integer({ min: 0, max: 3 * PAGE_SIZE }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 2 * PAGE_SIZE }),
      async (count, left, cut) => {
        const [one, other] = [await freshBook(), await freshBook()];
        const there = await comers(one, count, left);
        // In two writes, as blocks are, wherever the second begins.
        for (const part of [there.slice(0, cut), there.slice(cut)]) {
          const singly = part.map((record) => ({ kind: 'create', entity: 'customer', record }) as const);
          await write(one, singly, ORIGIN);
        }
        const here = await comers(other, count, left);
        for (const part of [here.slice(0, cut), here.slice(cut)]) await write(other, packed(part), ORIGIN);
        expect(await contents(other)).toEqual(await contents(one));
      },
    ),
    { numRuns: 12 },
  );
});

test('packs whole pages only, and none where an earlier run may have stored them', async () => {
  const records = await comers(await freshBook(), 3 * PAGE_SIZE + 5, [PAGE_SIZE, PAGE_SIZE + 9]);
  const kinds = (writes: readonly Write[]): Record<string, number> =>
    Object.fromEntries(
      Object.entries(Object.groupBy(writes, ({ kind }) => kind)).map(([kind, some]) => [
        kind,
        some?.length ?? 0,
      ]),
    );
  // The second page lacks its first record, so it may be one that stands there already.
  expect(kinds(packed(records))).toEqual({ page: 2, create: PAGE_SIZE - 2 + 5 });
  expect(kinds(packed(records, true))).toEqual({ create: records.length });
});

test('a page that is there already is never written over', async () => {
  const book = await freshBook();
  const records = await comers(book, PAGE_SIZE, []);
  await write(book, packed(records), ORIGIN);
  const before = await contents(book);
  await expect(write(book, packed(records), ORIGIN)).rejects.toThrow();
  expect(await contents(book)).toEqual(before);
});

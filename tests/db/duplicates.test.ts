import { afterEach, expect, it } from 'vitest';
import type { Book } from '../../src/db/book';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { Duplicates, revertAll, setApart } from '../../src/db/duplicates';
import { customersIn } from '../../src/db/revision';
import type { FieldValues } from '../../src/domain/fields';
import { customers, dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

async function bookOf(rows: readonly FieldValues[]): Promise<Book> {
  const book = await freshBook();
  const records = await customers(book, rows);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  return book;
}

const PEOPLE: readonly FieldValues[] = [
  { name: 'Anna Nowak', phone: ['+48501000001'] },
  { name: 'Nowak Anna', phone: ['+48501000001'], city: 'Łódź' },
  { name: 'Jan Gawron', email: ['jan@x.pl'], city: 'Łódź' },
  { name: 'Jan Gawrom', email: ['jan@x.pl'], phone: ['+48501000002'] },
  { name: 'Ewa Sowa', phone: ['+48501000003'], city: 'Łódź' },
  { name: 'Ewa Sowa', phone: ['+48607345812'], city: 'Łódź' }, // a namesake
  { name: 'Ola Maj', externalId: 'K-1', archived: '2026-01-01' },
  { name: 'Ola Maj', externalId: 'K-1', archived: '2026-01-01' }, // both are put aside
  { name: 'Iga Wit', externalId: 'K-2', archived: '2026-01-01' },
  { name: 'Iga Wit', externalId: 'K-2' },
  { company: 'Brzoza', phone: ['+48501000004'] },
];

const shown = async (found: Duplicates, only?: 'sure' | 'apart' | 'phone') => {
  const page = await found.page({ ...(only && { only }), limit: 10, offset: 0 });
  return page?.groups.map(({ records, by, sure }) => ({ names: records.map(({ name }) => name), by, sure }));
};

it('finds who is likely one, the surest first, and remembers who is not', async () => {
  const book = await bookOf(PEOPLE);
  const found = new Duplicates(book, new Directory(book));
  expect(await found.page({ limit: 10, offset: 0 })).toBeNull();
  const told: number[] = [];
  await Promise.all([found.find((done) => told.push(done)), found.find()]);
  expect(told.at(-1)).toBe(100);
  expect(await shown(found)).toEqual([
    { names: ['Anna Nowak', 'Nowak Anna'], by: ['phone', 'same-letters'], sure: true },
    { names: ['Iga Wit', 'Iga Wit'], by: ['external-id', 'name'], sure: true },
    { names: ['Jan Gawron', 'Jan Gawrom'], by: ['email', 'near-name'], sure: false },
  ]);
  expect(await found.page({ limit: 1, offset: 1, only: 'sure' })).toMatchObject({
    total: 2,
    groups: [{ records: [{ name: 'Iga Wit' }, {}] }],
    counts: { all: 3, sure: 2, phone: 1, email: 1, apart: 0 },
    customers: 6,
    fresh: true,
  });
  const key = (await found.page({ limit: 1, offset: 2 }))?.groups[0]?.key.split(' ') ?? [];
  await setApart(book, key, true);
  expect(await shown(found)).toHaveLength(2);
  expect(await shown(found, 'apart')).toMatchObject([{ names: ['Jan Gawron', 'Jan Gawrom'] }]);
  await setApart(book, key, false);
  expect(await shown(found)).toHaveLength(3);
});

it('merges all of the surest, each undone by itself or all together', async () => {
  const book = await bookOf(PEOPLE);
  const found = new Duplicates(book, new Directory(book));
  const { groups, changes } = await found.mergeSure();
  expect(groups).toBe(2);
  expect(await customersIn(book)).toBe(PEOPLE.length - 2);
  expect((await found.page({ limit: 10, offset: 0 }))?.fresh).toBe(false);
  await found.find();
  expect(await shown(found, 'sure')).toEqual([]);
  expect(await revertAll(book, new Directory(book), changes)).toBe(2);
  expect(await customersIn(book)).toBe(PEOPLE.length);
  await found.find();
  expect(await shown(found, 'sure')).toHaveLength(2);
  expect(await found.mergeSure((done) => done < 1)).toMatchObject({ groups: 1 });
});

import { afterEach, expect, test } from 'vitest';
import type { ListQuery } from '../../src/db/api';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { PAGE_SIZE } from '../../src/db/pages';
import { saveSides } from '../../src/db/saveSides';
import { listActivities } from '../../src/db/work';
import type { SortKey } from '../../src/domain/sortKey';
import { customers, dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

const ALL = { limit: 20, offset: 0, language: 'pl' };
const SORTED: readonly SortKey[] = ['name', 'city', 'company', 'lastContact', 'nextActivity', 'owner'];

/** More pages than are prepared in one piece. */
const COUNT = 40 * PAGE_SIZE;

test('what is prepared while nobody waits is the book as it is, whatever is asked and written meanwhile', async () => {
  const book = await freshBook();
  const rows = Array.from({ length: COUNT }, (_, at) => ({
    name: `Ł${(at * 7919) % COUNT} Żak`,
    city: ['Łódź', 'Opole', 'Zamość', ''][at % 4] as string,
    company: at % 3 === 0 ? `Firma ${at % 50}` : '',
  }));
  const records = await customers(book, rows);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record }) as const),
    { kind: 'edit' },
  );
  const idAt = (at: number): string => records[at]?.id ?? '';
  const planned = (at: number, date: string) =>
    saveSides(book, [
      { entity: 'activity', customer: idAt(at), kind: 'call', state: 'planned', subject: `At ${at}`, date },
    ]);
  await planned(5, '2026-02-01');
  const directory = new Directory(book);
  await directory.query(ALL);

  let isWarm = false;
  const warming = directory.warmUp('pl').then(() => {
    isWarm = true;
  });
  let turns = 0;
  // Two at least, should this machine prepare all of it while one is written; and not for ever, for who asks comes first.
  for (; (!isWarm && turns < 40) || turns < 2; turns++) {
    const at = (turns * 977) % COUNT;
    const fields = [
      { field: 'name', before: rows[at]?.name, after: `Aaa${turns}z` },
      { field: 'city', before: rows[at]?.city || undefined, after: 'Ćmielów' },
    ] as const;
    await write(book, [{ kind: 'update', entity: 'customer', id: idAt(at), fields }], { kind: 'edit' });
    await planned(at, `2026-01-${String(1 + (turns % 28)).padStart(2, '0')}`);
    const made = await customers(book, [{ name: `Żz ${turns}` }]);
    await write(
      book,
      made.map((record) => ({ kind: 'create', entity: 'customer', record }) as const),
      { kind: 'edit' },
    );
    // An answer in the middle of it all is as true as one at its end.
    const { total } = await directory.query({ ...ALL, search: `aaa${turns}z` });
    expect(total).toBe(1);
    // Whoever needs what is on its way does not wait for those who wait for him.
    const byContact = await directory.query({ ...ALL, sort: { by: 'nextActivity', descending: false } });
    expect(byContact.total).toBe(COUNT + turns + 1);
  }
  await warming;

  const fresh = new Directory(book);
  const queries: readonly Partial<ListQuery>[] = [
    {},
    { search: 'firma zak' },
    { filter: { kind: 'field', field: 'city', test: { is: 'one-of', values: ['Ćmielów'] } } },
    ...SORTED.map((by) => ({ sort: { by, descending: false } })),
    ...SORTED.map((by) => ({ sort: { by, descending: true }, offset: COUNT - 10 })),
  ];
  for (const query of queries)
    expect([query, await directory.query({ ...ALL, ...query })]).toEqual([
      query,
      await fresh.query({ ...ALL, ...query }),
    ]);
  const asked = { state: 'planned', limit: 5000, offset: 0 } as const;
  const activities = await listActivities(directory, asked);
  expect(activities).toEqual(await listActivities(fresh, asked));
  expect(activities.total).toBe(turns + 1);
  book.close();
}, 60_000);

import { afterEach, expect, test } from 'vitest';
import { createBookApi } from '../../src/db/bookApi';
import { write } from '../../src/db/door';
import { addDays, localDay } from '../../src/domain/day';
import type { FieldValues } from '../../src/domain/fields';
import {
  completeCondition,
  doubtCondition,
  GAPS,
  gapCondition,
  holdingCondition,
  lapsedCondition,
  staleCondition,
  unreachableCondition,
} from '../../src/domain/health';
import { customers, dropBooks, freshBook } from './helpers';
import { value } from './importing';

afterEach(dropBooks);

const before = (days: number): string => `${addDays(localDay(), -days)}T08:00:00.000Z`;

const WHOLE: FieldValues = { phone: ['+48501234567'], owner: 'Anna', status: 'active', category: ['VIP'] };
const OLD = { createdAt: before(400) };
const NEW = { createdAt: before(10) };

const ROWS: readonly FieldValues[] = [
  { ...WHOLE, ...NEW, name: 'A', email: ['a@gmial.com', 'a@firma.pl'], city: 'Warszawa' },
  { ...WHOLE, ...OLD, name: 'B', email: ['b@gmail.com'], country: 'PL', postalCode: '950', city: 'WARSZAWA' },
  {
    ...WHOLE,
    ...OLD,
    name: 'C',
    status: 'lapsed',
    country: 'FR',
    postalCode: '00950',
    taxId: 'PL1234567890',
  },
  { ...NEW, company: 'D', email: ['d@gmial.com'], country: 'PL', postalCode: '00-950', city: 'Warszawa' },
  { ...OLD, name: 'E', street: 'Rynek 1', status: 'active' },
  { ...OLD, name: 'F', status: 'lapsed', archived: '2026-01-01', city: 'warszawa', email: ['f@gmial.com'] },
  { ...NEW, name: 'G', owner: 'Anna' },
];

async function filled() {
  const book = await freshBook();
  const records = await customers(book, ROWS);
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  return { api: createBookApi(book.db.name), ids: records.map(({ id }) => id) };
}

test('conditions of the review find who lacks what, who is forgotten, and none who is archived', async () => {
  const { api, ids } = await filled();
  value(
    await api.saveSides([
      {
        entity: 'activity',
        customer: ids[1] ?? '',
        kind: 'call',
        state: 'done',
        subject: 'Call',
        doneAt: before(5),
      },
    ]),
  );
  const found = async (condition: Parameters<typeof api.counts>[0][number]) => {
    const listed = value(await api.list({ filter: condition, limit: 99, offset: 0 }));
    expect(value(await api.counts([condition]))).toEqual([listed.total]);
    return listed.rows
      .map(({ id }) => 'ABCDEFG'[ids.indexOf(id)])
      .sort()
      .join('');
  };
  const gaps = await Promise.all(GAPS.map(async (gap) => [gap, await found(gapCondition(gap))]));
  expect(Object.fromEntries(gaps)).toEqual({
    reach: 'EG',
    name: 'D',
    owner: 'DE',
    status: 'DG',
    category: 'DEG',
  });
  expect(await found(completeCondition())).toBe('ABC');
  expect(await found(unreachableCondition())).toBe('G');
  // B was called, A, D and G are new; lapsed C is nobody to be called.
  expect(await found(staleCondition(90))).toBe('E');
  expect(await found(lapsedCondition(12))).toBe('C');
  expect(await found(lapsedCondition(24))).toBe('');
});

test('a scan finds slips, codes that fit no country and words written in several ways; mending takes them away', async () => {
  const { api, ids } = await filled();
  const steps: number[] = [];
  const scan = value(await api.health((done) => steps.push(done)));
  expect(steps.at(-1)).toBe(8);
  const doubts = Object.fromEntries(scan.doubts.map(({ field, doubts: some }) => [field, some]));
  expect(doubts.email?.map(({ value: held, better, count }) => [held, better, count]).sort()).toEqual([
    ['a@gmial.com', 'a@gmail.com', 1],
    ['d@gmial.com', 'd@gmail.com', 1],
  ]);
  expect(doubts.postalCode).toEqual([{ value: '950', better: '00-950', country: 'PL', count: 1 }]);
  expect(doubts.taxId?.map(({ value: held }) => held)).toEqual(['PL1234567890']);
  const cities = scan.spellings.find(({ field }) => field === 'city')?.clusters ?? [];
  expect(cities).toEqual([
    {
      values: [
        { value: 'Warszawa', count: 2 },
        { value: 'WARSZAWA', count: 1 },
      ],
    },
  ]);
  const counts = value(
    await api.counts([
      doubtCondition('email', doubts.email ?? []),
      doubtCondition('postalCode', doubts.postalCode ?? []),
      holdingCondition('city', ['WARSZAWA']),
    ]),
  );
  expect(counts).toEqual([2, 1, 1]);

  // In its country only: a French customer with the same code keeps it.
  const swaps = [{ from: '00950', to: '00-950', country: 'PL' }];
  expect(value(await api.replaceHeld('postalCode', swaps)).count).toBe(0);
  const mended = value(await api.replaceHeld('postalCode', [{ from: '950', to: '00-950', country: 'PL' }]));
  expect(mended.count).toBe(1);
  expect(value(await api.get(ids[1] ?? '')).postalCode).toBe('00-950');
  const again = value(await api.health());
  expect(again.doubts.find(({ field }) => field === 'postalCode')?.doubts).toEqual([]);
  expect(again.spellings).toEqual(scan.spellings);
});

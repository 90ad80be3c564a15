import { afterEach, expect, test } from 'vitest';
import { createBookApi } from '../../src/db/bookApi';
import { write } from '../../src/db/door';
import { unpackSides } from '../../src/db/sideCodec';
import { allSides } from '../../src/db/sides';
import type { Condition } from '../../src/domain/filter';
import type { SideRecord } from '../../src/domain/side';
import { WORDS } from '../book/work';
import { writeBelievableBook } from '../book/write';
import { customers, dropBooks, freshBook } from './helpers';
import { value } from './importing';

afterEach(dropBooks);

const MINE = { kind: 'field', field: 'owner', test: { is: 'one-of', values: ['Anna', 'Jan'] } } as const;
const BUSY: Condition = { kind: 'activity', where: { owner: ['Anna'] } };
const SELLING: Condition = { kind: 'not', of: { kind: 'opportunity', where: { owner: ['Anna'] } } };

/** Anna has a customer and what lies beside another one; something of hers is about nobody. */
async function teamAtWork() {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const words = value(await api.vocabulary('en'));
  value(await api.saveVocabulary({ ...words, members: [{ id: 'a', name: 'Anna' }] }));
  value(await api.saveSettings({ person: 'Anna' }));
  const made = await customers(book, [
    { name: 'A', owner: 'Anna' },
    { name: 'B', owner: 'Jan' },
    { name: 'C' },
  ]);
  await write(
    book,
    made.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  const [, b = '', c = ''] = made.map(({ id }) => id);
  const task = { entity: 'activity', kind: 'task', state: 'planned' } as const;
  value(
    await api.saveSides([
      { ...task, customer: b, subject: 'Call', owner: 'Anna' },
      { ...task, customer: b, subject: 'Visit', owner: 'Jan' },
      { ...task, subject: 'Tidy up', owner: 'Anna' },
      { ...task, subject: 'Nobody’s' },
      { entity: 'opportunity', customer: c, title: 'Roof', pipeline: 'p', stage: 's', owner: 'Anna' },
    ]),
  );
  for (const [name, condition] of Object.entries({ MINE, BUSY, SELLING }))
    value(await api.saveSegment({ name, condition }));
  const renamed = { ...words, members: [{ id: 'a', name: 'Anna Nowak' }] };
  /** Whom each segment finds, and what each owner has. */
  const found = async () => {
    const segments = value(await api.segments());
    const counts = value(await api.counts(segments.map(({ condition }) => condition)));
    const rows = await book.db.sides.toArray();
    const sides = rows.flatMap((row) =>
      unpackSides(row).map(({ record }) => record as SideRecord & { owner?: string }),
    );
    return {
      segments: Object.fromEntries(segments.map(({ name }, at) => [name, counts[at]])),
      sides: sides.map((one) => `${'title' in one ? one.title : one.subject}: ${one.owner ?? ''}`).sort(),
      person: value(await api.settings()).person,
      members: value(await api.vocabulary('en')).members.map(({ name }) => name),
    };
  };
  return { book, api, renamed, found };
}

test('an owner is renamed on customers, activities, opportunities and in segments, in one write', async () => {
  const { book, api, renamed, found } = await teamAtWork();
  const before = await found();
  expect(before.segments).toEqual({ MINE: 2, BUSY: 1, SELLING: 2 });
  const swaps = [{ from: 'Anna', to: 'Anna Nowak' }];
  const done = value(await api.replaceHeld('owner', swaps, renamed));
  expect(done).toMatchObject({ count: 1, beside: 3, words: { members: [{ name: 'Anna Nowak' }] } });
  const after = await found();
  expect(after).toEqual({
    segments: before.segments,
    sides: before.sides.map((line) => line.replace('Anna', 'Anna Nowak')),
    person: 'Anna Nowak',
    members: ['Anna Nowak'],
  });
  expect(value(await api.recentChanges(1))).toMatchObject([{ what: 'changed', field: 'owner', count: 1 }]);
  expect(await book.db.journal.where('key').above(0).count()).toBe(3);

  value(await api.revert(done.change ?? -1));
  expect(await found()).toEqual(before);
  // What takes it back is a change like any other.
  const back = value(await api.recentChanges(1))[0]?.key ?? -1;
  value(await api.revert(back));
  expect(await found()).toEqual(after);
});

test('an owner who has no customers takes the rest along, and segments alone follow too', async () => {
  const { api, found } = await teamAtWork();
  const gone = value(await api.replaceHeld('owner', [{ from: 'Anna', to: null }]));
  expect(gone).toMatchObject({ count: 1, beside: 3 });
  expect((await found()).sides.filter((line) => line.includes('Anna'))).toEqual([]);
  const named = value(await api.replaceHeld('owner', [{ from: 'Anna', to: 'Eva' }]));
  expect(named).toMatchObject({ count: 0, beside: 0, change: expect.any(Number) });
  const conditions = async () => value(await api.segments()).map(({ condition }) => condition);
  expect(await conditions()).toContainEqual({ kind: 'activity', where: { owner: ['Eva'] } });
  value(await api.revert(named.change ?? -1));
  expect(await conditions()).toEqual([BUSY, MINE, SELLING]);
});

test('a segment that somebody changed since stays as it is when the renaming is taken back', async () => {
  const { api, found } = await teamAtWork();
  const done = value(await api.replaceHeld('owner', [{ from: 'Anna', to: 'Jan' }]));
  const segments = value(await api.segments());
  // Two that became one stand once.
  expect(segments.find(({ name }) => name === 'MINE')?.condition).toMatchObject({
    test: { values: ['Jan'] },
  });
  const busy = segments.find(({ name }) => name === 'BUSY');
  value(await api.saveSegment({ id: busy?.id ?? '', name: 'BUSY', condition: SELLING }));
  value(await api.revert(done.change ?? -1));
  expect(value(await api.segments()).map(({ condition }) => condition)).toEqual([SELLING, MINE, SELLING]);
  expect((await found()).person).toBe('Anna');
});

test.each([
  ['status', 'warm', 'hot'],
  ['category', 'VIP', 'Key'],
  ['group', 'North', 'South'],
] as const)('a segment follows a renamed %s', async (field, from, to) => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  const made = await customers(book, [
    { name: 'A', status: 'warm', category: ['VIP'], group: 'North / Gdynia' },
  ]);
  await write(
    book,
    made.map((record) => ({ kind: 'create', entity: 'customer', record })),
    { kind: 'edit' },
  );
  const condition: Condition = {
    kind: 'any',
    of: [{ kind: 'field', field, test: { is: 'one-of', values: [from] } }],
  };
  value(await api.saveSegment({ name: 'S', condition }));
  const swaps = [
    { from, to },
    { from: `${from} / Gdynia`, to: `${to} / Gdynia` },
  ];
  const done = value(await api.replaceHeld(field, swaps));
  const found = async () => value(await api.counts(value(await api.segments()).map((one) => one.condition)));
  expect(await found()).toEqual([1]);
  value(await api.revert(done.change ?? -1));
  expect(value(await api.segments())).toMatchObject([{ condition }]);
  expect(await found()).toEqual([1]);
});

test('all that an owner of a believable book has changes over many pages, and comes back', async () => {
  const book = await freshBook();
  const api = createBookApi(book.db.name);
  await writeBelievableBook(book, 3000, { today: new Date('2026-11-20T10:00:00Z') });
  const owner = WORDS.members[0]?.name ?? '';
  const tally = async () => {
    const counts = new Map<string, number>();
    for (const entity of ['activity', 'opportunity'] as const)
      for await (const some of allSides(book, entity))
        for (const one of some) counts.set(one.owner ?? '', (counts.get(one.owner ?? '') ?? 0) + 1);
    return counts;
  };
  const before = await tally();
  const done = value(await api.replaceHeld('owner', [{ from: owner, to: 'Eva' }]));
  expect(done.beside).toBe(before.get(owner));
  const moved = new Map([...before].map(([name, count]) => [name === owner ? 'Eva' : name, count]));
  expect(await tally()).toEqual(moved);
  value(await api.revert(done.change ?? -1));
  expect(await tally()).toEqual(before);
});

import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { ListQuery } from '../../src/db/api';
import type { Book } from '../../src/db/book';
import { Collation } from '../../src/db/directory/collation';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { allRecords, PAGE_SIZE, readRecords, sequenceOf } from '../../src/db/pages';
import type { Customer } from '../../src/domain/customer';
import type { FieldValues } from '../../src/domain/fields';
import type { SortKey } from '../../src/domain/sortKey';
import { STATUSES } from '../../src/domain/status';
import { customers, dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

async function everyone(book: Book): Promise<Customer[]> {
  const all: Customer[] = [];
  for await (const some of allRecords(book)) all.push(...some);
  return all;
}

async function add(book: Book, rows: readonly FieldValues[], jobId?: string): Promise<string[]> {
  const records = await customers(book, rows, jobId);
  const changes = records.map((record) => ({ kind: 'create', entity: 'customer', record }) as const);
  await write(book, changes, jobId === undefined ? { kind: 'edit' } : { kind: 'import', jobId });
  return records.map((record) => record.id);
}

const ALL = { limit: 1_000_000, offset: 0 };

async function found(book: Book, query: Partial<ListQuery>): Promise<string[]> {
  const { sequences } = await new Directory(book).query({ ...ALL, ...query });
  const records = await readRecords(book, sequences);
  return records.map((record) => record?.name ?? record?.company ?? '?');
}

describe('search', () => {
  const rows: FieldValues[] = [
    { name: 'Łukasz Żółć', company: 'Firma "Ąę"', city: 'Łódź', email: ['lukasz@firma.pl'] },
    { name: 'Семён Королёв', company: 'ООО Ёлка', phone: ['+79161234567'] },
    { name: '王小明', company: '北京公司', city: '北京' },
    { name: 'Zoë\nStraße', phone: ['+48601234567', '+48221112233'], email: ['a@x.pl', 'zoe+tag@x.pl'] },
    { name: '24-7 Service', notes: 'hidden' },
  ];
  test.each([
    ['lukasz zolc', [0]],
    ['ŁÓDŹ', [0]],
    ['firma "ae', [0]],
    ['семен', [1]],
    ['ЁЛКА королев', [1]],
    ['小明', [2]],
    ['北京', [2]],
    ['strasse zoe', [3]],
    ['zoe+tag', [3]],
    ['601-234-567', [3]],
    ['(601) 234', [3]],
    ['+48 22 111 22 33', [3]],
    ['0048 601 234 567', [3]],
    ['8 (916) 123-45-67', [1]],
    ['24-7', [4]],
    ['hidden', []],
    ['zoe lukasz', []],
    ['  ', [0, 1, 2, 3, 4]],
    ['.*', []],
  ] as const)('%s', async (search, expected) => {
    const book = await freshBook();
    await add(book, rows, 'job');
    expect(await found(book, { search })).toEqual(expected.map((index) => rows[index]?.name));
  });
});

describe('order', () => {
  test('the newest first, and an import as its file has it', async () => {
    const book = await freshBook();
    await add(book, [{ name: 'old 1' }, { name: 'old 2' }], 'a');
    await add(book, [{ name: 'hand 1' }, { name: 'hand 2' }]);
    await add(book, [{ name: 'new 1' }, { name: 'new 2' }], 'b');
    const newest = ['new 1', 'new 2', 'hand 2', 'hand 1', 'old 1', 'old 2'];
    expect(await found(book, {})).toEqual(newest);
    expect(await found(book, { sort: { by: 'created', descending: true } })).toEqual(newest);
    expect(await found(book, { sort: { by: 'created', descending: false } })).toEqual([
      ...['old 1', 'old 2', 'hand 1', 'hand 2', 'new 1', 'new 2'],
    ]);
    const two = await new Directory(book).query({ limit: 2, offset: 1 });
    expect((await readRecords(book, two.sequences)).map((one) => one?.name)).toEqual(['new 2', 'hand 2']);
    expect(two).toMatchObject({ total: 6, all: 6 });
  });

  test.each([
    ['pl', ['ala', 'Ala', 'łan', 'Lis', 'lód', 'Łódź', 'zima', 'źle', 'żal']],
    ['de', ['Strasse', 'Straße', 'Strassz', 'Strat', 'Müller', 'Mueller', 'Muller', 'äpfel', 'Apfel']],
    ['sv', ['zebra', 'ångström', 'ärlig', 'öl', 'Åsa', 'apa']],
    ['ru', ['ёлка', 'Елена', 'жук', 'Яна', 'альфа', 'ежевика']],
    ['zh', ['张伟', '王芳', '李娜', '阿里', '陈晨', '李强']],
    [
      'en',
      ["O'Brien", 'OBrien', 'o-brien', 'Obrien', 'a b', 'ab', 'a', '10', '9', '+1', 'café', 'cafe\u0301'],
    ],
  ])('in the alphabet of %s', async (language, names) => {
    const book = await freshBook();
    await add(
      book,
      names.map((name) => ({ name })),
      'a',
    );
    const collator = new Intl.Collator(language);
    const expected = [...names].sort(collator.compare);
    expect(await found(book, { language, sort: { by: 'name', descending: false } })).toEqual(expected);
  });

  test('a new value finds its place among the sorted ones', async () => {
    const book = await freshBook();
    const directory = new Directory(book);
    const query: ListQuery = { ...ALL, language: 'pl', sort: { by: 'name', descending: false } };
    const names = ['Nowak', 'Adamska', 'Zając'];
    await add(
      book,
      names.map((name) => ({ name })),
      'a',
    );
    for (const name of [
      'Nowacki',
      'Aaa',
      'Żak',
      'nowak',
      'Zzz',
      'Ńowak',
      'Nowak',
      'Ｎowak',
      '王',
      'Nowakk',
      '',
    ]) {
      await add(book, [{ name, company: 'x' }]);
      names.push(name);
      const { sequences } = await directory.query(query);
      const read = await readRecords(book, sequences);
      const given = read.map((one) => one?.name ?? '');
      const collator = new Intl.Collator('pl');
      const expected = [...names].sort(
        (a, b) => Number(a === '') - Number(b === '') || collator.compare(a, b),
      );
      expect(given).toEqual(expected);
    }
  });
});

test.each([
  ['pl', ['ko', 'wal', 'ska', 'Ko', 'ła', 'la', 'ż', ' ', 'z']],
  ['ru', ['ива', 'нов', 'ё', 'е', 'Ж', ' ']],
  ['zh', ['王', '李', '伟', '小明', '张']],
])('thousands of values that begin alike keep to the alphabet of %s', (language, parts) => {
  const random = fc.sample(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 9 }), {
    ...{ numRuns: 6000, seed: 6 },
  });
  const values = ['', ...new Set(random.map((some) => `Anna Maria ${some.join('')}`))];
  const growing = values.slice(0, -400);
  const collation = new Collation(growing, language);
  // In pieces, between which more values come than are inserted one by one.
  for (let piece = 0; piece < 3; piece++) expect(collation.prepare()).toBe(false);
  growing.push(...values.slice(-400, -40));
  while (!collation.prepare());
  growing.push(...values.slice(-40));
  const ranks = collation.ranks();
  const inOrder = growing.map((_, code) => code).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const { compare } = new Intl.Collator(language);
  inOrder.slice(1).forEach((code, at) => {
    const before = inOrder[at] ?? 0;
    const order = Math.sign(compare(growing[before] ?? '', growing[code] ?? ''));
    expect([order, growing[before], growing[code]]).toEqual([
      ranks[before] === ranks[code] ? 0 : -1,
      growing[before],
      growing[code],
    ]);
  });
});

test('the directory follows what this and another tab write', async () => {
  const book = await freshBook();
  const directory = new Directory(book);
  const total = async () => (await directory.query(ALL)).total;
  const ids = await add(
    book,
    Array.from({ length: PAGE_SIZE + 1 }, (_, i) => ({ name: `N${i}` })),
    'a',
  );
  expect(await total()).toBe(PAGE_SIZE + 1);
  const last = ids.at(-1) ?? '';
  const fields = [{ field: 'name', before: undefined, after: 'Zoe' }] as const;
  await write(book, [{ kind: 'update', entity: 'customer', id: last, fields }], { kind: 'edit' });
  expect((await directory.query({ ...ALL, search: 'zoe' })).sequences).toEqual([sequenceOf(last)]);
  await write(book, [{ kind: 'remove', entity: 'customer', id: last }], { kind: 'edit' });
  expect(await total()).toBe(PAGE_SIZE);
});

const text = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const row = fc.record(
  {
    name: text(['Anna', 'anna', 'Żaneta', 'Łukasz', 'Zenon', 'Иван', '王芳']),
    company: text(['Acme', 'Ąbc', 'ООО Ёлка']),
    email: text(['a@x.pl', 'b@x.pl']),
    city: text(['Łódź', 'Lódź', 'Москва', 'New\nYork']),
    status: text(STATUSES),
    owner: text(['Ola', 'Jan']),
    postalCode: text(['00-001', '']),
  },
  { requiredKeys: [] },
);
const SORTS: readonly SortKey[] = ['name', 'company', 'email', 'city', 'status', 'owner', 'phone'];
const queries = fc.record(
  {
    search: fc.constantFrom('an', 'łu', 'ELKA', 'lodz', 'x.pl a', 'new york', 'иван', '王'),
    sort: fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() }),
    where: fc.record(
      {
        status: fc.constantFrom(...STATUSES),
        city: fc.constantFrom('Łódź', 'New\nYork'),
        email: fc.constantFrom('b@x.pl'),
        postalCode: fc.constantFrom('00-001'),
        importedBy: fc.constantFrom('a', 'b'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

/** What the directory must answer, from the records themselves, the slow and plain way. */
function plainAnswer(records: readonly Customer[], query: Partial<ListQuery>) {
  const fold = (value: string) =>
    value.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
  const words = fold(query.search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const textOf = (one: Customer, key: string): string => {
    if (key === 'importedBy') return one.importedBy?.jobId ?? '';
    const value = (one as unknown as Record<string, string | string[] | undefined>)[key] ?? '';
    return typeof value === 'string' ? value : (value[0] ?? '');
  };
  const { status, ...where } = query.where ?? {};
  const matches = records.filter((one) => {
    const searched = fold([one.name, one.company, one.email, one.phone, one.city].join('\t'));
    if (!words.every((word) => searched.includes(word))) return false;
    return Object.entries(where).every(([key, wanted]) =>
      key === 'email' ? one.email?.includes(String(wanted)) : textOf(one, key) === wanted,
    );
  });
  const statuses: Record<string, number> = {};
  for (const one of matches) statuses[one.status ?? ''] = (statuses[one.status ?? ''] ?? 0) + 1;
  const chosen = matches.filter((one) => status === undefined || one.status === status);
  const jobs = records.map((one) => one.importedBy?.jobId ?? one.id);
  const newest = (one: Customer) => -jobs.indexOf(one.importedBy?.jobId ?? one.id);
  const inFile = (one: Customer) => one.importedBy?.line ?? 0;
  chosen.sort((a, b) => newest(a) - newest(b) || inFile(a) - inFile(b));
  const { sort } = query;
  if (sort !== undefined) {
    const collator = new Intl.Collator('pl');
    const compare = (a: string, b: string) =>
      sort.by === 'status'
        ? STATUSES.indexOf(a as 'active') - STATUSES.indexOf(b as 'active')
        : collator.compare(a, b);
    const valued = chosen.filter((one) => textOf(one, sort.by) !== '');
    const empty = chosen.filter((one) => textOf(one, sort.by) === '');
    const sign = sort.descending ? -1 : 1;
    valued.sort((a, b) => sign * compare(textOf(a, sort.by), textOf(b, sort.by)));
    chosen.splice(0, chosen.length, ...valued, ...empty);
  }
  return { sequences: chosen.map((one) => sequenceOf(one.id)), statuses, total: chosen.length };
}

test('the directory answers as a plain scan over the records does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(row, { maxLength: 12 }), fc.constantFrom('a', 'b', undefined)), {
        maxLength: 3,
      }),
      fc.array(fc.tuple(queries, fc.nat(30), row), { minLength: 1, maxLength: 5 }),
      async (batches, asked) => {
        const book = await freshBook();
        const ids: string[] = [];
        const jobs = new Set<string>();
        for (const [rows, job] of batches) {
          if (job !== undefined && jobs.has(job)) continue;
          if (job !== undefined) jobs.add(job);
          const values = rows.map(({ email, ...rest }) => ({
            ...rest,
            ...(email === undefined ? {} : { email: [email, 'z@x.pl'] }),
          }));
          ids.push(...(await add(book, values as FieldValues[], job)));
        }
        const directory = new Directory(book);
        for (const [query, at, { email: _, ...values }] of asked) {
          const answer = await directory.query({ ...ALL, language: 'pl', ...(query as Partial<ListQuery>) });
          const plain = plainAnswer(await everyone(book), query as Partial<ListQuery>);
          expect(answer).toMatchObject(plain);
          expect(answer.statuses).toEqual(plain.statuses);
          const id = ids[at];
          if (id === undefined) continue;
          const fields = Object.entries(values).map(([field, after]) => ({
            field,
            before: undefined,
            after,
          }));
          await write(book, [{ kind: 'update', entity: 'customer', id, fields: fields as never }], {
            kind: 'edit',
          });
        }
        book.close();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Book } from '../../src/db/book';
import { Directory } from '../../src/db/directory/directory';
import { write } from '../../src/db/door';
import { readRecords } from '../../src/db/pages';
import { dealSums } from '../../src/db/reports';
import { saveSides } from '../../src/db/saveSides';
import { allSides } from '../../src/db/sides';
import { readVocabulary, writeVocabulary } from '../../src/db/vocabulary';
import { listActivities, listOpportunities } from '../../src/db/work';
import type { ActivityQuery } from '../../src/db/workApi';
import type { Customer } from '../../src/domain/customer';
import { addDays, localDay } from '../../src/domain/day';
import { DealSums } from '../../src/domain/dealSums';
import type { Condition } from '../../src/domain/filter';
import { daysOf, isIn } from '../../src/domain/period';
import { ACTIVITY_KINDS, type Activity, contactDay, type Opportunity } from '../../src/domain/side';
import type { SideDraft } from '../../src/domain/sideDraft';
import { outcomeOf } from '../../src/domain/stage';
import type { Pipeline } from '../../src/domain/vocabulary';
import { customers, dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

const today = localDay();
const PART = { limit: 1000, offset: 0 };
const NAMES = ['Anna Łąka', 'Jan', 'Zoe', 'Ola'] as const;
const PIPELINES: readonly Pipeline[] = [
  {
    id: 'p',
    name: 'Sales',
    stages: [
      { id: 's1', name: 'First' },
      { id: 's2', name: 'Second' },
      { id: 's3', name: 'Sold', outcome: 'won' },
      { id: 's4', name: 'Gone', outcome: 'lost' },
    ],
  },
  { id: 'q', name: 'Service', stages: [{ id: 't1', name: 'Any' }] },
];

async function bookWith(): Promise<{ book: Book; ids: string[] }> {
  const book = await freshBook();
  const records = await customers(
    book,
    NAMES.map((name) => ({ name, ...(name === 'Ola' && { archived: '2026-01-01' }) })),
    'job',
  );
  await write(
    book,
    records.map((record) => ({ kind: 'create', entity: 'customer', record }) as const),
    { kind: 'import', jobId: 'job' },
  );
  const words = await readVocabulary(book);
  await writeVocabulary(book, { ...words, pipelines: [...PIPELINES] });
  return { book, ids: records.map(({ id }) => id) };
}

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const DAYS = [-100, -40, -3, 0, 2, 30].map((days) => addDays(today, days));
const activity = fc.record({
  who: fc.nat(4),
  kind: fc.constantFrom(...ACTIVITY_KINDS),
  state: fc.constantFrom('planned' as const, 'done' as const),
  subject: fc.constantFrom('Call back', 'Wycena dachu', 'Łąka'),
  date: maybe(...DAYS),
  time: maybe('09:00', '14:30'),
  priority: maybe('high', 'low'),
  owner: maybe('Ola', 'Jan'),
  notes: maybe('two\nlines', 'Dach'),
  doneAt: maybe(...DAYS.map((day) => `${day}T10:00:00.000Z`)),
  endDate: maybe(...DAYS),
  repeat: maybe('FREQ=WEEKLY'),
  remind: maybe('0', '30'),
  deal: fc.nat(6),
});
const deal = fc.record({
  who: fc.nat(3),
  title: fc.constantFrom('Roof', 'Łazienka', 'Żaluzje', 'roof 2'),
  stage: fc.constantFrom('s1', 's2', 's3', 's4', 't1'),
  owner: maybe('Ola', 'Jan'),
  expectedRevenue: maybe('100', '2500.50', '10000'),
  currency: maybe('PLN', 'EUR'),
  probability: maybe('0', '35'),
  closeDate: maybe(...DAYS),
  closedAt: maybe(...DAYS),
});

/** The record without what is undefined: what `saveSides` takes. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

async function saved(
  book: Book,
  ids: readonly string[],
  deals: readonly (typeof deal extends fc.Arbitrary<infer T> ? T : never)[],
  activities: readonly (typeof activity extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<void> {
  const made = await saveSides(
    book,
    deals.map(({ who, ...values }): SideDraft => {
      const pipeline = values.stage === 't1' ? 'q' : 'p';
      return { entity: 'opportunity', customer: ids[who] ?? '', ...given({ ...values, pipeline }) };
    }),
  );
  await saveSides(
    book,
    activities.map(({ who, deal: at, ...values }): SideDraft => {
      const opportunity = made.records[at];
      const serves = opportunity === undefined ? {} : { opportunity: opportunity.id };
      const customer = opportunity?.customer ?? ids[who];
      return {
        entity: 'activity',
        ...(customer !== undefined && { customer }),
        ...given({ ...values, ...serves }),
      };
    }),
  );
}

async function all(book: Book): Promise<{ activities: Activity[]; deals: Opportunity[] }> {
  const activities: Activity[] = [];
  const deals: Opportunity[] = [];
  for await (const some of allSides(book, 'activity')) activities.push(...some);
  for await (const some of allSides(book, 'opportunity')) deals.push(...some);
  return { activities, deals };
}

const fold = (text: string) =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
const said = (search: string | undefined, ...texts: (string | undefined)[]) =>
  (search ?? '').split(' ').every((word) => fold(texts.join('\t')).includes(fold(word)));
const within = (day: string | undefined, period: ActivityQuery['day']) =>
  period === undefined || (day !== undefined && isIn(day, daysOf(period, today)));
const dayOf = ({ date, doneAt }: Activity) => date ?? doneAt?.slice(0, 10);
const wonOr = ({ pipeline, stage }: Opportunity) =>
  outcomeOf(PIPELINES.find(({ id }) => id === pipeline) ?? (PIPELINES[0] as Pipeline), stage);

const periods = fc.constantFrom({ last: 41 }, { next: 3 }, { before: 3 }, { from: today }, { to: today });
const activityQuery = fc.record(
  {
    day: periods,
    state: fc.constantFrom('planned' as const, 'done' as const),
    kinds: fc.subarray(ACTIVITY_KINDS as unknown as ('call' | 'note')[], { minLength: 1 }),
    owner: fc.subarray(['Ola', ''], { minLength: 1 }),
    priority: fc.subarray(['high', ''] as const, { minLength: 1 }),
    repeats: fc.constant(true as const),
    lasts: fc.constant(true as const),
    reminds: fc.constant(true as const),
    search: fc.constantFrom('laka', 'dach', 'call two', 'jan'),
    newestFirst: fc.boolean(),
  },
  { requiredKeys: [] },
);
const dealQuery = fc.record(
  {
    pipeline: fc.constantFrom('p', 'q'),
    stage: fc.subarray(['s1', 's3'], { minLength: 1 }),
    outcome: fc.subarray(['open', 'won', 'lost'] as const, { minLength: 1 }),
    owner: fc.subarray(['Ola', ''], { minLength: 1 }),
    expected: periods,
    closed: periods,
    search: fc.constantFrom('lazienka', 'roof jan', 'o'),
    sort: fc.record({
      by: fc.constantFrom(
        'title' as const,
        'customer' as const,
        'stage' as const,
        'revenue' as const,
        'closeDate' as const,
        'next' as const,
        'owner' as const,
      ),
      descending: fc.boolean(),
    }),
  },
  { requiredKeys: [] },
);

test('activities and opportunities come as a plain walk over the records finds and sorts them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deal, { maxLength: 8 }),
      fc.array(activity, { maxLength: 25 }),
      fc.array(fc.tuple(activityQuery, dealQuery, activity), { minLength: 1, maxLength: 4 }),
      async (deals, activities, asked) => {
        const { book, ids } = await bookWith();
        await saved(book, ids, deals, activities);
        const directory = new Directory(book);
        for (const [activityAsked, dealAsked, more] of asked) {
          const plain = await all(book);
          const nameOf = (id: string) => NAMES[ids.indexOf(id)] ?? '';
          const isThere = (id: string) => nameOf(id) !== 'Ola';
          const fits = plain.activities.filter(
            (one) =>
              isThere(one.customer) &&
              within(dayOf(one), activityAsked.day) &&
              (activityAsked.state ?? one.state) === one.state &&
              (activityAsked.kinds as readonly string[] | undefined)?.includes(one.kind) !== false &&
              activityAsked.owner?.includes(one.owner ?? '') !== false &&
              (activityAsked.priority as readonly string[] | undefined)?.includes(one.priority ?? '') !==
                false &&
              (activityAsked.repeats === undefined || one.repeat !== undefined) &&
              (activityAsked.lasts === undefined || one.endDate !== undefined) &&
              (activityAsked.reminds === undefined || one.remind !== undefined) &&
              said(activityAsked.search, one.subject, one.notes, nameOf(one.customer)),
          );
          const listed = await listActivities(directory, { ...given(activityAsked), ...PART });
          expect(listed.total).toBe(fits.length);
          expect(listed.rows.map(({ record }) => record)).toEqual(expect.arrayContaining(fits));
          expect(listed.rows.map(({ name }) => name)).toEqual(
            listed.rows.map(({ record }) => nameOf(record.customer)),
          );
          const orders = listed.rows.map(({ record }) => `${dayOf(record) ?? ''} ${record.time ?? ''}`);
          const dated = orders.filter((order) => !order.startsWith(' '));
          const sorted = dated.toSorted();
          expect(orders.slice(0, dated.length)).toEqual(
            activityAsked.newestFirst === true ? sorted.reverse() : sorted,
          );

          const found = plain.deals.filter(
            (one) =>
              isThere(one.customer) &&
              (dealAsked.pipeline ?? one.pipeline) === one.pipeline &&
              dealAsked.stage?.includes(one.stage) !== false &&
              dealAsked.outcome?.includes(wonOr(one)) !== false &&
              dealAsked.owner?.includes(one.owner ?? '') !== false &&
              within(one.closeDate, dealAsked.expected) &&
              within(one.closedAt, dealAsked.closed) &&
              said(dealAsked.search, one.title, one.description, nameOf(one.customer)),
          );
          const part = await listOpportunities(directory, { ...given(dealAsked), ...PART });
          expect(part.total).toBe(found.length);
          expect(part.rows.map(({ record }) => record)).toEqual(expect.arrayContaining(found));
          const nextOf = (id: string) =>
            plain.activities
              .filter((one) => one.opportunity === id && one.state === 'planned')
              .map((one) => one.date ?? '9999')
              .toSorted()[0];
          for (const { record, next } of part.rows) {
            expect(next === undefined ? undefined : (next.date ?? '9999')).toBe(nextOf(record.id));
          }
          const keyOf = (one: Opportunity): string | number | undefined => {
            switch (dealAsked.sort?.by) {
              case 'title':
                return one.title;
              case 'customer':
                return nameOf(one.customer);
              case 'revenue':
                return one.expectedRevenue === undefined ? undefined : Number(one.expectedRevenue);
              case 'closeDate':
                return one.closeDate;
              case 'next':
                return nextOf(one.id) === undefined ? undefined : nextOf(one.id);
              case 'owner':
                return one.owner;
              default:
                return one.stage;
            }
          };
          const keys = part.rows.map(({ record }) => keyOf(record));
          const held = keys.filter((key) => key !== undefined);
          expect(keys.slice(held.length).every((key) => key === undefined)).toBe(true);
          const { compare } = new Intl.Collator();
          const ascending = held.toSorted((a, b) =>
            typeof a === 'number' ? a - Number(b) : compare(String(a), String(b)),
          );
          expect(held).toEqual(dealAsked.sort?.descending === true ? ascending.reverse() : ascending);

          const sums = new DealSums(PIPELINES, ['owner', 'month']);
          for (const one of found) sums.add(one);
          const sorting = (groups: readonly object[]) => groups.map((one) => JSON.stringify(one)).toSorted();
          expect(
            sorting(
              await dealSums(book, directory, given({ ...dealAsked, sort: undefined }), ['owner', 'month']),
            ),
          ).toEqual(sorting(sums.result()));
          await saved(book, ids, [], [more]);
        }
        book.close();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

const conditions: readonly (readonly [
  Condition,
  (activities: readonly Activity[], deals: readonly Opportunity[]) => boolean,
])[] = [
  [{ kind: 'activity', where: {} }, (activities) => activities.length > 0],
  [
    { kind: 'activity', where: { kinds: ['call'], state: 'done', day: { last: 41 } }, count: { to: 0 } },
    (activities) =>
      !activities.some(
        (one) =>
          one.kind === 'call' &&
          one.state === 'done' &&
          within((one.doneAt ?? one.date ?? one.createdAt).slice(0, 10), { last: 41 }),
      ),
  ],
  [
    { kind: 'field', field: 'lastContact', test: { is: 'date', in: { before: 30 } } },
    (activities) => {
      const last = activities
        .flatMap((one) => contactDay(one) ?? [])
        .toSorted()
        .at(-1);
      return last !== undefined && within(last, { before: 30 });
    },
  ],
  [
    { kind: 'field', field: 'nextActivity', test: { is: 'empty' } },
    (activities) => !activities.some((one) => one.state === 'planned' && one.date !== undefined),
  ],
  [
    { kind: 'opportunity', where: { outcome: ['won'] }, revenue: { from: 2501 } },
    (_, deals) =>
      deals
        .filter((one) => wonOr(one) === 'won')
        .reduce((sum, one) => sum + Number(one.expectedRevenue ?? 0), 0) >= 2501,
  ],
  [
    { kind: 'opportunity', where: { pipeline: 'p', owner: ['Ola', ''] }, count: { from: 2 } },
    (_, deals) => deals.filter((one) => one.pipeline === 'p' && one.owner !== 'Jan').length >= 2,
  ],
];

test('conditions over activities and opportunities find whom a plain walk finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deal, { maxLength: 8 }),
      fc.array(activity, { maxLength: 20 }),
      async (deals, activities) => {
        const { book, ids } = await bookWith();
        const directory = new Directory(book);
        const found = async (filter: Condition): Promise<(string | undefined)[]> => {
          const { sequences } = await directory.query({ filter, archived: 'shown', ...PART });
          return (await readRecords(book, sequences)).map((one: Customer | undefined) => one?.id);
        };
        const check = async () => {
          const plain = await all(book);
          for (const [condition, holds] of conditions) {
            const expected = ids.filter((id) =>
              holds(
                plain.activities.filter(({ customer }) => customer === id),
                plain.deals.filter(({ customer }) => customer === id),
              ),
            );
            expect(await found(condition)).toEqual(expected);
          }
        };
        await check();
        await saved(book, ids, deals, activities);
        await check();
        book.close();
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

import { afterEach, expect, test } from 'vitest';
import { Directory } from '../../src/db/directory/directory';
import { moveDeals } from '../../src/db/moveDeals';
import { readRecords } from '../../src/db/pages';
import { dealSums, growth } from '../../src/db/reports';
import { revert } from '../../src/db/revert';
import { listSegments, saveSegment } from '../../src/db/segments';
import { allSides } from '../../src/db/sides';
import { readVocabulary } from '../../src/db/vocabulary';
import type { Customer } from '../../src/domain/customer';
import { together } from '../../src/domain/dealSums';
import type { Condition } from '../../src/domain/filter';
import type { Activity, Opportunity } from '../../src/domain/side';
import { outcomeOf, stageProbability } from '../../src/domain/stage';
import { writeBelievableBook } from '../book/write';
import { dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

async function filled(count: number) {
  const book = await freshBook();
  await writeBelievableBook(book, count, { today: new Date('2026-11-20T10:00:00Z') });
  const activities: Activity[] = [];
  for await (const some of allSides(book, 'activity')) activities.push(...some);
  const deals: Opportunity[] = [];
  for await (const some of allSides(book, 'opportunity')) deals.push(...some);
  const directory = new Directory(book);
  const { sequences } = await directory.query({ archived: 'shown', limit: count, offset: 0 });
  const people = (await readRecords(book, sequences)).filter((one): one is Customer => one !== undefined);
  const present = new Set(people.filter(({ archived }) => archived === undefined).map(({ id }) => id));
  const { pipelines } = await readVocabulary(book);
  return { book, directory, activities, deals, people, present, pipelines };
}

const countBy = <T>(all: readonly T[], key: (one: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(all, key)].map(([name, some]) => [name, some.length]));

test('the numbers of reports are those of a plain count', async () => {
  const { book, directory, activities, deals, people, present, pipelines } = await filled(600);
  const shown = deals.filter(({ customer }) => present.has(customer));
  const outcome = ({ pipeline, stage }: Opportunity) => {
    const known = pipelines.find(({ id }) => id === pipeline);
    return known === undefined ? 'open' : outcomeOf(known, stage);
  };

  const groups = await dealSums(book, directory, {}, ['stage', 'owner']);
  expect(Object.fromEntries(groups.map(({ keys, outcome: of, count }) => [`${keys} ${of}`, count]))).toEqual(
    countBy(shown, (deal) => `${deal.stage},${deal.owner ?? ''} ${outcome(deal)}`),
  );
  const open = together(await dealSums(book, directory, { outcome: ['open'] }, ['month']));
  for (const { currency, sum, weighted } of open.amounts) {
    const some = shown.filter((deal) => outcome(deal) === 'open' && deal.currency === currency);
    const chance = (deal: Opportunity) => {
      const known = pipelines.find(({ id }) => id === deal.pipeline);
      return Number(deal.probability ?? (known === undefined ? 0 : stageProbability(known, deal.stage)));
    };
    expect(sum).toBeCloseTo(
      some.reduce((all, deal) => all + Number(deal.expectedRevenue), 0),
      2,
    );
    expect(weighted).toBeCloseTo(
      some.reduce((all, deal) => all + (Number(deal.expectedRevenue) * chance(deal)) / 100, 0),
      1,
    );
  }
  expect(open.amounts.length).toBeGreaterThan(1);

  const done = await directory.work.activityCounts({ state: 'done', kinds: ['call', 'meeting'] });
  const naive = activities.filter(
    ({ customer, state, kind }) =>
      (customer === '' || present.has(customer)) &&
      state === 'done' &&
      (kind === 'call' || kind === 'meeting'),
  );
  expect(Object.fromEntries(done.map((one) => [`${one.owner} ${one.kind} ${one.month}`, one.count]))).toEqual(
    countBy(
      naive,
      ({ owner = '', kind, date, doneAt }) => `${owner} ${kind} ${(date ?? doneAt ?? '').slice(0, 7)}`,
    ),
  );

  const months = await growth(directory, '');
  expect(Object.fromEntries(months.map(({ month, kept, archived }) => [month, kept + archived]))).toEqual(
    countBy(people, ({ createdAt }) => createdAt.slice(0, 7)),
  );
  expect(months.reduce((sum, { kept }) => sum + kept, 0)).toBe(present.size);
});

test('a stage goes with its opportunities elsewhere, in one change that comes back', async () => {
  const { book, deals, pipelines } = await filled(300);
  const [pipeline] = pipelines;
  const [first, second] = pipeline?.stages ?? [];
  if (pipeline === undefined || first === undefined || second === undefined) throw new Error('no stages');
  const words = await readVocabulary(book);
  const asks = (stage: string): Condition => ({
    kind: 'opportunity',
    where: { pipeline: pipeline.id, stage: [stage] },
  });
  await saveSegment(book, { name: 'In the first stage', condition: asks(first.id) });
  const asked = async () => (await listSegments(book)).map(({ condition }) => condition);
  const next = { ...pipeline, stages: pipeline.stages.filter(({ id }) => id !== first.id) };
  const from = { pipeline: pipeline.id, stage: first.id };
  const moved = await moveDeals(
    book,
    from,
    { pipeline: pipeline.id, stage: second.id },
    { ...words, pipelines: words.pipelines.map((one) => (one.id === next.id ? next : one)) },
  );
  const stood = deals.filter(({ stage }) => stage === first.id);
  expect(moved.count).toBe(stood.length);
  expect(stood.length).toBeGreaterThan(3);
  const stages = async () => {
    const found = new Map<string, string>();
    for await (const some of allSides(book, 'opportunity'))
      for (const one of some) found.set(one.id, one.stage);
    return found;
  };
  const now = await stages();
  expect(stood.map(({ id }) => now.get(id))).toEqual(stood.map(() => second.id));
  expect((await readVocabulary(book)).pipelines[0]?.stages).toHaveLength(pipeline.stages.length - 1);
  expect(await asked()).toEqual([asks(second.id)]);

  await revert(book, moved.change ?? 0);
  expect(await stages()).toEqual(new Map(deals.map(({ id, stage }) => [id, stage])));
  expect(await readVocabulary(book)).toEqual(words);
  expect(await asked()).toEqual([asks(first.id)]);
});

test('a segment follows a stage in which nothing stands, and back', async () => {
  const book = await freshBook();
  const words = await readVocabulary(book, 'en');
  const [pipeline] = words.pipelines;
  if (pipeline === undefined) throw new Error('no pipeline');
  const asks = (stage: string): Condition => ({ kind: 'opportunity', where: { stage: [stage] } });
  await saveSegment(book, { name: 'New ones', condition: asks('first-1') });
  const next = { ...pipeline, stages: pipeline.stages.slice(1) };
  const from = { pipeline: 'first', stage: 'first-1' };
  const to = { pipeline: 'first', stage: 'first-2' };
  const moved = await moveDeals(book, from, to, { ...words, pipelines: [next] });
  expect(moved).toMatchObject({ count: 0, change: expect.any(Number) });
  expect(await listSegments(book)).toMatchObject([{ condition: asks('first-2') }]);
  await revert(book, moved.change ?? 0);
  expect(await listSegments(book)).toMatchObject([{ condition: asks('first-1') }]);
});

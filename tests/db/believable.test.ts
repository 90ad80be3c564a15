import { afterEach, expect, test } from 'vitest';
import { readRecords } from '../../src/db/pages';
import { META } from '../../src/db/schema';
import { allSides } from '../../src/db/sides';
import type { Activity, Opportunity } from '../../src/domain/side';
import { person } from '../book/people';
import { WORDS } from '../book/work';
import { writeBelievableBook } from '../book/write';
import { dropBooks, freshBook } from './helpers';

afterEach(dropBooks);

const TODAY = new Date('2026-11-20T10:00:00Z');
const COUNT = 700;

test('a person is the same for the same number, and another for another', () => {
  expect(person(7, COUNT, TODAY)).toEqual(person(7, COUNT, TODAY));
  expect(person(7, COUNT, TODAY)).not.toEqual(person(8, COUNT, TODAY));
});

test('the book holds what it says it holds, believably', async () => {
  const book = await freshBook();
  const written = await writeBelievableBook(book, COUNT, { today: TODAY });

  const [count, activityCount, opportunityCount] = await book.db.meta.bulkGet([
    META.count,
    META.activities,
    META.opportunities,
  ]);
  const stored = {
    customers: count?.value,
    activities: activityCount?.value,
    opportunities: opportunityCount?.value,
  };
  expect(stored).toEqual(written);

  const activities: Activity[] = [];
  for await (const some of allSides(book, 'activity')) activities.push(...some);
  const opportunities: Opportunity[] = [];
  for await (const some of allSides(book, 'opportunity')) opportunities.push(...some);
  expect(activities).toHaveLength(written.activities);
  expect(opportunities).toHaveLength(written.opportunities);
  const ids = [...activities, ...opportunities].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);

  const holders = await readRecords(book, [
    ...new Set([...activities, ...opportunities].map(({ customer }) => customer)),
  ]);
  expect(holders).not.toContain(undefined);
  const known = new Set(opportunities.map(({ id }) => id));
  const served = activities.flatMap(({ opportunity }) => opportunity ?? []);
  expect(served.length).toBeGreaterThan(0);
  expect(served.filter((id) => !known.has(id))).toEqual([]);

  const stages = new Set(WORDS.pipelines[0]?.stages.map(({ id }) => id));
  expect(opportunities.filter(({ stage }) => !stages.has(stage))).toEqual([]);
  // Nobody was met before they came, and nothing is done that lies ahead.
  expect(activities.filter(({ doneAt = '' }) => doneAt > TODAY.toISOString())).toEqual([]);
  // Some four of these a customer, one opportunity for every third, half of the people of the last year.
  expect(written.activities / COUNT).toBeGreaterThan(2);
  expect(written.opportunities / COUNT).toBeGreaterThan(0.25);
  const people = Array.from({ length: COUNT }, (_, n) => person(n, COUNT, TODAY));
  expect(people.filter(({ createdAt }) => createdAt > '2025-11-20').length).toBeGreaterThan(COUNT * 0.4);
  expect(new Set(people.flatMap(({ phone = [] }) => phone)).size).toBeGreaterThan(COUNT * 0.8);
});

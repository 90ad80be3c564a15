import { describe, expect, it } from 'vitest';
import {
  MIGRATIONS,
  type Migration,
  migrate,
  RECORD_VERSION,
  type StoredRecord,
  versionOf,
} from '../../src/domain/migrations';

/** A record as the version before the step stored it, and what it must become. */
interface Case {
  readonly to: number;
  readonly before: StoredRecord;
  readonly after: StoredRecord;
}

/** One case at least for every shipped step: add it with the step. */
const CASES: readonly Case[] = [];

/** What is wrong with the steps or with their cases: the test that tests the tests. */
function faults(migrations: readonly Migration[], cases: readonly Case[]): string[] {
  const found: string[] = [];
  migrations.forEach(({ to, up }, at) => {
    if (to !== at + 2) found.push(`step ${at} leads to ${to}`);
    const own = cases.filter((one) => one.to === to);
    if (own.length === 0) found.push(`step to ${to} is not exercised`);
    for (const { before, after } of own) {
      const kept = structuredClone(before);
      const result = up(before);
      if (result === before) found.push(`step to ${to} returns its input`);
      if (JSON.stringify(before) !== JSON.stringify(kept)) found.push(`step to ${to} mutates its input`);
      if (JSON.stringify(result) !== JSON.stringify(after)) found.push(`step to ${to} makes something else`);
    }
  });
  return found;
}

describe('the shipped migrations', () => {
  it('are in order, exercised, pure and right', () => {
    expect(faults(MIGRATIONS, CASES)).toEqual([]);
  });

  it('lead to the version that this build writes', () => {
    expect(RECORD_VERSION).toBe(MIGRATIONS.length + 1);
  });
});

describe('the machinery', () => {
  const split: Migration = {
    to: 2,
    title: 'Split tags',
    up: ({ tags, ...rest }) => ({ ...rest, category: String(tags).split(',') }),
  };
  const rename: Migration = {
    to: 3,
    title: 'Call the note notes',
    up: ({ note, ...rest }) => ({ ...rest, notes: note }),
  };
  const cases: readonly Case[] = [
    { to: 2, before: { tags: 'a,b' }, after: { category: ['a', 'b'] } },
    { to: 3, before: { note: 'x' }, after: { notes: 'x' } },
  ];

  it('takes a record through every later step, and only those', () => {
    const steps = [split, rename];
    expect(versionOf(steps)).toBe(3);
    expect(versionOf([])).toBe(1);
    expect(migrate({ tags: 'a,b', note: 'x' }, 1, steps)).toEqual({ category: ['a', 'b'], notes: 'x' });
    expect(migrate({ tags: 'a,b', note: 'x' }, 2, steps)).toEqual({ tags: 'a,b', notes: 'x' });
    expect(migrate({ note: 'x' }, 9, steps)).toEqual({ note: 'x' });
  });

  it('accepts good steps', () => {
    expect(faults([split, rename], cases)).toEqual([]);
  });

  const clumsy: Migration = {
    to: 2,
    title: 'Change in place',
    up: (record) => Object.assign(record, { category: [] }),
  };
  it.each([
    ['a step without a case', [split, rename], cases.slice(0, 1), 'step to 3 is not exercised'],
    ['a step out of order', [{ ...split, to: 3 }], cases, 'step 0 leads to 3'],
    [
      'a step that mutates',
      [clumsy],
      [{ to: 2, before: {}, after: { category: [] } }],
      'step to 2 mutates its input',
    ],
    [
      'a step that is wrong',
      [split],
      [{ to: 2, before: { tags: 'a' }, after: {} }],
      'step to 2 makes something else',
    ],
  ] as const)('finds %s', (_, steps, given, fault) => {
    expect(faults(steps, given)).toContain(fault);
  });
});

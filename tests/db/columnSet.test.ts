import { expect, test } from 'vitest';
import { ColumnSet } from '../../src/db/directory/columnSet';
import type { ColumnRow } from '../../src/db/schema';

const SLOTS = Uint16Array.from({ length: 256 }, (_, slot) => slot);

const pageOf = (page: number, name: string, slots = SLOTS): ColumnRow => ({
  entity: 'customer',
  page,
  slots,
  values: { name: Array.from(slots, (slot) => `${name} ${slot}`).join('\n') },
});

const valuesOf = (set: ColumnSet): string[] => {
  const { codes, dictionary } = set.column('name');
  return Array.from(codes.subarray(0, set.room), (code) => dictionary.value(code));
};

const change = (set: ColumnSet, ...rows: readonly (ColumnRow | { page: number })[]): void =>
  set.update(rows.map((row) => ({ page: row.page, columns: 'slots' in row ? row : undefined, texts: {} })));

test.each<readonly [string, readonly (ColumnRow | { page: number })[]]>([
  ['a page that is made already', [pageOf(0, 'changed')]],
  ['one that is not yet', [pageOf(70, 'changed', SLOTS.slice(0, 9))]],
  ['pages behind all others', Array.from({ length: 30 }, (_, at) => pageOf(90 + at, 'new'))],
  ['a page between others', [pageOf(3, 'between')]],
  ['a page that goes', [{ page: 2 }]],
])('a column made in pieces is the one made at once, though there is written meanwhile: %s', (_, rows) => {
  const pages = Array.from({ length: 40 }, (_, at) => pageOf(at * 2, `page ${at}`));
  const set = new ColumnSet();
  change(set, ...pages);
  expect(set.prepare('name')).toBe(false);
  change(set, ...rows);
  let pieces = 1;
  while (!set.prepare('name')) pieces++;
  expect(pieces).toBeGreaterThan(1);

  const whole = new ColumnSet();
  change(whole, ...pages);
  change(whole, ...rows);
  expect(valuesOf(set)).toEqual(valuesOf(whole));
});

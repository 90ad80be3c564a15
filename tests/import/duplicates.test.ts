import { describe, expect, it, test } from 'vitest';
import type { FieldValues } from '../../src/domain/fields';
import { duplicateOf } from '../../src/import/likely/duplicate';
import { groupsOf } from '../../src/import/likely/groups';

const ANNA: FieldValues = { name: 'Anna Nowak', phone: ['+48501000001'], city: 'Łódź' };

describe('whether two customers of the book are likely one', () => {
  test.each<[string, FieldValues, FieldValues, readonly string[] | null, boolean]>([
    ['one name and phone', ANNA, { ...ANNA, company: 'Brzoza' }, ['phone', 'name'], true],
    ['a slip in the name', ANNA, { ...ANNA, name: 'Anna Nowal' }, ['phone', 'near-name'], false],
    [
      'one id, another address',
      { name: 'A B', externalId: '7' },
      { name: 'A B', externalId: '7' },
      ['external-id', 'name'],
      true,
    ],
    [
      'an id that a merged record had',
      { name: 'A B', externalId: '1', otherIds: ['7'] },
      { name: 'A C', externalId: '7' },
      ['external-id'],
      false,
    ],
    ['a namesake in one town with another phone', ANNA, { ...ANNA, phone: ['+48607345812'] }, null, false],
    [
      'a namesake who works elsewhere',
      { name: 'A B', company: 'X', city: 'Y' },
      { name: 'A B', company: 'Z', city: 'Y' },
      null,
      false,
    ],
    [
      'two of one firm who share its phone',
      { name: 'Jan Lis', phone: ['+1'], email: ['a@x.pl'] },
      { name: 'Ewa Sowa', phone: ['+1'], email: ['c@x.pl'] },
      null,
      false,
    ],
    ['father and son', { ...ANNA, birthday: '1950-01-01' }, { ...ANNA, birthday: '1980-01-01' }, null, false],
  ])('%s', (_, a, b, by, sure) => {
    const found = duplicateOf(a, b);
    expect(found?.by ?? null).toEqual(by);
    expect(found?.sure ?? false).toBe(sure);
    expect(duplicateOf(b, a)?.likeness).toBe(found?.likeness);
  });
});

it('groups by the surest links, none larger than asked, the sure ones first', () => {
  const link = (a: number, b: number, likeness: number, sure = false) => ({
    a,
    b,
    likeness,
    sure,
    by: ['phone'] as const,
  });
  const groups = groupsOf(
    [link(1, 2, 0.5), link(2, 3, 0.9, true), link(4, 5, 0.7), link(3, 6, 0.6), link(7, 8, 0.95)],
    3,
  );
  expect(groups.map(({ members, sure, likeness }) => [members, sure, likeness])).toEqual([
    [[7, 8], false, 0.95],
    [[4, 5], false, 0.7],
    [[2, 3, 6], false, 0.6],
  ]);
  expect(groupsOf([link(1, 2, 0.9), link(3, 4, 0.5, true)], 2).map(({ members }) => members)).toEqual([
    [3, 4],
    [1, 2],
  ]);
});

import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/domain/fix';
import { mergePairs } from '../../src/ui/import/fixing/AlikeGroups';
import { takesIn, withFix } from '../../src/ui/import/fixing/fixList';
import { separatorIn } from '../../src/ui/import/fixing/kinds';

const map = (column: number, ...pairs: [string, string][]): Fix => ({ kind: 'map', column, pairs });
const skip = (column: number, ...values: string[]): Fix => ({ kind: 'skip', column, values });
const days: Fix = { kind: 'dates', column: 1, order: 'dmy' };
const months: Fix = { kind: 'dates', column: 1, order: 'mdy' };
const typos: Fix = { kind: 'repair', column: 0, repair: 'email-typo' };

describe('one more fix', () => {
  const cases: readonly { name: string; before: Fix[]; fix: Fix; after: Fix[] }[] = [
    {
      name: 'stands behind the others',
      before: [typos],
      fix: map(0, ['a', 'b']),
      after: [typos, map(0, ['a', 'b'])],
    },
    {
      name: 'says another word for a value, and leaves the other pairs alone',
      before: [map(0, ['a', 'x'], ['b', 'x'])],
      fix: map(0, ['a', 'y']),
      after: [map(0, ['b', 'x']), map(0, ['a', 'y'])],
    },
    {
      name: 'takes the place of one that has nothing left to say',
      before: [map(0, ['a', 'x']), skip(0, 'a')],
      fix: map(0, ['a', 'y']),
      after: [map(0, ['a', 'y'])],
    },
    {
      name: 'of another column takes nothing away',
      before: [map(0, ['a', 'x'])],
      fix: map(1, ['a', 'y']),
      after: [map(0, ['a', 'x']), map(1, ['a', 'y'])],
    },
    {
      name: 'reads the dates of its column anew',
      before: [days, typos],
      fix: months,
      after: [typos, months],
    },
    { name: 'is not said twice', before: [typos, days], fix: typos, after: [days, typos] },
  ];
  for (const { name, before, fix, after } of cases)
    it(name, () => expect(withFix(before, fix)).toEqual(after));

  it('cannot be tried where the rows of its value are left out until now', () => {
    expect(takesIn([skip(0, 'a')], map(0, ['a', 'y']))).toBe(true);
    expect(takesIn([skip(1, 'a'), map(0, ['a', 'x'])], map(0, ['a', 'y']))).toBe(false);
  });
});

describe('merging values that are alike', () => {
  const cluster = {
    values: [
      { value: 'Kraków', count: 9 },
      { value: 'krakow', count: 2 },
      { value: 'Krakau', count: 1 },
    ],
  };
  const cases: readonly { name: string; keep: string; typed: string; apart: string[]; pairs: string[][] }[] =
    [
      {
        name: 'the most frequent stays',
        keep: 'Kraków',
        typed: '',
        apart: [],
        pairs: [
          ['krakow', 'Kraków'],
          ['Krakau', 'Kraków'],
        ],
      },
      {
        name: 'what does not belong is left alone',
        keep: 'Kraków',
        typed: '',
        apart: ['Krakau'],
        pairs: [['krakow', 'Kraków']],
      },
      {
        name: 'what stays was taken out: the next one stays',
        keep: 'Kraków',
        typed: '',
        apart: ['Kraków'],
        pairs: [['Krakau', 'krakow']],
      },
      {
        name: 'another word takes the place of all',
        keep: 'Kraków',
        typed: ' Cracow ',
        apart: [],
        pairs: [
          ['Kraków', 'Cracow'],
          ['krakow', 'Cracow'],
          ['Krakau', 'Cracow'],
        ],
      },
      {
        name: 'nothing belongs',
        keep: 'Kraków',
        typed: '',
        apart: ['Kraków', 'krakow', 'Krakau'],
        pairs: [],
      },
    ];
  for (const { name, keep, typed, apart, pairs } of cases)
    it(name, () => expect(mergePairs(cluster, { keep, typed, apart: new Set(apart) })).toEqual(pairs));
});

it('knows what separates the parts of a value', () => {
  const cases = {
    'a@b.pl; c@d.pl': ';',
    'VIP / Retail': ' / ',
    'Kos, Anna': ',',
    Anna: null,
    '; a': null,
    '': null,
  };
  for (const [value, separator] of Object.entries(cases)) expect(separatorIn(value)).toBe(separator);
});

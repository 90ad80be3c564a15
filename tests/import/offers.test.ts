import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import type { IssueCode } from '../../src/domain/issue';
import { offersFor } from '../../src/import/fix/offers';
import { cellReader } from '../../src/import/fix/reader';
import { resolveSettings } from '../../src/import/plan/settings';

const settingsOf = (field: FieldKey, country = 'PL') =>
  resolveSettings(
    { country, columns: [field] },
    [
      {
        ...{ index: 0, header: '', samples: [], filled: 1, field, confidence: 1 },
        reason: { code: 'chosen', params: {} } as const,
      },
    ],
    1,
  );

/** `value: count` of a whole column; offered is what the values with the problem ask for. */
function offered(
  field: FieldKey,
  code: IssueCode,
  column: Readonly<Record<string, number>>,
  { country = 'PL', rows = {} }: { country?: string; rows?: Readonly<Record<string, number>> } = {},
) {
  const settings = settingsOf(field, country);
  const all = Object.entries(column).map(([value, count]) => ({ value, count }));
  const { own } = cellReader(settings);
  const values = all.filter(({ value }) => own(0, value).problems.some((problem) => problem.code === code));
  return offersFor(settings, 0, code, values, { all, countries: new Map(Object.entries(rows)) });
}

const repairsIn = (offers: ReturnType<typeof offered>) =>
  offers.flatMap(({ fix, count }) => (fix.kind === 'repair' ? [[fix.param ?? fix.repair, count]] : []));

describe('the count of an offer is what its fix changes in the whole column', () => {
  test('a repair mends what has another problem, too', () => {
    const column = { 'jan@@wp.pl': 15, 'ola@gmial.com': 29, 'ewa@wp.pl': 40, brak: 2 };
    expect(repairsIn(offered('email', 'invalid-email', column))).toEqual([['email-typo', 44]]);
    expect(repairsIn(offered('email', 'email-typo', column))).toEqual([['email-typo', 44]]);
  });

  test('clearing a value clears it however it is spaced', () => {
    const column = { brak: 2, ' brak ': 3, 'ewa@wp.pl': 1 };
    const counts = offered('email', 'invalid-email', column).map(({ fix, count }) => [fix.kind, count]);
    expect(counts).toEqual([
      ['map', 5],
      ['skip', 5],
    ]);
  });

  test('a split that breaks more than it mends is none', () => {
    const kinds = (column: Readonly<Record<string, number>>) =>
      offered('phone', 'invalid-phone', column).map(({ fix }) => fix.kind);
    const several = { '501000001 - 601000002': 2 };
    expect(kinds(several)).toEqual(['split', 'map', 'skip']);
    expect(kinds({ ...several, '22 - 811 22 33': 5 })).toEqual(['map', 'skip']);
  });

  // Were each value held against each other one, the test would not end within its time.
  test('of thirty thousand values is there', () => {
    const column = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, at) => [`jan${at}@${at % 2 ? 'gmial.com' : 'wp.pl'}`, 1]),
    );
    expect(repairsIn(offered('email', 'email-typo', column))).toEqual([['email-typo', 15_000]]);
  });
});

describe('phones of other countries', () => {
  const countries = (
    ...about: Parameters<typeof offered> extends [unknown, unknown, ...infer R] ? R : never
  ) => repairsIn(offered('phone', 'invalid-phone', ...about)).map(([country]) => country);

  test('are offered as the country that the row names, and China’s are not beside them', () => {
    expect(countries({ '0171/ 4455004': 1, '501 000 001': 9 }, { rows: { DE: 1 } })).toEqual(['DE']);
  });

  test('are a neighbour’s where several countries fit alike', () => {
    expect(countries({ '0171/ 4455004': 1, '501 000 001': 9 })).toEqual(['DE']);
  });

  test('are of a second country, too, where that mends a third as many others', () => {
    const german = { '0171 4455004': 1, '0171 4455005': 1, '0171 4455006': 1, '030 901820': 1 };
    const russian = { '8 912 345-67-89': 1, '8 912 345-67-80': 1 };
    expect(countries({ ...german, ...russian }, { rows: { DE: 4, RU: 2 } })).toEqual(['DE', 'RU']);
    expect(countries({ ...german, '8 912 345-67-89': 1 }, { rows: { DE: 4, RU: 1 } })).toEqual(['DE']);
  });

  test('are China’s where rows say so', () => {
    expect(countries({ '138 0013 8000': 3 }, { rows: { CN: 3 } })).toEqual(['CN']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import type { Fix } from '../../src/domain/fix';
import { cleanText } from '../../src/domain/normalize/text';
import { cellReader } from '../../src/import/fix/reader';
import { planRows } from '../../src/import/plan/planRows';
import { resolveSettings } from '../../src/import/plan/settings';

const COLUMNS: readonly (FieldKey | null)[] = ['name', 'phone', 'email', 'city', 'notes', null];

const settingsOf = (fixes: readonly Fix[], columns = COLUMNS) =>
  resolveSettings(
    { country: 'PL', columns: [...columns], fixes: [...fixes] },
    columns.map((field, index) => ({
      index,
      header: '',
      samples: [],
      filled: 1,
      field,
      confidence: 1,
      reason: { code: 'chosen', params: {} } as const,
    })),
    1,
  );

/** What becomes of a row `name, phone, email, city, notes, left out` by fixes. */
function planned(cells: readonly string[], fixes: readonly Fix[]) {
  const [row] = planRows([{ line: 2, cells }], settingsOf(fixes), []);
  if (row === undefined) throw new Error('no row');
  const { action, values, issues } = row;
  return { action, values, issues: issues.map(({ code, column, value }) => `${code} ${column} ${value}`) };
}

const map = (column: number, ...pairs: [string, string][]): Fix => ({ kind: 'map', column, pairs });
const split = (column: number, separator: string, into: FieldKey | null = null): Fix => ({
  ...{ kind: 'split', column, separator, into },
});
const skip = (column: number, ...values: string[]): Fix => ({ kind: 'skip', column, values });

const CASES: readonly {
  readonly says: string;
  readonly cells: readonly string[];
  readonly fixes: readonly Fix[];
  readonly values?: object;
  readonly action?: string;
  readonly issues?: readonly string[];
}[] = [
  {
    says: 'a value becomes another one, however it is spaced',
    cells: ['Jan', '', '', ' opole  miasto '],
    fixes: [map(3, ['opole miasto', 'Opole'])],
    values: { city: 'Opole' },
  },
  {
    says: 'an empty one clears it, and its problem with it',
    cells: ['Jan', 'brak', ''],
    fixes: [map(1, ['brak', ''])],
    values: { phone: undefined },
    issues: [],
  },
  {
    says: 'a wrong one is said of the source’s cell',
    cells: ['Jan', '501000001'],
    fixes: [map(1, ['501000001', '12'])],
    values: { phone: undefined },
    issues: ['invalid-phone 1 501000001'],
  },
  {
    says: 'a regular expression is a text like any other',
    cells: ['Jan', '', '', 'Opole'],
    fixes: [map(3, ['.*', 'Nysa'], ['$&', 'Brzeg']), split(3, '.', 'notes')],
    values: { city: 'Opole', notes: undefined },
  },
  {
    says: 'a formula is a text like any other',
    cells: ['Jan', '', '', '=1+1'],
    fixes: [map(3, ['=1+1', '=HYPERLINK("x")'])],
    values: { city: '=HYPERLINK("x")' },
  },
  {
    says: 'fixes act one after the other',
    cells: ['Jan', '', '', 'a'],
    fixes: [map(3, ['a', 'b']), map(3, ['b', 'c'])],
    values: { city: 'c' },
  },
  {
    says: 'a value as the file has it is heard, whatever became of it before',
    cells: ['Jan', '', '', 'a'],
    fixes: [map(3, ['a', 'b']), map(3, ['a', 'c'])],
    values: { city: 'c' },
  },
  {
    says: 'parts of a field that holds several are values of their own',
    cells: ['Jan', '501 000 001 albo 501 000 002'],
    fixes: [split(1, ' albo ')],
    values: { phone: ['+48501000001', '+48501000002'] },
    issues: [],
  },
  {
    says: 'a part that is wrong is said, the other one kept',
    cells: ['Jan', '501 000 001 albo 12'],
    fixes: [split(1, ' albo ')],
    values: { phone: ['+48501000001'] },
    issues: ['invalid-phone 1 501 000 001 albo 12'],
  },
  {
    says: 'a part may be mapped',
    cells: ['Jan', '501 000 001 albo 12'],
    fixes: [split(1, ' albo '), map(1, ['12', '501000012'])],
    values: { phone: ['+48501000001', '+48501000012'] },
  },
  {
    says: 'the rest goes into another field',
    cells: ['Jan Nowak / VIP / stary', ''],
    fixes: [split(0, ' / ', 'category')],
    values: { name: 'Jan Nowak', category: ['VIP', 'stary'] },
  },
  {
    says: 'in one piece where that field holds one value',
    cells: ['Jan Nowak / VIP / stary', ''],
    fixes: [split(0, ' / ', 'jobTitle')],
    values: { name: 'Jan Nowak', jobTitle: 'VIP / stary' },
  },
  {
    says: 'its problems point at the column that it came from',
    cells: ['Jan Nowak / x@', ''],
    fixes: [split(0, ' / ', 'email')],
    values: { name: 'Jan Nowak', email: undefined },
    issues: ['invalid-email 0 Jan Nowak / x@'],
  },
  {
    says: 'what no field takes is said',
    cells: ['Jan', '', '', 'Opole / Nysa'],
    fixes: [split(3, ' / ')],
    values: { city: 'Opole' },
    issues: ['more-values 3 Opole / Nysa'],
  },
  {
    says: 'rows are left out by a value',
    cells: ['Jan', 'zły', '', 'Testowo'],
    fixes: [skip(3, 'Testowo')],
    action: 'skip',
    issues: ['left-out-by-value 3 Testowo'],
  },
  {
    says: 'by one in a column that goes nowhere, too, or by a blank cell',
    cells: ['Jan', '', '', '', '', ''],
    fixes: [skip(5, '')],
    action: 'skip',
    issues: ['left-out-by-value 5 '],
  },
  {
    says: 'a repair works on every cell that it knows',
    cells: ['Jan', '0176 12345678'],
    fixes: [{ kind: 'repair', column: 1, repair: 'phone-country', param: 'DE' }],
    values: { phone: ['+4917612345678'] },
    issues: [],
  },
  {
    says: 'a fix of a column that is not there does nothing',
    cells: ['Jan'],
    fixes: [map(17, ['Jan', 'Ewa'])],
    values: { name: 'Jan' },
  },
];

describe('fixes', () => {
  test.each(CASES)('$says', ({ cells, fixes, values = {}, action = 'create', issues }) => {
    const row = planned(cells, fixes);
    expect(row.action).toBe(action);
    const said = Object.keys(values).map((field) => [field, row.values[field as FieldKey]]);
    expect(Object.fromEntries(said)).toEqual(values);
    if (issues !== undefined) expect(row.issues).toEqual(issues);
  });
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 20 });

test('splitting loses no text: what is not in its own field is in the other one, or said to be left out', () => {
  const separators = fc.constantFrom(' / ', '.', '$', ';', '|', '(', ' ');
  fc.assert(
    fc.property(
      fc.array(anyText, { maxLength: 4 }),
      separators,
      fc.boolean(),
      (texts, separator, hasField) => {
        const cell = texts.join(separator);
        const reader = cellReader(settingsOf([split(3, separator, hasField ? 'jobTitle' : null)]));
        const fixed = reader.fixed(3, cell);
        if (fixed === null) {
          expect(cell.includes(separator)).toBe(false);
          return;
        }
        const pieces = cell.split(separator).map((piece) => piece.trim());
        const kept = [...fixed.parts, ...fixed.rest.map(([, text]) => text)].join(separator);
        const wanted = pieces.filter((piece) => piece !== '');
        if (hasField) expect(kept).toBe(wanted.join(separator));
        else expect([kept, fixed.over]).toEqual([wanted[0] ?? '', wanted.length > 1]);
      },
    ),
  );
});

test('a mapped value is what it was mapped to, and every other value is as the source has it', () => {
  const table = fc.array(fc.tuple(anyText, anyText), { maxLength: 4 });
  fc.assert(
    fc.property(anyText, table, (cell, pairs) => {
      const found = cellReader(settingsOf([{ kind: 'map', column: 3, pairs }])).fixed(3, cell);
      const to = new Map(pairs.map(([from, text]) => [cleanText(from), text])).get(cleanText(cell));
      if (to === undefined || to === cell) expect(found).toBeNull();
      else expect(found?.parts).toEqual([to]);
    }),
  );
});

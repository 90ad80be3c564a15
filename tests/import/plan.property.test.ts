import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer';
import { FIELD_KEYS, type FieldKey } from '../../src/domain/fields';
import type { RawRow } from '../../src/import/formats/format';
import { recordKeys } from '../../src/import/plan/keys';
import { planRows } from '../../src/import/plan/planRows';
import { createChecker, createPreparer } from '../../src/import/plan/prepare';
import { resolveSettings } from '../../src/import/plan/settings';
import { count, noCounts } from '../../src/import/plan/tally';

const COLUMNS: readonly FieldKey[] = ['name', 'phone', 'email', 'city'];

const settings = resolveSettings(
  { country: 'PL' },
  COLUMNS.map((field, index) => ({
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

/** Few names, phones and e-mails, so that rows meet each other and the book in every way. */
const name = fc.constantFrom('', 'Jan Nowak', 'jan nowak', 'Ewa Sowa', 'Żaneta Łoś');
const phone = fc.constantFrom('', '501000001', '+48 501 000 002', '501-000-003', '12');
const email = fc.constantFrom('', 'a@poczta.example', 'B@poczta.example', 'b@Poczta.example', 'bad');
const city = fc.constantFrom('', 'Opole', 'Nysa');
const rowCells = fc.tuple(name, phone, email, city);
const lists = fc.array(rowCells, { maxLength: 25 });

const asRows = (cells: readonly (readonly string[])[]): RawRow[] =>
  cells.map((row, index) => ({ line: index + 2, cells: row }));

/** The book after a plan was carried out on it. */
function carryOut(rows: readonly RawRow[], book: readonly Customer[]): Customer[] {
  const planned = [...planRows(rows, settings, book)];
  const created = planned
    .filter((row) => row.action === 'create')
    .map(
      (row, index): Customer => ({
        ...row.values,
        id: `book-${book.length + index}`,
        createdAt: '',
        updatedAt: '',
      }),
    );
  return [...book, ...created];
}

test('every row is decided, and the counts add up', () => {
  fc.assert(
    fc.property(lists, lists, (before, cells) => {
      const book = carryOut(asRows(before), []);
      const counts = noCounts();
      for (const row of planRows(asRows(cells), settings, book)) count(counts, row.action);
      const { rows, ...parts } = counts;
      expect(rows).toBe(cells.length);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(cells.length);
    }),
  );
});

test('a list imported again creates nobody and changes nothing', () => {
  fc.assert(
    fc.property(lists, (cells) => {
      const rows = asRows(cells);
      const again = [...planRows(rows, settings, carryOut(rows, []))].map((row) => row.action);
      expect(again).not.toContain('create');
    }),
  );
});

test('no stored customer is taken by two rows, and no phone comes to stand for two new ones', () => {
  fc.assert(
    fc.property(lists, lists, (before, cells) => {
      const after = carryOut(asRows(cells), carryOut(asRows(before), []));
      const phones = after.flatMap((customer) => customer.phone ?? []);
      expect(new Set(phones).size).toBe(phones.length);
    }),
  );
});

test('the plan is a function of its input: the same rows and book give the same decisions', () => {
  fc.assert(
    fc.property(lists, (cells) => {
      const rows = asRows(cells);
      expect([...planRows(rows, settings, [])]).toEqual([...planRows(rows, settings, [])]);
    }),
  );
});

test('the check of all rows sees every issue and key that their whole preparation sees', () => {
  const everything = FIELD_KEYS.map((field) => ({ columns: [field, 'email', 'company', field] }));
  const cells = fc.constantFrom(
    '',
    ' ',
    'Jan',
    'jan@poczta.example',
    '501000001',
    '12',
    '2024-02-30',
    'a; b',
    'x\ny',
    'active',
  );
  fc.assert(
    fc.property(fc.constantFrom(...everything), fc.array(cells, { maxLength: 5 }), ({ columns }, row) => {
      const all = {
        ...settings,
        columns: columns as readonly FieldKey[],
        dateOrders: columns.map(() => 'dmy' as const),
      };
      const whole = createPreparer(all)({ line: 2, cells: row });
      const checked = createChecker(all).check({ line: 2, cells: row });
      expect(checked.issues).toEqual(whole.issues);
      expect(checked.rejected).toBe(whole.rejected);
      expect(recordKeys(checked.values)).toEqual(recordKeys(whole.values));
      expect(checked.brought).toEqual(whole.brought);
    }),
    { numRuns: 2000 },
  );
});

import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer';
import type { FieldKey, FieldValues } from '../../src/domain/fields';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import type { ImportProfile } from '../../src/domain/profile';
import type { RowAction } from '../../src/import/api';
import type { RawRow } from '../../src/import/formats/format';
import { planRows } from '../../src/import/plan/planRows';
import { resolveSettings } from '../../src/import/plan/settings';
import type { PlannedRow } from '../../src/import/plan/settle';

const COLUMNS: readonly FieldKey[] = ['name', 'phone', 'email', 'city', 'status'];

/** A list with the columns name, phone, e-mail, city, status; its header on line 1. */
const list = (rows: readonly (readonly string[])[]): RawRow[] =>
  rows.map((cells, index) => ({ line: index + 2, cells }));

const customer = (values: FieldValues, sequence = 0): Customer => ({
  ...values,
  id: `book-${sequence}`,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

function plan(
  rows: readonly (readonly string[])[],
  book: readonly FieldValues[] = [],
  profile: ImportProfile = {},
  columns: readonly (FieldKey | null)[] = COLUMNS,
): PlannedRow[] {
  const proposed = columns.map((field, index) => ({
    index,
    header: '',
    samples: [],
    filled: 1,
    field,
    confidence: 1,
    reason: { code: 'chosen', params: {} } as const,
  }));
  const settings = resolveSettings({ country: 'PL', ...profile }, proposed, 1);
  return [...planRows(list(rows), settings, book.map(customer))];
}

const actions = (planned: readonly PlannedRow[]): RowAction[] => planned.map((row) => row.action);

const maria = {
  name: 'Maria Zięba',
  phone: ['+48501000001'],
  email: ['maria@poczta.example'],
  city: 'Opole',
};
const igor = { name: 'Igor Wrona', phone: ['+48501000002'] };
const janOne = { name: 'Jan Nowak', city: 'Łask' };

interface Case {
  readonly description: string;
  readonly rows: readonly (readonly string[])[];
  readonly book?: readonly FieldValues[];
  readonly profile?: ImportProfile;
  readonly expected: readonly RowAction[];
}

const CASES: readonly Case[] = [
  {
    description: 'an empty book takes every row',
    rows: [
      ['A B', '501 000 001'],
      ['C D', '501 000 002'],
    ],
    expected: ['create', 'create'],
  },
  {
    description: 'a phone in another form is the same phone',
    rows: [['M. Zięba', '501-000-001', '', 'Nysa']],
    book: [maria],
    expected: ['update'],
  },
  {
    description: 'a row that says nothing new is unchanged',
    rows: [['Maria Zięba', '+48 501 000 001', 'maria@poczta.example', 'Opole']],
    book: [maria],
    expected: ['unchanged'],
  },
  {
    description: 'an e-mail matches whatever its case',
    rows: [['Maria Zięba', '', 'MARIA@Poczta.Example', 'Nysa']],
    book: [maria],
    expected: ['update'],
  },
  {
    description: 'a name matches where neither side contradicts',
    rows: [['igor  WRONA', '', 'igor@poczta.example']],
    book: [igor],
    expected: ['update'],
  },
  {
    description: 'a name alone does not match where both hold phones that differ',
    rows: [['Igor Wrona', '501 000 009']],
    book: [igor],
    expected: ['create'],
  },
  {
    description: 'with name: always it does',
    rows: [['Igor Wrona', '501 000 009']],
    book: [igor],
    profile: { match: { name: 'always' } },
    expected: ['update'],
  },
  {
    description: 'with name: never no name matches',
    rows: [['Igor Wrona']],
    book: [igor],
    profile: { match: { name: 'never' } },
    expected: ['create'],
  },
  {
    description: 'a phone is not looked at where its rule is off',
    rows: [['X Y', '501 000 002']],
    book: [igor],
    profile: { match: { phone: false } },
    expected: ['create'],
  },
  {
    description: 'two customers of one name are for a person to decide',
    rows: [['Jan Nowak']],
    book: [janOne, { ...janOne, city: 'Nysa' }],
    expected: ['ask'],
  },
  {
    description: 'two customers of one phone are for a person to decide',
    rows: [['Q', '501 000 002']],
    book: [igor, { ...igor, name: 'I. Wrona' }],
    expected: ['ask'],
  },
  {
    description: 'a second row of one phone is a duplicate',
    rows: [
      ['A B', '501 000 001'],
      ['Ab', '+48501000001'],
    ],
    expected: ['create', 'duplicate'],
  },
  {
    description: 'a second row about a stored customer is a duplicate',
    rows: [
      ['Igor Wrona', '501000002', '', 'Nysa'],
      ['I. W.', '501000002'],
    ],
    book: [igor],
    expected: ['update', 'duplicate'],
  },
  {
    description: 'a later row with the stronger key takes the customer',
    rows: [
      ['Igor Wrona', '', '', 'Nysa'],
      ['Igor W.', '501 000 002'],
    ],
    book: [igor],
    expected: ['duplicate', 'update'],
  },
  {
    description: 'two customers of one name and two phones are two',
    rows: [
      ['Jan Nowak', '501000003'],
      ['Jan Nowak', '501000004'],
    ],
    expected: ['create', 'create'],
  },
  {
    description: 'a row without name, company, e-mail and phone is rejected',
    rows: [['', '', '', 'Opole']],
    expected: ['reject'],
  },
  {
    description: 'a row whose only identity is not valid is rejected',
    rows: [['', '12', 'no mail']],
    expected: ['reject'],
  },
  { description: 'a row with a bad phone comes in by its name', rows: [['A B', '12']], expected: ['create'] },
  {
    description: 'who shares a phone with somebody else takes nobody from the row that is about that one',
    rows: [
      ['Jan Nowak', '501 000 001', 'jan@poczta.example', 'Nysa'],
      ['Maria Zięba', '501 000 001', 'maria@poczta.example', 'Nysa'],
    ],
    book: [maria],
    expected: ['ask', 'update'],
  },
  {
    description: 'who shares a phone is found by an e-mail of his own',
    rows: [['Jan Nowak', '501 000 001', 'jan@poczta.example', 'Nysa']],
    book: [maria, { name: 'Jan Nowak', email: ['jan@poczta.example'] }],
    expected: ['update'],
  },
  {
    description: 'rows of two people who share a phone are two, and the second waits',
    rows: [
      ['Maria Zięba', '501 000 001', 'maria@poczta.example'],
      ['Jan Nowak', '501 000 001', 'jan@poczta.example'],
      ['Nowak Jan', '501 000 001', 'jan@poczta.example'],
    ],
    expected: ['create', 'ask', 'duplicate'],
  },
  {
    description: 'with name: always a shared phone is the plain cascade',
    rows: [
      ['Jan Nowak', '501 000 001', 'jan@poczta.example', 'Nysa'],
      ['Ewa Sowa', '501 000 001', 'ewa@poczta.example', 'Nysa'],
    ],
    book: [maria],
    profile: { match: { name: 'always' } },
    expected: ['update', 'duplicate'],
  },
  {
    description: 'existing: review asks about changes, and about nothing else',
    rows: [
      ['Maria Zięba', '501 000 001', '', 'Nysa'],
      ['Igor Wrona', '501 000 002'],
      ['New One', '501 000 009'],
    ],
    book: [maria, igor],
    profile: { existing: 'review' },
    expected: ['ask', 'unchanged', 'create'],
  },
  {
    description: 'existing: skip leaves customers as they are',
    rows: [['Maria Z.', '501000001']],
    book: [maria],
    profile: { existing: 'skip' },
    expected: ['skip'],
  },
];

test('a default status that the book does not know is not taken, and said once', () => {
  const words = { ...NO_VOCABULARY, statuses: ['Partner'] };
  const settings = (status: string) => resolveSettings({ country: 'PL', defaults: { status } }, [], 1, words);
  expect(settings('partner')).toMatchObject({ defaults: { status: 'Partner' }, notes: [] });
  expect(settings('Gold')).toMatchObject({
    defaults: { status: 'potential' },
    notes: [{ line: 1, column: null, field: 'status', code: 'unknown-status', value: 'Gold' }],
  });
});

describe('planRows decides', () => {
  test.each(CASES)('$description', ({ rows, book, profile, expected }) => {
    expect(actions(plan(rows, book, profile))).toEqual(expected);
  });

  test('an update changes only the fields that the row imports', () => {
    const [row] = plan(
      [['M. Zięba', '501000001', '', 'Nysa', '']],
      [{ ...maria, notes: 'old note', status: 'active' }],
    );
    expect(row?.changes).toEqual([
      { field: 'name', before: 'Maria Zięba', after: 'M. Zięba' },
      { field: 'city', before: 'Opole', after: 'Nysa' },
    ]);
  });

  test('blank cells keep what is stored, or clear it where the profile says so', () => {
    const blank = [['Maria Zięba', '501000001', '', '']];
    expect(plan(blank, [maria])[0]?.changes).toEqual([]);
    expect(plan(blank, [maria], { blanks: 'clear' })[0]?.changes).toEqual([
      { field: 'email', before: ['maria@poczta.example'], after: undefined },
      { field: 'city', before: 'Opole', after: undefined },
    ]);
  });

  test('a new e-mail is added behind the ones that are there', () => {
    const [row] = plan([['Maria Zięba', '501000001', 'm.zieba@firma.example']], [maria]);
    expect(row?.changes).toEqual([
      {
        field: 'email',
        before: ['maria@poczta.example'],
        after: ['maria@poczta.example', 'm.zieba@firma.example'],
      },
    ]);
  });

  test('a new customer takes the defaults that its row lacks', () => {
    const planned = plan(
      [
        ['A', '501000001', '', '', 'aktywny'],
        ['B', '501000002'],
      ],
      [],
      { defaults: { owner: 'Ewa', status: 'lapsed' } },
    );
    expect(planned.map((row) => [row.values.status, row.values.owner])).toEqual([
      ['active', 'Ewa'],
      ['lapsed', 'Ewa'],
    ]);
  });

  test('a value that is not valid is left out and kept in its issue', () => {
    const [row] = plan([['A B', '12', 'a@b', 'Opole']]);
    expect(row?.values).toEqual({ name: 'A B', city: 'Opole', status: 'potential' });
    expect(
      row?.issues.map(({ code, column, value, severity }) => ({ code, column, value, severity })),
    ).toEqual([
      { code: 'invalid-phone', column: 1, value: '12', severity: 'error' },
      { code: 'invalid-email', column: 2, value: 'a@b', severity: 'error' },
    ]);
  });

  test('a duplicate names the line that it repeats', () => {
    const planned = plan([
      ['A', '501000001'],
      ['B', '501000002'],
      ['A again', '501000001'],
    ]);
    expect(planned[2]?.issues).toMatchObject([
      { code: 'duplicate-differs', line: 4, params: { line: 2, by: 'phone' } },
    ]);
  });

  test('a phone of one customer and an e-mail of another: the phone decides and the row says so', () => {
    const [row] = plan([['Igor Wrona', '501000002', 'maria@poczta.example']], [maria, igor]);
    expect(row).toMatchObject({ action: 'update', matchedBy: 'phone' });
    expect(row?.issues.map((issue) => issue.code)).toEqual(['conflicting-match']);
  });

  test('a row that says the same as an earlier one is no loss, one that says something else is told apart', () => {
    const planned = plan([
      ['A B', '501000001', '', 'Opole'],
      ['A  B', '+48 501 000 001', '', 'Opole'],
      ['A B', '501000001', '', 'Nysa'],
    ]);
    expect(planned.map((row) => row.issues.map((issue) => issue.code))).toEqual([
      [],
      ['duplicate-row'],
      ['duplicate-differs'],
    ]);
  });

  test.each([
    {
      description: 'another name and another e-mail',
      name: 'Róża Mączka',
      email: 'roza@poczta.example',
      action: 'ask',
      codes: ['other-person'],
    },
    {
      description: 'a name that shares a word',
      name: 'M. Zięba',
      email: 'roza@poczta.example',
      action: 'update',
      codes: [],
    },
    {
      description: 'another name alone',
      name: 'Róża Mączka',
      email: '',
      action: 'update',
      codes: ['other-name'],
    },
  ])('a shared phone with $description', ({ name, email, action, codes }) => {
    const [row] = plan([[name, '501000001', email]], [maria]);
    expect(row).toMatchObject({ action, matchedBy: 'phone' });
    expect(row?.issues.map((issue) => issue.code)).toEqual(codes);
  });

  test('several columns of phones are all kept, the first one leading', () => {
    const [row] = plan([['A', '501000001', '501000002', '501 000 001']], [], {}, [
      'name',
      'phone',
      'phone',
      'phone',
    ]);
    expect(row?.values.phone).toEqual(['+48501000001', '+48501000002']);
  });
});

describe('an archived customer', () => {
  const archived = { ...maria, archived: '2026-02-03' };
  const same = ['Maria Zięba', '501 000 001', 'maria@poczta.example', 'Opole'];
  const moved = ['Maria Zięba', '501 000 001', 'maria@poczta.example', 'Nysa'];

  test.each<{
    description: string;
    row: readonly string[];
    profile: ImportProfile;
    action: RowAction;
    codes: readonly string[];
    changed: readonly FieldKey[];
  }>([
    {
      description: 'whom the row changes',
      ...{ row: moved, profile: {}, action: 'update', codes: ['archived'], changed: ['city'] },
    },
    {
      description: 'of whom it says nothing new',
      ...{ row: same, profile: {}, action: 'unchanged', codes: ['archived'], changed: [] },
    },
    {
      description: 'who is left as is',
      ...{ row: moved, profile: { existing: 'skip' }, action: 'skip', codes: ['archived'], changed: [] },
    },
    {
      description: 'whose changes wait',
      ...{ row: moved, profile: { existing: 'review' }, action: 'ask', changed: [] },
      codes: ['archived', 'to-review'],
    },
    {
      description: 'who is to come back',
      ...{ row: same, profile: { archived: 'return' }, action: 'update', codes: ['archived'] },
      changed: ['archived'],
    },
    {
      description: 'who is changed and comes back',
      ...{ row: moved, profile: { archived: 'return' }, action: 'update', codes: ['archived'] },
      changed: ['city', 'archived'],
    },
    {
      description: 'who is left as is, though others come back',
      ...{ row: same, profile: { existing: 'skip', archived: 'return' }, action: 'skip', changed: [] },
      codes: ['archived'],
    },
  ])('$description is told of: $action', ({ row: cells, profile, action, codes, changed }) => {
    const [row] = plan([cells], [archived], profile);
    expect(row?.action).toBe(action);
    expect(row?.issues.map(({ code }) => code)).toEqual(codes);
    expect(row?.issues[0]?.params).toEqual({ name: 'Maria Zięba', date: '2026-02-03' });
    expect(row?.changes.map(({ field }) => field)).toEqual(changed);
    for (const change of row?.changes ?? [])
      if (change.field === 'archived')
        expect(change).toMatchObject({ before: '2026-02-03', after: undefined });
  });

  test('is told of nowhere where nobody is archived', () => {
    const [row] = plan([moved], [maria], { archived: 'return' });
    expect(row).toMatchObject({ action: 'update', issues: [], changes: [{ field: 'city' }] });
  });
});

describe('a formula that failed', () => {
  const failed: RawRow = {
    line: 2,
    cells: ['Jan Nowak', '#N/A', 'jan@poczta.example', '#REF!', 'aktywny'],
    problems: [1, 3].map((column) => ({ code: 'cell-error', column, params: { error: '#N/A' } })),
  };

  test.each(['keep', 'clear'] as const)('is no value, and clears none: blanks %s', (blanks) => {
    const proposed = COLUMNS.map((field, index) => ({
      index,
      header: '',
      samples: [],
      filled: 1,
      field,
      confidence: 1,
      reason: { code: 'chosen', params: {} } as const,
    }));
    const settings = resolveSettings({ country: 'PL', blanks }, proposed, 1);
    const stored = customer({
      name: 'Jan Nowak',
      email: ['jan@poczta.example'],
      city: 'Łask',
      status: 'active',
    });
    const [row] = [...planRows([failed], settings, [stored])];
    expect(row).toMatchObject({ action: 'unchanged', changes: [] });
    expect(row?.values).not.toHaveProperty('city');
    expect(row?.issues.map(({ code }) => code)).toEqual(['cell-error', 'cell-error']);
  });
});

describe('a row of another country', () => {
  const columns = ['name', 'postalCode', 'taxId', 'country'] as const;
  const codes = (row: readonly string[], profile: ImportProfile = {}) =>
    plan([row], [], profile, columns).flatMap(({ issues }) => issues.map(({ code }) => code));

  test.each([
    [['Jan', '00950', '526-030-07-24', ''], []],
    [['Jan', '10115', '136695976', 'Niemcy'], []],
    [['Jan', '101000', '7707083893', 'Россия'], []],
    [['Jan', '101000', '7707083893', ''], ['invalid-postal-code']],
    [
      ['Jan', '100', '1', '中国'],
      ['invalid-postal-code', 'invalid-tax-id'],
    ],
    [['Jan', 'x', '1', 'Ruritania'], ['unknown-country']],
  ])('%j: %j', (row, expected) => expect(codes(row)).toEqual(expected));

  test('has its postal code and its tax number written, and mended, as there', () => {
    const fixes = [{ kind: 'repair', column: 1, repair: 'postal-code' }] as const;
    const [row] = plan(
      [['Jan', '1067', 'DE 136 695 976', 'Deutschland']],
      [],
      { fixes: [...fixes] },
      columns,
    );
    expect(row?.values).toMatchObject({ postalCode: '01067', taxId: 'DE136695976', country: 'DE' });
    expect(row?.issues).toEqual([]);
  });
});

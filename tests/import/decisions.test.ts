import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer';
import { type FieldKey, type FieldValues, fieldSpec } from '../../src/domain/fields';
import { MERGE_POLICIES, type MergePolicy } from '../../src/domain/mergePolicy';
import { type ImportProfile, ImportProfileSchema } from '../../src/domain/profile';
import { changesOf, policyOf } from '../../src/import/plan/changes';
import type { Told } from '../../src/import/plan/match';
import { relateNames } from '../../src/import/plan/nameWords';
import { planRows } from '../../src/import/plan/planRows';
import { createPreparer } from '../../src/import/plan/prepare';
import { type PlanSettings, resolveSettings } from '../../src/import/plan/settings';
import type { PlannedRow } from '../../src/import/plan/settle';

const COLUMNS: readonly FieldKey[] = ['externalId', 'name', 'phone', 'email', 'city', 'category'];

function settingsOf(profile: ImportProfile, columns: readonly FieldKey[] = COLUMNS): PlanSettings {
  const proposed = columns.map((field, index) => ({
    ...{ index, header: '', samples: [], filled: 1, field, confidence: 1 },
    reason: { code: 'chosen', params: {} } as const,
  }));
  return resolveSettings({ country: 'PL', ...profile }, proposed, 1);
}

const customer = (values: FieldValues, sequence = 0): Customer => ({
  ...values,
  ...{ id: `book-${sequence}`, createdAt: '2026-01-01', updatedAt: '2026-01-01' },
});

function plan(
  rows: readonly (readonly string[])[],
  book: readonly FieldValues[] = [],
  profile: ImportProfile = {},
  choices: readonly (readonly [number, Told])[] = [],
): PlannedRow[] {
  const raw = rows.map((cells, index) => ({ line: index + 2, cells }));
  const settings = settingsOf({ ...profile, match: { likely: false, ...profile.match } });
  return [...planRows(raw, settings, book.map(customer), new Map(choices))];
}

const told = (rows: readonly PlannedRow[]): string[] =>
  rows.map(({ action, issues }) => [action, ...issues.map(({ code }) => code)].join(' '));

const maria = {
  ...{ externalId: 'K-1', name: 'Maria Zięba', city: 'Opole', category: ['VIP'] },
  ...{ phone: ['+48501000001'], email: ['maria@poczta.example'] },
};
const igor = { externalId: 'K-2', name: 'Igor Wrona', phone: ['+48501000002'] };

interface Case {
  readonly description: string;
  readonly rows: readonly (readonly string[])[];
  readonly book?: readonly FieldValues[];
  readonly profile?: ImportProfile;
  readonly choices?: readonly (readonly [number, Told])[];
  readonly expected: readonly string[];
}

const CASES: readonly Case[] = [
  {
    description: 'an external id comes before a phone, and the row says that the phone is another one’s',
    rows: [['K-1', 'Maria Zięba', '501 000 002']],
    book: [maria, igor],
    expected: ['update conflicting-match'],
  },
  {
    description: 'the same id is the same customer, whatever else changed',
    rows: [['K-1', 'Maria Nowak', '501 000 099', 'm@nowak.example']],
    book: [maria],
    expected: ['update other-name'],
  },
  {
    description:
      'an id of two who have nothing else in common waits for a person: another program counts from 1 too',
    rows: [['K-1', 'Jan Sowa', '501 000 099', 'jan@sowa.example']],
    book: [maria],
    expected: ['ask other-person'],
  },
  {
    description: 'an id that was chosen to tell customers is believed',
    rows: [['K-1', 'Jan Sowa', '501 000 099', 'jan@sowa.example']],
    book: [maria],
    profile: { match: { externalId: true } },
    expected: ['update other-name'],
  },
  {
    description: 'ids are not looked at where that is off',
    rows: [['K-1', 'Jan Sowa', '501 000 099']],
    book: [maria],
    profile: { match: { externalId: false } },
    expected: ['create'],
  },
  {
    description: 'ids that differ speak against a match by name',
    rows: [['K-9', 'Maria Zięba']],
    book: [{ externalId: 'K-1', name: 'Maria Zięba' }],
    expected: ['create'],
  },
  {
    description: 'but a name without an id matches',
    rows: [['', 'Maria Zięba', '', '', 'Nysa']],
    book: [{ externalId: 'K-1', name: 'Maria Zięba' }],
    expected: ['update'],
  },
  {
    description: 'ids that differ are pointed out where a phone matches',
    rows: [['K-9', 'Maria Zięba', '501 000 001']],
    book: [maria],
    expected: ['update conflicting-match'],
  },
  {
    description: 'a shared phone, another name and another id are two people',
    rows: [['K-9', 'Jan Sowa', '501 000 001']],
    book: [maria],
    expected: ['ask other-person'],
  },
  {
    description: 'rows of one id are one customer, also where their phones differ',
    rows: [
      ['K-5', 'Jan Sowa', '501 000 005'],
      ['K-5', 'J. Sowa', '501 000 006'],
    ],
    expected: ['create', 'duplicate duplicate-differs'],
  },
  {
    description: 'ids that differ in case alone are two',
    rows: [
      ['003ab', 'Jan Sowa'],
      ['003aB', 'Jan Sowa'],
    ],
    expected: ['create', 'create'],
  },
  {
    description: 'a person says whose a row is, before every key',
    rows: [['', 'Jan Sowa', '501 000 001', 'jan@sowa.example']],
    book: [maria, igor],
    choices: [[0, { kind: 'update', sequence: 1 }]],
    expected: ['update'],
  },
  {
    description: 'a person says that a row is somebody new, who then stands for its own keys',
    rows: [
      ['', 'Jan Sowa', '501 000 001', 'jan@sowa.example'],
      ['', 'Jan Sowa', '', 'jan@sowa.example'],
    ],
    book: [maria],
    choices: [[0, { kind: 'create' }]],
    expected: ['create', 'duplicate duplicate-row'],
  },
  {
    description: 'a person says that a row repeats another one',
    rows: [
      ['', 'Maria Zięba', '501 000 001', 'maria@poczta.example'],
      ['', 'Jan Sowa', '501 000 001', 'jan@sowa.example'],
    ],
    choices: [[1, { kind: 'repeat', row: 0 }]],
    expected: ['create', 'duplicate duplicate-differs'],
  },
  {
    description: 'two rows that a person gave to one customer: the first changes it',
    rows: [
      ['', 'Jan Sowa', '501 000 008'],
      ['', 'Ewa Sowa', '501 000 009'],
    ],
    book: [maria],
    choices: [
      [0, { kind: 'update', sequence: 0 }],
      [1, { kind: 'update', sequence: 0 }],
    ],
    expected: ['update', 'duplicate duplicate-differs'],
  },
  {
    description: 'who was chosen by a person is neither passed over nor asked about',
    rows: [['', 'Jan Sowa', '501 000 001', 'jan@sowa.example']],
    book: [maria],
    profile: { existing: 'review' },
    choices: [[0, { kind: 'update', sequence: 0 }]],
    expected: ['update'],
  },
  {
    description: 'a customer who is gone cannot be chosen any more',
    rows: [['', 'Jan Sowa', '501 000 001']],
    choices: [[0, { kind: 'update', sequence: 7 }]],
    expected: ['ask gone-since'],
  },
];

test.each(CASES)('$description', ({ rows, book, profile, choices, expected }) => {
  expect(told(plan(rows, book, profile, choices))).toEqual(expected);
});

describe('names', () => {
  test.each([
    ['Maria Zięba', 'M. Zieba', 'alike'],
    ['Maria Zięba', 'Jan Nowak', 'other'],
    ['Maria Zięba', 'Jan Zięba', 'partly'],
    ['Maria Zięba', 'Maria Anna Zięba', 'alike'],
    ['Łucja Żak', 'ŻAK Łucja', 'alike'],
    ['王小红', '王芳', 'partly'],
    ['王小红', '李明', 'other'],
    ['Щукина Ёлка', 'Елка Щукина', 'alike'],
    ['Ola', 'J. K.', 'alike'],
    ['Ĳsbrand', 'ijsbrand', 'alike'],
    ['Jose\u0301 Ruiz', 'José', 'alike'],
    ['김 민수', '민수', 'alike'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relateNames({ name: a }, { name: b })).toBe(relation);
    expect(relateNames({ name: b }, { name: a })).toBe(relation);
  });

  test('a person and a firm are not compared', () => {
    expect(relateNames({ name: 'Jan Nowak' }, { company: 'Zeta' })).toBe('alike');
    expect(relateNames({ company: 'Alfa' }, { company: 'Zeta' })).toBe('other');
  });

  test('a name never differs from itself, however its letters are made', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, (name) => {
        expect(relateNames({ name }, { name: name.normalize('NFD') })).toBe('alike');
        expect(relateNames({ name }, { name: `${name.toLowerCase()} Xyz` })).not.toBe('other');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the text that empties a field', () => {
  const profile: ImportProfile = { clearToken: '[usuń]' };

  test('empties it, and is never stored', () => {
    const [row] = plan([['K-1', 'Maria Zięba', ' [usuń] ', '', '[usuń]', '[usuń]']], [maria], profile);
    expect(row?.changes).toEqual([
      { field: 'phone', before: ['+48501000001'], after: undefined },
      { field: 'city', before: 'Opole', after: undefined },
      { field: 'category', before: ['VIP'], after: undefined },
    ]);
    expect(row?.issues).toEqual([]);
  });

  test('leaves a new customer without the default', () => {
    const given = { ...profile, defaults: { city: 'Opole', category: ['VIP'] } };
    const [row] = plan([['', 'Jan Sowa', '', '', '[usuń]']], [], given);
    expect(row?.values).toEqual({ name: 'Jan Sowa', category: ['VIP'], status: 'potential' });
  });

  test('is no identity', () => {
    expect(told(plan([['', '[usuń]', '[usuń]', '[usuń]', 'Opole']], [], profile))).toEqual([
      'reject missing-identity',
    ]);
  });
});

describe('policies', () => {
  test('a list of one value cannot be appended to', () => {
    expect(ImportProfileSchema.safeParse({ merge: { city: 'append' } }).success).toBe(false);
    expect(ImportProfileSchema.safeParse({ merge: { phone: 'append', city: 'fill' } }).success).toBe(true);
  });

  test.each<readonly [MergePolicy, FieldValues]>([
    ['overwrite', { phone: ['+48501000009'], city: 'Nysa' }],
    ['fill', { phone: ['+48501000001'], city: 'Opole' }],
    ['keep', { phone: ['+48501000001'], city: 'Opole' }],
  ])('%s', (policy, expected) => {
    const merge = { phone: policy, city: policy };
    const [row] = plan([['K-1', 'Maria Zięba', '501 000 009', '', 'Nysa']], [maria], { merge });
    const after = Object.fromEntries((row?.changes ?? []).map((change) => [change.field, change.after]));
    expect({ phone: maria.phone, city: maria.city, ...after }).toEqual(expected);
  });

  test('a part of the name that stays stays in the name', () => {
    const columns: readonly FieldKey[] = ['firstName', 'lastName', 'phone'];
    const settings = settingsOf({ merge: { firstName: 'keep' } }, columns);
    const stored = { firstName: 'Maria', lastName: 'Zięba', name: 'Maria Zięba', phone: ['+48501000001'] };
    const [row] = planRows([{ line: 2, cells: ['Marysia', 'Nowak', '501000001'] }], settings, [
      customer(stored),
    ]);
    expect(row?.changes).toEqual([
      { field: 'name', before: 'Maria Zięba', after: 'Maria Nowak' },
      { field: 'lastName', before: 'Zięba', after: 'Nowak' },
    ]);
  });

  test('no field changes against its policy', () => {
    const cell = fc.constantFrom('', ' ', 'a', 'b', '-', '501000001', 'x@poczta.example', 'a; b');
    const fields: readonly FieldKey[] = ['name', 'phone', 'email', 'city', 'category', 'notes'];
    const held = fc.record(
      {
        ...{
          name: fc.constantFrom('a', 'b'),
          city: fc.constantFrom('a', 'b'),
          notes: fc.constantFrom('a', 'b'),
        },
        phone: fc.constantFrom(['+48501000001'], ['+48501000002']),
        email: fc.constantFrom(['x@poczta.example'], ['y@poczta.example', 'X@poczta.example']),
        category: fc.constantFrom(['a'], ['b', 'a']),
      },
      { requiredKeys: [] },
    );
    const policy = fc.constantFrom<MergePolicy | undefined>(undefined, ...MERGE_POLICIES);
    const merges = fc.tuple(...fields.map(() => policy)).map((chosen) =>
      Object.fromEntries(
        fields.flatMap((field, at) => {
          const one = chosen[at];
          return one === undefined || (one === 'append' && !fieldSpec(field).many) ? [] : [[field, one]];
        }),
      ),
    );
    fc.assert(
      fc.property(
        fc.tuple(...fields.map(() => cell)),
        held,
        merges,
        fc.constantFrom<'keep' | 'clear'>('keep', 'clear'),
        (cells, values, merge, blanks) => {
          const settings = settingsOf({ merge, blanks, clearToken: '-' }, fields);
          const prepared = createPreparer(settings)({ line: 2, cells });
          for (const { field, before, after } of changesOf(prepared, customer(values), settings)) {
            const rule = policyOf(field, settings.merge);
            expect(before).toEqual(values[field as keyof typeof values]);
            expect(rule).not.toBe('keep');
            if (rule === 'fill') expect(before).toBeUndefined();
            if (after === undefined) expect(['overwrite', 'append']).toContain(rule);
            else expect(after).not.toContain('-');
            if (rule === 'append' && after !== undefined)
              expect(after.slice(0, before?.length ?? 0)).toEqual(before ?? []);
            if (after === undefined && blanks === 'keep') expect(prepared.cleared).toContain(field);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

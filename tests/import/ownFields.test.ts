import { describe, expect, it, test } from 'vitest';
import type { FieldValues } from '../../src/domain/fields';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import type { CustomField } from '../../src/domain/vocabulary';
import { KindGuess } from '../../src/import/mapping/ownKind';
import { suggestMapping } from '../../src/import/mapping/suggest';
import { fingerprint, saysNoMore } from '../../src/import/plan/keys';
import { createChecker, createPreparer } from '../../src/import/plan/prepare';
import { resolveSettings } from '../../src/import/plan/settings';
import { settle } from '../../src/import/plan/settle';

const OTHERS = { lineOf: () => 0, saysTheSameAs: () => true, isOfItsOwn: false, isNobodys: false };

const repeated = (count: number, ...values: readonly string[]): string[] =>
  Array.from({ length: count }, (_, at) => values[at % values.length] ?? '');

describe('the kind of field that a column makes', () => {
  test.each<[string, readonly string[], string]>([
    ['yes and no', ['tak', 'nie', '', 'X'], 'yesno'],
    ['ticks alone', ['', 'x', 'x'], 'yesno'],
    ['noughts and ones', ['0', '1', '1'], 'yesno'],
    ['ones alone', ['1', '1', ''], 'number'],
    ['dates', ['1.02.2025', '2025-03-04', '12.12.2024'], 'date'],
    ['dates with a slip in twenty', [...repeated(19, '1.02.2025', '3.02.2025'), 'jutro'], 'date'],
    ['numbers', ['1 200,50', '3', '-4'], 'number'],
    ['percents', ['5%', '7,5 %', '12%'], 'number'],
    ['amounts and measures', ['5 zł', '12 kg', '30 szt.'], 'number'],
    ['house numbers', ['12a', '5g', '7m'], 'text'],
    ['codes with noughts before', ['0012', '0013', '0400'], 'text'],
    ['long codes', ['12345678901234567', '22345678901234567', '32345678901234567'], 'text'],
    ['few words again and again', repeated(9, 'Latte', 'latte ', 'Mokka'), 'choice'],
    ['one word again and again', repeated(9, 'Latte'), 'text'],
    ['words that hardly repeat', ['a', 'b', 'c', 'a'], 'text'],
    ['sentences', Array.from({ length: 90 }, (_, n) => `sentence ${n}`), 'text'],
    ['nothing', ['', ' '], 'text'],
  ])('%s', (_, cells, kind) => {
    const guess = new KindGuess({ country: 'PL', dateOrder: null });
    for (const cell of cells) guess.add(cell);
    expect(guess.proposal('Heading').kind).toBe(kind);
  });

  it('has for choices the values as they are mostly written, the most frequent first', () => {
    const guess = new KindGuess({ country: 'PL', dateOrder: null });
    for (const cell of ['mokka', 'LATTE', 'Latte', 'Latte', ' Mokka', 'Mokka', 'latte']) guess.add(cell);
    expect(guess.proposal(' Kawa ')).toEqual({
      label: 'Kawa',
      kind: 'choice',
      choices: ['Latte', 'Mokka'],
      more: false,
    });
  });
});

const field = (key: string, label: string, kind: CustomField['kind']): CustomField => ({
  key,
  label,
  kind,
  choices: kind === 'choice' ? ['Latte', 'Mokka'] : [],
});
const OWN = [
  field('rozmiar', 'Rozmiar buta', 'number'),
  field('wizyta', 'Ostatnia wizyta', 'date'),
  field('kawa', 'Kawa', 'choice'),
];

describe('headings', () => {
  const mapped = (header: string[], rows: readonly (readonly string[])[]) =>
    suggestMapping(
      header,
      rows.map((cells, at) => ({ line: at + 2, cells: [...cells] })),
      undefined,
      OWN,
    ).map(({ field: found }) => found);

  it('go to the field that is called so', () => {
    expect(mapped(['Imię', 'rozmiar  BUTA', 'custom.kawa', 'Miasto'], [])).toEqual([
      'firstName',
      'custom.rozmiar',
      'custom.kawa',
      'city',
    ]);
  });

  it('do not where the values are of quite another kind, or another column has it', () => {
    const rows = Array.from({ length: 10 }, (_, n) => [`Jan Nowak${n}`, 'duży', `${n}`]);
    expect(mapped(['Klient', 'Rozmiar buta', 'Rozmiar buta'], rows)).toEqual([
      'name',
      null,
      'custom.rozmiar',
    ]);
  });
});

describe('rows', () => {
  const proposed = ['name', 'custom.rozmiar', 'custom.kawa', 'custom.wizyta', 'custom.gone'].map(
    (one, index) => ({
      index,
      header: '',
      samples: [],
      filled: 1,
      field: one as 'name',
      confidence: 1,
      reason: { code: 'chosen', params: {} } as const,
    }),
  );
  const settings = resolveSettings({ country: 'PL', dateOrder: 'mdy' }, proposed, 1, {
    ...NO_VOCABULARY,
    fields: OWN,
  });
  const prepared = createPreparer(settings)({ line: 2, cells: ['A', '43,5', 'mokka', '3/4/2025', 'x'] });

  it('are cleaned by the kinds of their fields; a field that the book lost is left out', () => {
    expect(prepared.values).toEqual({
      name: 'A',
      'custom.rozmiar': '43.5',
      'custom.kawa': 'Mokka',
      'custom.wizyta': '2025-03-04',
    });
    expect(settings.columns[4]).toBeNull();
    const into = (field: 'custom.gone' | 'custom.kawa') => ({
      fixes: [{ kind: 'split' as const, column: 0, separator: ';', into: field }],
    });
    const words = { ...NO_VOCABULARY, fields: OWN };
    expect(resolveSettings(into('custom.gone'), proposed, 1, words).fixes).toBeUndefined();
    expect(resolveSettings(into('custom.kawa'), proposed, 1, words).fixes).toHaveLength(1);
  });

  it('say what is wrong, also at the quick look', () => {
    const row = { line: 2, cells: ['A', 'duży', 'Cola', '31/31/2025', ''] };
    const codes = (issues: typeof prepared.issues) => issues.map(({ field: of, code }) => [of, code]);
    const expected = [
      ['custom.rozmiar', 'invalid-value'],
      ['custom.kawa', 'unknown-value'],
      ['custom.wizyta', 'invalid-date'],
    ];
    expect(codes(createPreparer(settings)(row).issues)).toEqual(expected);
    expect(codes(createChecker(settings).check(row).issues)).toEqual(expected);
  });

  it('change stored customers in those fields, and clear them where blanks clear', () => {
    const stored = {
      ...{ id: 'b-1', name: 'A', createdAt: '', updatedAt: '' },
      ...{ 'custom.rozmiar': '43.5', 'custom.kawa': 'Latte', 'custom.other': 'kept' },
    };
    const match = { kind: 'record', sequence: 1, by: 'name', conflict: false } as const;
    const blank = createPreparer(settings)({ line: 2, cells: ['A', '', 'mokka', '', ''] });
    const changes = (blanks: 'keep' | 'clear') =>
      settle(blank, match, stored, { ...settings, blanks }, OTHERS).changes;
    expect(changes('keep')).toEqual([{ field: 'custom.kawa', before: 'Latte', after: 'Mokka' }]);
    expect(changes('clear')).toContainEqual({ field: 'custom.rozmiar', before: '43.5', after: undefined });
  });

  it('that differ in them differ', () => {
    const row: FieldValues = { name: 'A', 'custom.a': '1', 'custom.b': '2' };
    const others: readonly FieldValues[] = [
      { name: 'A' },
      { ...row, 'custom.a': '2' },
      { name: 'A', 'custom.a': '2', 'custom.b': '1' },
      { name: 'A', 'custom.b': '2', 'custom.c': '1' },
    ];
    for (const other of others) expect(fingerprint(other)).not.toBe(fingerprint(row));
    expect(fingerprint({ 'custom.b': '2', 'custom.a': '1', name: 'A' })).toBe(fingerprint(row));
    expect(saysNoMore({ name: 'A', 'custom.a': '1' }, row)).toBe(true);
    expect(saysNoMore({ name: 'A', 'custom.c': '1' }, row)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CustomerDraftSchema } from '../../src/domain/customerSchema';
import { CUSTOM_KINDS } from '../../src/domain/customKinds';
import { FIELD_KEYS, fieldSpec, fieldsOf, isFieldKey, ownFieldsOf } from '../../src/domain/fields';
import { keyFor } from '../../src/domain/keyFor';
import { normalizeField } from '../../src/domain/normalize';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import { goneIn, ownLabel } from '../../src/domain/ownFields';
import type { CustomField } from '../../src/domain/vocabulary';

const field = (key: string, kind: CustomField['kind'], choices: string[] = []): CustomField => ({
  key,
  label: key,
  kind,
  choices,
});

const FIELDS = [
  field('text', 'text'),
  field('number', 'number'),
  field('date', 'date'),
  field('choice', 'choice', ['Latte', 'Łódź', 'A/B']),
  field('yesno', 'yesno'),
];
const words = { ...NO_VOCABULARY, fields: FIELDS };

/** What a cell comes to in the field of a kind: its value, or the code of its problem. */
function clean(kind: CustomField['kind'], raw: string, country = 'PL'): string {
  const about = { country, dateOrder: 'dmy', words } as const;
  const { values, problems } = normalizeField(`custom.${kind}`, raw, about);
  return problems[0]?.code ?? values[0] ?? '';
}

describe('a value of a field of the user’s own', () => {
  test.each<[CustomField['kind'], string, string, string?]>([
    ['text', '  a  b ', 'a b'],
    ['number', '1 234,5', '1234.5'],
    ['number', '1 234 567', '1234567'],
    ['number', '1.234', '1.234'],
    ['number', '1.234.567', '1234567'],
    ['number', '1,234', '1.234'],
    ['number', '1,234', '1234', 'GB'],
    ['number', '-0,5', '-0.5'],
    ['number', '−1,250', '-1.250'],
    ['number', '0042', 'invalid-value'],
    ['number', '12 szt.', '12'],
    ['number', '–', ''],
    ['date', '3.04.2025', '2025-04-03'],
    ['date', '2025-04-03', '2025-04-03'],
    ['date', 'wczoraj', 'invalid-date'],
    ['choice', 'latte', 'Latte'],
    ['choice', ' LODZ ', 'Łódź'],
    ['choice', 'a/b', 'A/B'],
    ['choice', 'Mokka', 'unknown-value'],
    ['yesno', 'TAK', 'yes'],
    ['yesno', 'x', 'yes'],
    ['yesno', '✓', 'yes'],
    ['yesno', 'Нет', 'no'],
    ['yesno', '否', 'no'],
    ['yesno', '0', 'no'],
    ['yesno', 'może', 'unknown-value'],
    ['yesno', '', ''],
  ])('%s %j is %j', (kind, raw, expected, country) => {
    expect(clean(kind, raw, country)).toBe(expected);
  });

  it('comes back as it is once it is clean', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('1,234', 'latte', 'tak', '-1.5'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CUSTOM_KINDS),
        texts,
        fc.constantFrom('PL', 'GB'),
        (kind, raw, country) => {
          const about = { country, dateOrder: 'dmy', words } as const;
          const { values } = normalizeField(`custom.${kind}`, raw, about);
          for (const value of values)
            expect(normalizeField(`custom.${kind}`, value, about)).toEqual({ values: [value], problems: [] });
        },
      ),
    );
  });
});

describe('a key', () => {
  test.each([
    ['Rozmiar buta', 'rozmiar-buta'],
    ['Łączność (%)', 'lacznosc'],
    ['Любимый кофе', 'liubimyi-kofe'],
    ['咖啡', 'field'],
    ['  --  ', 'field'],
    ['Kolor 2', 'kolor-2'],
  ])('of %j is %j', (label, key) => expect(keyFor(label, [])).toBe(key));

  it('is one that no other field has', () => {
    expect(keyFor('Kolor', [{ key: 'kolor' }, { key: 'kolor-2' }])).toBe('kolor-3');
  });

  it('is always one that a field may have', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), fc.nat(20), (label, others) => {
        const taken: { key: string }[] = [];
        for (let n = 0; n <= others; n++) taken.push({ key: keyFor(label, taken) });
        expect(new Set(taken.map(({ key }) => key)).size).toBe(taken.length);
        for (const { key } of taken) expect(isFieldKey(`custom.${key}`)).toBe(true);
      }),
    );
  });
});

describe('fields of the user’s own among the others', () => {
  it('are told by their names', () => {
    for (const name of ['custom.a', 'custom.a-b', 'custom.1']) expect(isFieldKey(name)).toBe(true);
    for (const name of ['custom.', 'custom.A', 'custom.-a', 'custom.a b', 'customXa', 'custom.a.b'])
      expect(isFieldKey(name)).toBe(false);
    expect(fieldSpec('custom.a')).toMatchObject({ many: false, importable: true, listed: false });
  });

  it('come behind them, in the order of their names', () => {
    expect(ownFieldsOf({ name: 'A', 'custom.b': '1', 'custom.a': '2', custom: '3' })).toEqual([
      'custom.a',
      'custom.b',
    ]);
    expect(fieldsOf({ name: 'A' })).toBe(FIELD_KEYS);
    expect(fieldsOf({ 'custom.b': '1' }, { 'custom.a': '2', 'custom.b': '3' })).toEqual([
      ...FIELD_KEYS,
      'custom.a',
      'custom.b',
    ]);
  });

  it('are texts in a draft, and nothing else is', () => {
    const fits = (draft: object) => CustomerDraftSchema.safeParse(draft).success;
    expect(fits({ name: 'A', 'custom.a': 'x' })).toBe(true);
    expect(fits({ name: 'A', 'custom.a': ['x'] })).toBe(false);
    expect(fits({ name: 'A', 'custom.A': 'x' })).toBe(false);
  });

  it('must be the book’s where a profile names them', () => {
    expect(goneIn({ columns: ['name', 'custom.text', null], defaults: { 'custom.date': '1' } }, FIELDS)).toBe(
      undefined,
    );
    expect(goneIn({ columns: ['custom.none'] }, FIELDS)).toBe('custom.none');
    expect(goneIn({ defaults: { 'custom.none': '1' } }, FIELDS)).toBe('custom.none');
    const split = { kind: 'split', column: 0, separator: ',', into: 'custom.none' } as const;
    expect(goneIn({ fixes: [split] }, FIELDS)).toBe('custom.none');
  });

  it('are called by their labels, or by their keys where the book lost them', () => {
    expect(ownLabel('custom.shoe-size', [{ ...field('shoe-size', 'text'), label: 'Rozmiar' }])).toBe(
      'Rozmiar',
    );
    expect(ownLabel('custom.shoe-size', [])).toBe('shoe size');
  });
});

import { describe, expect, it, test } from 'vitest';
import { type BuiltInField, FIELD_KEYS, IMPORTABLE_FIELDS } from '../../src/domain/fields';
import { normalizeField } from '../../src/domain/normalize';
import { STATUSES } from '../../src/domain/status';
import { LANGUAGES, type Language, type Message } from '../../src/i18n/message';
import { fields as en } from '../../src/i18n/messages/en/fields';
import { fields as pl } from '../../src/i18n/messages/pl/fields';
import { fields as ru } from '../../src/i18n/messages/ru/fields';
import { fields as zh } from '../../src/i18n/messages/zh/fields';
import { suggestMapping } from '../../src/import/mapping/suggest';
import { exampleOf, TEMPLATE_FIELDS, templateRows } from '../../src/import/template';

const MESSAGES: Record<Language, Record<keyof typeof en, Message>> = { en, pl, ru, zh };
const COUNTRY: Record<Language, string> = { en: 'GB', pl: 'PL', ru: 'RU', zh: 'CN' };
const labelIn = (language: Language) => (field: BuiltInField) => String(MESSAGES[language][`field.${field}`]);

describe.each(LANGUAGES)('the template in %s', (language) => {
  const [header = [], example = []] = templateRows(language, labelIn(language));

  it('maps itself back', () => {
    const mapping = suggestMapping(header, [{ line: 2, cells: example }]);
    expect(mapping.map(({ field }) => field)).toEqual(TEMPLATE_FIELDS);
    for (const { confidence } of mapping) expect(confidence).toBeGreaterThanOrEqual(0.85);
    expect(suggestMapping(header, []).map(({ field }) => field)).toEqual(TEMPLATE_FIELDS);
  });

  it('shows a value in every column, each of them valid', () => {
    const all = IMPORTABLE_FIELDS.filter((field) => field !== 'middleName');
    for (const field of all) {
      const cell = exampleOf(language, field);
      const { values, problems } = normalizeField(field, cell, {
        country: COUNTRY[language],
        dateOrder: null,
      });
      expect([field, problems, values.length > 0]).toEqual([field, [], true]);
    }
  });

  it('maps every label of every field back, all at once', () => {
    const fields = IMPORTABLE_FIELDS;
    const [labels = []] = templateRows(language, labelIn(language), fields);
    expect(suggestMapping(labels, []).map(({ field }) => field)).toEqual(fields);
  });

  it('names each field differently', () => {
    const labels = FIELD_KEYS.map(labelIn(language));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(STATUSES)('reads its own word for %s', (status) => {
    const word = String(MESSAGES[language][`status.${status}`]);
    expect(normalizeField('status', word, { country: 'PL', dateOrder: null }).values).toEqual([status]);
  });

  test.each(['F', 'M', 'other'] as const)('reads its own word for %s', (gender) => {
    const word = String(MESSAGES[language][`gender.${gender}`]);
    expect(normalizeField('gender', word, { country: 'PL', dateOrder: null }).values).toEqual([gender]);
  });
});

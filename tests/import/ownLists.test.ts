import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readColumns } from '../../src/domain/ownExport';
import { SIDES } from '../../src/domain/side';
import { SIDE_COLUMNS, SIDE_ID, sideHeading, sideListOf } from '../../src/domain/sideExport';
import { CATALOGUES } from '../../src/i18n/catalogue';
import { LANGUAGES } from '../../src/i18n/message';
import { suggestMapping } from '../../src/import/mapping/suggest';

const tables = await Promise.all(
  LANGUAGES.flatMap((language) =>
    SIDES.map(async (entity) => {
      const { default: messages } = await CATALOGUES[language]();
      const columns = SIDE_COLUMNS[entity].map((column) => ({
        field: column.field ?? null,
        heading:
          column.field === undefined || column.words !== undefined
            ? sideHeading(column, language)
            : String(messages[`field.${column.field}` as never]),
      }));
      const ids = ['Satchel ID', SIDE_ID[entity]].map((heading) => ({ heading, field: null }));
      return { language, entity, columns: [...columns, ...ids] };
    }),
  ),
);

describe.each(tables)('an exported table of $entity in $language', ({ entity, columns }) => {
  it('has no heading twice', () => {
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
  });

  it('says what its columns are, in whatever order and whatever stands in them', () => {
    const cell = fc.constantFrom(
      '',
      'Anna Nowak',
      '2026-01-02',
      '501 000 001',
      'x@y.example',
      '00-950',
      '12,5',
    );
    const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }));
    const order = fc.shuffledSubarray(columns, { minLength: columns.length });
    fc.assert(
      fc.property(order, rows, (own, cells) => {
        const header = own.map(({ heading }) => heading);
        const sample = cells.map((row, at) => ({ line: at + 2, cells: row }));
        expect(suggestMapping(header, sample).map(({ field }) => field)).toEqual(
          own.map(({ field }) => field),
        );
        const list = sideListOf(header);
        expect(list?.entity).toBe(entity);
        if (entity === 'opportunity') {
          const named = (key: string) =>
            own.indexOf(columns[SIDE_COLUMNS[entity].findIndex((one) => one.key === key)] as never);
          expect(list).toMatchObject({ pipeline: named('pipeline'), currency: named('currency') });
        }
        expect(readColumns(header).has(header.indexOf('Satchel ID'))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  [['Name', 'Satchel ID']],
  [['id', 'createdAt', 'updatedAt', 'name', 'title']],
  [['Deal', 'Pipeline', 'Currency', 'Name']],
  [[]],
])('another list is none of them: %j', (header) => {
  expect(sideListOf(header)).toBeUndefined();
});

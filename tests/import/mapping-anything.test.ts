import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldSpec } from '../../src/domain/fields';
import { suggestMapping } from '../../src/import/mapping/suggest';

/** Pieces that headers are made of, so that odd ones come near to real ones. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'E-mail',
      'Telefon',
      ' › ',
      ' - ',
      '.',
      '(',
      ')',
      '1',
      'Value',
      'ФИО',
      '地址',
      'Name',
      '::',
      '*',
      '[',
      ' ',
      'Adres',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const header = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Jan Kowalski',
    'a@b.example',
    '501 000 001',
    '526-030-07-24',
    '00-950',
    'тел',
    '王小明',
    'a ::: b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

it('whatever stands in a list, each column gets one answer, and no single field two columns', () => {
  fc.assert(
    fc.property(
      fc.array(header, { maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      (names, cells) => {
        const rows = cells.map((row, at) => ({ line: at + 2, cells: row }));
        const mapping = suggestMapping(names, rows);
        expect(mapping.map(({ index }) => index)).toEqual(mapping.map((_, at) => at));
        expect(mapping.length).toBeGreaterThanOrEqual(names.length);
        const single = mapping.flatMap(({ field }) =>
          field !== null && !fieldSpec(field).many ? [field] : [],
        );
        expect(new Set(single).size).toBe(single.length);
        for (const { field, confidence } of mapping) {
          expect(confidence).toBeLessThan(1);
          expect(confidence > 0).toBe(field !== null);
        }
      },
    ),
    { numRuns: 400 },
  );
});

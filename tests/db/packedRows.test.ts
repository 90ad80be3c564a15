import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, unpackRows, visitRows } from '../../src/db/session/packedRows';

const row = fc.record({
  line: fc.integer({ min: 1, max: 2 ** 31 }),
  cells: fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 6 }),
});

test('staged rows come back as they were, whatever their cells hold', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      expect(unpackRows(packRows(rows))).toEqual(rows);
    }),
  );
});

test('lone surrogates, very long cells and problems come back too', () => {
  const rows = [
    { line: 2, cells: ['\ud800', '\u0000', 'x'.repeat(70_000)] },
    {
      line: 3,
      cells: ['a'],
      problems: [{ code: 'cell-count', column: null, params: { expected: 3, actual: 1 } }],
    },
  ] as const;
  expect(unpackRows(packRows(rows))).toEqual(rows);
});

test('a visitor sees the wanted cells of the wanted rows, with their problems', () => {
  const problems = [{ code: 'cell-count', column: null, params: { expected: 3, actual: 1 } }] as const;
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      fc.option(fc.array(fc.boolean(), { maxLength: 7 })),
      fc.array(fc.boolean(), { maxLength: 30 }),
      (rows, columns, left) => {
        const all = rows.map((one, place) => (place % 3 === 1 ? { ...one, problems } : one));
        const seen: unknown[] = [];
        const look = { columns, wants: (place: number) => left[place] !== true };
        for (const _ of visitRows(packRows(all), look, ({ cells, ...rest }) => {
          seen.push({ ...rest, cells: [...cells] });
        }));
        const expected = all.flatMap((one, place) => {
          if (left[place] === true) return [];
          const cells = one.cells.map((cell, column) => (columns === null || columns[column] ? cell : ''));
          return [{ ...one, cells }];
        });
        expect(seen).toEqual(expected);
      },
    ),
  );
});

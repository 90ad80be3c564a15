import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawRow, ReadOptions } from '../../src/import/formats/format';
import { ods } from '../../src/import/formats/ods';
import { numberText, plainNumber } from '../../src/import/formats/sheet/numbers';
import { xlsx } from '../../src/import/formats/xlsx';
import { escaped, place, workbook } from '../fixtures/workbook';
import { zipBytes } from '../fixtures/zip';

const OPTIONS: ReadOptions = {
  encoding: 'utf-8',
  dialect: null,
  sheet: 'Sheet1',
  headerRow: 0,
  headerRows: 1,
};

async function cellsOf(format: typeof xlsx, blob: Blob) {
  const rows: RawRow[] = [];
  for await (const batch of format.rows(blob, OPTIONS, () => undefined)) rows.push(...batch);
  return rows.map(({ line, cells }) => ({ line, cells }));
}

/** Cells of what XML and spreadsheets break on. */
const cell = fc.oneof(
  fc.constant(''),
  fc.string({
    unit: fc.constantFrom('a', 'ż', '王', '😀', '&', '<', '>', '"', "'", ']', '_', 'x', ' ', '\n', ';'),
  }),
  fc.constantFrom('007', '4.8E+10', '=1+1', '_x000D_', 'TRUE', '#N/A', '2026-11-22', ' x '),
);

/** Rows of one width, each with a first cell that says something. */
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc.array(cell, { minLength: width, maxLength: width }).map((cells) => ['k', ...cells]),
    { minLength: 1, maxLength: 12 },
  ),
);

/** What reading makes of a table: as wide as its widest row. */
function asRead(rows: readonly (readonly string[])[]) {
  const width = Math.max(...rows.map((cells) => cells.findLastIndex((text) => text !== '') + 1));
  return rows.map((cells, row) => ({ line: row + 1, cells: cells.slice(0, width) }));
}

/** `_x000D_` would be read as the character that it stands for. */
const shielded = (text: string) => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

describe('reading what was written', () => {
  test('any table as a workbook, its texts shared or in their cells', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, isShared) => {
        const strings = rows.flat().map((text) => `<t xml:space="preserve">${escaped(shielded(text))}</t>`);
        const width = rows[0]?.length ?? 0;
        const cells = rows.map((row, line) =>
          row.map((text, column) => {
            const at = place(column, line + 1);
            if (isShared) return `<c r="${at}" t="s"><v>${line * width + column}</v></c>`;
            return text === '' ? null : `<c r="${at}" t="str"><v>${escaped(shielded(text))}</v></c>`;
          }),
        );
        const blob = workbook({ sheets: [{ rows: cells }], ...(isShared ? { strings } : {}) });
        // What spreadsheets put before formulas is no part of the value; nothing here begins with it.
        const plain = rows.map((row) => row.map((text) => (text.startsWith("'") ? text.slice(1) : text)));
        const read = await cellsOf(xlsx, blob);
        if (rows.flat().every((text) => !text.startsWith("'"))) expect(read).toEqual(asRead(plain));
        else expect(read.length).toBe(rows.length);
      }),
      { numRuns: 150 },
    );
  });

  test('any table as an OpenDocument', async () => {
    const paragraph = (text: string) =>
      escaped(text)
        .replace(/ /g, '<text:s/>')
        .split('\n')
        .map((line) => `<text:p>${line}</text:p>`)
        .join('');
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        if (rows.flat().some((text) => text.startsWith("'"))) return;
        const inside = rows
          .map(
            (row) =>
              `<table:table-row>${row.map((text) => `<table:table-cell office:value-type="string">${paragraph(text)}</table:table-cell>`).join('')}</table:table-row>`,
          )
          .join('');
        const xml = `<a><table:table table:name="Sheet1">${inside}</table:table></a>`;
        const blob = new Blob([zipBytes([{ name: 'content.xml', data: xml }])]);
        expect(await cellsOf(ods, blob)).toEqual(asRead(rows));
      }),
      { numRuns: 150 },
    );
  });
});

describe('numbers', () => {
  test('whatever number: no exponent, and the same number to fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -9.99e307, max: 9.99e307 }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(
          Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15)) + 0,
        );
        expect(numberText(value.toExponential())).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  test('whole numbers keep every digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        expect(numberText(`${value}`)).toBe(`${value}`);
      }),
    );
  });
});

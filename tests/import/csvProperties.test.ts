import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from '../../src/import/detect/encodings';
import { encodeCsv } from '../../src/import/encode/csvWriter';
import { piecewise, readRows } from '../fixtures/readRows';

const DELIMITERS = [',', ';', '\t', '|', ':'];

/** Cells of what lists break on. */
const nastyCell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '|', ':', '\r', '\n', ' ', "'", '=', 'a', 'ż', '王'),
  }),
  fc.constantFrom(
    '',
    'x',
    '__proto__',
    'sep=',
    '+48501000001',
    '=1+1',
    '\ufeff',
    'a\0b',
    'Олег',
    '\u{1f600}',
  ),
);

/** Rows as wide as each other; the first cell is never blank, since blank rows are passed over. */
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(
      fc.tuple(
        nastyCell.map((cell) => `k${cell}`),
        fc.array(nastyCell, { minLength: width, maxLength: width }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map((rows) => rows.map(([first, rest]) => [first, ...rest]));

const join = (parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

describe('reading what was written', () => {
  test('any cells, delimiter and encoding give the same cells, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('\r\n' as const, '\n' as const),
        sizes,
        async (rows, delimiter, wanted, newline, cuts) => {
          const written = encodeCsv(rows, { delimiter, encoding: wanted, newline, defuse: true });
          const options = { delimiter, encoding: written.encoding };
          const whole = await readRows(new Blob(written.parts), options);
          expect(whole.map(({ cells }) => cells)).toEqual(rows);
          expect(await readRows(piecewise(join(written.parts), cuts), options)).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the first cell of a file may be anything', async () => {
    await fc.assert(
      fc.asyncProperty(nastyCell, async (cell) => {
        const written = encodeCsv([[cell, 'x']], {
          delimiter: ';',
          encoding: 'utf-8',
          bom: false,
          defuse: true,
        });
        const read = await readRows(new Blob(written.parts), { delimiter: ';' });
        expect(read).toMatchObject([{ line: 1, cells: [cell, 'x'] }]);
      }),
    );
  });
});

/** Text full of quotes, delimiters and line ends in no order. */
const noise = fc.string({
  unit: fc.constantFrom('"', '"', '""', ',', ',', '\n', '\r\n', '\r', ' ', 'a', 'b1', '\t', 'ż'),
  maxLength: 80,
});

describe('reading anything', () => {
  test('how the bytes are cut changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(noise, sizes, async (text, cuts) => {
        const bytes = join([Buffer.from(text)]);
        expect(await readRows(piecewise(bytes, cuts))).toEqual(await readRows(new Blob([bytes])));
      }),
      { numRuns: 600 },
    );
  });

  test('no letter is lost: what is neither separator, quote nor line end is in some cell, in order', async () => {
    const letters = (text: string) => text.replace(/[^ab1ż]/g, '');
    await fc.assert(
      fc.asyncProperty(noise, async (text) => {
        const rows = await readRows(text);
        expect(letters(rows.flatMap(({ cells }) => cells).join(''))).toBe(letters(text));
      }),
      { numRuns: 600 },
    );
  });

  test('each row without line breaks in quotes is the one of its line, whatever the line ends', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ż', '1') });
    const rows = fc.array(fc.tuple(cell, cell, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean()), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(rows, sizes, async (list, cuts) => {
        const text = list
          .map(([a, b, end, quoted]) => (quoted ? `"${a}","${b}"` : `${a},${b}`) + end)
          .join('');
        const expected = list.flatMap(([a, b], index) =>
          `${a}${b}`.trim() === '' ? [] : [{ line: index + 1, cells: [a, b] }],
        );
        expect(await readRows(piecewise(join([Buffer.from(text)]), cuts))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

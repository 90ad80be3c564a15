import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordSplitter } from '../../src/import/formats/text/splitter';
import type { SourceRecord } from '../../src/import/structure/rows';

/** Cells, quotes and every kind of line end, thrown together: more of them is wrong than right. */
const text = fc
  .array(
    fc.constantFrom('a', 'ż', '小', ',', '"', '""', ' ', '\n', '\r\n', '\r', 'b,c\r\n', '"x,y"', '"x\ny",'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

function whole(input: string): SourceRecord[] {
  return new RecordSplitter(',').push(input, true);
}

/** Hands the text over in pieces of these lengths, each behind the rest of the one before. */
function piecemeal(input: string, lengths: readonly number[]): SourceRecord[] {
  const splitter = new RecordSplitter(',');
  const records: SourceRecord[] = [];
  let at = 0;
  for (const length of lengths) {
    records.push(...splitter.push(splitter.rest + input.slice(at, at + length), false));
    at += length;
  }
  records.push(...splitter.push(splitter.rest + input.slice(at), true));
  return records;
}

test('where a text is cut into pieces changes nothing', () => {
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (input, lengths) => {
      expect(piecemeal(input, lengths)).toEqual(whole(input));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines that end in %s are the same records', (_, end) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a,b', 'c', '', ',', '"d,e",f'), { minLength: 1, maxLength: 30 }),
      (lines) => {
        expect(whole(lines.join(end))).toEqual(whole(lines.join('\n')));
      },
    ),
  );
});

test('mixed line ends keep their lines', () => {
  expect(whole('a\r\nb\nc\rd\r\n\r\ne')).toEqual([
    { line: 1, cells: ['a'] },
    { line: 2, cells: ['b'] },
    { line: 3, cells: ['c'] },
    { line: 4, cells: ['d'] },
    { line: 5, cells: [''] },
    { line: 6, cells: ['e'] },
  ]);
});

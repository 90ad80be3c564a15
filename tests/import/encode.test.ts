import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from '../../src/import/detect/encodings';
import { encodeCsv, writeCsv } from '../../src/import/encode/csvWriter';
import { defuse, undefuse } from '../../src/import/encode/defuse';
import { encodeText } from '../../src/import/encode/encoder';
import { decodeBytes } from '../../src/import/formats/text/decoder';
import { readRows } from '../fixtures/readRows';
import { TEXTS } from '../fixtures/texts';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const textOf = (parts: readonly Uint8Array[], encoding = 'utf-8') =>
  new TextDecoder(encoding).decode(Buffer.concat(parts));

describe('text as bytes', () => {
  test.each([
    { text: 'Aż', encoding: 'utf-8', hex: '41c5bc' },
    { text: 'Aż', encoding: 'utf-16le', hex: '41007c01' },
    { text: 'Aż', encoding: 'utf-16be', hex: '0041017c' },
    { text: 'ąśźĄŚŹ', encoding: 'windows-1250', hex: 'b99c9fa58c8f' },
    { text: 'ąśźĄŚŹ', encoding: 'iso-8859-2', hex: 'b1b6bca1a6ac' },
    { text: 'Яё№', encoding: 'windows-1251', hex: 'dfb8b9' },
    { text: 'Яё', encoding: 'koi8-r', hex: 'f1a3' },
    { text: '中', encoding: 'gb18030', hex: 'd6d0' },
    { text: '\u{20000}', encoding: 'gb18030', hex: '95328236' },
    { text: '十中', encoding: 'big5', hex: 'a451a4a4' },
  ])('$text in $encoding', ({ text, encoding, hex }) => {
    expect([hexOf(encodeText(text, encoding).bytes), encodeText(text, encoding).lost]).toEqual([hex, 0]);
  });

  test.each([
    { text: 'Łódź', encoding: 'windows-1251', lost: 3 },
    { text: 'Олег', encoding: 'windows-1250', lost: 4 },
    { text: '王a', encoding: 'koi8-r', lost: 1 },
    { text: '\u{1f600}', encoding: 'big5', lost: 1 },
    { text: 'x\ud800', encoding: 'utf-8', lost: 1 },
    { text: 'x\ud800', encoding: 'gb18030', lost: 1 },
    { text: 'x\ud800', encoding: 'utf-16le', lost: 0 },
  ])('$encoding lacks $lost of %j', ({ text, encoding, lost }) => {
    expect(encodeText(text, encoding).lost).toBe(lost);
  });

  test.each(ENCODINGS)('whatever %s keeps comes back', (encoding) => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (written) => {
        const { bytes, lost } = encodeText(written, encoding);
        fc.pre(lost === 0);
        expect(decodeBytes(bytes, encoding)).toBe(written);
      }),
      { numRuns: 200 },
    );
  });

  test('GB 18030 has every character, private ones aside', () => {
    const all = Array.from({ length: 0x10ffff }, (_, point) => point)
      .filter((point) => point % 37 === 0 && (point < 0xd800 || point > 0xf8ff))
      .map((point) => String.fromCodePoint(point))
      .join('');
    const { bytes, lost } = encodeText(all, 'gb18030');
    expect(lost).toBe(0);
    expect(new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes) === all).toBe(true);
  });

  test('an encoding that does not exist is refused', () => {
    expect(() => encodeText('ż', 'klingon')).toThrow(RangeError);
  });
});

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['-2+cmd', "'-2+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rx', "'\rx"],
    ['\0=1', "'\0=1"],
    ['\n=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['+48501000001', '+48501000001'],
    ['+48 (22) 100-00-01', '+48 (22) 100-00-01'],
    ['-12,50', '-12,50'],
    ['-', '-'],
    ['a=b', 'a=b'],
    ["O'Brien", "O'Brien"],
    ["'tis", "'tis"],
    ["'=1", "''=1"],
    ["'+48501000001", "''+48501000001"],
    ['', ''],
  ])('%j is written as %j', (cell, written) => {
    expect(defuse(cell)).toBe(written);
    expect(undefuse(written)).toBe(cell);
  });

  test('what was defused comes back, and what was not stays', () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\0', '1', 'x', '＝', '\n'),
    });
    fc.assert(fc.property(cell, (text) => undefuse(defuse(text)) === text));
  });
});

describe('lists written', () => {
  const options = { delimiter: ';', encoding: 'utf-8', defuse: true, bom: false } as const;

  test.each([
    { cells: ['a;b', 'c"d', 'e\nf', 'g\rh'], line: '"a;b";"c""d";"e\nf";"g\rh"\r\n' },
    { cells: [' a', 'b ', ''], line: '" a";"b ";\r\n' },
    { cells: ['sep=', ''], line: '"sep=";\r\n' },
    { cells: ['=1', '+48 501'], line: "'=1;+48 501\r\n" },
  ])('$line', ({ cells, line }) => {
    expect(textOf(writeCsv([cells], options))).toBe(line);
  });

  test('a mark where asked for and where the encoding has one', () => {
    const marked = { ...options, bom: true };
    expect(hexOf(Buffer.concat(writeCsv([['a']], marked)))).toBe('efbbbf610d0a');
    expect(hexOf(Buffer.concat(writeCsv([['a']], { ...marked, encoding: 'utf-16be' })))).toMatch(/^feff/);
    expect(hexOf(Buffer.concat(writeCsv([['a']], { ...marked, encoding: 'windows-1250' })))).toBe('610d0a');
  });

  test('an encoding that has all letters is kept', () => {
    const written = encodeCsv([['Łódź']], { ...options, encoding: 'windows-1250' });
    expect([written.encoding, written.bom, textOf(written.parts, 'windows-1250')]).toEqual([
      'windows-1250',
      false,
      'Łódź\r\n',
    ]);
  });

  test('one that lacks a letter gives way to UTF-8 with a mark, also for rows that can be walked once', () => {
    function* once() {
      yield ['Łódź'];
      yield ['王'];
    }
    const written = encodeCsv(once(), { ...options, encoding: 'windows-1250' });
    expect([written.encoding, written.bom, textOf(written.parts)]).toEqual(['utf-8', true, 'Łódź\r\n王\r\n']);
  });

  test.each(Object.entries(TEXTS))('%s survives writing and reading', async (_name, text) => {
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/[;,]/));
    const { parts, encoding } = encodeCsv(rows, options);
    const read = await readRows(new Blob(parts), { delimiter: ';', encoding });
    expect(read.map(({ cells }) => cells)).toEqual(rows);
  });
});

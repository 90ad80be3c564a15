import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters, type Sheet, writeXlsx } from '../../src/import/encode/xlsxWriter';
import { writeZip } from '../../src/import/encode/zipWriter';

/** A reader of its own, by the archive's directory; checks each checksum with Node's. */
function unzip(parts: readonly Uint8Array[]): Map<string, string> {
  const bytes = Buffer.concat(parts);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + size);
    expect(crc32(data)).toBe(bytes.readUInt32LE(at + 16));
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), data.toString('utf8'));
    at += 46 + name;
  }
  expect(at).toBe(end);
  return files;
}

const sheetOf = (texts: readonly string[]): Sheet => ({
  name: 'A & B',
  columns: texts.map(() => ({ width: 12, look: 'text' })),
  rows: [texts.map((text) => ({ text, look: 'text' }))],
  frozen: 1,
});

/** The cells' texts, undone step by step as ECMA-376 says. */
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = '']) =>
    text
      .replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name as 'lt'])
      .replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

describe('the ZIP writer', () => {
  it('writes what its directory says', () => {
    const files = unzip(
      writeZip([
        { path: 'a/b.xml', text: '<a>Łódź 杭州</a>' },
        { path: 'empty', text: '' },
      ]),
    );
    expect([...files]).toEqual([
      ['a/b.xml', '<a>Łódź 杭州</a>'],
      ['empty', ''],
    ]);
  });
});

describe('the workbook writer', () => {
  it('keeps every text as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
        const xml = unzip(writeXlsx([sheetOf(texts)])).get('xl/worksheets/sheet1.xml') ?? '';
        expect(textsOf(xml)).toEqual(texts);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids must not be there
        expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\r\x0e-\x1f]/);
      }),
    );
    const tricky = ['_x0041_', '\0', '\r\n', ' a ', '<&>"', '\ud800'];
    expect(textsOf(unzip(writeXlsx([sheetOf(tricky)])).get('xl/worksheets/sheet1.xml') ?? '')).toEqual(
      tricky,
    );
  });

  it('writes a lead in bold before its text', () => {
    const sheet: Sheet = { ...sheetOf([]), rows: [[{ lead: 'a', text: '\nb', look: 'wrapped' }]] };
    const xml = unzip(writeXlsx([sheet])).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(
      /<is><r><rPr><b\/>.*<\/rPr><t xml:space="preserve">a<\/t><\/r><r><t [^>]*>\nb<\/t><\/r><\/is>/,
    );
  });

  it('gives a wrapped cell the height of its lines', () => {
    const heightOf = (text: string) => {
      const sheet: Sheet = { ...sheetOf(['']), rows: [[{ text, look: 'wrapped' }]] };
      const xml = unzip(writeXlsx([sheet])).get('xl/worksheets/sheet1.xml') ?? '';
      return Number(/ht="([\d.]+)"/.exec(xml)?.[1]);
    };
    expect(['a', 'a\nb', 'a'.repeat(13), '客'.repeat(7)].map(heightOf)).toEqual([22.5, 37.5, 37.5, 37.5]);
  });

  it('names its parts, freezes the heading and offers words', () => {
    const sheet: Sheet = { ...sheetOf(['a']), columns: [{ width: 9, words: ['x', 'y & z'] }] };
    const files = unzip(writeXlsx([sheet, { ...sheet, name: 'Two', frozen: 0 }]));
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="A &amp; B" sheetId="1" r:id="rId1"/>');
    const first = files.get('xl/worksheets/sheet1.xml');
    expect(first).toContain('state="frozen"');
    expect(first).toContain('<formula1>&quot;x,y &amp; z&quot;</formula1>');
    expect(files.get('xl/worksheets/sheet2.xml')).not.toContain('frozen');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

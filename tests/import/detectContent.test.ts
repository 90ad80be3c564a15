import { describe, expect, test } from 'vitest';
import { detectText } from '../../src/import/detect/text';

const detect = (head: Uint8Array, whole = true) => detectText({ head, whole }, {});
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const withTail = (head: Uint8Array, tail: string) => Uint8Array.from([...head, ...Buffer.from(tail)]);

/** Bytes without a pattern, the same in every run (a linear congruence). */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 12_345;
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

describe('files that are no list', () => {
  test.each([
    { kind: 'picture', what: 'PNG', bytes: hex('89504e470d0a1a0a 0000000d49484452') },
    { kind: 'picture', what: 'JPEG', bytes: hex('ffd8ffe000104a464946') },
    { kind: 'picture', what: 'GIF', bytes: Buffer.from('GIF89a\x01\x00\x01\x00') },
    { kind: 'pdf', what: 'PDF', bytes: Buffer.from('%PDF-1.7\n') },
    { kind: 'archive', what: 'ZIP', bytes: withTail(hex('504b0304 14000000'), 'photos/a.jpg') },
    { kind: 'archive', what: 'gzip', bytes: hex('1f8b0800000000000003') },
    { kind: 'spreadsheet', what: 'XLSX', bytes: withTail(hex('504b0304 14000000'), '[Content_Types].xml') },
    {
      kind: 'spreadsheet',
      what: 'ODS',
      bytes: withTail(hex('504b0304 14000000'), 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    },
    { kind: 'spreadsheet', what: 'XLS', bytes: hex('d0cf11e0a1b11ae1 0000') },
    {
      kind: 'spreadsheet',
      what: 'a web page named .xls',
      bytes: Buffer.from('<html><body><table><tr><td>1'),
    },
    { kind: 'program', what: 'EXE', bytes: withTail(hex('4d5a9000 03000000'), 'This program') },
    { kind: 'program', what: 'ELF', bytes: hex('7f454c46 02010100') },
    { kind: 'binary', what: 'noise', bytes: noise(100_000) },
    { kind: 'binary', what: 'nothing but NULs', bytes: new Uint8Array(10_000) },
  ])('$what', ({ kind, bytes }) => {
    expect(detect(bytes)).toEqual({ ok: false, failure: { code: 'unknown-format', params: { kind } } });
  });
});

describe('lists that begin like something else', () => {
  test.each([
    'MZ,Name,Phone\n1,Ann,501000001\n',
    'BMW,Name,Phone\n1,Ann,501000001\n',
    '<b>Name</b>,Phone\n<script>alert(1)</script>,501000001\n',
    'Name,Phone\nA\0nn,501000001\n',
  ])('%j is read', (text) => {
    expect(detect(Buffer.from(text)).ok).toBe(true);
  });
});

describe('lists without rows', () => {
  test.each([
    { what: 'not a byte', text: '', code: 'empty-file' },
    { what: 'a mark alone', text: '\ufeff', code: 'empty-file' },
    { what: 'blank lines', text: '\r\n \n\t\n', code: 'empty-file' },
    { what: 'separators alone', text: ';;;\n;;;\n', code: 'empty-file' },
    { what: 'a header alone', text: 'Name,Email,Phone\n', code: 'no-rows' },
    { what: 'a header without a line end', text: 'Name,Email,Phone', code: 'no-rows' },
    { what: 'a header over blank rows', text: 'Name,Email,Phone\n,,\n\n', code: 'no-rows' },
    { what: 'a title and a header', text: 'Clients\n\nName,Email,Phone\n', code: 'no-rows' },
  ])('$what: $code', ({ text, code }) => {
    expect(detect(Buffer.from(text))).toMatchObject({ ok: false, failure: { code } });
  });

  test('a sample that holds no row yet may be followed by some', () => {
    expect(detect(Buffer.from('Name,Email,Phone\n'), false).ok).toBe(true);
  });

  test('more columns than any spreadsheet has', () => {
    const text = `${'a,'.repeat(20_000)}a\n${'1,'.repeat(20_000)}1\n`;
    expect(detect(Buffer.from(text))).toMatchObject({
      failure: { code: 'too-large', params: { limit: 16_384 } },
    });
  });
});

describe('what the profile says', () => {
  const list = Buffer.from('Name;Phone\nAnn;501000001\n');

  test('encoding and delimiter are taken, by any label', () => {
    const found = detectText({ head: list, whole: true }, { encoding: 'CP1250', delimiter: ',' });
    expect(found).toMatchObject({
      ok: true,
      value: {
        encoding: { value: 'windows-1250', reason: { code: 'chosen' } },
        delimiter: { value: ',', reason: { code: 'chosen' } },
      },
    });
  });

  test.each([{ encoding: 'klingon' }, { delimiter: '"' }, { delimiter: '\n' }])(
    '%j cannot be, and is passed over',
    (profile) => {
      const found = detectText({ head: list, whole: true }, profile);
      expect(found).toMatchObject({
        ok: true,
        value: { encoding: { value: 'utf-8' }, delimiter: { value: ';' } },
      });
    },
  );
});

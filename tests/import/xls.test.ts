/**
 * Old workbooks, as LibreOffice writes them (`tests/fixtures/workbooks/`), held against the same workbooks in the new
 * format; and an Excel 95 one that the test writes itself.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPOUND_MARK } from '../../src/import/archive/compound';
import { readList, readOrFail } from '../fixtures/readList';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url)));

describe('an old workbook', () => {
  test('is the list that the same workbook is in the new format', async () => {
    const old = await readList(fixture('clients.xls'));
    const modern = await readList(fixture('clients.xlsx'));
    expect(old.detection.format).toBe('xls');
    expect(old.rows).toEqual(modern.rows);
    expect(old.detection).toEqual({ ...modern.detection, format: 'xls', options: old.detection.options });
    expect(old.detection.options).toEqual(modern.detection.options);
  });

  test('shows numbers, dates, shares, codes and failed formulas as the sheet does', async () => {
    const { records, rows, detection } = await readList(fixture('clients.xls'));
    expect(detection.headerRow.value).toBe(3);
    expect(detection.sheets).toEqual([
      { name: 'Klienci', rows: 42, hidden: false },
      { name: 'Ukryty', rows: 1, hidden: true },
      { name: '中文', rows: 2, hidden: false },
    ]);
    expect(records[1]).toEqual({
      'Imię i nazwisko': 'Żaneta Łąkowska 1',
      Telefon: '48601234501',
      Kod: '00-101',
      Data: '1985-04-02',
      Kwota: '1235.5',
      Udział: '12.5%',
      Aktywny: 'TRUE',
      Suma: '2471',
      Tekst: 'xŻaneta Łąkowska 1',
    });
    expect(rows[6]).toMatchObject({
      line: 10,
      problems: [{ code: 'cell-error', column: 7, params: { error: '#DIV/0!' } }],
    });
    expect(detection.hidden).toEqual([6]);
    expect(detection.remarks.map(({ code }) => code)).toContain('hidden-rows');
  });

  test('gives the sheet that is asked for', async () => {
    const { records } = await readList(fixture('clients.xls'), { sheet: '中文' });
    expect(records).toEqual([{ 姓名: '王伟', 电话: '13800138000' }]);
  });

  test('a cell merged down holds for each of its rows', async () => {
    const expected = [
      ['Polna', 'Jan', '501000000'],
      ['Polna', 'Ola', '501000001'],
      ['Polna', 'Ewa', '501000002'],
      ['Wodna', 'Adam', '501000003'],
      ['Leśna', 'Iza', '501000004'],
      ['Leśna', 'Olek', '501000005'],
    ];
    const { rows, detection } = await readList(fixture('merged.xls'));
    expect(detection.format).toBe('xls');
    expect(rows.map(({ cells }) => cells)).toEqual(expected);
    expect(detection.sample.map(({ cells }) => cells)).toEqual(expected);
  });

  test('keeps texts whole that lie across its records', async () => {
    const old = await readList(fixture('texts.xls'));
    const modern = await readList(fixture('texts.xlsx'));
    expect(old.rows).toHaveLength(300);
    expect(old.rows).toEqual(modern.rows);
  });
});

describe('an old workbook that is damaged', () => {
  const whole = fixture('clients.xls');

  test('by its end being cut off, is said to be, or is read whole', async () => {
    const { rows } = await readList(whole);
    for (let length = 600; length < whole.length; length += 509) {
      const read = await readOrFail(whole.slice(0, length));
      if ('code' in read) expect(read.code).toBe('damaged');
      else expect(read.rows).toEqual(rows);
    }
  });

  test('by any byte being another one, ends with rows or a failure', async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const read = await readOrFail(bytes);
        expect('code' in read || read.rows.length > 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('with a password, asks for one without', async () => {
    const locked = compound([
      record(0x0809, [0x00, 0x06, 0x05, 0x00]),
      record(0x002f, [0, 0]),
      record(0x000a, []),
    ]);
    expect(await readOrFail(locked)).toEqual({ code: 'encrypted', params: {} });
  });
});

test('a workbook of Excel 95 has its texts in a code page', async () => {
  const text = (value: string): number[] => [...value].map((letter) => CP1251.indexOf(letter) + 0xc0);
  const label = (row: number, column: number, value: string) => {
    const bytes = text(value);
    return record(0x0204, [row, 0, column, 0, 0, 0, bytes.length, 0, ...bytes]);
  };
  const begin = (kind: number) => record(0x0809, [0x00, 0x05, kind, 0, 0, 0, 0, 0]);
  const end = record(0x000a, []);
  const name = text('Лист');
  const globals = (at: number) => [
    begin(5),
    record(0x0042, [0xe3, 0x04]),
    record(0x0085, [at & 255, at >> 8, 0, 0, 0, 0, name.length, ...name]),
    end,
  ];
  const at = globals(0).reduce((sum, bytes) => sum + bytes.length, 0);
  const rows = [
    ['Имя', 'Город'],
    ['Ольга', 'Тверь'],
    ['Семен', 'Казань'],
  ];
  const cells = rows.flatMap((row, line) => row.map((value, column) => label(line, column, value)));
  const { records, detection } = await readList(compound([...globals(at), begin(16), ...cells, end]));
  expect(detection.sheet?.value).toBe('Лист');
  expect(records).toEqual([
    { Имя: 'Ольга', Город: 'Тверь' },
    { Имя: 'Семен', Город: 'Казань' },
  ]);
});

/** Letters of windows-1251 from byte C0 on. */
const CP1251 = `АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя`;

const record = (kind: number, data: readonly number[]): number[] => [
  kind & 255,
  kind >> 8,
  data.length & 255,
  data.length >> 8,
  ...data,
];

/** A compound file of one stream, `Book`, in sectors of 512 bytes: header, FAT, directory, stream. */
function compound(parts: readonly (readonly number[])[]): Uint8Array {
  const stream = parts.flat();
  // A stream under 4,096 bytes would have to lie in small sectors.
  const sectors = Math.max(8, Math.ceil(stream.length / 512));
  const file = new Uint8Array(512 * (3 + sectors));
  const view = new DataView(file.buffer);
  file.set(COMPOUND_MARK);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, 1, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x38, 4096, true);
  view.setUint32(0x3c, END, true);
  view.setUint32(0x44, END, true);
  for (let index = 0; index < 109; index++) view.setUint32(0x4c + index * 4, index === 0 ? 0 : FREE, true);
  const fat = 512;
  for (let index = 0; index < 128; index++) view.setUint32(fat + index * 4, FREE, true);
  view.setUint32(fat, 0xfffffffd, true);
  view.setUint32(fat + 4, END, true);
  for (let index = 0; index < sectors; index++) {
    view.setUint32(fat + (2 + index) * 4, index === sectors - 1 ? END : 3 + index, true);
  }
  entry(view, 1024, 'Root Entry', 5, END, 0);
  entry(view, 1152, 'Book', 2, 2, sectors * 512);
  file.set(stream, 1536);
  return file;
}

const END = 0xfffffffe;
const FREE = 0xffffffff;

function entry(view: DataView, at: number, name: string, kind: number, start: number, size: number): void {
  [...name].forEach((letter, index) => void view.setUint16(at + index * 2, letter.charCodeAt(0), true));
  view.setUint16(at + 0x40, name.length * 2 + 2, true);
  view.setUint8(at + 0x42, kind);
  view.setUint32(at + 0x74, start, true);
  view.setUint32(at + 0x78, size, true);
}

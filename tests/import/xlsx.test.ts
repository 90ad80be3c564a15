import { describe, expect, test } from 'vitest';
import { readList, readOrFail } from '../fixtures/readList';
import { place, sheetOf, workbook } from '../fixtures/workbook';

const HEAD = ['Name', 'E-mail', 'Phone'];
const c = (at: string, value: string | number, attributes = '') =>
  `<c r="${at}" ${attributes}><v>${value}</v></c>`;
const shared = (at: string, index: number) => c(at, index, 't="s"');

/** The cells of the data rows of a sheet with the usual header. */
async function cellsOf(blob: Blob): Promise<readonly (readonly string[])[]> {
  return (await readList(blob, { headerRow: 1 })).rows.map(({ cells }) => cells);
}

describe('texts', () => {
  test('shared, rich, pronounced, escaped', async () => {
    const strings = [
      '<t>Name</t>',
      '<t>Phone</t>',
      '<r><rPr><b/></rPr><t>Anna </t></r><r><t xml:space="preserve">Nowak</t></r>',
      '<t>王小红</t><rPh sb="0" eb="3"><t>ワン</t></rPh><phoneticPr fontId="1"/>',
      '<t>one_x000D_\ntwo _x005F_x000D_</t>',
      '<t/>',
      '<t>A &amp; B &lt;Sp. z o.o.&gt; &#322;</t>',
    ];
    const rows = [
      [shared('A1', 0), shared('B1', 1)],
      [shared('A2', 2), shared('B2', 4)],
      [shared('A3', 3), shared('B3', 5)],
      [shared('A4', 6), shared('B4', 6)],
    ];
    expect(await cellsOf(sheetOf(rows, { strings }))).toEqual([
      ['Anna Nowak', 'one\r\ntwo _x000D_'],
      ['王小红', ''],
      ['A & B <Sp. z o.o.> ł', 'A & B <Sp. z o.o.> ł'],
    ]);
  });

  test('in their cells, rich ones too; formulas by what they came to', async () => {
    const rows = [
      HEAD,
      [
        '<c r="A2" t="inlineStr"><is><r><t>Ann</t></r><r><t>a</t></r><rPh><t>no</t></rPh></is></c>',
        '<c r="B2" t="str"><f>A2&amp;"@x.pl"</f><v>Anna@x.pl</v></c>',
        '<c r="C2"><f>1+1</f><v>2</v></c>',
      ],
      ['<c r="A3" t="str"><f>""</f><v></v></c>', 'ewa@x.pl', null],
    ];
    expect(await cellsOf(sheetOf(rows))).toEqual([
      ['Anna', 'Anna@x.pl', '2'],
      ['', 'ewa@x.pl', ''],
    ]);
  });

  test('a text that looks like a number stays a text', async () => {
    expect(await cellsOf(sheetOf([HEAD, ['007', '4.8E+10', '1e3']]))).toEqual([['007', '4.8E+10', '1e3']]);
  });
});

describe('numbers', () => {
  test.each([
    ['48601234567', '48601234567'],
    ['4.8601234567E10', '48601234567'],
    ['1E+20', '100000000000000000000'],
    ['1.5E-7', '0.00000015'],
    ['-1.25E-7', '-0.000000125'],
    ['6.02E23', '602000000000000000000000'],
    ['0.30000000000000004', '0.3'],
    ['1234567890123456', '1234567890123456'],
    ['12345678901234567890', '12345678901234567890'],
    ['-12.50', '-12.5'],
    ['0', '0'],
    ['007', '7'],
    ['', ''],
  ])('%s is %s', async (value, expected) => {
    const rows = [HEAD, ['Anna', c('B2', value)]];
    expect((await cellsOf(sheetOf(rows)))[0]?.[1]).toBe(expected);
  });

  test.each<[string | number, number, string]>([
    ['General', 1234.5, '1234.5'],
    ['#,##0.00\\ "zł"', 1234.5, '1234.5'],
    ['#,##0.00\\ [$zł-415];[Red]\\-#,##0.00\\ [$zł-415]', 1234.5, '1234.5'],
    ['_-* #,##0\\ _z_ł_-', 1234, '1234'],
    ['0.00E+00', 48601234567, '48601234567'],
    [48, 48601234567, '48601234567'],
    ['0', 48601234567, '48601234567'],
    ['# ?/?', 0.5, '0.5'],
    ['0%', 0.57, '57%'],
    ['0.0%', 0.125, '12.5%'],
    [9, 0.5, '50%'],
    [10, 0.333333, '33.3333%'],
    ['00000', 950, '00950'],
    ['00\\-000', 950, '00-950'],
    ['00-000', 31000, '31-000'],
    ['000\\-000\\-00\\-00', 1234563218, '123-456-32-18'],
    ['000000000', 601234567, '601234567'],
    ['\\+00\\ 000\\ 000\\ 000', 48601234567, '+48 601 234 567'],
    ['"+48 "000" "000" "000', 601234567, '+48 601 234 567'],
    ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', 5550100, '555-0100'],
    ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', 2125550100, '(212) 555-0100'],
    ['###-##-##', 2345678, '234-56-78'],
    ['"ID-"0000', 42, 'ID-0042'],
    ['00000', 1234567, '1234567'],
    ['00000', 12.5, '12.5'],
    ['00000', -5, '-5'],
    ['00000', 0, '00000'],
    ['# ##0', 1234567, '1234567'],
    ['0,000', 1234, '1234'],
    ['0_);\\(0\\)', -5, '-5'],
    ['@', 601234567, '601234567'],
  ])('%s of %d is %s', async (format, value, expected) => {
    const blob = sheetOf([HEAD, ['Anna', c('B2', value, 's="1"')]], { formats: [0, format] });
    expect((await cellsOf(blob))[0]?.[1]).toBe(expected);
  });
});

describe('dates', () => {
  test.each<[string | number, number, string]>([
    [14, 46348, '2026-11-22'],
    ['yyyy\\-mm\\-dd', 46348.75, '2026-11-22'],
    [22, 46348.604166666664, '2026-11-22 14:30'],
    ['d.mm.yyyy h:mm:ss', 46348.60431712963, '2026-11-22 14:30:13'],
    [22, 46348, '2026-11-22'],
    [22, 46347.999999999, '2026-11-22'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 46348, '2026-11-22'],
    ['[$-415]d mmmm yyyy;@', 46348, '2026-11-22'],
    ['yyyy"年"m"月"d"日"', 46348, '2026-11-22'],
    [31, 46348, '2026-11-22'],
    ['mmm\\-yy', 46327, '2026-11-01'],
    ['mm', 46327, '2026-11-01'],
    [20, 0.6041666666666666, '14:30'],
    [21, 0.6041782407407407, '14:30:01'],
    ['h:mm AM/PM', 0.6041666666666666, '14:30'],
    ['mm:ss', 0.000694444444444444, '00:01'],
    ['h:mm', 46348.604166666664, '2026-11-22 14:30'],
    ['[h]:mm', 1.5, '36:00'],
    [46, 1.5, '36:00'],
    ['"day "0', 5, '5'],
    [14, 1, '1900-01-01'],
    [14, 59, '1900-02-28'],
    [14, 60, '1900-02-29'],
    [14, 61, '1900-03-01'],
    [14, -1, '-1'],
    [14, 5_000_000, '5000000'],
  ])('%s of %d is %s', async (format, value, expected) => {
    const blob = sheetOf([HEAD, ['Anna', c('B2', value, 's="1"')]], { formats: [0, format] });
    expect((await cellsOf(blob))[0]?.[1]).toBe(expected);
  });

  test('those of workbooks that count from 1904', async () => {
    const rows = [HEAD, ['Anna', c('B2', 44886, 's="0"'), c('C2', 0, 's="0"')]];
    expect(await cellsOf(sheetOf(rows, { formats: [14], date1904: true }))).toEqual([
      ['Anna', '2026-11-22', '1904-01-01'],
    ]);
  });

  test('written as ISO', async () => {
    const rows = [
      HEAD,
      ['Anna', c('B2', '2026-11-22T00:00:00', 't="d"'), c('C2', '2026-11-22T14:30:00Z', 't="d"')],
    ];
    expect(await cellsOf(sheetOf(rows))).toEqual([['Anna', '2026-11-22', '2026-11-22 14:30']]);
  });
});

describe('cells', () => {
  test('truth and errors; a formula that nobody worked out', async () => {
    const rows = [
      HEAD,
      ['Anna', c('B2', 1, 't="b"'), c('C2', '#N/A', 't="e"')],
      ['Ewa', c('B3', 0, 't="b"'), '<c r="C3"><f>A1</f></c>'],
    ];
    const { rows: read } = await readList(sheetOf(rows), { headerRow: 1 });
    expect(read).toEqual([
      {
        line: 2,
        cells: ['Anna', 'TRUE', '#N/A'],
        problems: [{ code: 'cell-error', column: 2, params: { error: '#N/A' } }],
      },
      {
        line: 3,
        cells: ['Ewa', 'FALSE', ''],
        problems: [{ code: 'cell-error', column: 2, params: { error: '=' } }],
      },
    ]);
  });

  test('without places of their own, and with gaps', async () => {
    const data =
      '<row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>Phone</t></is></c></row>' +
      '<row r="5"><c r="B5"><v>1</v></c></row><row><c><v>2</v></c><c r="D6"/><c/></row>';
    const { rows } = await readList(workbook({ sheets: [{ data }] }), { headerRow: 1 });
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, '', '1'],
      [6, '2', ''],
    ]);
  });

  test('what is formatted and empty widens nothing', async () => {
    const wide = Array.from({ length: 300 }, (_, column) => `<c r="${place(column, 2)}" s="1"/>`).join('');
    const empty = Array.from(
      { length: 500 },
      (_, row) => `<row r="${row + 3}" s="1"><c r="XFD${row + 3}" s="1"/></row>`,
    ).join('');
    const data = `<row r="1">${c('A1', 'Name', 't="str"')}${c('B1', 'Phone', 't="str"')}</row><row r="2">${c('A2', 'Anna', 't="str"')}${wide.replace('<c r="A2" s="1"/>', '')}</row>${empty}`;
    const { detection, rows } = await readList(workbook({ sheets: [{ data }] }));
    expect(detection.header).toEqual(['Name', 'Phone']);
    expect(rows).toEqual([{ line: 2, cells: ['Anna', ''] }]);
  });

  test('prefixes, strict namespaces and absolute targets change nothing', async () => {
    const strict = workbook({
      strict: true,
      strings: ['<t>Name</t>', '<t>Anna</t>'],
      sheets: [
        {
          rows: [
            [shared('A1', 0), c('B1', 'Phone', 't="str"')],
            [shared('A2', 1), 5],
          ],
        },
      ],
    });
    expect(await cellsOf(strict)).toEqual([['Anna', '5']]);
    const data =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Name</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="str"><x:v>Anna</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const prefixed = workbook({ sheets: [{}], parts: [{ name: 'xl/worksheets/sheet1.xml', data }] });
    expect(await cellsOf(prefixed)).toEqual([['Anna']]);
  });
});

describe('sheets', () => {
  const list = (rows: number) => [
    HEAD,
    ...Array.from({ length: rows }, (_, row) => [`Anna ${row}`, `a${row}@x.pl`, 600000000 + row]),
  ];
  const words = Array.from({ length: 40 }, (_, row) => [`Please read line ${row}`]);

  test('the fullest one that can be seen is the list', async () => {
    const { detection } = await readList(
      workbook({
        sheets: [
          { name: 'Read me', rows: words },
          { name: 'Klienci & co', rows: list(30), before: '<dimension ref="A1:C31"/>' },
          { name: 'old', rows: list(90), state: 'hidden' },
          { name: 'empty' },
        ],
      }),
    );
    expect(detection.sheet).toMatchObject({
      value: 'Klienci & co',
      reason: { code: 'fullest-sheet', params: { rows: 31 } },
      alternatives: [{ value: 'Read me' }],
    });
    expect(detection.sheets).toEqual([
      { name: 'Read me', rows: 40, hidden: false, notes: true },
      { name: 'Klienci & co', rows: 31, hidden: false },
      { name: 'old', rows: 91, hidden: true },
      { name: 'empty', rows: 0, hidden: false },
    ]);
    expect(detection.remarks).toContainEqual({ code: 'other-sheets', params: { n: 1 } });
  });

  test('a hidden list is read where there is no other, and any that is chosen', async () => {
    const blob = workbook({
      sheets: [
        { name: 'front' },
        { name: 'a', rows: list(3), state: 'veryHidden' },
        { name: 'b', rows: list(2), state: 'hidden' },
      ],
    });
    expect((await readList(blob)).detection.sheet?.value).toBe('a');
    const chosen = await readList(blob, { sheet: 'b' });
    expect(chosen.detection.sheet).toMatchObject({ value: 'b', reason: { code: 'chosen' } });
    expect(chosen.rows.length).toBe(2);
    expect((await readList(blob, { sheet: 'gone' })).detection.sheet?.value).toBe('a');
  });

  test('long ones are told by their own word, and not read to say so', async () => {
    const told = async (before: string) =>
      (await readList(workbook({ sheets: [{ rows: list(2_000), before }] }))).detection.sheets[0]?.rows;
    expect(await told('<dimension ref="A1:C2001"/>')).toBe(2_001);
    expect(await told('<dimension ref="A1"/>')).toBeNull();
    expect(await told('')).toBeNull();
  });

  test('sheets of charts are none', async () => {
    const parts = [
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chart.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      },
    ];
    const { detection } = await readList(
      workbook({ sheets: [{ name: 'chart' }, { name: 'list', rows: list(2) }], parts }),
    );
    expect(detection.sheets.map(({ name }) => name)).toEqual(['list']);
  });

  test('hidden rows and columns are read and told', async () => {
    const data = `<row r="1">${HEAD.map((text, column) => c(place(column, 1), text, 't="str"')).join('')}</row><row r="2" hidden="1">${c('A2', 'Anna', 't="str"')}${c('B2', 'a@x.pl', 't="str"')}</row><row r="3" hidden="true"/><row r="4">${c('A4', 'Ewa', 't="str"')}${c('C4', 5)}</row>`;
    const before =
      '<cols><col min="1" max="1" width="9"/><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>';
    const { detection, rows } = await readList(workbook({ sheets: [{ data, before }] }));
    expect(rows.length).toBe(2);
    expect(detection.hidden).toEqual([1]);
    expect(detection.remarks).toEqual([
      { code: 'hidden-columns', params: { n: 1 } },
      { code: 'hidden-rows', params: { n: 1 } },
    ]);
  });
});

describe('merged cells', () => {
  const grouped = (rows: number) => [
    ['Customers of 2026'],
    ['Name', 'Phone', null, 'Address', null],
    [null, 'work', 'home', 'City', 'Street'],
    ...Array.from({ length: rows }, (_, row) => [
      `Anna ${row}`,
      600000000 + row,
      700000000 + row,
      'Łódź',
      'Piotrkowska',
    ]),
  ];
  const after =
    '<mergeCells count="4"><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/><mergeCell ref="D4:E4"/></mergeCells><pageMargins left="1"/>';

  test.each([
    ['of a short sheet', 5],
    ['of one that goes on long after the sample', 3_000],
  ])('the header %s says its group over each column', async (_, rows) => {
    const { detection } = await readList(workbook({ sheets: [{ rows: grouped(rows), after }] }));
    expect(detection.headerRow.value).toBe(3);
    expect(detection.header).toEqual([
      'Name',
      'Phone › work',
      'Phone › home',
      'Address › City',
      'Address › Street',
    ]);
    expect(detection.sample[0]?.cells).toEqual(['Anna 0', '600000000', '700000000', 'Łódź', 'Piotrkowska']);
  });

  const firms = (count: number) => [
    ['Firm', 'Name', 'Phone'],
    ...Array.from({ length: count }, (_, firm) => [
      [`Firm ${firm}`, `Anna ${firm}`, 600000000 + firm],
      [null, `Ewa ${firm}`, 700000000 + firm],
      [null, `Jan ${firm}`, null],
    ]).flat(),
  ];
  const areas = (count: number) =>
    Array.from({ length: count }, (_, firm) => `A${firm * 3 + 2}:A${firm * 3 + 4}`);
  const merged = (refs: readonly string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  test.each([
    ['of a short sheet', 4],
    ['of one that comes in several batches', 6_000],
  ])('a firm %s is that of all its contacts', async (_, count) => {
    const { detection, rows } = await readList(
      workbook({ sheets: [{ rows: firms(count), after: merged(areas(count)) }] }),
    );
    const all = rows.map(({ cells }) => cells);
    expect(all).toEqual(
      Array.from({ length: count }, (_, firm) => [
        [`Firm ${firm}`, `Anna ${firm}`, `${600000000 + firm}`],
        [`Firm ${firm}`, `Ewa ${firm}`, `${700000000 + firm}`],
        [`Firm ${firm}`, `Jan ${firm}`, ''],
      ]).flat(),
    );
    expect(detection.sample.map(({ cells }) => cells)).toEqual(all.slice(0, detection.sample.length));
  });

  const failed = '<c r="A2" t="e"><v>#N/A</v></c>';
  test.each([
    [
      'blank rows stay none',
      [HEAD, ['A', 'b', 'c'], [null, null, null], [null, 'd', null]],
      ['A2:A5'],
      [
        [2, 'A', 'b', 'c'],
        [4, 'A', 'd', ''],
      ],
    ],
    [
      'what a row has of its own stays',
      [HEAD, ['A', 'b', 'c'], ['B', 'd', 'e'], [null, 'f', 'g']],
      ['A2:A4'],
      [
        [2, 'A', 'b', 'c'],
        [3, 'B', 'd', 'e'],
        [4, 'A', 'f', 'g'],
      ],
    ],
    [
      'over columns too, in the first of them',
      [HEAD, ['A', null, 'c'], [null, null, 'd']],
      ['A2:B3'],
      [
        [2, 'A', '', 'c'],
        [3, 'A', '', 'd'],
      ],
    ],
    [
      'a cell of the header is none of the data',
      [HEAD, [null, 'b', 'c'], ['A', 'd', 'e']],
      ['A1:A2'],
      [
        [2, '', 'b', 'c'],
        [3, 'A', 'd', 'e'],
      ],
    ],
    [
      'one area behind the other, in one column and beside',
      [HEAD, ['A', 'b', 'c'], [null, null, 'd'], ['B', 'e', 'f'], [null, 'g', 'h']],
      ['A4:A5', 'B2:B3', 'A2:A3'],
      [
        [2, 'A', 'b', 'c'],
        [3, 'A', 'b', 'd'],
        [4, 'B', 'e', 'f'],
        [5, 'B', 'g', 'h'],
      ],
    ],
    [
      'a cell that failed',
      [HEAD, [failed, 'b', 'c'], [null, 'd', 'e']],
      ['A2:A3'],
      [
        [2, '#N/A', 'b', 'c', 'cell-error'],
        [3, '#N/A', 'd', 'e'],
      ],
    ],
    [
      'a sum under a group stays a sum',
      [HEAD, ['A', 'b', 5], [null, 'c', 7], [null, 'Total', 12], ['D', 'e', 6]],
      ['A2:A4'],
      [
        [2, 'A', 'b', '5'],
        [3, 'A', 'c', '7'],
        [4, '', 'Total', '12', 'total-row'],
        [5, 'D', 'e', '6'],
      ],
    ],
  ])('merged down: %s', async (_, given, refs, expected) => {
    const { detection, rows } = await readList(workbook({ sheets: [{ rows: given, after: merged(refs) }] }), {
      headerRow: 1,
    });
    const told = (list: typeof rows) =>
      list.map(({ line, cells, problems = [] }) => [line, ...cells, ...problems.map(({ code }) => code)]);
    expect(told(rows)).toEqual(expected);
    expect(told(detection.sample)).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'a sheet that the archive lacks',
      [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="gone.xml"/></Relationships>',
        },
      ],
      'damaged',
    ],
    [
      'a workbook of Excel’s binary kind',
      [
        { name: 'xl/workbook.bin', data: 'x' },
        {
          name: '_rels/.rels',
          data: '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
      ],
      'unknown-format',
    ],
    [
      'a billion laughs',
      [
        {
          name: 'xl/worksheets/sheet1.xml',
          data: '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
        },
      ],
      'unsafe',
    ],
    ['a bomb', [{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(50_000_000, ' ') }], 'unsafe'],
    [
      'a sheet with a password',
      [{ name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>', flags: 1 }],
      'encrypted',
    ],
    [
      'a text that is not there',
      [
        {
          name: 'xl/worksheets/sheet1.xml',
          data: '<worksheet><sheetData><row r="1"><c t="s"><v>7</v></c></row></sheetData></worksheet>',
        },
      ],
      'damaged',
    ],
    [
      'a row beyond all rows',
      [
        {
          name: 'xl/worksheets/sheet1.xml',
          data: '<worksheet><sheetData><row r="1048577"><c><v>7</v></c></row></sheetData></worksheet>',
        },
      ],
      'damaged',
    ],
    [
      'a column beyond all columns',
      [
        {
          name: 'xl/worksheets/sheet1.xml',
          data: '<worksheet><sheetData><row r="1"><c r="XFE1"><v>7</v></c></row></sheetData></worksheet>',
        },
      ],
      'damaged',
    ],
    ['nothing', [], 'empty-file'],
    [
      'a header alone',
      [
        {
          name: 'xl/worksheets/sheet1.xml',
          data: '<worksheet><sheetData><row><c t="str"><v>Name</v></c><c t="str"><v>Phone</v></c></row></sheetData></worksheet>',
        },
      ],
      'no-rows',
    ],
  ])('%s', async (_, parts, code) => {
    expect(await readOrFail(workbook({ sheets: [{}], parts }))).toMatchObject({ code });
  });

  test('cut short anywhere', { timeout: 30_000 }, async () => {
    const bytes = new Uint8Array(
      await sheetOf([
        HEAD,
        ...Array.from({ length: 50 }, (_, row) => [`Anna ${row}`, 'a@x.pl', row]),
      ]).arrayBuffer(),
    );
    for (let length = 60; length < bytes.length; length += 7)
      expect(await readOrFail(new Blob([bytes.slice(0, length)])), `${length} bytes`).toMatchObject({
        code: 'damaged',
      });
  });

  test('one byte changed anywhere: a failure, or rows', { timeout: 30_000 }, async () => {
    const bytes = new Uint8Array(await sheetOf([HEAD, ['Anna', 'a@x.pl', 5]]).arrayBuffer());
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const read = await readOrFail(new Blob([changed]));
      if (!('code' in read) && read.detection.format === 'xlsx')
        expect(read.rows[0]?.cells.join()).toMatch(/Anna/);
    }
  });
});

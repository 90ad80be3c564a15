import { describe, expect, test } from 'vitest';
import { readList, readOrFail } from '../fixtures/readList';
import { type ZipPart, zipBytes } from '../fixtures/zip';

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const valued = (type: string, attributes: string, shown: string) =>
  `<table:table-cell office:value-type="${type}" ${attributes} calcext:value-type="${type}"><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (name: string, inside: string, style = '') =>
  `<table:table table:name="${name}" table:style-name="${style}">${inside}</table:table>`;
const content = (tables: string) =>
  `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

const packed = (xml: string, parts: readonly ZipPart[] = []): Blob =>
  new Blob([
    zipBytes([
      { name: 'mimetype', data: MIMETYPE, stored: true },
      { name: 'content.xml', data: xml },
      ...parts,
    ]),
  ]);

const HEAD = row(text('Name'), text('Phone'), text('Notes'));
const list = (...rows: string[]) => packed(content(table('Klienci', HEAD + rows.join(''))));
const cellsOf = async (blob: Blob) =>
  (await readList(blob, { headerRow: 1 })).rows.map(({ line, cells }) => [line, ...cells]);

describe('cells', () => {
  test.each([
    ['a text', text('Anna &amp; Ewa'), 'Anna & Ewa'],
    [
      'spaces, tabs, breaks, runs',
      text('a<text:s/><text:s text:c="2"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span>'),
      'a   b\tc\nd e',
    ],
    ['white space of the file', text('a\n     b'), 'a b'],
    ['paragraphs', text('a</text:p><text:p></text:p><text:p>b'), 'a\n\nb'],
    ['a value without text', '<table:table-cell office:value-type="string" office:string-value="x"/>', 'x'],
    [
      'a note is not the cell',
      text(
        'a</text:p><office:annotation><dc:date>2020</dc:date><text:p>note</text:p></office:annotation><text:p>b',
      ),
      'a\nb',
    ],
    ['a phone', valued('float', 'office:value="48601234567"', '4.86E+10'), '48601234567'],
    ['noise', valued('float', 'office:value="0.30000000000000004"', '0,30'), '0.3'],
    ['an exponent', valued('float', 'office:value="4.8601234567E10"', '48601234567'), '48601234567'],
    ['leading zeros', valued('float', 'office:value="950"', '00-950'), '00-950'],
    ['a phone as shown', valued('float', 'office:value="48601234567"', '+48 601 234 567'), '+48 601 234 567'],
    ['decimals', valued('float', 'office:value="0.5"', '0,5'), '0.5'],
    ['rounded decimals', valued('float', 'office:value="0.4"', '0'), '0.4'],
    ['money', valued('currency', 'office:currency="PLN" office:value="1234.5"', '1 234,50 zł'), '1234.5'],
    ['a share', valued('percentage', 'office:value="0.125"', '13%'), '12.5%'],
    ['a date', valued('date', 'office:date-value="2026-11-22"', '22.11.26'), '2026-11-22'],
    [
      'a moment',
      valued('date', 'office:date-value="2026-11-22T14:30:00"', '22.11.26 14:30'),
      '2026-11-22 14:30',
    ],
    ['a time', valued('time', 'office:time-value="PT14H30M05S"', '14:30'), '14:30:05'],
    ['a long time', valued('time', 'office:time-value="PT36H00M00S"', '36:00'), '36:00'],
    ['truth', valued('boolean', 'office:boolean-value="true"', 'PRAWDA'), 'TRUE'],
  ])('%s', async (_, cell, expected) => {
    expect(await cellsOf(list(row(text('Anna'), cell)))).toEqual([[2, 'Anna', expected, '']]);
  });

  test('errors, and formulas that nobody worked out', async () => {
    const failed =
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>';
    const { rows } = await readList(
      list(row(text('Anna'), failed, '<table:table-cell table:formula="of:=1"/>')),
    );
    expect(rows[0]).toEqual({
      line: 2,
      cells: ['Anna', '#DIV/0!', ''],
      problems: [
        { code: 'cell-error', column: 1, params: { error: '#DIV/0!' } },
        { code: 'cell-error', column: 2, params: { error: '=' } },
      ],
    });
  });

  test('what repeats: values as often, emptiness at no cost', async () => {
    const blob = list(
      '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      `<table:table-row table:number-rows-repeated="2">${text('Anna')}<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>`,
      '<table:table-row table:number-rows-repeated="1047573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    );
    expect(await cellsOf(blob)).toEqual([
      [1002, 'Anna', '5', '5'],
      [1003, 'Anna', '5', '5'],
    ]);
  });

  test('covered cells say nothing; a header of groups says its group over each column', async () => {
    const covered =
      '<table:covered-table-cell office:value-type="string"><text:p>unseen</text:p></table:covered-table-cell>';
    const group =
      '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>Address</text:p></table:table-cell>';
    const { detection, rows } = await readList(
      packed(
        content(
          table(
            'x',
            `<table:table-header-rows>${row(text('Name'), group, covered, text('Phone'))}</table:table-header-rows>${row('<table:table-cell/>', text('City'), text('Street'), text('mobile'))}${row(text('Anna'), text('Łódź'), covered, text('600100200'))}${row(text('Ewa'), text('Opole'), text('Rynek'), text('600100201'))}`,
          ),
        ),
      ),
    );
    expect(detection.header).toEqual(['Name', 'Address › City', 'Address › Street', 'Phone › mobile']);
    expect(rows[0]?.cells).toEqual(['Anna', 'Łódź', '', '600100200']);
  });

  test('a cell merged down holds for each of its rows, however far below', async () => {
    const firm = (name: string) =>
      `<table:table-cell table:number-rows-spanned="3" office:value-type="string"><text:p>${name}</text:p></table:table-cell>`;
    const unseen =
      '<table:covered-table-cell office:value-type="string"><text:p>unseen</text:p></table:covered-table-cell>';
    const rows = Array.from(
      { length: 2_000 },
      (_, nth) =>
        row(firm(`F${nth}`), text(`Anna ${nth}`)) +
        row(unseen, text(`Ewa ${nth}`), text('n')) +
        row(unseen) +
        row('<table:table-cell/>', text('Jan')),
    );
    const read = await readList(list(...rows), { headerRow: 1 });
    const all = read.rows.map(({ cells }) => cells);
    expect(all).toEqual(
      rows.flatMap((_, nth) => [
        [`F${nth}`, `Anna ${nth}`, ''],
        [`F${nth}`, `Ewa ${nth}`, 'n'],
        ['', 'Jan', ''],
      ]),
    );
    expect(read.detection.sample.map(({ cells }) => cells)).toEqual(
      all.slice(0, read.detection.sample.length),
    );
  });
});

describe('tables', () => {
  const long = Array.from({ length: 900 }, (_, index) =>
    row(text(`Anna ${index}`), text(`60010${index}`)),
  ).join('');

  test('all are listed and counted, the fullest one is read', async () => {
    const blob = packed(
      content(
        table('Uwagi', row(text('note'))) + table('Lista', HEAD + long) + table('stara', HEAD + long, 'ta2'),
      ),
    );
    const { detection, rows } = await readList(blob);
    expect(detection.sheets).toEqual([
      { name: 'Uwagi', rows: 1, hidden: false },
      { name: 'Lista', rows: 901, hidden: false },
      { name: 'stara', rows: 901, hidden: true },
    ]);
    expect(detection.sheet).toMatchObject({
      value: 'Lista',
      reason: { code: 'fullest-sheet', params: { rows: 901 } },
    });
    expect(rows.length).toBe(900);
    expect(rows.at(-1)?.line).toBe(901);
    expect((await readList(blob, { sheet: 'stara' })).detection.sheet?.value).toBe('stara');
  });

  test('hidden rows and columns are read and told', async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1"/><table:table-column table:number-columns-repeated="16382"/>';
    const filtered = '<table:table-row table:visibility="filter">';
    const { detection, rows } = await readList(
      packed(
        content(
          table(
            'x',
            columns +
              HEAD +
              row(text('Anna'), text('1')).replace('<table:table-row>', filtered) +
              row(text('Ewa'), text('2')),
          ),
        ),
      ),
    );
    expect(rows.length).toBe(2);
    expect(detection.hidden).toEqual([1]);
    expect(detection.remarks).toEqual([
      { code: 'hidden-columns', params: { n: 1 } },
      { code: 'hidden-rows', params: { n: 1 } },
    ]);
  });
});

describe('what cannot be read', () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  test.each<[string, Blob, string]>([
    ['a password', packed('??', [{ name: 'META-INF/manifest.xml', data: manifest }]), 'encrypted'],
    ['no content', new Blob([zipBytes([{ name: 'mimetype', data: MIMETYPE, stored: true }])]), 'damaged'],
    ['content that breaks off', packed(content('').slice(0, -30)), 'damaged'],
    ['nothing', packed(content(table('x', ''))), 'empty-file'],
    ['a header alone', packed(content(table('x', HEAD))), 'no-rows'],
    ['a billion laughs', packed('<!DOCTYPE a [<!ENTITY a "lol">]><a>&a;</a>'), 'unsafe'],
    [
      'a row that repeats a million times',
      list(`<table:table-row table:number-rows-repeated="1000000">${text('Anna')}</table:table-row>`),
      'unsafe',
    ],
    [
      'a cell that repeats too often',
      list(
        `<table:table-row><table:table-cell table:number-columns-repeated="99999999" office:value-type="float" office:value="5"/></table:table-row>`,
      ),
      'unsafe',
    ],
    ['a count that is none', list('<table:table-row table:number-rows-repeated="-1"/>'), 'damaged'],
  ])('%s', async (_, blob, code) => expect(await readOrFail(blob)).toMatchObject({ code }));

  test('cut short anywhere', { timeout: 30_000 }, async () => {
    const bytes = new Uint8Array(await list(row(text('Anna'), text('600100200'))).arrayBuffer());
    for (let length = 90; length < bytes.length; length += 5)
      expect(await readOrFail(new Blob([bytes.slice(0, length)])), `${length} bytes`).toMatchObject({
        code: 'damaged',
      });
  });
});

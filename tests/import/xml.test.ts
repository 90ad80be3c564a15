import { describe, expect, test } from 'vitest';
import { readList, readOrFail } from '../fixtures/readList';
import { piecewise } from '../fixtures/readRows';

const workbook = (...sheets: string[]): string => `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
 <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
 <Style ss:ID="z"><NumberFormat ss:Format="000000000"/></Style><Style ss:ID="n"><NumberFormat ss:Format="Standard"/></Style></Styles>
 ${sheets.join('\n')}
</Workbook>`;
const sheet = (name: string, table: string, options = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${table}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet>`;
const cell = (text: string, type = 'String', attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`;

const LIST = sheet(
  'Klienci &amp; inni',
  `<Column ss:Width="60"/><Column ss:Index="3" ss:Hidden="1"/>
  ${row(cell('Name'), cell('Phone'), cell('Birthday'), cell('Share'), cell('Code'), cell('Time'), cell('Notes'))}
  <Row ss:Index="4">${[
    cell('Jan'),
    cell('4.8601234567E10', 'Number'),
    cell('1985-04-12T00:00:00.000', 'DateTime', 'ss:StyleID="d"'),
    cell('0.25', 'Number', 'ss:StyleID="p"'),
    cell('12345', 'Number', 'ss:StyleID="z"'),
    cell('1899-12-31T14:30:00.000', 'DateTime'),
    '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>first</B><Font> second</Font>&#10;third</ss:Data><Comment><ss:Data>no</ss:Data></Comment></Cell>',
  ].join('')}</Row>
  ${row(cell('Ola'), cell('501000002', 'Number', 'ss:StyleID="n"'), cell('#N/A', 'Error', 'ss:Index="7"'))}`,
);

describe('workbooks in XML', () => {
  test('values as the sheet shows them, rows and cells in their places', async () => {
    const { detection, rows } = await readList(workbook(LIST), {}, 'list.xls');
    expect(detection.format).toBe('xml');
    expect(detection.header).toEqual(['Name', 'Phone', 'Birthday', 'Share', 'Code', 'Time', 'Notes']);
    expect(rows).toEqual([
      {
        line: 4,
        cells: ['Jan', '48601234567', '1985-04-12', '25%', '000012345', '14:30', 'first second\nthird'],
      },
      {
        line: 5,
        cells: ['Ola', '501000002', '', '', '', '', '#N/A'],
        problems: [{ code: 'cell-error', column: 6, params: { error: '#N/A' } }],
      },
    ]);
    expect(detection.hidden).toEqual([2]);
    expect(detection.remarks.map(({ code }) => code)).toEqual(['named-otherwise', 'hidden-columns']);
  });

  test('several worksheets: the fullest that can be seen, another by its name', async () => {
    const list = (...names: string[]) =>
      row(cell('Name'), cell('Phone')) + names.map((name) => row(cell(name), cell('501000001'))).join('');
    const text = workbook(
      sheet('A', list('a')),
      sheet('B', list('b', 'c')),
      sheet('C', list('d', 'e', 'f'), '<Visible>SheetHidden</Visible>'),
    );
    const read = await readList(text);
    expect(read.detection.sheet?.value).toBe('B');
    expect(read.detection.sheets).toEqual([
      { name: 'A', rows: 2, hidden: false },
      { name: 'B', rows: 3, hidden: false },
      { name: 'C', rows: 4, hidden: true },
    ]);
    expect((await readList(text, { sheet: 'C' })).records.map(({ Name }) => Name)).toEqual(['d', 'e', 'f']);
  });

  test('headings of groups lie over their columns', async () => {
    const { detection } = await readList(
      workbook(
        sheet(
          'A',
          row(cell('Klient', 'String', 'ss:MergeAcross="1"'), cell('Adres', 'String', 'ss:MergeAcross="1"')) +
            row(cell('Imię'), cell('Nazwisko'), cell('Miasto'), cell('Ulica')) +
            row(cell('Jan'), cell('Kowalski'), cell('Łódź'), cell('Polna 1')) +
            row(cell('Ola'), cell('Nowak'), cell('Warszawa'), cell('Wodna 2')),
        ),
      ),
    );
    expect(detection.header).toEqual([
      'Klient › Imię',
      'Klient › Nazwisko',
      'Adres › Miasto',
      'Adres › Ulica',
    ]);
  });

  test('a cell merged down holds for each of its rows, in its own worksheet', async () => {
    const contact = (name: string) => row(cell(name, 'String', 'ss:Index="2"'), cell('501000001'));
    const rows =
      row(cell('Firma'), cell('Klient'), cell('Telefon')) +
      row(cell('Polna', 'String', 'ss:MergeDown="2"'), cell('Jan'), cell('501000000')) +
      contact('Ola') +
      contact('Ewa') +
      contact('Adam');
    const read = await readList(
      workbook(sheet('Inna', row(cell('x', 'String', 'ss:MergeDown="9"'), cell('y'))), sheet('A', rows)),
    );
    const expected = [
      ['Polna', 'Jan', '501000000'],
      ['Polna', 'Ola', '501000001'],
      ['Polna', 'Ewa', '501000001'],
      ['', 'Adam', '501000001'],
    ];
    expect(read.rows.map(({ cells }) => cells)).toEqual(expected);
    expect(read.detection.sample.map(({ cells }) => cells)).toEqual(expected);
  });

  test('however the bytes are cut, and UTF-16', async () => {
    const text = workbook(LIST);
    const whole = (await readList(text)).rows;
    for (const size of [1, 7, 64])
      expect(
        (await readList(piecewise(new Uint8Array(new TextEncoder().encode(text)), [size]))).rows,
      ).toEqual(whole);
    expect((await readList(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).rows).toEqual(whole);
  });

  test('cut anywhere it is damaged', async () => {
    const text = workbook(LIST);
    for (let length = 420; length < text.length - 11; length += 13)
      expect(await readOrFail(text.slice(0, length))).toMatchObject({ code: 'damaged' });
  });

  test.each([
    ['no value at all', workbook(sheet('A', '')), 'empty-file'],
    [
      'entities that name one another',
      workbook(LIST).replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><Workbook'),
      'unsafe',
    ],
  ])('%s', async (_, text, code) => expect(await readOrFail(text)).toMatchObject({ code }));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList, readOrFail } from '../fixtures/readList';
import { piecewise } from '../fixtures/readRows';

interface Case {
  readonly description: string;
  readonly input: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly [number, ...string[]])[];
}

const CASES: readonly Case[] = [
  {
    description: 'a page as Excel saves it: styles, columns, spaces, digits that are not shown',
    input: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!-- table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";} td > tr {} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><table><tr><td>no</td></tr></table></x:ExcelWorkbook></xml><![endif]-->
</head><body link=blue><table border=0 cellpadding=0 width=300 style='border-collapse:collapse'>
 <col width=64 span=2 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64>Imię i<br>
    nazwisko</td>
  <td width=64>Telefon</td>
  <td>Miasto</td>
 </tr>
 <tr height=20>
  <td height=20>Jan<span style='mso-spacerun:yes'>  </span>Kowalski</td>
  <td align=right x:num="48601234567">4.8601E+10</td>
  <td>&#321;&oacute;d&#378;&nbsp;<![if !supportMisalignedColumns]>x<![endif]></td>
 </tr>
 <tr><td>Ola &amp; s&oacute;l</td><td align=right x:num>501000001</td><td></td></tr>
</table></body></html>`,
    header: ['Imię i\nnazwisko', 'Telefon', 'Miasto'],
    rows: [
      [2, 'Jan Kowalski', '48601234567', 'Łódź x'],
      [3, 'Ola & sól', '501000001', ''],
    ],
  },
  {
    description: 'what Google Sheets puts on the clipboard',
    input: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Name&quot;}">Name</td><td>Phone</td></tr>
<tr><td>Jan</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:48601234567890}">4.86012E+13</td></tr></tbody></table>`,
    header: ['Name', 'Phone'],
    rows: [[2, 'Jan', '48601234567890']],
  },
  {
    description: 'ends left out, upper case, no quotes, th and sections',
    input:
      '<TABLE><THEAD><TR><TH>Name<TH>Phone<TBODY><TR><TD>Jan<TD ALIGN=left>501000001<TR><TD>Ola<TD>501000002</TABLE>',
    header: ['Name', 'Phone'],
    rows: [
      [2, 'Jan', '501000001'],
      [3, 'Ola', '501000002'],
    ],
  },
  {
    description: 'cells over rows and columns',
    input: `<table><tr><th rowspan=2>Firma</th><th colspan=2>Kontakt</th></tr><tr><th>Telefon</th><th>E-mail</th></tr>
<tr><td rowspan="2">Polna</td><td>501000001</td><td>a@x.example</td></tr><tr><td>501000002</td><td>b@x.example</td></tr></table>`,
    header: ['Firma', 'Kontakt › Telefon', 'Kontakt › E-mail'],
    rows: [
      [3, 'Polna', '501000001', 'a@x.example'],
      [4, 'Polna', '501000002', 'b@x.example'],
    ],
  },
  {
    description: 'a cell over rows, of which a blank one stays none',
    input: `<table><tr><th>Group</th><th>Name</th><th>Amount</th></tr><tr><td rowspan=3>North<td>Jan<td>5</tr><tr></tr><tr><td>Ola<td>7</tr>
<tr><td>South<td>Ewa<td>6</tr></table>`,
    header: ['Group', 'Name', 'Amount'],
    rows: [
      [2, 'North', 'Jan', '5'],
      [4, 'North', 'Ola', '7'],
      [5, 'South', 'Ewa', '6'],
    ],
  },
  {
    description: 'a page laid out by tables: the list inside, not the table around it',
    input: `<!DOCTYPE html><html><body><table><tr><td>Menu</td><td><h2>Klienci</h2>
<table id="list"><tr><th>Name</th><th>Phone</th></tr><tr><td>Jan</td><td>501000001</td></tr><tr><td>Ola</td><td>501000002</td></tr></table>
</td></tr></table><table><tr><td>© 2026</td></tr></table></body></html>`,
    header: ['Name', 'Phone'],
    rows: [
      [2, 'Jan', '501000001'],
      [3, 'Ola', '501000002'],
    ],
  },
  {
    description: 'hidden words, scripts, links without words, paragraphs, a comment with a tag',
    input: `<table><tr><th>Name</th><th>E-mail</th><th>Phone</th></tr><tr><td><span style="display: none">00017</span><p>Jan</p><p>Kowalski</p><script>"<td>x</td>"</script></td>
<td><a href="mailto:jan%40x.example?subject=a"><img src="i.png"></a></td><!-- <td>no</td> --><td><a href="tel:+48501000001"><i class=icon></i></a></td></tr></table>`,
    header: ['Name', 'E-mail', 'Phone'],
    rows: [[2, 'Jan\nKowalski', 'jan@x.example', '+48501000001']],
  },
];

describe('tables of web pages', () => {
  test.each(CASES)('$description', async ({ input, header, rows }) => {
    const read = await readList(input);
    expect(read.detection.format).toBe('html');
    expect(read.detection.header).toEqual(header);
    expect(read.rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
    expect(read.rows.flatMap(({ problems }) => problems ?? [])).toEqual([]);
  });

  test('several tables: named by caption, heading or number, the fullest first, and another by its name', async () => {
    const list = (...rows: string[]) =>
      rows.map((row) => `<tr><td>Name<td>Phone<tr><td>${row}<td>50100000${row.length}`).join('');
    const page = `<html><h1>Team</h1><table>${list('a')}</table><table><caption>All <b>clients</b></caption>${list('b', 'c', 'd')}</table><table>${list('e')}</table></html>`;
    const read = await readList(page);
    expect(read.detection.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['All clients', 6],
      ['Team', 2],
      ['#3', 2],
    ]);
    expect(read.detection.sheet?.value).toBe('All clients');
    expect((await readList(page, { sheet: '#3' })).records).toEqual([{ Name: 'e', Phone: '501000001' }]);
  });

  test.each<[string, string, string, number[] | null]>([
    [
      'what meta says',
      'windows-1251',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
      null,
    ],
    ['1C, which says nothing', 'windows-1251', '', null],
    ['what its bytes are, where meta says otherwise', 'utf-8', '<meta charset="windows-1251">', []],
  ])('the encoding is %s', async (_, encoding, meta, utf8) => {
    const page = `<html><head>${meta}</head><body><TABLE><TR><TD>Наименование</TD><TD>Телефон</TD></TR><TR><TD>ООО Ромашка, отдел закупок</TD><TD>84951234567</TD></TR></TABLE></body></html>`;
    const bytes =
      utf8 !== null
        ? new TextEncoder().encode(page)
        : Uint8Array.from(page, (char) => {
            const code = char.charCodeAt(0);
            return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
          });
    const read = await readList(bytes, {}, 'Отчёт.xls');
    expect(read.detection.encoding.value).toBe(encoding);
    expect(read.records).toEqual([{ Наименование: 'ООО Ромашка, отдел закупок', Телефон: '84951234567' }]);
    expect(read.detection.remarks[0]).toEqual({
      code: 'named-otherwise',
      params: { extension: 'xls', format: 'html' },
    });
  });

  test('hidden columns and rows are read, and told', async () => {
    const { detection, rows } = await readList(
      '<table><col><col style="display:none"><tr><td>Name<td>Phone<tr style="display:none"><td>Jan<td>501000001<tr><td>Ola<td>501000002</table>',
    );
    expect(rows.length).toBe(2);
    expect(detection.hidden).toEqual([1]);
    expect(detection.remarks.map(({ code }) => code)).toEqual(['hidden-columns', 'hidden-rows']);
  });

  test.each([
    ['a page without a table', '<!DOCTYPE html><html><body><p>Hello</p></body></html>', 'unknown-format'],
    ['tables without end', '<table><tr><td>'.repeat(1_000), 'unsafe'],
    ['cells without end', `<table><tr>${'<td colspan=1000>x'.repeat(20)}`, 'too-large'],
  ])('%s', async (_, page, code) => expect(await readOrFail(page)).toMatchObject({ code }));

  test.each([
    ['names in angle brackets', '<Name>;<Phone>\nJan;501000001\n'],
    ['a column of markup', '<b>Name</b>;Phone\n<b>Jan</b>;501000001\n'],
  ])('a list that begins like a page is read as text: %s', async (_, text) => {
    expect((await readList(text)).detection.format).toBe('csv');
  });
});

const word = fc
  .string({ unit: fc.constantFrom('a', 'ż', '王', '<', '>', '&', '"', ' ', ';', '😀'), minLength: 1 })
  .map((text) => `k${text.replace(/ +/g, ' ').trim()}`);
const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&#62;', '"': '&quot;' })[sign] ?? sign,
  );

describe('tables that were written', () => {
  test('any cells come back, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (rows, closed, sizes) => {
          const close = (name: string) => (closed ? `</${name}>\n` : '');
          const body = rows
            .map(
              (row) =>
                `<tr>${row.map((cell) => `<td title="a > b">${escaped(cell)}${close('td')}`).join('')}${close('tr')}`,
            )
            .join('');
          const page = `<html><table><tr><th>Name<th>Phone<th>E-mail${close('tr')}${body}</table></html>`;
          const read = await readList(piecewise(new Uint8Array(new TextEncoder().encode(page)), sizes), {
            headerRow: 1,
          });
          expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('cut anywhere, rows before the cut are whole', async () => {
    const page = `<html><table><tr><th>Name<th>Phone</tr>${[1, 2, 3].map((n) => `<tr><td>N${n}</td><td>50100000${n}</td></tr>`).join('')}`;
    for (let length = 60; length < page.length; length++) {
      const read = await readOrFail(page.slice(0, length), { headerRow: 1 });
      if ('code' in read) continue;
      expect(read.rows.at(-1)?.problems).toMatchObject([{ code: 'broken-record' }]);
      const whole = page.slice(0, length).split('</tr><tr>').length - 2;
      read.rows.slice(0, whole).forEach(({ cells }, at) => {
        expect(cells).toEqual([`N${at + 1}`, `50100000${at + 1}`]);
      });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportProfile } from '../../src/domain/profile';
import { detectText } from '../../src/import/detect/text';
import type { RawProblem } from '../../src/import/formats/format';
import { joinHeader } from '../../src/import/structure/twoRows';
import { readRows } from '../fixtures/readRows';

const detect = (text: string, profile: ImportProfile = {}) => {
  const found = detectText({ head: Buffer.from(text), whole: true }, profile);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
};

const DATA = 'Iga;Sowa;i@a.example;501000001;Opole\nJan;Lis;j@a.example;501000002;Brzeg\n';

interface HeaderCase {
  readonly description: string;
  readonly text: string;
  readonly row: number;
  readonly rows: 1 | 2;
  readonly header: readonly string[];
}

const HEADERS: readonly HeaderCase[] = [
  {
    description: 'groups over known words',
    text: `Dane osobowe;;Kontakt;;Inne\nImię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`,
    row: 2,
    rows: 2,
    header: [
      'Dane osobowe › Imię',
      'Dane osobowe › Nazwisko',
      'Kontakt › E-mail',
      'Kontakt › Telefon',
      'Inne › Miasto',
    ],
  },
  {
    description: 'groups repeated in each column, as merged cells are read',
    text: `Kontakt;Kontakt;Adres;Adres\nE-mail;Telefon;Ulica;Miasto\na@a.example;501000001;Długa 5;Opole\n`,
    row: 2,
    rows: 2,
    header: ['Kontakt › E-mail', 'Kontakt › Telefon', 'Adres › Ulica', 'Adres › Miasto'],
  },
  {
    description: 'columns named in the upper row alone',
    text: 'Nazwa firmy;NIP;Adres;;;Telefon\n;;Ulica;Kod pocztowy;Miasto;\nSowa;5260001246;Długa 5;45-001;Opole;501000001\n',
    row: 2,
    rows: 2,
    header: ['Nazwa firmy', 'NIP', 'Adres › Ulica', 'Adres › Kod pocztowy', 'Adres › Miasto', 'Telefon'],
  },
  {
    description: 'the same names under two groups of unknown words',
    text: 'Kunde;Lieferung;;Rechnung;\nName;Straße;Ort;Straße;Ort\nSowa;Weg 5;Bonn;Allee 7;Köln\n',
    row: 2,
    rows: 2,
    header: ['Kunde › Name', 'Lieferung › Straße', 'Lieferung › Ort', 'Rechnung › Straße', 'Rechnung › Ort'],
  },
  {
    description: 'two rows under a title and a blank line',
    text: `Klienci 2026;;;;\n;;;;\nDane;;Kontakt;;\nImię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`,
    row: 4,
    rows: 2,
    header: ['Dane › Imię', 'Dane › Nazwisko', 'Kontakt › E-mail', 'Kontakt › Telefon', 'Kontakt › Miasto'],
  },
  {
    description: 'Chinese groups',
    text: '基本信息,,联系方式,\n姓名,公司,手机,邮箱\n王芳,明珠公司,13900000001,w@a.example\n',
    row: 2,
    rows: 2,
    header: ['基本信息 › 姓名', '基本信息 › 公司', '联系方式 › 手机', '联系方式 › 邮箱'],
  },
  {
    description: 'a title merged over all columns',
    text: `Klienci;Klienci;Klienci;Klienci;Klienci\nImię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`,
    row: 2,
    rows: 1,
    header: ['Imię', 'Nazwisko', 'E-mail', 'Telefon', 'Miasto'],
  },
  {
    description: 'a title of two cells above',
    text: `Hurtownia Sowa;;Oddział Opole;;\nImię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`,
    row: 2,
    rows: 1,
    header: ['Imię', 'Nazwisko', 'E-mail', 'Telefon', 'Miasto'],
  },
  {
    description: 'unnamed columns and a first row of words',
    text: 'Klient;Uwagi;;\nSowa;stały;hurt;Opole\nLis;nowy;detal;Brzeg\n',
    row: 1,
    rows: 1,
    header: ['Klient', 'Uwagi', '', ''],
  },
  {
    description: 'an address block of several cells above',
    text: `Sowa Sp. z o.o.;ul. Długa 5;45-001 Opole;tel. 77 400 00 01;\nNIP;5260001246;;;\n\nImię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`,
    row: 4,
    rows: 1,
    header: ['Imię', 'Nazwisko', 'E-mail', 'Telefon', 'Miasto'],
  },
  {
    description: 'under twenty-eight lines of title, over two rows',
    text: `${'Raport\n'.repeat(28)}Imię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`,
    row: 29,
    rows: 1,
    header: ['Imię', 'Nazwisko', 'E-mail', 'Telefon', 'Miasto'],
  },
  {
    description: 'beside a hundred empty columns',
    text: `Imię;Nazwisko;E-mail${';'.repeat(100)}\nIga;Sowa;i@a.example${';'.repeat(100)}\n`,
    row: 1,
    rows: 1,
    header: ['Imię', 'Nazwisko', 'E-mail', ...Array.from({ length: 100 }, () => '')],
  },
  ...[
    ['German', 'Vorname;Nachname;Straße;PLZ', 'Anna;Vogel;Weg 5;50667'],
    ['Czech', 'Jméno;Příjmení;Město;Poznámka', 'Jana;Sovová;Brno;nová'],
    ['Ukrainian', 'Прізвище;Місто;Примітка', 'Коваль;Львів;новий'],
    ['Japanese', '氏名,会社名,部署', '佐藤,東京商事,営業'],
    ['Korean', '이름,회사명,부서', '김민준,서울상사,영업'],
  ].map(([description = '', header = '', row = '']) => ({
    description: `in ${description}, over words`,
    text: `${header}\n${row}\n`,
    row: 1,
    rows: 1 as const,
    header: header.split(/[;,]/),
  })),
  {
    description: 'of nonsense over columns that repeat a few words',
    text: `zorp;blick;quux\n${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => `Name ${name};${at % 2 ? 'aktiv' : 'passiv'};${at % 3 ? 'Nord' : 'Ost'}\n`).join('')}`,
    row: 1,
    rows: 1,
    header: ['zorp', 'blick', 'quux'],
  },
  {
    description: 'missing, where columns repeat a few words',
    text: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
      .map((name, at) => `Name ${name};${at % 2 ? 'aktiv' : 'passiv'};${at % 3 ? 'Nord' : 'Ost'}\n`)
      .join(''),
    row: 0,
    rows: 1,
    header: [],
  },
];

describe('the header', () => {
  test.each(HEADERS)('$description', ({ text, row, rows, header }) => {
    const found = detect(text);
    expect([found.headerRow.value, found.options.headerRows, found.header]).toEqual([row, rows, header]);
  });

  test('of two rows says so, and the profile wins', () => {
    const text = `Dane;;Kontakt;;\nImię;Nazwisko;E-mail;Telefon;Miasto\n${DATA}`;
    expect(detect(text).headerRow.reason).toEqual({
      code: 'two-rows',
      params: { skipped: 0, known: 5, columns: 5 },
    });
    expect(detect(text, { headerRow: 2 }).header).toEqual([
      'Imię',
      'Nazwisko',
      'E-mail',
      'Telefon',
      'Miasto',
    ]);
    expect(detect(text, { headerRow: 2, headerRows: 2 }).header[0]).toBe('Dane › Imię');
    expect(detect(text, { headerRow: 1 }).sample[0]?.cells[0]).toBe('Imię');
    expect(detect(`Klient;Telefon\n${DATA}`, { headerRow: 1, headerRows: 2 }).header[0]).toBe('Klient');
  });

  test('of two rows loses no name', () => {
    const name = fc.constantFrom('', 'Adres', 'Imię', ' ');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 8 }), (columns) => {
        const [upper, lower] = [columns.map(([above]) => above), columns.map(([, below]) => below)];
        const joined = joinHeader(upper, lower);
        expect(joined.length).toBe(columns.length);
        columns.forEach(([above, below], at) => {
          expect(joined[at]).toContain(above.trim());
          expect(joined[at]).toContain(below.trim());
        });
      }),
    );
  });
});

const HEADER = 'Lp;Klient;Telefon;Miasto;Kwota';
const total = (word: string): RawProblem => ({ code: 'total-row', column: null, params: { word } });
const REPEATED: RawProblem = { code: 'repeated-header', column: null, params: {} };
const footer = (text: string): RawProblem => ({ code: 'footer-row', column: null, params: { text } });

const ROWS: readonly (readonly [row: string, problem: RawProblem | null])[] = [
  [HEADER, REPEATED],
  [' Lp ;Klient;Telefon;Miasto;Kwota;', REPEATED],
  ['Lp;Klient;Telefon;Miasto;100', null],
  ['Razem;;;;1 234,50', total('Razem')],
  [';;;Razem:;1234.50', total('Razem')],
  ['RAZEM:;12;;;"1,234.50 zł"', total('RAZEM')],
  ['Suma końcowa;;;;99', total('Suma końcowa')],
  ['Ogółem: 25;;;;', total('Ogółem')],
  ['Total: 150 customers;;;;', total('Total')],
  ['Total', total('Total')],
  ['Grand Total;;;;$1,234.00', total('Grand Total')],
  ['Итого:;;;;12 345,00 руб.', total('Итого')],
  ['Всего: 12;;;;', total('Всего')],
  ['合计：;;;;1234.00', total('合计')],
  ['总计;3;;;￥', null],
  ['小计;-;-;-;5', total('小计')],
  ['Summe;;;;1.234,50 €', total('Summe')],
  ['Total Sp. z o.o.;;;;1 234,50', null],
  ['1;Total;501000001;Paris;', null],
  ['Total;;501000001;;', null],
  ['Total;;501 000 001;;', null],
  ['Total;;;Paris;', null],
  ['Total;;t@total.example;;', null],
  ['Suma Inwestycje;;;;500', null],
  ['Razem Dobrze;;;;', null],
  ['Sumatra Coffee;;;;12', null],
  ['-----;------;-----;----;----', footer('-----')],
  ['=====================', footer('=====================')],
  ['Strona 2 z 5', footer('Strona 2 z 5')],
  ['Page 3', footer('Page 3')],
  ['第 1 页 共 3 页', footer('第 1 页 共 3 页')],
  ['Printed on: 2026-01-02 10:00', footer('Printed on: 2026-01-02 10:00')],
  ['Wygenerowano dnia: 02.01.2026', footer('Wygenerowano dnia: 02.01.2026')],
  ['Źródło: CRM', footer('Źródło: CRM')],
  ['Дата печати: 02.01.2026', footer('Дата печати: 02.01.2026')],
  ['Итого по группе;;;;12 000', total('Итого по группе')],
  ['Razem dla grupy A;;;;1 234,50', total('Razem dla grupy A')],
  ['Total for Opole;;;;99', total('Total for Opole')],
  ['Итого по группе;;;;', null],
  ['Total for You;;t@total.example;;5', null],
  [
    'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
    footer('Copyright (c) 2000-2026 salesforce.com, inc. All rights rese'),
  ],
  ['Confidential Information - Do Not Distribute', footer('Confidential Information - Do Not Distribute')],
  ['Generated By:  Ann Ash  2/11/2026 9:15 AM', footer('Generated By:  Ann Ash  2/11/2026 9:15 AM')],
  ['Copyright Agency;;;;', null],
  ['Confidential Ltd;;;;', null],
  ['Page;501000001;;;', null],
  ['Strona Główna', null],
  ['Strona 2 z 5;x;;;', null],
  ['Źródło;;;Opole;', null],
];

describe('a row amid the data', () => {
  test.each(ROWS)('%s', async (row, problem) => {
    const text = `${HEADER}\n1;Sowa;501000001;Opole;5\n${row}\n2;Lis;501000002;Brzeg;6\n`;
    const rows = await readRows(text, { delimiter: ';', headerRow: 1 });
    expect(rows.length).toBe(3);
    const found = rows[1]?.problems?.filter(({ code }) => code !== 'cell-count') ?? [];
    expect(found).toEqual(problem === null ? [] : [problem]);
  });

  test('a subtotal names the group above it', async () => {
    const text = 'Miasto;Klient;Kwota\nOpole;Sowa;5\nOpole Total;;5\nBrzeg;Lis;6\nOpole Total;;6\n';
    const rows = await readRows(text, { delimiter: ';', headerRow: 1 });
    expect(rows.map(({ problems }) => problems?.[0]?.code)).toEqual([
      undefined,
      'total-row',
      undefined,
      undefined,
    ]);
  });

  test('both rows of a header that repeat', async () => {
    const text = 'A;;B\nx;y;z\n1;2;3\nA;;B\nx;y;z\n4;5;6\n';
    const rows = await readRows(text, { delimiter: ';', headerRow: 2, headerRows: 2 });
    expect(rows.map(({ problems }) => problems?.[0]?.code)).toEqual([
      undefined,
      'repeated-header',
      'repeated-header',
      undefined,
    ]);
  });

  test('a word alone in a list of one column is a company', async () => {
    const rows = await readRows('Klient\nTotal\nRazem\n', { delimiter: ';', headerRow: 1 });
    expect(rows.map(({ problems }) => problems)).toEqual([undefined, undefined]);
  });

  test('short of columns that have neither a name nor a value is whole', async () => {
    const rows = await readRows('Klient;Miasto;;\nSowa;Opole\nLis;Brzeg;;\n', {
      delimiter: ';',
      headerRow: 1,
    });
    expect(rows.every(({ problems }) => problems === undefined)).toBe(true);
  });
});

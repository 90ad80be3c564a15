import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList, readOrFail } from '../fixtures/readList';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

const v3 = (...lines: string[]): string => card('VERSION:3.0', ...lines);

/** Bytes of a text in a Cyrillic or Polish code page, as far as the cases need them. */
const in1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

interface Case {
  readonly description: string;
  readonly input: string | Uint8Array;
  readonly records: readonly Readonly<Record<string, string>>[];
}

const CASES: readonly Case[] = [
  {
    description: 'Outlook: UTF-8 is named for the design of the card alone, the letters are those of Windows',
    input: in1251(
      card(
        'VERSION:2.1',
        'N;LANGUAGE=ru:Кузнецова;Анна',
        'FN:Анна Кузнецова',
        'ORG:Северный ветер;Отдел закупок',
        'X-MS-OL-DESIGN;CHARSET=utf-8:<card ver="1.0"/>',
      ),
    ),
    records: [
      {
        'First name': 'Анна',
        'Last name': 'Кузнецова',
        'Full name': 'Анна Кузнецова',
        Company: 'Северный ветер',
        Department: 'Отдел закупок',
        'X-MS-OL-DESIGN': '<card ver="1.0"/>',
      },
    ],
  },
  {
    description: 'Apple Contacts: groups with labels, a picture, a folded note',
    input: v3(
      'PRODID:-//Apple Inc.//macOS 14.4//EN',
      'N:Kowalski;Jan;Piotr;dr;jr',
      'FN:dr Jan Piotr Kowalski jr',
      'ORG:Zakład Usług\\, Sp. z o.o.;Dział sprzedaży;',
      'TITLE:Kierownik',
      'EMAIL;type=INTERNET;type=HOME;type=pref:jan@kowalski.example',
      'item1.EMAIL;type=INTERNET:biuro@kowalski.example',
      'item1.X-ABLabel:księgowość',
      'TEL;type=CELL;type=VOICE;type=pref:+48 601 234 567',
      'TEL;type=WORK;type=FAX:22 123 45 67',
      'item2.ADR;type=HOME;type=pref:;;ul. Polna 3\\nm. 4;Łódź;łódzkie;90-001;Polska',
      'item2.X-ABADR:pl',
      'NOTE:Długa notatk',
      ' a złożona\\; z przecinkiem\\, i\\nnowym wierszem',
      'item3.X-ABDATE;type=pref:2012-06-30',
      'item3.X-ABLabel:_$!<Anniversary>!$_',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA',
      ' AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'BDAY:1985-04-12',
      'X-ABUID:1A2B:ABPerson',
    ),
    records: [
      {
        'Name prefix': 'dr',
        'First name': 'Jan',
        'Middle name': 'Piotr',
        'Last name': 'Kowalski',
        'Name suffix': 'jr',
        'Full name': 'dr Jan Piotr Kowalski jr',
        Company: 'Zakład Usług, Sp. z o.o.',
        Department: 'Dział sprzedaży',
        'Job title': 'Kierownik',
        'E-mail': 'jan@kowalski.example',
        'E-mail 2': 'biuro@kowalski.example',
        Phone: '+48 601 234 567',
        Fax: '22 123 45 67',
        Street: 'ul. Polna 3\nm. 4',
        City: 'Łódź',
        Region: 'łódzkie',
        'Postal code': '90-001',
        Country: 'Polska',
        Notes: 'Długa notatka złożona; z przecinkiem, i\nnowym wierszem',
        Birthday: '1985-04-12',
        'X-ABDATE Anniversary': '2012-06-30',
        'X-ABUID': '1A2B:ABPerson',
      },
    ],
  },
  {
    description: 'Outlook 2.1: quoted-printable with soft breaks, bare types, a character set',
    input: card(
      'VERSION:2.1',
      'N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED=EE=E2;=CE=EB=E5=E3',
      'FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CE=EB=E5=E3 =C8=E2=E0=ED=EE=',
      '=E2',
      'TEL;WORK;VOICE:(495) 123-45-67',
      'TEL;CELL;PREF:+7 901 000-00-01',
      'TEL;WORK;FAX:+7 495 000-00-02',
      'ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;ul. Prosta 1=0D=0Alok. 2;Warszawa;;00-001;Polska',
      'EMAIL;PREF;INTERNET:oleg@ivanov.example',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:2=2B2 =3D 4=0D=0Aa\\nb',
      'REV:20240102T030405Z',
    ),
    records: [
      {
        'Last name': 'Иванов',
        'First name': 'Олег',
        'Full name': 'Олег Иванов',
        Phone: '+7 901 000-00-01',
        'Phone 2': '(495) 123-45-67',
        Fax: '+7 495 000-00-02',
        Street: 'ul. Prosta 1\r\nlok. 2',
        City: 'Warszawa',
        'Postal code': '00-001',
        Country: 'Polska',
        'E-mail': 'oleg@ivanov.example',
        Notes: '2+2 = 4\r\na\\nb',
        Revision: '20240102T030405Z',
      },
    ],
  },
  {
    description: 'quoted-printable without a character set is read by its letters',
    input: card(
      'VERSION:2.1',
      'N;ENCODING=QUOTED-PRINTABLE:=CA=F3=E7=ED=E5=F6=EE=E2=E0;=D2=E0=F2=FC=FF=ED=E0;=CF=E5=F2=F0=EE=E2=ED=E0',
      'NOTE;QUOTED-PRINTABLE:=CF=EE=F1=F2=EE=FF=ED=ED=FB=E9 =EA=EB=E8=E5=ED=F2, =EF=EE=E7=E2=EE=ED=E8=F2=FC =E2 =EF=EE=ED=E5=E4=E5=EB=FC=ED=E8=EA',
    ),
    records: [
      {
        'Last name': 'Кузнецова',
        'First name': 'Татьяна',
        'Middle name': 'Петровна',
        Notes: 'Постоянный клиент, позвонить в понедельник',
      },
    ],
  },
  {
    description: 'bytes of a code page as they are',
    input: in1251(
      card(
        'VERSION:2.1',
        'N;CHARSET=windows-1251:Иванов;Олег',
        'ORG:ООО Ромашка;Отдел продаж',
        'NOTE:Перезвонить завтра утром',
      ),
    ),
    records: [
      {
        'Last name': 'Иванов',
        'First name': 'Олег',
        Company: 'ООО Ромашка',
        Department: 'Отдел продаж',
        Notes: 'Перезвонить завтра утром',
      },
    ],
  },
  {
    description: 'vCard 4.0: quoted parameters, preference by number, tel and mailto, gender with words',
    input: card(
      'VERSION:4.0',
      'FN:王伟',
      'N:王;伟;;;',
      'GENDER:M;he',
      'EMAIL;PREF=2:b@wang.example',
      'EMAIL;PREF=1;TYPE=work:mailto:a@wang.example',
      'TEL;VALUE=uri;TYPE="voice,cell":tel:+86-138-0000-0001;ext=12',
      'ADR;LABEL="北京\\n朝阳区";TYPE=work:;;建国路1号,2号;北京;;100022;中国',
      'CATEGORIES:VIP,老客户\\, 北京',
      'BDAY:--0412',
      'URL:https://wang.example/a;b',
      'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      'PHOTO:https://wang.example/me.jpg',
    ),
    records: [
      {
        'Last name': '王',
        'First name': '伟',
        'Full name': '王伟',
        Gender: 'M',
        'Gender identity': 'he',
        'E-mail': 'a@wang.example',
        'E-mail 2': 'b@wang.example',
        Phone: '+86-138-0000-0001 ext. 12',
        Street: '建国路1号,2号',
        City: '北京',
        'Postal code': '100022',
        Country: '中国',
        Category: 'VIP; 老客户, 北京',
        Birthday: '--0412',
        Website: 'https://wang.example/a;b',
        'External ID': 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
        Photo: 'https://wang.example/me.jpg',
      },
    ],
  },
  {
    description: 'lower case, LF alone, base64 without indent, an agent inside',
    input: [
      'begin:vcard',
      'version:2.1',
      'fn:Ala Nowak',
      'PHOTO;JPEG;BASE64:',
      'AAAABBBB',
      'CCCC==',
      '…',
      'AGENT:',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:Somebody Else',
      'END:VCARD',
      'tel;home:22 111 22 33',
      'end:vcard',
    ].join('\n'),
    records: [{ 'Full name': 'Ala Nowak', Phone: '22 111 22 33' }],
  },
  {
    description: 'names of several parts, and a value broken as it is',
    input: v3(
      'N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.',
      'NOTE:first line',
      'second line',
      'TEL:501 000 001',
    ),
    records: [
      {
        'Last name': 'Stevenson',
        'First name': 'John',
        'Middle name': 'Philip Paul',
        'Name prefix': 'Dr.',
        'Name suffix': 'Jr. M.D.',
        Notes: 'first line\nsecond line',
        Phone: '501 000 001',
      },
    ],
  },
];

describe('contact cards', () => {
  test.each(CASES)('$description', async ({ input, records }) => {
    const read = await readList(input);
    expect(read.detection.format).toBe('vcard');
    expect(read.records).toEqual(records);
    expect(read.rows.flatMap(({ problems }) => problems ?? [])).toEqual([]);
  });

  test('several cards: the line of each, columns of the later ones behind those of the earlier ones', async () => {
    const text = v3('FN:A', 'TEL:501000001') + v3('FN:B', 'EMAIL:b@x.example') + v3('FN:C', 'TEL:1', 'TEL:2');
    const { rows, detection } = await readList(text);
    expect(detection.header).toEqual(['Full name', 'Phone', 'E-mail', 'Phone 2']);
    expect(rows).toEqual([
      { line: 1, cells: ['A', '501000001'] },
      { line: 6, cells: ['B', '', 'b@x.example'] },
      { line: 11, cells: ['C', '1', '', '2'] },
    ]);
    expect(detection.options.headerRow).toBe(0);
  });

  test('pictures are counted, not read', async () => {
    const picture = `PHOTO;ENCODING=b:${'A'.repeat(3_000_000)}`;
    const { records, detection } = await readList(v3('FN:A', picture) + v3('FN:B', picture));
    expect(records).toEqual([{ 'Full name': 'A' }, { 'Full name': 'B' }]);
    expect(detection.remarks).toEqual([{ code: 'left-out-pictures', params: { n: 2 } }]);
  });

  test('the columns map themselves', async () => {
    const { mapping } = await readList(
      v3(
        'N:Kowalski;Jan;Piotr;;',
        'FN:Jan Kowalski',
        'ORG:Polna Sp. z o.o.;Dział',
        'TITLE:Prezes',
        'EMAIL:a@x.example',
        'EMAIL:b@x.example',
        'TEL:+48 601 234 567',
        'TEL:+48 601 234 568',
        'TEL;TYPE=FAX:+48 22 234 56 78',
        'ADR:;;Polna 1;Łódź;łódzkie;90-001;Polska',
        'ADR:;;Wodna 2;Warszawa;;00-001;Polska',
        'URL:https://polna.example',
        'BDAY:1980-01-02',
        'GENDER:M',
        'CATEGORIES:VIP',
        'NOTE:Stały klient',
        'UID:abc-1',
      ),
    );
    expect(mapping).toMatchObject({
      'First name': 'firstName',
      'Middle name': 'middleName',
      'Last name': 'lastName',
      Company: 'company',
      'Job title': 'jobTitle',
      'E-mail': 'email',
      'E-mail 2': 'email',
      Phone: 'phone',
      'Phone 2': 'phone',
      Fax: null,
      Street: 'street',
      City: 'city',
      Region: 'region',
      'Postal code': 'postalCode',
      Country: 'country',
      'City 2': null,
      Website: 'website',
      Birthday: 'birthday',
      Gender: 'gender',
      Category: 'category',
      Notes: 'notes',
      'External ID': 'externalId',
      'Full name': 'name',
    });
  });

  test('a group of the address book is no customer', async () => {
    const { rows } = await readList(
      v3('FN:Firma') + v3('N:Klienci', 'FN:Klienci', 'X-ADDRESSBOOKSERVER-KIND:group'),
    );
    expect(rows.map(({ problems }) => problems?.map(({ code }) => code))).toEqual([
      undefined,
      ['contact-group'],
    ]);
  });

  test.each([
    [
      'a card without END before the next',
      'BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n',
      ['A', 'B'],
      3,
      '…',
    ],
    [
      'a card cut in a line',
      'BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nTEL:50100',
      ['A', 'B'],
      6,
      'TEL:50100',
    ],
    ['no END at all', 'BEGIN:VCARD\nFN:B\n', ['B'], 3, '…'],
    ['no BEGIN', 'BEGIN:VCARD\nFN:A\nEND:VCARD\n\nFN:B\nEND:VCARD\n', ['A', 'B'], 5, '…'],
    ['words that are no property', 'BEGIN:VCARD\nwhat\nFN:B\nEND:VCARD\n', ['B'], 2, 'what'],
  ])('%s is said, and nothing lost', async (_, text, names, line, left) => {
    const { records, rows } = await readList(text);
    expect(records.map((record) => record['Full name'])).toEqual(names);
    expect(rows.flatMap(({ problems }) => problems ?? [])).toEqual([
      { code: 'broken-record', column: null, params: { line, text: left } },
    ]);
  });

  test.each([
    ['no card', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'csv'],
    ['a list whose first column is called BEGIN', 'BEGIN;END\nVCARD;1\n', 'csv'],
    ['a list that begins like a card', 'BEGIN:VCARD;x\na;b\n', 'csv'],
  ])('%s is read as text', async (_, text, format) => {
    const read = await readOrFail(text);
    expect('detection' in read && read.detection.format).toBe(format);
  });

  test('UTF-16 and UTF-8 with a mark', async () => {
    const text = v3('FN:Łukasz Żak');
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++) {
      utf16[2 + at * 2] = text.charCodeAt(at) & 0xff;
      utf16[3 + at * 2] = text.charCodeAt(at) >> 8;
    }
    for (const bytes of [utf16, new TextEncoder().encode(`\ufeff${text}`)])
      expect((await readList(bytes)).records).toEqual([{ 'Full name': 'Łukasz Żak' }]);
  });
});

const word = fc.string({
  unit: fc.constantFrom('a', 'ż', 'Ж', '王', ';', ',', '\\', '\n', '=', ':', ' ', '"', '😀'),
});
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
/** Folds after every few characters, never inside a surrogate pair (RFC 6350, 3.2). */
const folded = (line: string, width: number) => {
  const chars = [...line];
  const parts: string[] = [];
  for (let at = 0; at < chars.length; at += width) parts.push(chars.slice(at, at + width).join(''));
  return parts.join('\r\n ');
};
const quoted = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);

describe('cards that were written', () => {
  const person = fc.record({
    name: word.map((text) => `n${text}`.trim()),
    note: word.map((text) => text.trim()),
  });

  test('any words come back from version 3.0, however lines are folded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 6, max: 75 }),
        async (people, width) => {
          const text = people
            .map(({ name, note }) =>
              v3(folded(`FN:${escaped(name)}`, width), folded(`NOTE:${escaped(note)}`, width)),
            )
            .join('');
          const { records } = await readList(text);
          expect(records).toEqual(
            people.map(({ name, note }) => ({ 'Full name': name, ...(note !== '' && { Notes: note }) })),
          );
        },
      ),
    );
  });

  test('any words come back from quoted-printable with soft breaks', async () => {
    await fc.assert(
      fc.asyncProperty(person, fc.integer({ min: 1, max: 20 }), async ({ name }, width) => {
        const bytes = quoted(name.replaceAll('\\', '/'));
        const lines: string[] = [];
        for (let at = 0; at < bytes.length; at += width) lines.push(bytes.slice(at, at + width).join(''));
        const { records } = await readList(
          card('VERSION:2.1', `FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${lines.join('=\r\n')}`),
        );
        expect(records).toEqual([{ 'Full name': name.replaceAll('\\', '/') }]);
      }),
    );
  });

  test('cut anywhere, the cards before the cut are whole and the rest is said', async () => {
    const text = v3('FN:A', 'TEL:501000001') + v3('FN:B', 'TEL:501000002') + v3('FN:C', 'TEL:501000003');
    for (let length = 12; length < text.length; length++) {
      const read = await readOrFail(text.slice(0, length));
      if ('code' in read) {
        expect(['damaged', 'no-rows']).toContain(read.code);
        continue;
      }
      const whole = text.slice(0, length).split(/END:VCARD(?=\r|$)/).length - 1;
      const rows = read.rows;
      expect(rows.length).toBeGreaterThanOrEqual(whole);
      const isWhole = /END:VCARD[\r\n]*$/.test(text.slice(0, length));
      expect(rows.some(({ problems }) => problems !== undefined)).toBe(!isWhole);
      for (const { cells, problems } of rows) {
        expect(['A', 'B', 'C', '']).toContain(cells[0] ?? '');
        if (cells[1]) expect(cells[1]).toMatch(/^50100000\d$/);
        if (problems) expect(problems).toMatchObject([{ code: 'broken-record' }]);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import { REPAIRS } from '../../src/domain/repair';
import type { RepairId } from '../../src/domain/repair/ids';
import type { RepairContext } from '../../src/domain/repair/repair';

const base: RepairContext = { country: 'PL', dateOrder: 'dmy', field: null };
const mend = (id: RepairId, text: string, about: Partial<RepairContext> = {}): string | null =>
  REPAIRS[id](text, { ...base, ...about });

describe('e-mails', () => {
  test.each([
    ['jan@gmial.com', 'jan@gmail.com'],
    ['jan@gmail,com', 'jan@gmail.com'],
    ['jan,kowalski@wp,pl', 'jan.kowalski@wp.pl'],
    ['jan @ wp . pl', 'jan@wp.pl'],
    ['anna @gm ail.com', 'anna@gmail.com'],
    ['jan@@wp.pl', 'jan@wp.pl'],
    ['jan(at)wp.pl', 'jan@wp.pl'],
    ['jan [at] wp [dot] pl', 'jan@wp.pl'],
    ['jan małpa wp.pl', 'jan@wp.pl'],
    ['ivan собака mail.ru', 'ivan@mail.ru'],
    ['jan@gmailcom', 'jan@gmail.com'],
    ['jan@wppl', 'jan@wp.pl'],
    ['li@163com', 'li@163.com'],
    ['jan@gmail', 'jan@gmail.com'],
    ['jan@wp..pl.', 'jan@wp.pl'],
    ['e-mail: jan@wp,pl', 'jan@wp.pl'],
    ['a@wp.pl; b@gmial.com', 'a@wp.pl; b@gmail.com'],
    ['jan@gmail.con / ola@onet,pl', 'jan@gmail.com; ola@onet.pl'],
    ['jan@wp.pl', null],
    ['jan@op.pl', null],
    ['jan@firma.example', null],
    ['jan kowalski@wp.pl', null],
    ['jan@wp.pl; brak', null],
    ['brak', null],
    ['a@b', null],
  ])('%j: %j', (text, expected) => expect(mend('email-typo', text)).toBe(expected));
});

describe('letter case', () => {
  const cases: readonly (readonly [FieldKey, string, string | null])[] = [
    ['name', 'JAN KOWALSKI', 'Jan Kowalski'],
    ['name', 'jan kowalski', 'Jan Kowalski'],
    ['name', 'RONALD MCDONALD', 'Ronald McDonald'],
    ['name', "SHAQUILLE O'NEIL", "Shaquille O'Neil"],
    ['name', 'MARY ANN O’BRIEN', 'Mary Ann O’Brien'],
    ['lastName', 'MACLEOD', 'MacLeod'],
    ['name', 'MACIEJ MACIEJEWSKI', 'Maciej Maciejewski'],
    ['lastName', 'VAN DER BERG', 'van der Berg'],
    ['name', 'maria de la cruz', 'Maria de la Cruz'],
    ['name', 'OTTO VON BISMARCK', 'Otto von Bismarck'],
    ['name', 'ZIA UL-HAQ', 'Zia ul-Haq'],
    ['lastName', 'ŻÓŁTOWSKI-LIS', 'Żółtowski-Lis'],
    ['name', 'анна жукова-лебедева', 'Анна Жукова-Лебедева'],
    ['name', 'ИВАНОВ И. П.', 'Иванов И. П.'],
    ['name', "В'ЯЧЕСЛАВ КОВАЛЬ", "В'ячеслав Коваль"],
    ['name', "JEANNE D'ARC", "Jeanne d'Arc"],
    ['name', 'MARTIN LUTHER KING JR', 'Martin Luther King Jr'],
    ['name', 'JAN KOWALSKI III', 'Jan Kowalski III'],
    ['name', 'J. R. R. TOLKIEN', 'J. R. R. Tolkien'],
    ['name', 'J.R. EWING', 'J.R. Ewing'],
    ['name', 'MGR INŻ. JAN NOWAK', 'mgr inż. Jan Nowak'],
    ['name', 'JAN I ANNA KOWALSCY', 'Jan i Anna Kowalscy'],
    ['name', 'HURTOWNIA POD LWEM SP. Z O.O.', 'Hurtownia pod Lwem sp. z o.o.'],
    ['name', 'McDonald', null],
    ['name', 'Jan KOWALSKI', null],
    ['name', '王小明', null],
    ['name', 'J', null],
    ['company', 'BUDIMEX SP. Z O.O.', 'Budimex sp. z o.o.'],
    ['company', 'budimex spółka z o.o.', 'Budimex sp. z o.o.'],
    ['company', 'ORLEN S.A.', 'Orlen S.A.'],
    ['company', 'MÜLLER GMBH & CO. KG', 'Müller GmbH & Co. KG'],
    ['company', 'ооо «ромашка»', 'ООО «Ромашка»'],
    ['company', 'ИП ИВАНОВ И. П.', 'ИП Иванов И. П.'],
    ['company', 'ACME LLC', 'Acme LLC'],
    ['company', 'IBM POLSKA SP. Z O.O.', 'IBM Polska sp. z o.o.'],
    ['company', 'PPHU KOWALSKI JAN', 'PPHU Kowalski Jan'],
    ['company', 'THE BANK OF AMERICA', 'The Bank of America'],
    ['company', "MCDONALD'S POLSKA", "McDonald's Polska"],
    ['company', 'IBM', null],
    ['company', 'PKO BP', null],
    ['company', 'eBay', null],
    ['city', 'РОСТОВ-НА-ДОНУ', 'Ростов-на-Дону'],
    ['city', 'nowy sącz', 'Nowy Sącz'],
    ['city', 'STRATFORD-UPON-AVON', 'Stratford-upon-Avon'],
    ['city', "KING'S LYNN", "King's Lynn"],
    ['street', 'UL. DŁUGA 5', null],
    ['owner', 'anna.nowak@firma.pl', null],
    ['name', 'JAN NOWAK <JAN@WP.PL>', null],
    ['company', 'WWW.FIRMA.PL', null],
    ['company', 'https://firma.example/o-nas', null],
    ['company', 'FIRMA.COM.PL', null],
    // Found by chance: a letter without a capital of its own, with a mark of its own.
    ['company', 'wp,pl-ß\u0301', 'WP,Pl-SS\u0301'],
  ];
  test.each(cases)('%s %j: %j', (field, text, expected) =>
    expect(mend('letter-case', text, { field })).toBe(expected),
  );
});

describe('phones of another country', () => {
  test.each([
    ['(212) 555-0123', 'US', '+12125550123'],
    ['8 912 345-67-89', 'RU', '+79123456789'],
    ['030 901820 / 030 901821', 'DE', '+4930901820; +4930901821'],
    ['501 000 001', 'US', null],
    ['123', 'US', null],
    ['(212) 555-0123', undefined, null],
  ])('%j in %s: %j', (text, param, expected) =>
    expect(mend('phone-country', text, { param })).toBe(expected),
  );
});

describe('postal codes', () => {
  test.each([
    ['PL', '950', '00-950'],
    ['PL', '1234', '01-234'],
    ['PL', 'OO-950', '00-950'],
    ['PL', '00.950', '00-950'],
    ['PL', 'PL-00-950', '00-950'],
    ['PL', '1234.0', '01-234'],
    ['US', '2108', '02108'],
    ['DE', 'D-10115', '10115'],
    ['DE', '1067', '01067'],
    ['CN', '10010', '010010'],
    ['RU', '10100', null],
    ['PL', '00-950', null],
    ['PL', 'brak', null],
  ])('in %s %j: %j', (country, text, expected) =>
    expect(mend('postal-code', text, { country })).toBe(expected),
  );
});

describe('dates', () => {
  test.each([
    ['12,03,2024', '12.03.2024'],
    ['12.03,2024', '12.03.2024'],
    ['12..03.2024', '12.03.2024'],
    ['12/03-2024', '12.03.2024'],
    ['O1.02.2024', '01.02.2024'],
    ['l2.03.2O24', '12.03.2024'],
    ['12032024', '12.03.2024'],
    ['12.III.2024', '2024-03-12'],
    ['12 iii 24 r.', '2024-03-12'],
    ['12.03.2024', null],
    ['31.02.24r', null],
    ['46135', null],
    ['wczoraj', null],
  ])('%j: %j', (text, expected) => expect(mend('date', text)).toBe(expected));
});

describe('numbers', () => {
  test.each([
    ['1 2OO,50', '1 200,50', null],
    ['l00', '100', null],
    ['ok. 500 zł', '500 zł', null],
    ['500', null, null],
    ['brak', null, null],
    ['526O300724', '5260300724', 'taxId'],
    ['5260300725', null, 'taxId'],
  ] as const)('%j: %j', (text, expected, field) => expect(mend('number', text, { field })).toBe(expected));
});

describe('web addresses', () => {
  test.each([
    ['www,firma,pl', 'https://www.firma.pl'],
    ['www. firma.pl', 'https://www.firma.pl'],
    ['http//firma.pl', 'http://firma.pl'],
    ['htpp:/firma.pl', 'http://firma.pl'],
    ['http:\\\\firma.pl', 'http://firma.pl'],
    ['firma.pl', null],
    ['firma.pl, inna.pl', null],
    ['javascript:alert(1)', null],
    ['jan@wp.pl', null],
    ['brak strony', null],
  ])('%j: %j', (text, expected) => expect(mend('url', text)).toBe(expected));
});

describe('every repair', () => {
  const pieces = fc.constantFrom(
    ...[
      'JAN',
      'kowalski',
      'MC',
      "O'",
      '-',
      ' ',
      '.',
      ',',
      ';',
      '/',
      '@',
      '@@',
      '(at)',
      'gmial.com',
      'wp,pl',
      'GMBH',
      'SP. Z O.O.',
    ],
    ...[
      'ЖУКОВА',
      'ооо',
      '王',
      '0',
      'O',
      'l',
      '12',
      '03',
      '2024',
      'III',
      '00-950',
      '950',
      'www',
      'http//',
      '\uD800',
      '\u0301',
      'İ',
      'ß',
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const field = fc.constantFrom(
    'name',
    'company',
    'city',
    'email',
    'phone',
    'taxId',
    'birthday',
    'website',
    null,
  );

  test.each(Object.keys(REPAIRS) as RepairId[])(
    '%s never throws, and mends what it gives no further',
    (id) => {
      fc.assert(
        fc.property(text, field, fc.constantFrom('PL', 'US', 'RU', 'CN'), (raw, of, country) => {
          const context = { country, dateOrder: 'dmy', field: of, param: 'DE' } as const;
          const mended = REPAIRS[id](raw, context);
          if (mended === null) return;
          expect(mended).not.toBe(raw);
          expect(REPAIRS[id](mended, context)).toBeNull();
        }),
        { numRuns: 1500 },
      );
    },
  );
});

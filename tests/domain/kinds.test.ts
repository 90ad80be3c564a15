import { describe, expect, it, test } from 'vitest';
import type { FieldKind } from '../../src/domain/fields';
import { NORMALIZERS, normalizeField } from '../../src/domain/normalize';
import { countryOf } from '../../src/domain/normalize/countries';
import { likelyDomain } from '../../src/domain/normalize/mailDomains';

const words = (text: string): string[] => text.split('|').map((word) => word.trim());
const clean = (kind: FieldKind, raw: string, country = 'PL'): string => {
  const { value, problem } = NORMALIZERS[kind](raw, { country, dateOrder: null });
  return problem === null ? value : `${value} (${problem.code})`;
};

describe('the domain of an e-mail', () => {
  test.each(
    words(`gmial.com gmail.com | gmail.con gmail.com | gmial.con gmail.com | gmai.com gmail.com | gmail.co gmail.com | gnail.com gmail.com |
      hotmial.com hotmail.com | outlok.com outlook.com | yaho.com yahoo.com | icloud.con icloud.com | wp.lp wp.pl | onet.lp onet.pl |
      onnet.pl onet.pl | interia.lp interia.pl | intera.pl interia.pl | 02.pl o2.pl | poczta.onet.lp poczta.onet.pl | mail.ur mail.ru |
      mial.ru mail.ru | yandx.ru yandex.ru | rambler.ry rambler.ru | 163.con 163.com | qq.cmo qq.com | foxmial.com foxmail.com |
      gmail.соm gmail.com`).map((pair) => pair.split(' ') as [string, string]),
  )('%s was likely meant to be %s', (slip, meant) => expect(likelyDomain(slip)).toBe(meant));

  test.each(
    words(`gmail.com | wp.pl | op.pl | o2.pl | vp.pl | up.pl | ya.ru | mail.ru | bk.ru | mail.com | email.com | ymail.com | fmail.com | gmx.de |
      gmx.com | gmx.net | yahoo.pl | hotmail.fr | outlook.de | interna.pl | gazela.pl | nail.ru | 126.com | 163.net | 139.com | qq.cn |
      me.com | live.ru | example.com | firma.example | wp.eu | sina.com.cn | vip.163.com | пример.рф | cloud.com`),
  )('%s is somebody’s', (domain) => expect(likelyDomain(domain)).toBeNull());

  it('is pointed out beside the address, which is kept, in a cell with several too', () => {
    const context = { country: 'PL', dateOrder: null };
    const typo = { code: 'email-typo', params: { likely: 'Ola@gmail.com' } };
    expect(normalizeField('email', ' Ola@GMIAL.com', context)).toEqual({
      values: ['Ola@gmial.com'],
      problems: [typo],
    });
    expect(normalizeField('email', 'jan@wp.pl lub Ola@gmial.com', context)).toEqual({
      values: ['jan@wp.pl', 'Ola@gmial.com'],
      problems: [typo],
    });
  });
});

describe('a postal code', () => {
  test.each([
    ['PL', '00-950', '00-950'],
    ['PL', '00950', '00-950'],
    ['PL', ' 00 950 ', '00-950'],
    ['PL', '950', '950 (invalid-postal-code)'],
    ['PL', '10115 ', '10-115'],
    ['PL', 'brak', 'brak (invalid-postal-code)'],
    ['RU', '101000', '101000'],
    ['RU', '101 000', '101000'],
    ['RU', '801000', '801000 (invalid-postal-code)'],
    ['CN', '１００８７１', '100871'],
    ['CN', '10087', '10087 (invalid-postal-code)'],
    ['DE', '01067', '01067'],
    ['DE', '1067', '1067 (invalid-postal-code)'],
    ['US', '02108', '02108'],
    ['US', '021081234', '02108-1234'],
    ['US', '2108', '2108 (invalid-postal-code)'],
    ['GB', 'sw1a1aa', 'SW1A 1AA'],
    ['GB', 'M1 1AE', 'M1 1AE'],
    ['GB', '12345', '12345 (invalid-postal-code)'],
    ['NL', '1234ab', '1234 AB'],
    ['CZ', '11000', '110 00'],
    ['SE', '11455', '114 55'],
    ['CA', 'K1A0B1', 'K1A 0B1'],
    ['IE', 'd02x285', 'D02 X285'],
    ['LT', '01100', '01100'],
    ['', '00950', '00950'],
    ['Ruritania', 'x', 'x'],
    ['PL', '', ''],
  ])('in %s %j is %j', (country, raw, expected) => expect(clean('postalCode', raw, country)).toBe(expected));
});

describe('a tax number', () => {
  test.each([
    ['PL', '526-030-07-24', '5260300724'],
    ['PL', 'NIP: 526 030 07 24', '5260300724'],
    ['PL', 'PL 5260300724', 'PL5260300724'],
    ['PL', '5260300725', '5260300725 (invalid-tax-id)'],
    ['PL', '526-030-07-2', '526-030-07-2 (invalid-tax-id)'],
    ['PL', 'brak', 'brak (invalid-tax-id)'],
    ['PL', 'DE 136 695 976', 'DE136695976'],
    ['PL', 'DE136695977', 'DE136695977 (invalid-tax-id)'],
    ['PL', 'FR40303265045', 'FR40303265045'],
    ['PL', 'FR41303265045', 'FR41303265045 (invalid-tax-id)'],
    ['PL', 'BE 0428.759.497', 'BE0428759497'],
    ['PL', 'IT00743110158', 'IT00743110158 (invalid-tax-id)'],
    ['CZ', 'CZ25123891', 'CZ25123891'],
    ['CZ', 'CZ25123892', 'CZ25123892 (invalid-tax-id)'],
    ['SK', 'SK2022749619', 'SK2022749619'],
    ['RU', '7707083893', '7707083893'],
    ['RU', '7707083893 / 773601001', '7707083893/773601001'],
    ['RU', '500100732259', '500100732259'],
    ['RU', '500100732258', '500100732258 (invalid-tax-id)'],
    ['CN', '91110000802100433b', '91110000802100433B'],
    ['CN', '91110000802100433C', '91110000802100433C (invalid-tax-id)'],
    ['US', '12-3456789', '12-3456789'],
    ['BY', '191000000', '191000000'],
    ['US', 'DE 12', 'DE 12 (invalid-tax-id)'],
  ])('in %s %j is %j', (country, raw, expected) => expect(clean('taxId', raw, country)).toBe(expected));
});

describe('a country', () => {
  test.each([
    ['PL', 'Polska | POLAND | Польша | 波兰 | pl | POL | Rzeczpospolita Polska | Republic of Poland | polen'],
    ['RU', 'Rosja | Russia | Россия | РФ | Российская Федерация | 俄罗斯 | Federacja Rosyjska | RUS'],
    ['CN', 'Chiny | China | Китай | 中国 | 中國 | PRC | КНР | 中华人民共和国 | CHN'],
    ['GB', 'UK | U.K. | Wielka Brytania | Великобритания | 英国 | England | Szkocja | GBR | Great Britain'],
    ['US', 'USA | U.S.A. | United States | Stany Zjednoczone | США | 美国 | the United States of America'],
    ['DE', 'Niemcy | Germany | Deutschland | Германия | 德国 | ФРГ'],
    ['CZ', 'Czechy | Czech Republic | Czechia | Чехия | 捷克 | Česko'],
    ['BY', 'Białoruś | Belarus | Белоруссия | Беларусь | 白俄罗斯'],
    ['KR', 'Korea Południowa | South Korea | Южная Корея | 韩国'],
    ['NL', 'Holandia | The Netherlands | Нидерланды | 荷兰'],
    ['HK', 'Hong Kong | Гонконг | 香港'],
    ['BA', 'Bośnia i Hercegowina | Bosnia and Herzegovina | Bosnia & Herzegovina'],
    ['CI', 'Côte d’Ivoire | Wybrzeże Kości Słoniowej'],
    ['TR', 'Türkiye | Turcja | Turkey'],
    ['LC', 'St. Lucia | Saint Lucia'],
  ])('%s: %s', (code, names) => {
    for (const name of words(names)) expect([name, countryOf(name)]).toEqual([name, code]);
  });

  it('that is none is kept', () => {
    expect(clean('country', ' Ruritania ')).toBe('Ruritania (unknown-country)');
    expect(clean('country', 'Polska / Niemcy')).toBe('Polska / Niemcy (unknown-country)');
  });
});

describe('a number', () => {
  test.each([
    ['5%', '5'],
    ['7,5 %', '7.5'],
    ['－７，５％', '-7.5'],
    ['12,125 %', '12.125'],
    ['1 200,50 zł', '1200.50'],
    ['100 Kč', '100'],
    ['12 kg', '12'],
    ['30 szt.', '30'],
    ['7,5 m²', '7.5'],
    ['3 шт.', '3'],
    ['25个', '25'],
    ['12a', ' (invalid-value)'],
    ['5g', ' (invalid-value)'],
    ['%', ' (invalid-value)'],
    ['5 %%', ' (invalid-value)'],
    ['2024 г.', ' (invalid-value)'],
  ])('%s: %s', (raw, expected) => expect(clean('number', raw)).toBe(expected));
});

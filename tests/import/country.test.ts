import { describe, expect, test } from 'vitest';
import { detectCountry } from '../../src/import/detect/country';
import { languageOfLetters } from '../../src/import/detect/letters';

const CASES = [
  {
    description: 'Polish numbers in an American workspace',
    phones: ['507-000-766', '(22) 824 63 31', '502 001 346', '502 001 347', '22 824 63 32'],
    preferred: 'US',
    expected: 'PL',
  },
  {
    description: 'Russian numbers with an 8',
    phones: ['8 (495) 123-45-67', '8 912 345 67 89', '89123456780', '8-912-345-67-81', '9123456782'],
    preferred: 'PL',
    expected: 'RU',
  },
  {
    description: 'Chinese mobiles',
    phones: ['15620000000', '15520000001', '010-62345678', '13800138000', '0755-26770000'],
    preferred: 'PL',
    expected: 'CN',
  },
  {
    description: 'Chinese landlines of several areas',
    phones: ['010-62345678', '020-87654321', '0755-26770000', '0571 8765 4321', '0310-3123456'],
    preferred: 'PL',
    expected: 'CN',
  },
  {
    description: 'British landlines, of which those of London could be of Guangzhou',
    phones: ['020 7946 0018', '020 7946 0019', '0161 496 0456', '029 2018 0321', '0131 496 0789'],
    preferred: 'PL',
    expected: 'GB',
  },
  {
    description: 'numbers of London alone',
    phones: ['020 7946 0018', '020 7946 0019', '02079460020', '020 7946 0021', '(020) 7946 0022'],
    preferred: 'US',
    expected: 'GB',
  },
  {
    description: 'British mobiles, of which many have the digits of a Chinese landline',
    phones: ['07912 345678', '07400 123456', '07700 900123', '07813 456789', '07911 123456', '07523 456789'],
    preferred: 'PL',
    expected: 'GB',
  },
  {
    description: 'numbers that nobody has: kept from films, and no area of China',
    phones: ['07700 900123', '07700 900124', '07700 900125', '01632 960001', '01632 960002', '07700 900126'],
    preferred: 'PL',
    expected: 'PL',
  },
  {
    description: 'American numbers in a Polish workspace',
    phones: ['(212) 555-0123', '415-555-2671', '2125550124', '1-212-555-0125', '212.555.0126'],
    preferred: 'PL',
    expected: 'US',
  },
  {
    description: 'numbers that fit the workspace stay there',
    phones: ['507-000-766'],
    preferred: 'PL',
    expected: 'PL',
  },
  {
    description: 'numbers that all have a country code say where the list is from',
    phones: ['+48 507 000 766', '0048507000767', '+49 30 901820'],
    preferred: 'US',
    expected: 'PL',
  },
  {
    description: 'numbers with the codes of many countries do not',
    phones: ['+48 507 000 766', '+44 7700 900000', '+49 30 901820'],
    preferred: 'US',
    expected: 'US',
  },
  {
    description: 'several numbers in a cell',
    phones: ['507 000 766, 507 000 767', '507000768/507000769', '22 824 63 31', '507000770', '507000771'],
    preferred: 'US',
    expected: 'PL',
  },
  {
    description: 'a country that takes nearly any number does not win by a few slips',
    phones: ['501 000 001', '22 824 63 31', '48501000006', '501000009', '501 000 010', '12345'],
    preferred: 'US',
    expected: 'PL',
  },
  { description: 'no numbers at all', phones: ['', 'n/a'], preferred: 'RU', expected: 'RU' },
  { description: 'numbers of nowhere', phones: ['12', '99'], preferred: 'CN', expected: 'CN' },
] as const;

const PL_HEADER = ['Nazwa', 'Telefon', 'Miasto'];
const MANY_AREAS = ['042 6331122', '052 302 11 22', '0-22 811 22 33', '(0-12) 422-11-00', '0 601 234 567'];

/** Lists that say more of where they are from than their numbers. */
const WITNESSED = [
  { description: 'one number with an old 0', phones: ['042 6331122'], preferred: 'PL', expected: 'PL' },
  {
    description: 'an old 0 among mobiles',
    phones: ['0-22 811 22 33', '604 111 222', '604 111 223'],
    preferred: 'PL',
    expected: 'PL',
  },
  { description: 'old 0s without a word of Polish', phones: MANY_AREAS, preferred: 'US', expected: 'PL' },
  {
    description: 'one number with a code, one without',
    phones: ['+48 600 700 800', '012 422 11 00'],
    preferred: 'US',
    expected: 'PL',
  },
  {
    description: 'a few numbers of no country in a Polish list',
    phones: ['0123456789', '02 1234 5678', '0912 345 678', '09123456', '0800 12345', '12345678'],
    preferred: 'PL',
    list: { header: PL_HEADER, encoding: 'utf-8' },
    expected: 'PL',
  },
  {
    description: 'numbers that only lax rules read',
    phones: ['030 901820', '089 12345', '0221 4567', '040 123456', '0711 98765'],
    preferred: 'PL',
    expected: 'PL',
  },
  {
    description: 'the same under German letters',
    phones: ['030 901820', '089 12345', '0221 4567', '040 123456', '0711 98765'],
    preferred: 'PL',
    list: { header: ['Kunde'], encoding: 'windows-1252', letters: 'de' },
    expected: 'DE',
  },
  {
    description: 'two numbers under a Polish header in America',
    phones: ['604 111 222', '042 6331122'],
    preferred: 'US',
    list: { header: PL_HEADER, encoding: 'utf-8' },
    expected: 'PL',
  },
  {
    description: 'two numbers in Polish letters in America',
    phones: ['604 111 222', '042 6331122'],
    preferred: 'US',
    list: { header: ['Name', 'Phone'], encoding: 'ibm852', letters: 'pl' },
    expected: 'PL',
  },
  {
    description: 'Russian numbers under a Russian header in China, whose rules read them too',
    phones: ['89161234567', '8 (495) 123-45-67'],
    preferred: 'CN',
    list: { header: ['Имя', 'Телефон'], encoding: 'utf-8' },
    expected: 'RU',
  },
  {
    description: 'Polish numbers under a Polish header in Germany',
    phones: ['604 111 222', '22 811 22 33', '42 633 11 22'],
    preferred: 'DE',
    list: { header: PL_HEADER, encoding: 'utf-8' },
    expected: 'PL',
  },
  {
    description: 'German numbers under a Polish header in Germany',
    phones: ['030 901820', '089 12345', '0221 4567', '040 123456', '0171 1234567'],
    preferred: 'DE',
    list: { header: PL_HEADER, encoding: 'utf-8' },
    expected: 'DE',
  },
  {
    description: 'Polish numbers under a Russian header in Poland',
    phones: ['604 111 222', '22 811 22 33', '+48 604 111 223'],
    preferred: 'PL',
    list: { header: ['Имя', 'Телефон'], encoding: 'utf-8' },
    expected: 'PL',
  },
  {
    description: 'Polish numbers under a Chinese header in Poland',
    phones: ['604 111 222', '22 811 22 33', '604111223'],
    preferred: 'PL',
    list: { header: ['姓名', '电话'], encoding: 'utf-8' },
    expected: 'PL',
  },
  {
    description: 'a code without its plus',
    phones: ['48601000001'],
    preferred: 'GB',
    expected: 'PL',
  },
  { description: 'few numbers', phones: ['(212) 555-0123', '415-555-2671'], preferred: 'PL', expected: 'PL' },
  {
    description: 'a Polish list of Americans: most numbers are refused, and American',
    phones: ['(212) 555-0123', '415-555-2671', '2125550124', '1-212-555-0125', '212.555.0126'],
    preferred: 'PL',
    list: { header: PL_HEADER, encoding: 'utf-8' },
    expected: 'US',
  },
  {
    description: 'few numbers beside British postal codes',
    phones: ['020 7946 0018', '07912 345678'],
    preferred: 'PL',
    list: { header: ['Name', 'Phone'], encoding: 'utf-8', postalCodes: ['SW1A 1AA', 'm1 1ae', 'Leeds'] },
    expected: 'GB',
  },
  {
    description: 'postal codes of digits alone, which many countries have',
    phones: ['020 7946 0018', '07912 345678'],
    preferred: 'PL',
    list: { header: ['Name', 'Phone'], encoding: 'utf-8', postalCodes: ['10115', '80331'] },
    expected: 'PL',
  },
  {
    description: 'addresses in the phone column',
    phones: ['a1@x.example', 'b2@x.example', 'c3@x.example', 'd4@x.example', 'e5@x.example'],
    preferred: 'PL',
    expected: 'PL',
  },
] as const;

describe('detectCountry', () => {
  test.each(CASES)('$description', ({ phones, preferred, expected }) => {
    expect(detectCountry(phones, preferred)).toBe(expected);
  });

  test.each(WITNESSED)('$description: $expected', ({ phones, preferred, expected, ...rest }) => {
    expect(detectCountry(phones, preferred, 'list' in rest ? rest.list : undefined)).toBe(expected);
  });

  test.each([
    { header: ['聯絡人', '電話'], encoding: 'big5', expected: 'TW' },
    { header: ['联系人', '电话'], encoding: 'gb18030', expected: 'CN' },
  ])('numbers that fit two countries are those of the header: $encoding', ({ expected, ...list }) => {
    expect(detectCountry(['0912-000-000'], 'PL', list)).toBe(expected);
  });
});

test.each([
  { cells: ['Anna Kos', 'Łódź', 'Gąska'], expected: 'pl' },
  { cells: ['Иван', 'Орлова', 'Łódź'], expected: 'ru' },
  { cells: ['Київ', 'Львів', 'Олена'], expected: 'uk' },
  { cells: ['Dvořák', 'Plzeň', 'Němcová'], expected: 'cs' },
  { cells: ['たなか', 'さとう', '東京'], expected: 'ja' },
  { cells: ['王小明', '北京', 'Anna'], expected: 'zh-Hans' },
  { cells: ['Tom', 'José', 'Łódź'], expected: 'pl' },
  { cells: [...Array.from({ length: 150 }, () => 'Tom'), 'Łódź'], expected: null },
  { cells: ['Jörg', 'Käthe', 'Łódź'], expected: 'de' },
  { cells: ['Tom', ''], expected: null },
])('letters of $cells.0 …: $expected', ({ cells, expected }) => {
  expect(languageOfLetters(cells)).toBe(expected);
});

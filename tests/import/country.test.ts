import { describe, expect, test } from 'vitest';
import { detectCountry } from '../../src/import/detect/country';

const CASES = [
  {
    description: 'Polish numbers in an American workspace',
    phones: ['507-000-766', '(22) 824 63 31', '502 001 346'],
    preferred: 'US',
    expected: 'PL',
  },
  {
    description: 'Russian numbers with an 8',
    phones: ['8 (495) 123-45-67', '8 912 345 67 89'],
    preferred: 'PL',
    expected: 'RU',
  },
  {
    description: 'Chinese mobiles',
    phones: ['15620000000', '15520000001', '010-62345678'],
    preferred: 'PL',
    expected: 'CN',
  },
  {
    description: 'American numbers in a Polish workspace',
    phones: ['(212) 555-0123', '415-555-2671'],
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
    phones: ['507 000 766, 507 000 767', '507000768/507000769'],
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

describe('detectCountry', () => {
  test.each(CASES)('$description', ({ phones, preferred, expected }) => {
    expect(detectCountry(phones, preferred)).toBe(expected);
  });

  test.each([
    { header: ['聯絡人', '電話'], encoding: 'big5', expected: 'TW' },
    { header: ['联系人', '电话'], encoding: 'gb18030', expected: 'CN' },
  ])('numbers that fit two countries are those of the header: $encoding', ({ expected, ...list }) => {
    expect(detectCountry(['0912-000-000'], 'PL', list)).toBe(expected);
  });
});

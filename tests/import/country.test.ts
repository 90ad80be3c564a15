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
    description: 'numbers with a country code say nothing',
    phones: ['+48 507 000 766', '0048507000766'],
    preferred: 'US',
    expected: 'US',
  },
  { description: 'no numbers at all', phones: ['', 'n/a'], preferred: 'RU', expected: 'RU' },
  { description: 'numbers of nowhere', phones: ['12', '99'], preferred: 'CN', expected: 'CN' },
] as const;

describe('detectCountry', () => {
  test.each(CASES)('$description', ({ phones, preferred, expected }) => {
    expect(detectCountry(phones, preferred)).toBe(expected);
  });
});

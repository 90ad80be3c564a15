import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { describe, expect, it, test } from 'vitest';
import { normalizeField } from '../../src/domain/normalize';
import { normalizePhone } from '../../src/domain/normalize/phone';
import { plainPhoneReader } from '../../src/domain/normalize/phonePlan';

const phone = (raw: string, country = 'PL'): string =>
  normalizePhone(raw, { country, dateOrder: null }).value;

describe('phones as lists write them', () => {
  test.each([
    ['PL', '507-000-766', '+48507000766'],
    ['PL', '(22) 824 63 31', '+48228246331'],
    ['PL', '+48 501 000 001', '+48501000001'],
    ['PL', '48501000001', '+48501000001'],
    ['PL', '0048 501 000 001', '+48501000001'],
    ['PL', '501000001.0', '+48501000001'],
    ['PL', "'+48501000001", '+48501000001'],
    ['PL', '="+48501000001"', '+48501000001'],
    ['PL', 'tel:+48501000001', '+48501000001'],
    ['PL', 'tel. 501 000 001', '+48501000001'],
    ['PL', '\u200E+48\u00A0501\u00A0000\u00A0001', '+48501000001'],
    ['PL', '22 824 63 31 wew. 12', '+48228246331;ext=12'],
    ['US', '(+48) 501-000-003', '+48501000003'],
    ['PL', '(0048) 501 000 003', '+48501000003'],
    ['PL', '+48228246331;ext=12', '+48228246331;ext=12'],
    ['RU', '8 (916) 123-45-67', '+79161234567'],
    ['RU', '+7 916 123-45-67', '+79161234567'],
    ['RU', '79161234567', '+79161234567'],
    ['RU', '9161234567', '+79161234567'],
    ['RU', '+7 (495) 123-45-67 доб. 105', '+74951234567;ext=105'],
    ['RU', '+7 701 234 5678', '+77012345678'],
    ['CN', '15620000000', '+8615620000000'],
    ['CN', '+86 138 0013 8000', '+8613800138000'],
    ['CN', '010-82345678', '+861082345678'],
    ['CN', '１３８００１３８０００', '+8613800138000'],
    ['CN', '010-82345678转801', '+861082345678;ext=801'],
    ['US', '(212) 555-0123', '+12125550123'],
    ['US', '1-212-555-0123', '+12125550123'],
    ['US', '+44 20 7946 0018', '+442079460018'],
    ['GB', '020 7946 0018', '+442079460018'],
    ['DE', '030 901820', '+4930901820'],
    ['XX', '+48501000001', '+48501000001'],
    ['PL', '042 6331122', '+48426331122'],
    ['PL', '0-22 811 22 33', '+48228112233'],
    ['PL', '(0-22) 811-22-33', '+48228112233'],
    ['PL', '(022) 811 22 33', '+48228112233'],
    ['PL', '0 601 234 567', '+48601234567'],
    ['PL', '0601234567', '+48601234567'],
    ['PL', '0-22/811-22-33', '+48228112233'],
    ['PL', '052 302 11 22 wew. 14', '+48523021122;ext=14'],
    ['PL', '+48 (0) 22 811 22 33', '+48228112233'],
    ['US', '+48 022 811 22 33', '+48228112233'],
    ['US', '(+48) 0601 234 567', '+48601234567'],
    ['DE', '0048 0-22 811 22 33', '+48228112233'],
    ['PL', '0049 30 901820', '+4930901820'],
    ['DE', '042 6331122', '+49426331122'],
    ['RU', '8 916 123 45 67', '+79161234567'],
    ['RU', '8-800-555-35-35', '+78005553535'],
    ['CN', '0755-26770000', '+8675526770000'],
    ['UA', '8 (044) 537-00-00', '+380445370000'],
    ['UA', '067 123 45 67', '+380671234567'],
    ['PL', 'tel. kom. 604 111 222', '+48604111222'],
    ['PL', 'tel./fax 22 811 22 34', '+48228112234'],
    ['PL', 'Tel/Fax: (0-22) 811 22 34', '+48228112234'],
    ['PL', '(+48 22) 811 22 33', '+48228112233'],
    ['PL', 'tel: 22 811 22 34 w. 12', '+48228112234;ext=12'],
    ['PL', 'T: 604 111 222', '+48604111222'],
    ['PL', 'telefon 604111222', '+48604111222'],
    ['RU', 'моб.: 8 916 123-45-67', '+79161234567'],
    ['RU', 'тел./факс +7 495 123-45-67', '+74951234567'],
    ['CN', '电话13800138000', '+8613800138000'],
  ])('%s %j is %s', (country, raw, expected) => {
    expect(phone(raw, country)).toBe(expected);
  });

  test.each(['4.8E+10', '4,86E+11', '5e8', '+4.8601E+10', '="4.8E+10"', '４.８E+10', '4.86012345678E+10'])(
    '%j has lost its digits',
    (raw) => {
      expect(normalizePhone(raw, { country: 'PL', dateOrder: null }).problem).toEqual({
        code: 'lost-digits',
        params: {},
      });
    },
  );

  test.each(['4.8501000001E+10', '4,8501000001e10', '5.01000001E8'])('%j has kept them', (raw) => {
    expect(phone(raw)).toBe('+48501000001');
  });

  test.each([
    ['PL', '501'],
    ['PL', '+48 501'],
    ['PL', 'brak'],
    ['PL', '501 000 001 (mama)'],
    ['PL', '501000001,502000002'],
    ['PL', '+48501000001;phone-context=x'],
    ['XX', '501000001'],
    ['PL', '+999 123 456 789'],
    ['PL', '-'],
    ['PL', '0 022 811 22 33'],
    ['PL', '0 22 811 22'],
    ['FR', '0 48 022 811 22 33'],
    ['PL', 'telmo 604111222'],
  ])('%s %j is no phone', (country, raw) => {
    expect(normalizePhone(raw, { country, dateOrder: null })).toEqual({
      value: '',
      problem: { code: 'invalid-phone', params: {} },
    });
  });

  test.each([
    ['501000001,502000002', ['+48501000001', '+48502000002']],
    ['501 000 001; 501-000-001', ['+48501000001']],
    ['0601234567/0602345678', ['+48601234567', '+48602345678']],
    ['042 6331122; 0-42 6331123', ['+48426331122', '+48426331123']],
    ['501 000 001 / 22 824 63 31\n+7 916 123-45-67', ['+48501000001', '+48228246331', '+79161234567']],
  ])('%j holds %j', (raw, values) => {
    expect(normalizeField('phone', raw, { country: 'PL', dateOrder: null })).toEqual({
      values,
      problems: [],
    });
  });

  test.each([
    ['PL', 'tel. 604 604 604, fax 22 8112234', ['+48604604604'], true],
    ['PL', 'tel. 604 604 604 fax 22 8112234', ['+48604604604'], true],
    ['PL', '604604604; 22 8112234 (fax)', ['+48604604604'], true],
    ['PL', 'fax: 22 811 22 34', [], true],
    ['PL', 'tel. 604 604 604, fax: brak', ['+48604604604'], true],
    ['PL', 'tel./fax 22 811 22 34', ['+48228112234'], false],
    ['PL', 'tel./fax (0-22) 811 22 34, kom. 604 111 222', ['+48228112234', '+48604111222'], false],
    ['PL', '604 111 222 lub 0-22 811 22 34', ['+48604111222', '+48228112234'], false],
    [
      'PL',
      'tel. 604 111 222; kom. 604 111 223 / praca: 22/811-22-34',
      ['+48604111222', '+48604111223', '+48228112234'],
      false,
    ],
    ['PL', 'dom 22/811-22-34, kom. 604 111 222', ['+48228112234', '+48604111222'], false],
    ['PL', '604111222 (kom.), 22 811 22 34 (praca)', ['+48604111222', '+48228112234'], false],
    ['RU', 'тел. 8 916 123-45-67 или 8 (495) 123-45-68', ['+79161234567', '+74951234568'], false],
    ['RU', 'моб.: 89161234567 раб.: 84951234568', ['+79161234567', '+74951234568'], false],
    ['RU', 'тел.: 89161234567, факс 84951234568', ['+79161234567'], true],
    ['CN', '手机：13800138000或电话：010-82345678', ['+8613800138000', '+861082345678'], false],
    ['CN', '13800138000，传真：010-82345678', ['+8613800138000'], true],
  ] as const)('%s: %j holds %j; a fax: %j', (country, raw, values, fax) => {
    expect(normalizeField('phone', raw, { country, dateOrder: null })).toEqual({
      values,
      problems: fax ? [{ code: 'fax-number', params: {} }] : [],
    });
  });

  it('takes a cell with one bad part as one value that is not valid', () => {
    const { values, problems } = normalizeField('phone', '501 000 001, mama', {
      country: 'PL',
      dateOrder: null,
    });
    expect(values).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['invalid-phone']);
  });
});

describe('the plain reader', () => {
  const plain = plainPhoneReader(metadata);
  const library = (raw: string, country: 'PL' | 'RU' | 'CN' | 'US' | 'DE' | 'GB' | 'KZ' | 'IT' | 'AR') => {
    const number = parsePhoneNumberFromString(raw, { defaultCountry: country, extract: false }, metadata);
    return number?.isValid() ? number.number : null;
  };
  const country = fc.constantFrom('PL', 'RU', 'CN', 'US', 'DE', 'GB', 'KZ', 'IT', 'AR' as const);
  const start = fc.constantFrom(
    ...['', '', '+', '00', '0', '8', '1', '7', '48', '86', '44', '49', '810', '011'],
    ...['+48', '+7', '+8', '+86', '+1', '+44', '+49', '+39', '+54', '+48 ', '+7 (9', '+1 (', '+86-1', '(0'],
  );
  const digit = fc.constantFrom(...'0123456789');
  const between = fc.constantFrom('', '', '', '', ' ', '-', '.', '(', ')', ') ', ' (', '\u00A0');
  const body = fc
    .array(fc.tuple(digit, between), { minLength: 4, maxLength: 14 })
    .map((pairs) => pairs.flat().join(''));

  it('says nothing, or exactly what the library says', () => {
    fc.assert(
      fc.property(country, start, body, (home, prefix, rest) => {
        const raw = prefix + rest;
        const answer = plain(raw, home);
        if (answer !== null) expect(answer).toBe(library(raw, home));
      }),
      { numRuns: 4000 },
    );
  });

  const nationals: Record<string, readonly [number, string]> = {
    PL: [9, '5'],
    RU: [10, '9'],
    CN: [11, '13'],
    US: [10, '212'],
    GB: [10, '7'],
    DE: [11, '15'],
  };
  it.each(Object.keys(nationals))('knows the plain mobile numbers of %s without the library', (home) => {
    const [length, first] = nationals[home] ?? [0, ''];
    const digits = fc.string({
      unit: digit,
      minLength: length - first.length,
      maxLength: length - first.length,
    });
    let known = 0;
    let valid = 0;
    fc.assert(
      fc.property(digits, (rest) => {
        const expected = library(first + rest, home as 'PL');
        if (expected === null) return;
        valid++;
        if (plain(first + rest, home) === expected) known++;
      }),
      { numRuns: 300 },
    );
    expect(valid).toBeGreaterThan(0);
    expect(known).toBe(valid);
  });
});

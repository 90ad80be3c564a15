import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FieldKind } from '../../src/domain/fields';
import { ISSUES } from '../../src/domain/issue';
import { NORMALIZERS, normalizeField } from '../../src/domain/normalize';
import { dateEvidence, emptyTally, orderOf } from '../../src/domain/normalize/date';
import type { NormalizeContext } from '../../src/domain/normalize/normalizer';

const context: NormalizeContext = { country: 'PL', dateOrder: null };
const clean = (kind: FieldKind, raw: string, dateOrder: NormalizeContext['dateOrder'] = null): string => {
  const { value, problem } = NORMALIZERS[kind](raw, { ...context, dateOrder });
  if (problem === null) return value;
  return value === '' ? `! ${problem.code}` : `${value} (${problem.code})`;
};

describe('text', () => {
  test.each([
    ['  Jan \t Kowalski\n', 'Jan Kowalski'],
    ['\uFEFFAnna\u200B', 'Anna'],
    ['\u3000王\u3000小明\u00A0', '王 小明'],
    ['Zażo\u0301łc\u0301', 'Zażółć'],
    ['linia\r\ndruga', 'linia druga'],
    ['O’Neil', 'O’Neil'],
    [' \u00A0\u2003 ', ''],
    ['00123', '00123'],
    ['-', ''],
    [' – — ', ''],
    ['--', ''],
    ['-5', '-5'],
    ['\uD800x', '\uD800x'],
  ])('%j is %j', (raw, expected) => expect(clean('text', raw)).toBe(expected));

  test.each([
    ['  raz\r\ndwa\rtrzy\u2028 ', 'raz\ndwa\ntrzy'],
    ['a  b', 'a  b'],
    ['\n\n', ''],
    ['-', '-'],
  ])('long: %j is %j', (raw, expected) => expect(clean('longText', raw)).toBe(expected));
});

describe('e-mail', () => {
  test.each([
    ['Jan.Kowalski@Example.COM', 'Jan.Kowalski@example.com'],
    [' jan@example.com ', 'jan@example.com'],
    ['mailto:jan@example.com', 'jan@example.com'],
    ['Jan Kowalski <jan@Example.com>', 'jan@example.com'],
    ["'jan@example.com", 'jan@example.com'],
    ["o'neil@example.ie", "o'neil@example.ie"],
    ['Почта@Пример.РФ', 'Почта@пример.рф'],
    ['user＠example．com', 'user@example.com'],
    ['a+b_c-d@sub.example.co.uk', 'a+b_c-d@sub.example.co.uk'],
    ['jan@', '! invalid-email'],
    ['jan.example.com', '! invalid-email'],
    ['jan@example', '! invalid-email'],
    ['jan@@example.com', '! invalid-email'],
    ['jan..k@example.com', '! invalid-email'],
    ['.jan@example.com', '! invalid-email'],
    ['jan@-example.com', '! invalid-email'],
    ['jan@192.168.0.1', '! invalid-email'],
    ['jan kowalski@example.com', '! invalid-email'],
    ['brak', '! invalid-email'],
    [`${'a'.repeat(65)}@example.com`, '! invalid-email'],
    ['', ''],
  ])('%j is %j', (raw, expected) => expect(clean('email', raw)).toBe(expected));
});

describe('no date', () => {
  test.each(['0/0/00', '0.0.00', '0-0-0', '0000-00-00', '0000-00-00 00:00:00', '00.00.0000 0:00:00'])(
    '%j says nothing',
    (raw) => expect(clean('date', raw)).toBe(''),
  );

  test.each(['0', '0/0', '1/0/00', '0/1/00'])('%j is a date that does not exist', (raw) =>
    expect(clean('date', raw)).toBe('! invalid-date'),
  );
});

describe('dates', () => {
  test.each([
    ['2026-04-23', null, '2026-04-23'],
    ['2026/4/3', 'dmy', '2026-04-03'],
    ['2026.04.03', 'mdy', '2026-04-03'],
    ['23.04.2026', null, '2026-04-23'],
    ['04/23/2026', null, '2026-04-23'],
    ['05.05.2026', null, '2026-05-05'],
    ['04/05/2026', null, '! ambiguous-date'],
    ['04/05/2026', 'dmy', '2026-05-04'],
    ['04/05/2026', 'mdy', '2026-04-05'],
    ['04/23/2026', 'dmy', '! invalid-date'],
    ['23-4-26', 'dmy', '2026-04-23'],
    ['1.2.55', 'dmy', '1955-02-01'],
    ['55-02-01', null, '1955-02-01'],
    ['20260423', null, '2026-04-23'],
    ['2026年4月23日', null, '2026-04-23'],
    ['2026年4月23号', 'dmy', '2026-04-23'],
    ['２０２６年４月２３日', null, '2026-04-23'],
    ['23.04.2026 г.', null, '2026-04-23'],
    ['23.04.2026r.', null, '2026-04-23'],
    ['23 kwietnia 2026', null, '2026-04-23'],
    ['23 апреля 2026 г.', null, '2026-04-23'],
    ['23-Apr-26', null, '2026-04-23'],
    ['April 3rd, 2026', null, '2026-04-03'],
    ['2026-04-23T23:59:59Z', null, '2026-04-23'],
    ['2026-04-23T00:30:00+09:00', null, '2026-04-23'],
    ['23.04.2026 0:00:00', null, '2026-04-23'],
    ['04/23/2026 11:30 PM', null, '2026-04-23'],
    ['29.02.2024', null, '2024-02-29'],
    ['29.02.2026', null, '! invalid-date'],
    ['29.02.1900', 'dmy', '! invalid-date'],
    ['31.02.2026', 'dmy', '! invalid-date'],
    ['31.04.2026', 'dmy', '! invalid-date'],
    ['00.01.2000', 'dmy', '! invalid-date'],
    ['2026-13-01', null, '! invalid-date'],
    ['46135', 'dmy', '2026-04-23 (serial-date)'],
    ['46135.5', 'mdy', '2026-04-23 (serial-date)'],
    ['46135,99999', null, '2026-04-23 (serial-date)'],
    ['10000', null, '1927-05-18 (serial-date)'],
    ['73050', null, '2099-12-31 (serial-date)'],
    ['73051', null, '! invalid-date'],
    ['9999', 'dmy', '! invalid-date'],
    ['461350', 'dmy', '! invalid-date'],
    ['--05-01', null, '! date-without-year'],
    ['--0501', 'dmy', '! date-without-year'],
    ['23.04', 'dmy', '! invalid-date'],
    ['wczoraj', 'dmy', '! invalid-date'],
    ['1.2.3.2026', 'dmy', '! invalid-date'],
    ['', null, ''],
  ] as const)('%j in order %s is %j', (raw, order, expected) => {
    expect(clean('date', raw, order)).toBe(expected);
  });

  it('never moves a day, in any zone of the machine', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', date2 = ''] = iso.split('-');
        expect(clean('date', `${date2}.${month}.${year}`, 'dmy')).toBe(iso);
        expect(clean('date', `${month}/${date2}/${year}`, 'mdy')).toBe(iso);
        expect(clean('date', date.toISOString())).toBe(iso);
      }),
    );
  });

  test.each([
    [['2026-01-02'], 'ymd'],
    [['1.2.2026', '13.2.2026'], 'dmy'],
    [['1/2/2026', '2/13/2026'], 'mdy'],
    [['1.2.2026', '3.4.2026'], 'either'],
    [['13.1.2026', '1.13.2026'], 'either'],
    [['13.1.2026', '2026-01-02'], 'dmy'],
    [[...Array(20).fill('13.1.2026'), '1.13.2026'], 'dmy'],
    [['x', ''], null],
  ] as const)('the values %j allow the order %s', (values, expected) => {
    const tally = emptyTally();
    for (const value of values) {
      const evidence = dateEvidence(value);
      if (evidence !== null) tally[evidence]++;
    }
    expect(orderOf(tally)).toBe(expected);
  });
});

describe('gender', () => {
  test.each([
    ['F', 'F k K kobieta Kobieta Pani pani Ж жен. Женский г-жа 女 女士 Female w Mrs Ms. Żeńska FEMALE'],
    ['M', 'M m mężczyzna Pan М муж. мужской г-н 男 先生 male Mr. Męska'],
    ['other', 'other inna другой 其他'],
    ['! unknown-gender', 'x? 5 Dr unknown'],
    ['', 'Unspecified Nieokreślona Неизвестно 未指定'],
  ])('%s: %s', (expected, words) => {
    for (const word of words.split(' ')) expect([word, clean('gender', word)]).toEqual([word, expected]);
  });
});

describe('status', () => {
  test.each([
    ['potential', 'potential|Potencjalny|potencjalna|Lead|потенциальный|潜在|潜在客户|Prospect|意向客户'],
    ['active', 'active|Aktywny|AKTYWNA|stały|активный|Действующий|现有|现有客户|Current|Существующий'],
    ['lapsed', 'lapsed|nieaktywny|utracony|Потерян|потеряна|неактивный|失效|流失|Lost|inactive|były'],
    ['! unknown-status', 'VIP|может быть|未知|new|???'],
  ])('%s: %s', (expected, words) => {
    for (const word of words.split('|')) {
      expect([word, clean('status', word)]).toEqual([word, expected]);
    }
  });
});

describe('web addresses', () => {
  test.each([
    ['www.Example.com', 'https://www.example.com'],
    ['HTTP://Example.com/Path?q=A', 'http://example.com/Path?q=A'],
    ['example.pl:8080/x', 'https://example.pl:8080/x'],
    ['пример.рф', 'https://пример.рф'],
    ['javascript:alert(1)', '! invalid-value'],
    ['ftp://example.com', '! invalid-value'],
    ['jan@example.com', '! invalid-value'],
    ['brak strony', '! invalid-value'],
    ['data:text/html,x', '! invalid-value'],
  ])('%j is %j', (raw, expected) => expect(clean('url', raw)).toBe(expected));
});

describe('money', () => {
  test.each([
    ['37 934,50', '37934.50'],
    ['1\u00A0234,50 zł', '1234.50'],
    ['1\u202F234,50\u00A0€', '1234.50'],
    ['$1,234.50', '1234.50'],
    ['1.234,50 €', '1234.50'],
    ["CHF 1'234.50", '1234.50'],
    ['¥12,000', '12000'],
    ['12000元', '12000'],
    ['1 000 руб.', '1000'],
    ['1200,-', '1200'],
    ['1,234', '1234'],
    ['1.234.567', '1234567'],
    ['0,125', '0.125'],
    ['5,5', '5.5'],
    ['-50', '-50'],
    ['(50.00)', '-50.00'],
    ['0', '0'],
    ['12 34', '! invalid-value'],
    ['1,23,456', '! invalid-value'],
    ['około 500', '! invalid-value'],
    ['007', '! invalid-value'],
    ['', ''],
  ])('%j is %j', (raw, expected) => expect(clean('money', raw)).toBe(expected));
});

describe('every normalizer', () => {
  const signs = fc.constantFrom(
    ...[...'0123456789', ...'.,-+/() @:;<>\'"', ...'aeFMzłóżĄЖМя王先女潜在年月日元¥$€', '\n', '\r', '\t'],
    ...[
      '\u00A0',
      '\u200B',
      '\uFEFF',
      '\u0301',
      '\uD800',
      '\u0000',
      '１',
      '．',
      '＠',
      'www.',
      'example.com',
      'tel:',
      '2026',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: signs, maxLength: 24 }),
    fc.string({ unit: 'binary', maxLength: 24 }),
  );
  const order = fc.constantFrom('dmy', 'mdy', 'ymd', null);
  const country = fc.constantFrom('PL', 'RU', 'CN', 'US', 'GB');

  test.each(Object.keys(NORMALIZERS) as FieldKind[])(
    '%s never throws and takes its own value back',
    (kind) => {
      fc.assert(
        fc.property(text, order, country, (raw, dateOrder, home) => {
          const settled = { country: home, dateOrder };
          const { value, problem } = NORMALIZERS[kind](raw, settled);
          if (problem !== null && ISSUES[problem.code] === 'error') expect(value).toBe('');
          const again = NORMALIZERS[kind](value, settled);
          expect(again.value).toBe(value);
          // What is kept with a word of warning may get it again, and no other.
          if (again.problem !== null) expect(again.problem).toEqual(problem);
        }),
        { numRuns: 1500 },
      );
    },
  );
});

describe('a cell in its field', () => {
  test.each(['phone', 'email', 'birthday', 'status', 'opportunity.expectedRevenue'] as const)(
    'a dash alone is nothing in %s, and says nothing',
    (field) => {
      expect(normalizeField(field, ' – ', context)).toEqual({ values: [], problems: [] });
    },
  );

  it('keeps the first of several values that Google joined, and says that there were more', () => {
    expect(normalizeField('website', 'https://a.example ::: https://b.example', context)).toEqual({
      values: ['https://a.example'],
      problems: [{ code: 'more-values', params: {} }],
    });
  });

  it('is named where it cannot hold the value', () => {
    expect(normalizeField('website', 'javascript:x', context).problems).toEqual([
      { code: 'invalid-value', params: { field: 'website' } },
    ]);
  });

  test.each([
    ['category', 'VIP; hurt|VIP, nowi', ['VIP', 'hurt', 'nowi']],
    ['category', '* myContacts ::: VIP ::: * friends', ['VIP', '* friends']],
    ['category', '* myContacts', []],
    ['email', 'a@b.example ::: c@d.example', ['a@b.example', 'c@d.example']],
    ['phone', '+48 501 000 001 ::: +48 501 000 002', ['+48501000001', '+48501000002']],
    ['group', 'a ::: b', ['a ::: b']],
    ['category', '批发、茶叶', ['批发', '茶叶']],
    ['email', 'A@b.PL; c@d.pl', ['A@b.pl', 'c@d.pl']],
    ['email', 'a@b.pl, a@b.pl', ['a@b.pl']],
    ['email', 'a@b.pl c@d.pl', ['a@b.pl', 'c@d.pl']],
    ['city', 'Łódź; Opole', ['Łódź; Opole']],
    ['city', '  ', []],
    ['email', '', []],
  ] as const)('%s %j holds %j', (field, raw, values) => {
    expect(normalizeField(field, raw, context)).toEqual({ values, problems: [] });
  });

  test.each([
    ['email', 'a@b.pl, brak', 'invalid-email'],
    ['birthday', '31.02.2020', 'invalid-date'],
    ['website', 'javascript:x', 'invalid-value'],
    ['status', 'złoty', 'unknown-status'],
  ] as const)('%s %j holds nothing, with %s', (field, raw, code) => {
    const { values, problems } = normalizeField(field, raw, context);
    expect(values).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

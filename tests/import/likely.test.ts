/** Who is likely the same: sounds of names, slips, what speaks for and against, and that blocks lose nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../src/domain/fields';
import { isOneSlip } from '../../src/domain/slips';
import { isStored, LikelyFinder, sequenceOf } from '../../src/import/likely/finder';
import { likeliestOf } from '../../src/import/likely/likeliest';
import { likenessOf } from '../../src/import/likely/likeness';
import { companySounds, soundsOf } from '../../src/import/likely/skeleton';

describe('soundsOf', () => {
  it.each([
    ['Юлия Щербакова', 'Yulia Shcherbakova'],
    ['Юлия Щербакова', 'Iuliia Scherbakova'],
    ['Дмитрий Чехов', 'Dmitry Chekhov'],
    ['Пётр Жуков', 'Petr Zhukov'],
    ['Наталья Цветаева', 'Natalya Tsvetaeva'],
    ['ЕЛЕНА ХАБАРОВА', 'Elena Khabarova'],
    ['Łukasz Żółtowski-Lis', 'lukasz zoltowski lis'],
    ['Mr. Hans Müller', 'Hans Muller'],
  ])('%s sounds as %s', (a, b) => {
    expect(soundsOf(a)).toEqual(soundsOf(b));
  });

  it.each([
    ['Иван Петров', 'Пётр Иванов'],
    ['Anna Nowak', 'Anna Kowal'],
    ['王小红', '王小明'],
    ['Hala 11', 'Hala 1'],
  ])('%s does not sound as %s', (a, b) => {
    expect(soundsOf(a)).not.toEqual(soundsOf(b));
  });

  it.each([
    ['ACME Sp. z o.o.', 'Acme'],
    ['ООО «Вектор»', 'Вектор'],
    ['杭州西湖茶业有限公司', '杭州西湖茶业'],
    ['Müller GmbH & Co. KG', 'Muller'],
  ])('the company %s sounds as %s', (a, b) => {
    expect(companySounds(a)).toEqual(companySounds(b));
  });
});

describe('isOneSlip', () => {
  it.each([
    ['kowalski', 'kowalsi', true],
    ['kowalski', 'kowwalski', true],
    ['kowalski', 'kowalsik', true],
    ['kowalski', 'kovalski', true],
    ['kowalski', 'kowalski', false],
    ['kowalski', 'kovalsky', false],
    ['ab', 'ba', true],
    ['', 'a', true],
    ['abc', 'cba', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
    expect(isOneSlip(b, a)).toBe(expected);
  });
});

const jan: FieldValues = {
  name: 'Jan Kowalski',
  phone: ['+48501234567'],
  email: ['jan.kowalski@firma.example'],
  company: 'Orlik',
  city: 'Łódź',
};

describe('likenessOf', () => {
  it.each<[string, FieldValues, FieldValues, string[] | null]>([
    ['a digit off', jan, { name: 'Jan Kowalski', phone: ['+48501234568'] }, ['name', 'near-phone']],
    ['two digits swapped', jan, { name: 'Jan Kowalski', phone: ['+48501234657'] }, ['name', 'near-phone']],
    ['names swapped', jan, { name: 'Kowalski Jan', city: 'Łódź' }, ['same-letters']],
    ['names swapped and nothing else', jan, { name: 'Kowalski Jan' }, ['same-letters']],
    ['names swapped in another town', jan, { name: 'Kowalski Jan', city: 'Opole' }, null],
    [
      'another alphabet',
      { name: 'Юлия Щербакова', city: 'Тверь' },
      { name: 'Yulia Shcherbakova', city: 'Tver' },
      ['same-letters'],
    ],
    ['an initial, same town', jan, { name: 'J. Kowalski', city: 'Łódź' }, ['near-name']],
    ['a slip in the name, same town', jan, { name: 'Jan Kowalsi', city: 'Łódź' }, ['near-name']],
    ['a slip in the name and nothing else', jan, { name: 'Jan Kowalsi' }, null],
    [
      'a slip in the e-mail',
      jan,
      { ...jan, phone: ['+48600111222'], email: ['jan.kowalsk@firma.example'] },
      ['name', 'near-email'],
    ],
    [
      'another provider',
      jan,
      { name: 'Jan Kowalski', email: ['jan.kowalski@poczta.example'] },
      ['name', 'near-email'],
    ],
    [
      'a short mailbox at another provider',
      { name: 'Jan Kowalski', email: ['biuro@orlik.example'] },
      { name: 'Jan Kowalski', email: ['biuro@sosna.example'] },
      null,
    ],
    [
      'a namesake with other contacts',
      jan,
      { name: 'Jan Kowalski', phone: ['+48600111222'], email: ['x@y.example'] },
      null,
    ],
    [
      'a namesake in the same firm and town',
      jan,
      { ...jan, phone: ['+48600111222'], email: ['x@y.example'] },
      ['name'],
    ],
    [
      'another birthday',
      { ...jan, birthday: '1980-01-02' },
      { ...jan, phone: ['+48501234568'], birthday: '1981-01-02' },
      null,
    ],
    ['another tax number', { ...jan, taxId: '1' }, { name: 'Kowalski Jan', taxId: '2' }, null],
    ['another person on the phone', jan, { name: 'Ewa Sowa', phone: ['+48501234567'] }, null],
    ['brothers', jan, { name: 'Adam Kowalski', city: 'Łódź' }, null],
    [
      'one character of a Chinese name',
      { name: '王小红', city: '北京' },
      { name: '王小明', city: '北京' },
      null,
    ],
    [
      'a middle name less',
      { name: 'Иван Петрович Чехов', city: 'Тверь' },
      { name: 'Чехов Иван', city: 'Тверь' },
      ['near-name'],
    ],
    ['one word in common', { name: 'Maria' }, { name: 'Maria Nowak' }, null],
    [
      'things with numbers',
      { name: 'Magazyn 1234', city: 'Łódź' },
      { name: 'Magazyn 1235', city: 'Łódź' },
      null,
    ],
    ['nobody', {}, jan, null],
  ])('%s', (_, a, b, expected) => {
    expect(likenessOf(a, b)?.by ?? null).toEqual(expected);
    expect(likenessOf(b, a)?.by ?? null).toEqual(expected);
  });

  it('is between 0 and 1, the same both ways', () => {
    const word = fc.constantFrom('Jan', 'Ewa', 'Kowalski', 'Kowalsky', 'Чехов', 'Chekhov', 'J.', '红', '');
    const values = fc.record(
      {
        name: fc.tuple(word, word).map((parts) => parts.join(' ').trim()),
        phone: fc.array(fc.constantFrom('+48501234567', '+48501234568', '+48600000000'), {
          minLength: 1,
          maxLength: 2,
        }),
        email: fc.array(fc.constantFrom('jan.kowal@a.example', 'jan.kowal@b.example', 'ewa@a.example'), {
          minLength: 1,
          maxLength: 2,
        }),
        city: fc.constantFrom('Łódź', 'Lodz', 'Opole'),
        company: fc.constantFrom('Orlik', 'ORLIK sp. z o.o.', 'Sosna'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, values, (a, b) => {
        const found = likenessOf(a, b);
        expect(likenessOf(b, a)).toEqual(found);
        if (found !== null) {
          expect(found.likeness).toBeGreaterThan(0);
          expect(found.likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('LikelyFinder', () => {
  const find = (rows: readonly FieldValues[], book: readonly FieldValues[]) => {
    const finder = new LikelyFinder(rows.length);
    rows.forEach((row, at) => {
      finder.addRow(at, row);
    });
    book.forEach((one, at) => {
      finder.addStored(at, one);
    });
    return [...finder.candidates(rows.length)].map(({ row, others }) => ({
      row,
      best: likeliestOf(rows[row] ?? {}, others, (other) =>
        isStored(other) ? book[sequenceOf(other)] : rows[other],
      ),
    }));
  };

  it('finds earlier rows and stored customers, never the row itself or a later one', () => {
    const rows: FieldValues[] = [
      { name: 'Kowalski Jan', city: 'Łódź' },
      { name: 'Ewa Sowa', phone: ['+48600000000'] },
      { name: 'Sowa Ewa', phone: ['+48600000001'] },
    ];
    const found = find(rows, [{ name: 'Igor Wrona' }, jan]);
    const met = found.flatMap(({ row, best }) => (best === undefined ? [] : [[row, best.other]]));
    expect(met).toEqual([
      [0, -2],
      [2, 1],
    ]);
  });

  it.each<[string, FieldValues]>([
    ['a digit off in the first half', { name: 'Jan Kowalski', phone: ['+48511234567'] }],
    ['a digit off in the second half', { name: 'Kowalski Jan', phone: ['+48501234467'] }],
    ['another provider', { name: 'J. Kowalski', email: ['jankowalski@inna.example'] }],
    ['another order in the same town', { name: 'Kowalski Jan', city: 'Łódź' }],
    ['a slip in the name, same firm', { name: 'Jan Kowalksi', company: 'ORLIK' }],
    ['an initial in the same town', { name: 'J Kowalski', city: 'Lodz' }],
  ])('compares %s', (_, row) => {
    expect(find([row], [jan])[0]?.best?.other).toBe(-1);
  });

  it('says nothing of a name that half the list has', () => {
    const rows = Array.from(
      { length: 60 },
      (_, at): FieldValues => ({ name: 'Jan Kowalski', city: 'Łódź', notes: `${at}` }),
    );
    const last = find(rows, []).find(({ row }) => row === 59);
    expect(last?.best).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { maskSensitive } from '../../src/domain/sensitive/mask';
import { mayHoldSensitive } from '../../src/domain/sensitive/scan';
import { SensitiveTally } from '../../src/domain/sensitive/tally';

/** What a column of these cells holds. */
function found(cells: readonly string[], heading = ''): string[] {
  const tally = new SensitiveTally();
  for (const cell of cells) if (mayHoldSensitive(cell)) tally.add(cell);
  return tally.found(heading, cells.length).map(({ name, count }) => `${name} ${count}`);
}

describe('numbers that should not lie around', () => {
  const told: readonly (readonly [cell: string, what: string])[] = [
    ['4111111111111111', 'Visa'],
    ['4111 1111 1111 1111', 'Visa'],
    ['4111\u00a01111\u00a01111\u00a01111', 'Visa'],
    ['5500-0000-0000-0004', 'Mastercard'],
    ['2223003122003222', 'Mastercard'],
    ['378282246310005', 'American Express'],
    ['3782 822463 10005', 'American Express'],
    ['30569309025904', 'Diners Club'],
    ['6011111111111117', 'Discover'],
    ['3530111333300000', 'JCB'],
    ['6240008631401148', 'UnionPay'],
    ['2200700000000009', 'Mir'],
    ['paid by card 4111 1111 1111 1111, valid 12/28', 'Visa'],
    ['Karta:4111111111111111.', 'Visa'],
    ['85010112345', 'PESEL'],
    ['02270803624', 'PESEL'],
    ['pesel klientki 44051401359', 'PESEL'],
    ['112-233-445 95', 'СНИЛС'],
    ['11223344595', 'СНИЛС'],
    ['11010519491231002X', '居民身份证'],
    ['440524188001010014', ''], // nobody was born in 1880
    ['12345678Z', 'DNI/NIE'],
    ['X1234567L', 'DNI/NIE'],
    ['RSSMRA85T10A562S', 'Codice fiscale'],
    ['PL61109010140000071219812874', 'IBAN'],
    ['61 1090 1014 0000 0712 1981 2874', 'IBAN'],
    ['konto PL61 1090 1014 0000 0712 1981 2874 w banku', 'IBAN'],
    ['GB82 WEST 1234 5698 7654 32', 'IBAN'],
    ['NL91ABNA0417164300', 'IBAN'],
    ['ABS123456', 'Dowód osobisty'],
    ['1 85 05 78 006 084 91', 'NIR'],
    ['529.982.247-25', 'CPF'],
  ];
  test.each(told)('%s: %s', (cell, what) => {
    expect(found([cell])).toEqual(what === '' ? [] : [`${what} 1`]);
  });

  const untold: readonly string[] = [
    '4111111111111112',
    '+48 501 000 011',
    '501 000 011',
    '48501000011',
    '+7 916 123-45-67',
    '8 (916) 123-45-67',
    '+1 (415) 555-2671',
    '+86 138 0013 8000',
    '526-000-12-46',
    'PL5260001246',
    '7707083893',
    '2024-05-12 10:22:33',
    '12.05.1990',
    '00-950 Warszawa',
    'ul. Długa 4111/1111',
    '1234567890123456',
    'INV-4111111111111111-01',
    '4111111111111111.50',
    '123-45-6789',
    '45 08 123456',
    'a1b2c3d4-e5f6-4711-8111-111111111111',
  ];
  test.each(untold)('%s: none', (cell) => {
    expect(found([cell])).toEqual([]);
  });

  test('without a check of their own only where the heading says so', () => {
    const tally = (cells: readonly string[], heading: string) => {
      const counted = new SensitiveTally();
      for (const cell of cells) counted.add(cell);
      return counted.found(heading, cells.length).map(({ name, count }) => `${name} ${count}`);
    };
    expect(tally(['123-45-6789', '987-65-4321'], 'SSN')).toEqual(['SSN 1']);
    expect(tally(['123-45-6789'], 'Order')).toEqual([]);
    expect(tally(['45 08 123456', '4508 123456', 'AB1234567'], 'Паспорт')).toEqual(['Passport 3']);
  });

  test('are not order numbers that have the right check digit by chance', () => {
    const orders = Array.from({ length: 500 }, (_, at) => `40000000000${String(10_000 + at)}`);
    expect(found(orders)).toEqual([]);
    expect(found(orders, 'Order')).toEqual([]);
  });

  test('are told by more than chance: few columns of random digits look like some', () => {
    let seed = 12_345;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
    const rates = [1, 3, 10, 100].map((rows) => {
      let alarms = 0;
      let columns = 0;
      for (let length = 8; length <= 19; length++) {
        for (let turn = 0; turn < 150; turn++) {
          columns++;
          if (found(Array.from({ length: rows }, () => digits(length))).length > 0) alarms++;
        }
      }
      return alarms / columns;
    });
    expect(Math.max(...rates)).toBeLessThan(0.02);
    expect(rates.at(-1)).toBe(0);
  });
});

describe('masking', () => {
  const cases: readonly (readonly [text: string, masked: string | null])[] = [
    ['4111 1111 1111 1111', '•••• •••• •••• 1111'],
    ['5500-0000-0000-0004', '••••-••••-••••-0004'],
    ['85010112344', '•••••••2344'],
    ['12345678Z', '••••5678Z'],
    ['PL61109010140000071219812874', 'PL••••••••••••••••••••••2874'],
    ['4111 1111 1111 1112', '•••• •••• •••• 1112'], // a slip in a column of cards
    ['tel. 501 000 011, karta 4111111111111111', 'tel. 501 000 011, karta ••••••••••••1111'],
    ['45 08 123456', '•• •• ••3456'],
    ['met at the spring fair in 2024', null],
    ['Anna', null],
    ['', null],
  ];
  test.each(cases)('%s: %s', (text, masked) => {
    expect(maskSensitive(text)).toBe(masked);
    if (masked !== null) expect(maskSensitive(masked)).toBeNull();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldKind } from '../../src/domain/fields';
import { NORMALIZERS } from '../../src/domain/normalize';
import { QUICK, type Quick } from '../../src/domain/normalize/quick';

const context = { country: 'PL', dateOrder: 'dmy' } as const;

/** Cells that a quick look could take for plainer than they are. */
const hosts = [
  'x.pl',
  'X.pl',
  'a-.pl',
  '-a.pl',
  'a..pl',
  'a.b-c.co',
  '1.2',
  'a.p',
  'a.1p',
  `${'a'.repeat(64)}.pl`,
  'ą.pl',
];
const locals = ['anna', 'a.b', '.a', 'a.', 'a..b', 'A+b_c-d', 'łuk', '', 'a b', 'a'.repeat(65)];
const cells = fc.oneof(
  fc.tuple(fc.constantFrom(...locals), fc.constantFrom(...hosts)).map(([local, host]) => `${local}@${host}`),
  fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://', 'HTTP://', 'ftp://', '://'),
      fc.constantFrom(...hosts),
      fc.constantFrom('', '/', '/a?b#c', ':80', ' '),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '+48 501 000 001',
    '501000001',
    '---',
    ' ',
    'a  b',
    ' a',
    'a ',
    'e\u0301',
    'Łódź',
    '王 芳',
    'a\nb',
    '１２',
    '00-950',
    '00950',
    '0-0950',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '0', '.', '-', '_', '+', '@', ' ', ':', '/', 'é'),
    maxLength: 14,
  }),
);

test.each(Object.entries(QUICK) as [FieldKind, Quick][])(
  'a quick look at a %s says what its normalizer says, or nothing',
  (kind, quick) => {
    let sure = 0;
    fc.assert(
      fc.property(cells, (raw) => {
        if (raw === '') return;
        const value = quick(raw, context);
        if (value === null) return;
        sure++;
        expect({ value, problem: null }).toEqual(NORMALIZERS[kind](raw, context));
      }),
      { numRuns: 6000 },
    );
    expect(sure).toBeGreaterThan(10);
  },
);

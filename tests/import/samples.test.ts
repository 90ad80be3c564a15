import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasIdentity } from '../../src/domain/customer';
import type { FieldKey, FieldValues } from '../../src/domain/fields';
import { normalizeField } from '../../src/domain/normalize';
import type { DateOrder } from '../../src/domain/profile';
import type { RawRow } from '../../src/import/formats/format';
import { suggestMapping } from '../../src/import/mapping/suggest';

interface Sample {
  readonly language: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly country: string;
  readonly dateOrder: DateOrder;
}

const SAMPLES: readonly Sample[] = [
  { language: 'en', encoding: 'utf-8', delimiter: ',', country: 'GB', dateOrder: 'dmy' },
  { language: 'pl', encoding: 'windows-1250', delimiter: ';', country: 'PL', dateOrder: 'dmy' },
  { language: 'ru', encoding: 'windows-1251', delimiter: ';', country: 'RU', dateOrder: 'dmy' },
  { language: 'zh', encoding: 'gb18030', delimiter: ',', country: 'CN', dateOrder: 'ymd' },
];

const FIELDS: readonly FieldKey[] = [
  'name',
  'company',
  'email',
  'phone',
  'street',
  'city',
  'postalCode',
  'birthday',
  'status',
  'category',
  'owner',
  'notes',
];

/** A reader of its own, so that this test depends on no other: quotes, doubled quotes, CRLF. */
function parse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter || sign === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  return rows.filter((row) => row.length > 0);
}

describe.each(SAMPLES)(
  'the sample list in $language',
  ({ language, encoding, delimiter, country, dateOrder }) => {
    const bytes = readFileSync(new URL(`../../public/samples/sample.${language}.csv`, import.meta.url));
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const [header = [], ...cells] = parse(text, delimiter);
    const rows: RawRow[] = cells.map((row, at) => ({ line: at + 2, cells: row }));
    const mapping = suggestMapping(header, rows);
    const found = new Map<string, number>();
    const customers = rows.map((row) => {
      const values: FieldValues = {};
      for (const { index, field } of mapping) {
        if (field === null) continue;
        const result = normalizeField(field, row.cells[index] ?? '', { country, dateOrder });
        for (const { code } of result.problems) found.set(code, (found.get(code) ?? 0) + 1);
        const [first] = result.values;
        if (first !== undefined) {
          Object.assign(values, { [field]: field === 'email' || field === 'phone' ? result.values : first });
        }
      }
      return values;
    });

    it('is saved as Excel would: every line ends with CRLF, and no letter is lost', () => {
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text).not.toContain('\uFFFD');
    });

    it('holds 60 rows, each as wide as its header', () => {
      expect(rows).toHaveLength(60);
      expect(new Set(rows.map((row) => row.cells.length))).toEqual(new Set([FIELDS.length]));
    });

    it('maps itself, its dates included', () => {
      expect(mapping.map(({ field }) => field)).toEqual(FIELDS);
      expect(mapping.find(({ field }) => field === 'birthday')?.dateOrder).toBe(dateOrder);
      expect(
        suggestMapping([], rows).filter(({ field }) => field === 'email' || field === 'phone'),
      ).toHaveLength(2);
    });

    it('has one of each problem that it is to show, and no other', () => {
      expect(Object.fromEntries(found)).toEqual({
        'invalid-email': 1,
        'invalid-date': 1,
        'unknown-status': 1,
      });
      expect(customers.filter((values) => !hasIdentity(values))).toHaveLength(1);
    });

    it('holds one customer twice, by phone; e-mails are all different', () => {
      const phones = customers.flatMap(({ phone }) => phone ?? []);
      expect(phones.length - new Set(phones).size).toBe(1);
      const emails = customers.flatMap(({ email }) => email ?? []);
      expect(new Set(emails).size).toBe(emails.length);
      expect(emails.length).toBeGreaterThan(50);
    });

    it('uses only domains that can belong to nobody (RFC 2606)', () => {
      for (const email of customers.flatMap(({ email }) => email ?? [])) {
        expect(email).toMatch(/(?:\.example|@example\.(?:com|org|net))$/);
      }
    });
  },
);

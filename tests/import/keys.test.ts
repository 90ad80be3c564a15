import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldValues } from '../../src/domain/fields';
import {
  emailKey,
  hashText,
  KEY_KIND,
  KEY_STRIDE,
  nameKey,
  nameKind,
  recordKeys,
} from '../../src/import/plan/keys';
import { KeyTable, MANY, NOBODY } from '../../src/import/plan/keyTable';
import { Matcher } from '../../src/import/plan/match';
import { Matches } from '../../src/import/plan/matches';
import { addHolder, RowKeys, tableFor } from '../../src/import/plan/rowKeys';
import type { PlanSettings } from '../../src/import/plan/settings';

const texts = fc.oneof(
  fc.constantFrom(
    'Łukasz Żółć',
    'Щукина Ёлка',
    '王 小红',
    'İzmir',
    'ﬁn',
    'ǆ',
    'Ĳ',
    'e\u0301',
    'ſ',
    'K',
    'Å',
    'Σας',
    ' a',
    'a  b',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
  fc.string({
    unit: fc.integer({ min: 32, max: 0x500 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 8,
  }),
);

/** The keys the plain way: each text made, then hashed. */
function plainKeys(name: string | undefined, emails: readonly string[], phones: readonly string[]): number[] {
  const keys: number[] = [];
  const out = new Uint32Array(2);
  const add = (kind: number, seed: number, text: string): void => {
    hashText(text, seed, out, 0);
    keys.push(kind, ...out);
  };
  for (const phone of phones) add(KEY_KIND.phone, KEY_KIND.phone, phone);
  for (const email of emails) add(KEY_KIND.email, KEY_KIND.email, emailKey(email));
  const key = nameKey(name === undefined ? {} : { name });
  if (key !== '') add(nameKind(phones.length > 0, emails.length > 0), KEY_KIND.name, key);
  return keys;
}

test('keys are those of the normalized texts, however they are made', () => {
  fc.assert(
    fc.property(
      fc.option(texts, { nil: undefined }),
      fc.array(texts, { maxLength: 2 }),
      fc.array(texts, { maxLength: 2 }),
      (name, email, phone) => {
        const values = { ...(name === undefined ? {} : { name }), email, phone };
        expect([...recordKeys(values)]).toEqual(plainKeys(name, email, phone));
      },
    ),
    { numRuns: 3000 },
  );
});

test('the table of keys answers as a map does, full and grown', () => {
  const table = new KeyTable(10);
  const plain = new Map<string, number>();
  const key = new Uint32Array(2);
  for (let n = 0; n < 20_000; n++) {
    const kind = n % 6;
    // A third of them share their first slot with others.
    hashText(`text ${n % 3 === 0 ? n : n >> 4}`, 0, key, 0);
    const [high = 0, low = 0] = key;
    const name = `${kind} ${high} ${low}`;
    const before = plain.get(name);
    plain.set(name, before === undefined || before === n ? n : MANY);
    table.add(kind, high, low, n);
  }
  for (const [name, ref] of plain) {
    const [kind = 0, high = 0, low = 0] = name.split(' ').map(Number);
    expect(table.find(kind, high, low)).toBe(ref);
    expect(table.find(kind + 6, high, low)).toBe(NOBODY);
  }
  expect(table.find(0, 0xffffffff, 0xffffffff)).toBe(NOBODY);
});

/** People of a small town: they share phones, e-mails and names more than people do. */
const person = fc.record(
  {
    name: fc.constantFrom('Anna Kos', 'Jan Kot', 'Ewa Sowa'),
    phone: fc.uniqueArray(fc.constantFrom('+48501', '+48502', '+48503', '+48504'), {
      minLength: 1,
      maxLength: 2,
    }),
    email: fc.uniqueArray(fc.constantFrom('a@x.pl', 'B@x.pl', 'c@x.pl'), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const eachKeyOf = (values: FieldValues, onKey: (...key: [number, number, number]) => void): void => {
  const packed = recordKeys(values);
  for (let at = 0; at < packed.length; at += KEY_STRIDE)
    onKey(packed[at] ?? 0, packed[at + 1] ?? 0, packed[at + 2] ?? 0);
};

test('rows meet the same customers by the keys that they can meet as by those of the whole book', () => {
  const rule = fc.record({
    phone: fc.boolean(),
    email: fc.boolean(),
    name: fc.constantFrom<PlanSettings['match']['name']>('never', 'safe', 'always'),
  });
  const people = fc.array(person, { maxLength: 6 });
  fc.assert(
    fc.property(people, people, rule, person, (book, rows, match, later) => {
      const keys = new RowKeys(1);
      for (const row of rows) keys.push(row);
      const matchBy = (table: KeyTable) => {
        const matcher = new Matcher(table, match, new Matches(rows.length));
        for (const _ of matcher.run(keys, () => true));
        return matcher;
      };
      const whole = new KeyTable();
      const known = tableFor(keys);
      book.forEach((customer, sequence) => {
        eachKeyOf(customer, (...key) => whole.add(...key, sequence));
        eachKeyOf(customer, (...key) => addHolder(known, ...key, sequence));
      });
      const byAll = matchBy(whole);
      const byKnown = matchBy(known);
      const matches = ({ matches: { refs, by } }: Matcher) => [[...refs], [...by]];
      expect(matches(byKnown)).toEqual(matches(byAll));
      if (rows.length === 0) return;
      // A row that is corrected has keys that nobody asked for before.
      const corrected = recordKeys(later);
      const unknown = byKnown.unknown(corrected);
      const holders = tableFor({ packed: unknown, count: unknown.length / KEY_STRIDE });
      book.forEach((customer, sequence) => {
        eachKeyOf(customer, (...key) => addHolder(holders, ...key, sequence));
      });
      byKnown.learn(unknown, holders);
      expect(byKnown.rematch(0, corrected)).toEqual(byAll.rematch(0, corrected));
    }),
    { numRuns: 400 },
  );
});

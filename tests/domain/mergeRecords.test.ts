import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Customer } from '../../src/domain/customer';
import type { FieldValues } from '../../src/domain/fields';
import { fieldsHeld, leadingOf, proposeMerge } from '../../src/domain/mergeRecords';

const made = (id: number, values: FieldValues): Customer =>
  ({ createdAt: `2026-01-0${id}T00:00:00.000Z`, ...values, id: `b-${id}`, updatedAt: '' }) as Customer;

const merged = (...all: FieldValues[]): FieldValues => {
  const { createdAt: _, ...values } = proposeMerge(
    all.map((values, at) => made(at + 1, values)),
    'b-1',
  ).values;
  return values;
};

const json = (value: unknown): string => JSON.stringify(value);

describe('what records of one customer come to', () => {
  test.each<[string, FieldValues[], FieldValues]>([
    [
      'fills what the leading one lacks',
      [{ name: 'Anna' }, { company: 'Brzoza' }],
      { name: 'Anna', company: 'Brzoza' },
    ],
    [
      'keeps the leading value',
      [
        { name: 'Anna', city: 'Łódź' },
        { name: 'Ania', city: 'Łódź' },
      ],
      { name: 'Anna', city: 'Łódź' },
    ],
    [
      'unites several values whatever their case',
      [{ email: ['A@x.pl'] }, { email: ['a@x.pl', 'b@x.pl'] }],
      { email: ['A@x.pl', 'b@x.pl'] },
    ],
    [
      'joins notes',
      [{ name: 'A', notes: 'one' }, { notes: 'two' }, { notes: 'one' }],
      { name: 'A', notes: 'one\n\ntwo' },
    ],
    [
      'takes no note twice',
      [{ name: 'A', notes: 'one and two' }, { notes: 'two' }],
      { name: 'A', notes: 'one and two' },
    ],
    [
      'takes a name’s parts only from a namesake',
      [
        { name: 'Anna Nowak' },
        { name: 'Ewa Lis', firstName: 'Ewa' },
        { name: 'anna nowak', firstName: 'Anna' },
      ],
      { name: 'Anna Nowak', firstName: 'Anna' },
    ],
    [
      'fills an address that says the same, and keeps another one beside it',
      [
        { name: 'A', city: 'Łódź' },
        { street: 'Lipowa 3', city: 'łódź' },
        { city: 'Gdynia', labels: json({ address: 'home' }) },
      ],
      { name: 'A', street: 'Lipowa 3', city: 'Łódź', addresses: json([{ label: 'home', city: 'Gdynia' }]) },
    ],
    [
      'keeps the ids of the other records',
      [{ externalId: 'K-1' }, { externalId: 'K-2' }, { externalId: 'K-1', otherIds: ['K-3'] }],
      { externalId: 'K-1', otherIds: ['K-3', 'K-2'] },
    ],
    [
      'says no more than potential where another says more',
      [{ name: 'A', status: 'potential' }, { status: 'active' }],
      { name: 'A', status: 'active' },
    ],
    ['is in use where one of them is', [{ name: 'A', archived: '2026-01-01' }, { name: 'A' }], { name: 'A' }],
    [
      'keeps the labels of what it holds',
      [
        { phone: ['+48501000001'], labels: json({ phone: { '+48501000001': 'work' } }) },
        {
          phone: ['+48501000002'],
          labels: json({ phone: { '+48501000001': 'home', '+48501000002': 'mobile', '+1': 'x' } }),
        },
      ],
      {
        phone: ['+48501000001', '+48501000002'],
        labels: json({ phone: { '+48501000001': 'work', '+48501000002': 'mobile' } }),
      },
    ],
    ['takes labels that are none for none', [{ name: 'A', labels: '{' }, { addresses: '7' }], { name: 'A' }],
    [
      'fills fields of the user’s own',
      [
        { name: 'A', 'custom.size': 'L' },
        { 'custom.size': 'M', 'custom.pet': 'yes' },
      ],
      { name: 'A', 'custom.size': 'L', 'custom.pet': 'yes' },
    ],
  ])('%s', (_, records, expected) => {
    expect(merged(...records)).toEqual(expected);
  });

  it('leads by the fullest record, of several alike by the oldest', () => {
    expect(
      leadingOf([
        made(3, { name: 'A' }),
        made(2, { name: 'A', city: 'B' }),
        made(1, { name: 'C', city: 'D' }),
      ]).id,
    ).toBe('b-1');
  });

  const few = fc.constantFrom('a', 'b', 'c');
  const record = fc.record(
    {
      name: few,
      company: few,
      city: few,
      street: few,
      notes: few,
      externalId: few,
      status: few,
      email: fc.uniqueArray(few, { minLength: 1 }),
      'custom.x': few,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<FieldValues>;

  it('loses no field, invents no value, and merged once more comes to the same', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 10 }), (all) => {
        const records = all.map((values, at) => made(at, values));
        const { leading, values } = proposeMerge(records);
        const held = fieldsHeld(records).filter((field) => field !== 'externalId');
        for (const field of held)
          if (!['street', 'city'].includes(field)) expect(values[field]).toBeDefined();
        const said = new Set(
          records.flatMap((one) => Object.values(one).flat()).flatMap((text) => String(text)),
        );
        for (const [field, value] of Object.entries(values)) {
          if (field === 'addresses') continue;
          for (const one of [value].flat())
            for (const part of one.split('\n\n')) expect(said).toContain(part);
        }
        const ids = new Set(records.flatMap(({ externalId }) => externalId ?? []));
        expect(
          new Set([values.externalId, ...(values.otherIds ?? [])].filter((id) => id !== undefined)),
        ).toEqual(ids);
        const again = made(0, values);
        expect(proposeMerge([again, ...records.filter(({ id }) => id !== leading)], again.id).values).toEqual(
          values,
        );
      }),
    );
  });
});

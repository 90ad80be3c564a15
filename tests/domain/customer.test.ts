import { describe, expect, it, test } from 'vitest';
import { completeName, displayName, hasIdentity } from '../../src/domain/customer';
import { CustomerDraftSchema, CustomerSchema } from '../../src/domain/customerSchema';
import { FIELD_KEYS, type FieldValues, fieldSpec, isFieldKey } from '../../src/domain/fields';

describe('a name made of its parts', () => {
  test.each([
    [{ firstName: 'Jan', lastName: 'Kowalski' }, 'Jan Kowalski'],
    [{ firstName: 'Анна', middleName: 'Петровна', lastName: 'Соловьёва' }, 'Анна Петровна Соловьёва'],
    [{ firstName: '晓梅', lastName: '陈' }, '陈晓梅'],
    [{ firstName: 'Mei', lastName: '陈' }, 'Mei 陈'],
    [{ lastName: 'Żak' }, 'Żak'],
    [{ name: 'Firma Jana', firstName: 'Jan', lastName: 'Kowalski' }, 'Firma Jana'],
    [{ company: 'Berg Ltd' }, undefined],
    [{}, undefined],
  ])('%j is %s', (values, name) => {
    const before = structuredClone(values);
    expect(completeName<FieldValues>(values).name).toBe(name);
    expect(values).toEqual(before);
  });
});

describe('what a customer is called', () => {
  test.each([
    [{ name: 'Jan', company: 'Berg' }, 'Jan'],
    [{ company: 'Berg', email: ['a@b.pl'] }, 'Berg'],
    [{ email: ['a@b.pl', 'c@d.pl'], phone: ['+48501000001'] }, 'a@b.pl'],
    [{ phone: ['+48501000001'] }, '+48501000001'],
    [{ lastName: 'Żak' }, 'Żak'],
    [{ city: 'Opole', notes: 'x' }, ''],
    [{ email: [], phone: [] }, ''],
  ])('%j is %j', (values, name) => {
    expect(displayName(values)).toBe(name);
    expect(hasIdentity(values)).toBe(name !== '');
  });
});

describe('what comes from outside', () => {
  const record = {
    id: 'abc-1',
    name: 'Jan',
    email: ['a@b.pl'],
    createdAt: '2026-01-01',
    updatedAt: '2026-01-01T00:00:00Z',
    importedBy: { jobId: 'j', line: 2 },
    log: [1, 2],
  };

  it('takes a whole record', () => {
    expect(CustomerSchema.parse(record)).toEqual(record);
  });

  test.each([
    ['an unknown field', { ...record, shoeSize: '44' }],
    ['a list as one text', { ...record, email: 'a@b.pl' }],
    ['a number as a text', { ...record, postalCode: 84159 }],
    ['no id', { ...record, id: '' }],
  ])('refuses %s', (_, value) => {
    expect(CustomerSchema.safeParse(value).success).toBe(false);
  });

  it('takes a draft without an id, and every field', () => {
    const draft = Object.fromEntries(FIELD_KEYS.map((key) => [key, fieldSpec(key).many ? ['x'] : 'x']));
    expect(CustomerDraftSchema.safeParse(draft).success).toBe(true);
    expect(CustomerDraftSchema.safeParse({ ...draft, updatedAt: 'x' }).success).toBe(false);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', '', null, 5])(
    '%j is no field',
    (key) => expect(isFieldKey(key)).toBe(false),
  );
});

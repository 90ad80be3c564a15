import { expect, test } from 'vitest';
import { withRenamed } from '../../src/domain/conditionSwap';
import type { FieldKey } from '../../src/domain/fields';
import type { Condition } from '../../src/domain/filter';

const oneOf = (field: FieldKey, ...values: string[]): Condition => ({
  kind: 'field',
  field,
  test: { is: 'one-of', values },
});
const renamed = (value: string): string => (value === 'a' ? 'b' : value);

test.each<[FieldKey, Condition, Condition]>([
  ['owner', oneOf('owner', 'x', 'a'), oneOf('owner', 'x', 'b')],
  ['owner', oneOf('owner', 'a', 'b'), oneOf('owner', 'b')],
  [
    'owner',
    { kind: 'activity', where: { owner: ['a'], state: 'done' }, count: { from: 2 } },
    { kind: 'activity', where: { owner: ['b'], state: 'done' }, count: { from: 2 } },
  ],
  [
    'owner',
    { kind: 'not', of: { kind: 'any', of: [{ kind: 'opportunity', where: { owner: ['a'] } }] } },
    { kind: 'not', of: { kind: 'any', of: [{ kind: 'opportunity', where: { owner: ['b'] } }] } },
  ],
  ['group', { kind: 'all', of: [oneOf('group', 'a')] }, { kind: 'all', of: [oneOf('group', 'b')] }],
])('in a condition over %s values are called by their new names', (field, before, after) => {
  expect(withRenamed(before, field, renamed)).toEqual(after);
});

test.each<[FieldKey, Condition]>([
  ['owner', oneOf('status', 'a')],
  ['owner', { kind: 'field', field: 'owner', test: { is: 'contains', text: 'a' } }],
  ['status', { kind: 'activity', where: { owner: ['a'] } }],
  ['owner', { kind: 'all', of: [oneOf('owner', 'x'), { kind: 'activity', where: { state: 'done' } }] }],
  ['owner', { kind: 'unknown' } as unknown as Condition],
])('a condition that names none of the values of %s is the very same', (field, condition) => {
  expect(withRenamed(condition, field, renamed)).toBe(condition);
});

import { expect, test } from 'vitest';
import { moveOf, withMoved, withRenamed } from '../../src/domain/conditionSwap';
import type { FieldKey } from '../../src/domain/fields';
import type { Condition, OpportunityWhere } from '../../src/domain/filter';

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

const PIPELINES = ['a', 'b'].map((id) => ({
  id,
  name: id,
  stages: ['1', '2'].map((stage) => ({ id: id + stage, name: stage })),
}));
const deals = (where: OpportunityWhere): Condition => ({ kind: 'opportunity', where });

test.each<[string, string | undefined, string, OpportunityWhere, OpportunityWhere]>([
  ['within its pipeline', 'a1', 'a2', { pipeline: 'a', stage: ['a1'] }, { pipeline: 'a', stage: ['a2'] }],
  ['where both were named', 'a1', 'a2', { stage: ['a2', 'a1', 'b1'] }, { stage: ['a2', 'b1'] }],
  ['to another pipeline', 'a1', 'b2', { pipeline: 'a', stage: ['a1'] }, { pipeline: 'b', stage: ['b2'] }],
  ['one of two', 'a1', 'b2', { pipeline: 'a', stage: ['a1', 'a2'] }, { stage: ['b2', 'a2'] }],
  ['with its pipeline', undefined, 'b1', { pipeline: 'a', owner: ['x'] }, { pipeline: 'b', owner: ['x'] }],
  [
    'of the pipeline',
    undefined,
    'b1',
    { pipeline: 'a', stage: ['a2', 'a1'] },
    { pipeline: 'b', stage: ['b1'] },
  ],
  ['by stage alone', undefined, 'b1', { stage: ['a2'] }, { stage: ['b1'] }],
])('a condition follows a stage that goes elsewhere: %s', (_, stage, to, before, after) => {
  const from = { pipeline: 'a', ...(stage !== undefined && { stage }) };
  const move = moveOf(PIPELINES, from, { pipeline: to.slice(0, 1), stage: to });
  expect(withMoved(deals(before), move)).toEqual(deals(after));
  const within: Condition = { kind: 'not', of: { kind: 'any', of: [deals(before)] } };
  expect(withMoved(within, move)).toEqual({ kind: 'not', of: { kind: 'any', of: [deals(after)] } });
});

test.each<[OpportunityWhere]>([
  [{ pipeline: 'a' }],
  [{ pipeline: 'b', stage: ['b1'] }],
  [{ outcome: ['won'] }],
])('a condition that does not name the stage is the very same: %j', (where) => {
  const condition = deals(where);
  const move = moveOf(PIPELINES, { pipeline: 'a', stage: 'a1' }, { pipeline: 'b', stage: 'b1' });
  expect(withMoved(condition, move)).toBe(condition);
});

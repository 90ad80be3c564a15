import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/domain/filter';
import { readCondition } from '../../src/domain/filterSchema';
import { conditionsOf, givenIn, groupCondition, groupIn, groupOf } from '../../src/ui/customers/filter/draft';
import { fieldCondition, fieldTestOf } from '../../src/ui/customers/filter/tests';
import { joined, partsOf } from '../../src/ui/customers/filterUrl';
import { anyCondition } from './conditions';

describe('a filter opened where it is made', () => {
  it('says the same again, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 3 }), (filter) => {
        fc.pre(filter.every((one) => readCondition(one) !== undefined));
        const said = conditionsOf(groupIn(filter), givenIn(filter));
        expect(partsOf(joined(said))).toEqual(partsOf(joined(filter)));
      }),
    );
  });

  it('keeps all that stands beside what is changed', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 3 }), anyCondition, (filter, other) => {
        const group = groupIn(filter);
        const added: Condition = { kind: 'activity', where: { kinds: ['call'] } };
        const given = givenIn([...filter, other]);
        expect(conditionsOf({ mode: 'all', of: [...group.of, added] }, given)).toEqual([...group.of, added]);
      }),
    );
  });

  it('finds in each condition a group or a row that is the same condition', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const group = groupOf(condition);
        if (group !== undefined) expect(groupCondition(group)).toEqual(condition);
        const row = fieldTestOf(condition);
        if (row !== undefined) expect(fieldCondition(row)).toEqual(condition);
      }),
    );
  });
});

describe('what somebody began', () => {
  const begun: readonly [string, Condition, readonly Condition[]][] = [
    [
      'values of which none is chosen',
      { kind: 'field', field: 'city', test: { is: 'one-of', values: [] } },
      [],
    ],
    ['a text that is not typed', { kind: 'field', field: 'city', test: { is: 'starts', text: ' ' } }, []],
    ['an empty group', { kind: 'not', of: { kind: 'any', of: [] } }, []],
    [
      'parts of which nothing is chosen',
      { kind: 'opportunity', where: { stage: [], outcome: ['won'] }, revenue: {} },
      [{ kind: 'opportunity', where: { outcome: ['won'] } }],
    ],
    [
      'parts inside a “not”',
      { kind: 'not', of: { kind: 'activity', where: { kinds: [], state: 'done' }, count: {} } },
      [{ kind: 'not', of: { kind: 'activity', where: { state: 'done' } } }],
    ],
  ];
  it.each(begun)('is left out until it is entered: %s', (_, condition, says) => {
    expect(conditionsOf({ mode: 'all', of: [condition] }, givenIn([]))).toEqual(says);
  });
});

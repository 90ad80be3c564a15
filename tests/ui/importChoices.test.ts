import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import { type Choices, fieldOf, NO_CHOICES, pickField, planProfile } from '../../src/ui/import/choices';

const columns = (fields: readonly (FieldKey | null)[]) => fields.map((field, index) => ({ index, field }));

describe('giving a column its field', () => {
  const cases: readonly {
    readonly name: string;
    readonly proposed: readonly (FieldKey | null)[];
    readonly picks: readonly (readonly [number, FieldKey | null])[];
    readonly expected: readonly (FieldKey | null)[];
    readonly taken: number | null;
  }[] = [
    {
      name: 'a free field is taken from nobody',
      proposed: ['name', null],
      picks: [[1, 'city']],
      expected: ['name', 'city'],
      taken: null,
    },
    {
      name: 'a field of one value leaves the column that had it',
      proposed: ['name', 'city', null],
      picks: [[2, 'city']],
      expected: ['name', null, 'city'],
      taken: 1,
    },
    {
      name: 'a field of several values may be filled by several columns',
      proposed: ['email', null],
      picks: [[1, 'email']],
      expected: ['email', 'email'],
      taken: null,
    },
    {
      name: 'the last of two wishes counts',
      proposed: ['name', 'city'],
      picks: [
        [1, 'region'],
        [1, null],
      ],
      expected: ['name', null],
      taken: null,
    },
    {
      name: 'a column that is given its own field again keeps it',
      proposed: ['name'],
      picks: [[0, 'name']],
      expected: ['name'],
      taken: null,
    },
  ];
  for (const { name, proposed, picks, expected, taken } of cases) {
    it(name, () => {
      let choices: Choices = NO_CHOICES;
      let last: number | null = null;
      for (const [column, field] of picks) {
        const outcome = pickField(choices, columns(proposed), column, field);
        choices = outcome.choices;
        last = outcome.taken;
      }
      expect(columns(proposed).map((column) => fieldOf(choices, column))).toEqual(expected);
      expect(planProfile(choices, columns(proposed)).columns).toEqual(expected);
      expect(last).toBe(taken);
    });
  }

  it('leaves the mapping to the worker while nothing is picked', () => {
    expect(planProfile(NO_CHOICES, columns(['name']))).toEqual({});
  });
});

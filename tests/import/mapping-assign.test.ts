import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldKey, fieldSpec } from '../../src/domain/fields';
import { assignColumns, type Scored } from '../../src/import/mapping/assign';

const FIELDS: readonly FieldKey[] = ['name', 'company', 'city', 'street', 'email', 'phone'];

/** The greatest sum that any assignment reaches, by trying them all. */
function bestSum(
  candidates: readonly (readonly Scored[])[],
  at = 0,
  taken: readonly FieldKey[] = [],
): number {
  const list = candidates[at];
  if (list === undefined) return 0;
  let best = bestSum(candidates, at + 1, taken);
  for (const { field, score } of list) {
    if (taken.includes(field)) continue;
    const next = fieldSpec(field).many ? taken : [...taken, field];
    best = Math.max(best, score + bestSum(candidates, at + 1, next));
  }
  return best;
}

describe('the assignment of columns to fields', () => {
  it('is not greedy', () => {
    const [first, second] = assignColumns([
      [
        { field: 'name', score: 0.9 },
        { field: 'company', score: 0.8 },
      ],
      [{ field: 'name', score: 0.85 }],
    ]);
    expect([first?.field, second?.field]).toEqual(['company', 'name']);
  });

  it('gives a field of several values to all, and one of a single value to one', () => {
    const many = assignColumns(Array.from({ length: 4 }, () => [{ field: 'email', score: 0.9 } as const]));
    expect(many.map((one) => one?.field)).toEqual(['email', 'email', 'email', 'email']);
    const single = assignColumns(Array.from({ length: 4 }, () => [{ field: 'city', score: 0.9 } as const]));
    expect(single.map((one) => one?.field)).toEqual(['city', undefined, undefined, undefined]);
  });

  it('has the greatest sum there is, and never a field twice', () => {
    const column = fc.uniqueArray(
      fc.record({ field: fc.constantFrom(...FIELDS), score: fc.integer({ min: 1, max: 99 }) }),
      { selector: ({ field }) => field, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(column, { maxLength: 6 }), (columns) => {
        const candidates = columns.map((list) =>
          list.map(({ field, score }) => ({ field, score: score / 100 })),
        );
        const assigned = assignColumns(candidates);
        const sum = assigned.reduce((total, one) => total + (one?.score ?? 0), 0);
        expect(sum).toBeCloseTo(bestSum(candidates), 4);
        const single = assigned.flatMap((one) => (one && !fieldSpec(one.field).many ? [one.field] : []));
        expect(new Set(single).size).toBe(single.length);
        assigned.forEach((one, at) => {
          if (one !== null) expect(candidates[at]).toContain(one);
        });
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { FIELD_KEYS } from '../../src/domain/fields';
import { type Condition, FACTS, type Period, type Test } from '../../src/domain/filter';
import { ACTIVITY_KINDS } from '../../src/domain/side';

/** Each key there or absent. */
const maybe = <T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<T>;

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10));
const days = fc.nat({ max: 36_500 });
const span = maybe<{ from: number; to: number }>({
  from: fc.integer({ min: -5, max: 90_000 }),
  to: fc.integer({ min: -5, max: 90_000 }),
});

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ last: days }),
  fc.record({ next: days }),
  fc.record({ before: days }),
  fc.record({ this: fc.constantFrom('day', 'week', 'month', 'quarter', 'year') }),
  maybe<{ from: string; to: string }>({ from: day, to: day }),
);

/** Values of a book, some of which it does not know; none at all too. */
const some = <T extends string>(...values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
const owners = some('Anna', 'Jan', 'Zofia who left', '');

const text = fc.string({ maxLength: 12 });
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ is: fc.constant('one-of' as const), values: fc.uniqueArray(text, { maxLength: 3 }) }),
  fc.constant({ is: 'empty' as const }),
  fc.record({ is: fc.constantFrom('contains' as const, 'starts' as const), text }),
  span.map((ends) => ({ is: 'number' as const, ...ends })),
  fc.record({ is: fc.constant('date' as const), in: period }),
);

/** Any condition on activities or opportunities. */
export const anySide: fc.Arbitrary<Extract<Condition, { kind: 'activity' | 'opportunity' }>> = fc.oneof(
  fc
    .tuple(
      maybe({
        kinds: some(...ACTIVITY_KINDS),
        state: fc.constantFrom('planned' as const, 'done' as const),
        owner: owners,
        day: period,
      }),
      maybe({ count: span }),
    )
    .map(([where, count]) => ({ kind: 'activity' as const, where, ...count })),
  fc
    .tuple(
      maybe({
        outcome: some('open', 'won', 'lost'),
        pipeline: fc.constantFrom('first', 'second', 'gone'),
        stage: some('first-1', 'first-2', 'second-1', 'no-more'),
        owner: owners,
        closed: period,
        expected: period,
      }),
      maybe({ count: span, revenue: span }),
    )
    .map(([where, amounts]) => ({ kind: 'opportunity' as const, where, ...amounts })),
);

/** Any condition that can be said, deep as people nest them. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    anySide,
    fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom(...FIELD_KEYS, ...FACTS), test }),
    fc.record({ kind: fc.constant('not' as const), of: tie('one') }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('one'), { maxLength: 3 }),
    }),
  ),
})).one;

import type { Condition } from '../../domain/filter';

/** The address of the list of those whom a condition finds. */
export const filterUrl = (condition: Condition): string =>
  `/customers?filter=${encodeURIComponent(JSON.stringify(condition))}`;

const KINDS: readonly unknown[] = ['all', 'any', 'not', 'field', 'activity', 'opportunity'];

/** True for what may be a condition; whether it is one is for the book to say. */
export const isConditionLike = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(value.kind);

/** The conditions of which all must hold. */
export const partsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' && Array.isArray(condition.of)
    ? condition.of.flatMap((one) => partsOf(one))
    : [condition];

/** One condition that holds where all of these do. */
export function joined(conditions: readonly Condition[]): Condition {
  const [first, second] = conditions;
  return first !== undefined && second === undefined ? first : { kind: 'all', of: conditions };
}

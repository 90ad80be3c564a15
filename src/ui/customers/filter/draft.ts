import type { Condition, Span, Test } from '../../../domain/filter';

/** Which of the conditions in a group must hold. */
export const MODES = ['all', 'any', 'none', 'not-all'] as const;
export type Mode = (typeof MODES)[number];

export interface Group {
  readonly mode: Mode;
  readonly of: readonly Condition[];
}

type SideCondition = Extract<Condition, { kind: 'activity' | 'opportunity' }>;

/** The group that a condition is; undefined for a single one. */
export function groupOf(condition: Condition): Group | undefined {
  if (condition.kind === 'all' || condition.kind === 'any') return { mode: condition.kind, of: condition.of };
  if (condition.kind !== 'not') return undefined;
  const { of } = condition;
  if (of.kind === 'any') return { mode: 'none', of: of.of };
  return of.kind === 'all' ? { mode: 'not-all', of: of.of } : undefined;
}

export function groupCondition({ mode, of }: Group): Condition {
  if (mode === 'all' || mode === 'any') return { kind: mode, of };
  return { kind: 'not', of: { kind: mode === 'none' ? 'any' : 'all', of } };
}

/** The conditions of a list as one group. */
export function groupIn(filter: readonly Condition[]): Group {
  const [only] = filter;
  const single = filter.length === 1 && only !== undefined ? groupOf(only) : undefined;
  return single ?? { mode: 'all', of: filter };
}

/** What was there before anybody changed it: all that a filter is made of. */
export type Given = ReadonlySet<unknown>;

export function givenIn(filter: readonly Condition[]): Given {
  const given = new Set<unknown>();
  const take = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    given.add(value);
    for (const part of Object.values(value)) take(part);
  };
  take(filter);
  return given;
}

/**
 * What a group asks, as conditions that all must hold. What somebody began and has not entered yet is left out; what
 * was given stays as it was, even where it finds nobody.
 */
export function conditionsOf({ mode, of }: Group, given: Given): readonly Condition[] {
  const entered = all(of, given);
  if (mode === 'all') return entered;
  return entered.length === 0 && !given.has(of) ? [] : [groupCondition({ mode, of: entered })];
}

const all = (conditions: readonly Condition[], given: Given): readonly Condition[] =>
  conditions.flatMap((one) => entered(one, given) ?? []);

function entered(condition: Condition, given: Given): Condition | undefined {
  if (given.has(condition)) return condition;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = all(condition.of, given);
      return of.length === 0 ? undefined : { ...condition, of };
    }
    case 'not': {
      const of = entered(condition.of, given);
      return of && { kind: 'not', of };
    }
    case 'field':
      return isEntered(condition.test) ? condition : undefined;
    default:
      return enteredSide(condition, given);
  }
}

function isEntered(test: Test): boolean {
  switch (test.is) {
    case 'one-of':
      return test.values.length > 0;
    case 'contains':
    case 'starts':
      return test.text.trim() !== '';
    case 'number':
      return test.from !== undefined || test.to !== undefined;
    default:
      return true;
  }
}

/** Without the parts of which nothing is chosen. */
function enteredSide(condition: SideCondition, given: Given): Condition {
  const isIn = (value: unknown) => given.has(value) || !isBlank(value);
  const only = (parts: object) =>
    Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && isIn(value)));
  const { kind, where, ...amounts } = condition;
  return { kind, where: only(where), ...only(amounts) } as SideCondition;
}

const isBlank = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Both ends, each where there is one. */
export const spanOf = (from: number | undefined, to: number | undefined): Span => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

import type { FieldKey } from './fields';
import type { Condition } from './filter';
import { staleFor } from './stale';

/** What may be missing of a customer. */
export const GAPS = ['reach', 'name', 'owner', 'status', 'category'] as const;
export type Gap = (typeof GAPS)[number];

const empty = (field: FieldKey): Condition => ({ kind: 'field', field, test: { is: 'empty' } });
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

/** Who lacks it; `reach`: neither a phone nor an e-mail. */
export const gapCondition = (gap: Gap): Condition =>
  gap === 'reach' ? all(empty('phone'), empty('email')) : empty(gap);

/** Who lacks nothing of all that. */
export const completeCondition = (): Condition => ({ kind: 'not', of: any(...GAPS.map(gapCondition)) });

/** Whom nothing reaches: there is nothing to call or to write to, on paper neither. */
export const unreachableCondition = (): Condition =>
  all(empty('phone'), empty('email'), empty('street'), empty('addresses'));

const isLapsed: Condition = { kind: 'field', field: 'status', test: { is: 'one-of', values: ['lapsed'] } };

/** Customers going stale: no contact for more than so many days. Lapsed ones are not among them. */
export const staleCondition = (days: number): Condition => all({ kind: 'not', of: isLapsed }, staleFor(days));

/** Days of an average month (Gregorian calendar). */
const DAYS_A_MONTH = 365.2425 / 12;

/** Lapsed customers with no contact for more than so many months. */
export const lapsedCondition = (months: number): Condition =>
  all(isLapsed, staleFor(Math.round(months * DAYS_A_MONTH)));

/** A value that may be wrong, and what it was probably meant to be. */
export interface Doubt {
  readonly value: string;
  /** Null where nothing can be proposed. */
  readonly better: string | null;
  /** ISO 3166 alpha-2: it is looked at by this country's rules; absent where none plays a part. */
  readonly country?: string;
  /** How many customers hold it. */
  readonly count: number;
}

/** Fields whose values are looked at again. */
export const DOUBTED = ['email', 'postalCode', 'taxId'] as const;
export type Doubted = (typeof DOUBTED)[number];

/** Values that one condition names at most, as filters may. */
const MOST_VALUES = 1000;

/** Who holds one of these values. */
export function holdingCondition(field: FieldKey, values: readonly string[]): Condition {
  const parts: Condition[] = [];
  for (let at = 0; at < values.length; at += MOST_VALUES) {
    const some = values.slice(at, at + MOST_VALUES);
    parts.push({ kind: 'field', field, test: { is: 'one-of', values: some } });
  }
  const [first, ...rest] = parts;
  return first !== undefined && rest.length === 0 ? first : any(...parts);
}

/** Who holds one of these doubtful values, in its country. */
export function doubtCondition(field: Doubted, doubts: readonly Doubt[]): Condition {
  const byCountry = Map.groupBy(doubts, ({ country }) => country);
  const parts = [...byCountry].map(([country, some]) => {
    const held = holdingCondition(
      field,
      some.map(({ value }) => value),
    );
    return country === undefined ? held : all(holdingCondition('country', [country]), held);
  });
  const [first, ...rest] = parts;
  return first !== undefined && rest.length === 0 ? first : any(...parts);
}

/** Values that are likely one, the best written first. */
export interface Spellings {
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** Fields in which one word may stand in several ways. */
export const SPELLED = ['city', 'company', 'category', 'source', 'jobTitle'] as const;
export type Spelled = (typeof SPELLED)[number];

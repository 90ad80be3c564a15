import type { DateOrder } from '../dateOrders';
import type { Params } from '../failure';
import type { IssueCode } from '../issue';
import type { CustomField, Pipeline, Vocabulary } from '../vocabulary';

export interface NormalizeContext {
  /** ISO 3166 alpha-2: how a phone without a country code is read. */
  readonly country: string;
  /** Order of day and month in this value's column; null where nothing is known (then only ISO-like dates pass). */
  readonly dateOrder: DateOrder | null;
  /** The book's own words; without them values are read by the words of the languages alone, and owners as they stand. */
  readonly words?: Vocabulary | undefined;
  /** By whose stages a stage is read; without one it stays as it is written. */
  readonly pipeline?: Pipeline | undefined;
  /** Of a field of the user's own: what it is. Left out, `words` are asked. */
  readonly own?: CustomField | undefined;
}

/**
 * A cleaned value; empty where there is none or it is not valid, and then the problem says why. A problem beside a value
 * only says something of it: the value is kept.
 */
export interface Normalized {
  readonly value: string;
  readonly problem: { readonly code: IssueCode; readonly params: Params } | null;
}

/** Cleans one value. Pure, never throws, and idempotent: a cleaned value comes back as it is. */
export type Normalizer = (raw: string, context: NormalizeContext) => Normalized;

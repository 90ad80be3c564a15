import type { FieldKey } from './fields';
import type { ActivityKind } from './side';
import type { Outcome } from './stage';

/**
 * Which customers: what filters, segments, reviews and reports ask. Plain data, so that it can be kept, stand in an
 * address, and cross to a worker; days are meant on the device's calendar at the moment of asking, so that what is
 * saved stays live.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'field'; readonly field: Asked; readonly test: Test }
  /** Has so many activities of this kind; one at least where no number is said. */
  | { readonly kind: 'activity'; readonly where: ActivityWhere; readonly count?: Span }
  /** Has so many opportunities of this kind, or they bring so much together; one at least where no number is said. */
  | {
      readonly kind: 'opportunity';
      readonly where: OpportunityWhere;
      readonly count?: Span;
      readonly revenue?: Span;
    };

/** A field, or what the book knows of a customer beside its fields. */
export type Asked = FieldKey | Fact;

export const FACTS = [
  'importedBy', // id of the import that made it
  'lastImport', // id of the import that touched it last
  'touchedBy', // id of any import that made or changed it
  'lastContact', // ISO day of the last call, meeting, e-mail or message; empty for none
  'nextActivity', // ISO day of the next planned activity; empty for none
  'updatedAt',
] as const;
export type Fact = (typeof FACTS)[number];

export type Test =
  /** Holds one of these just so (of a group: lies in one of these folders). */
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'empty' }
  /** Contains the text; case and diacritics do not matter. */
  | { readonly is: 'contains' | 'starts'; readonly text: string }
  /** Of numbers, both ends belong to it. */
  | ({ readonly is: 'number' } & Span)
  | { readonly is: 'date'; readonly in: Period };

/** Both ends belong to it; open where one is absent. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

/** A stretch of days. */
export type Period =
  /** ISO days, both within; open where one is absent. */
  | { readonly from?: string; readonly to?: string }
  /** The last so many days, today within. */
  | { readonly last: number }
  /** The next so many days, today within. */
  | { readonly next: number }
  /** More than so many days ago. */
  | { readonly before: number }
  | { readonly this: 'day' | 'week' | 'month' | 'quarter' | 'year' };

export interface ActivityWhere {
  readonly kinds?: readonly ActivityKind[];
  readonly state?: 'planned' | 'done';
  readonly owner?: readonly string[];
  /** Of one that is done the day when it was, else the day when it is due. */
  readonly day?: Period;
}

export interface OpportunityWhere {
  readonly outcome?: readonly Outcome[];
  readonly pipeline?: string;
  readonly stage?: readonly string[];
  readonly owner?: readonly string[];
  /** When it was won or lost. */
  readonly closed?: Period;
  /** When it is expected to be closed. */
  readonly expected?: Period;
}

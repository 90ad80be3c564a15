import type { Customer } from '../domain/customer';
import type { Result } from '../domain/result';
import type { Opportunity } from '../domain/side';
import type { ListQuery } from './api';

/** Who else is at a customer's company, and what the company may bring. */
export interface Colleagues {
  /** How many others there are; archived ones are not among them. */
  readonly total: number;
  /** The first of them by name, some dozens at most. */
  readonly people: readonly Customer[];
  /** The open opportunities of all of them, the customer's own too. */
  readonly opportunities: readonly Opportunity[];
}

/** Where a customer stands in a list. */
export interface Neighbours {
  /** From 0. */
  readonly place: number;
  readonly total: number;
  readonly before?: string;
  readonly after?: string;
}

/** What a customer's card asks beside the customer. */
export interface CardApi {
  /** The other customers of its company: those whose company has the same key. Fails with `not-found`. */
  colleagues(id: string): Promise<Result<Colleagues>>;
  /** Who stands before and after a customer in a list; null where the list does not hold it. */
  neighbours(query: Omit<ListQuery, 'limit' | 'offset'>, id: string): Promise<Result<Neighbours | null>>;
}

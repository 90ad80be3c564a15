import type { Condition } from '../domain/filter';
import type { Result } from '../domain/result';
import type { ListQuery } from './api';

/**
 * The most frequent first, a hundred at most (of groups a thousand) and all that the query chose; the empty value stands
 * for those who hold none. Of groups each counts those who lie in just that folder.
 */
export type FacetCounts = readonly { readonly value: string; readonly count: number }[];

/** Some customers of a list: those named, or all that a query finds but some. */
export type Selection =
  | { readonly ids: readonly string[] }
  | { readonly query: Omit<ListQuery, 'limit' | 'offset' | 'facets'>; readonly except?: readonly string[] };

/** What is asked of many customers at once: answered by the directory. */
export interface ListApi {
  /** How many customers each condition finds, in their order: archived ones not among them. */
  counts(conditions: readonly Condition[]): Promise<Result<readonly number[]>>;
  /** Ids of a selection's customers, in the list's order. */
  idsOf(selection: Selection): Promise<Result<readonly string[]>>;
}

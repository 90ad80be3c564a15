import type { Customer } from '../domain/customer';
import type { FieldValues } from '../domain/fields';
import type { Result } from '../domain/result';

/** What belongs to a customer beside its fields. */
export interface Attached {
  readonly opportunities: number;
  readonly activities: number;
  readonly files: number;
}

/** A customer that may be merged with others, and what goes along with it. */
export interface MergeCandidate {
  readonly record: Customer;
  readonly attached: Attached;
}

/** Which records become one. */
export interface MergeRequest {
  /** Id of the record that stays. */
  readonly into: string;
  /** Ids of those that become part of it, nine at most. */
  readonly others: readonly string[];
  /** All that it holds then; left out, what `proposeMerge` says. */
  readonly values?: FieldValues;
  /** The last journal entry of each record when it was looked at; where somebody wrote since, nothing is done. */
  readonly seen?: readonly number[];
}

export interface Merged {
  readonly record: Customer;
  /** What `revert` takes: it takes all of it back. */
  readonly change: number;
  readonly moved: Attached;
}

/** Making one customer of several. */
export interface MergeApi {
  /** The customers of some ids, as far as they are there. */
  mergeCandidates(ids: readonly string[]): Promise<Result<readonly MergeCandidate[]>>;
  /**
   * Merges records in one transaction: see `merge.ts`. Fails with `not-found`, `invalid-record` (fewer than two records, or
   * more than ten), and `book-changed` where one of them was changed since it was looked at.
   */
  merge(request: MergeRequest): Promise<Result<Merged>>;
}

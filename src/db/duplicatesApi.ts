import type { Customer } from '../domain/customer';
import type { Result } from '../domain/result';
import type { LikenessReason } from '../import/likely/likeness';

/** Which groups of likely duplicates are asked for. */
export interface DuplicatesQuery {
  /** Only those that have this reason; `sure`: of which nobody need look at both; `apart`: those said to be different. */
  readonly only?: LikenessReason | 'sure' | 'apart';
  readonly limit: number;
  readonly offset: number;
}

export interface DuplicatesGroup {
  /** The ids of its members, a space between. */
  readonly key: string;
  readonly records: readonly Customer[];
  readonly by: readonly LikenessReason[];
  readonly sure: boolean;
}

/** What a look through the book found. */
export interface DuplicatesPage {
  /** Groups that fit. */
  readonly total: number;
  readonly groups: readonly DuplicatesGroup[];
  /** Groups by reason; a group has one or several. */
  readonly counts: Readonly<Partial<Record<LikenessReason | 'sure' | 'apart' | 'all', number>>>;
  /** Customers in all groups. */
  readonly customers: number;
  /** False where the book was written since the look: another one is worth while. */
  readonly fresh: boolean;
}

/** What merging many groups came to. */
export interface MergedAll {
  /** Groups that became one customer each. */
  readonly groups: number;
  /** What `revert` takes, one each. */
  readonly changes: readonly number[];
}

/** The standing report of likely duplicates. */
export interface DuplicatesApi {
  /**
   * Looks through all customers, in pieces, beside whatever else is asked; where nobody wrote since the last look, at once.
   * Calls that come meanwhile wait for the same look.
   */
  findDuplicates(onProgress?: (done: number, total: number) => void): Promise<Result<void>>;
  /** Groups of the last look, the surest first; null before the first one. Who went since is left out. */
  duplicates(query: DuplicatesQuery): Promise<Result<DuplicatesPage | null>>;
  /** Remembers that customers are different people, or forgets that. */
  setApart(ids: readonly string[], apart: boolean): Promise<Result<void>>;
  /**
   * Merges each sure group as proposed, a write a group.
   * @param onProgress false stops it after the group at hand
   */
  mergeSure(
    onProgress?: (done: number, total: number) => boolean | Promise<boolean>,
  ): Promise<Result<MergedAll>>;
  /** Takes several writes back, the newest first. */
  revertAll(changes: readonly number[]): Promise<Result<number>>;
}

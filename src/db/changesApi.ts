import type { FieldKey } from '../domain/fields';
import type { Result } from '../domain/result';
import type { SideEntity } from '../domain/side';

/** One write by hand: an edit, a removal, a merge, or the taking back of one. */
export interface RecentChange {
  /** What `revert` takes. */
  readonly key: number;
  /** ISO instant. */
  readonly at: string;
  /** Of the taking back of another: what is said is said of that one. */
  readonly takesBack: boolean;
  /** It was taken back since, so there is nothing left to take back. */
  readonly takenBack: boolean;
  readonly what: 'created' | 'changed' | 'removed' | 'merged' | 'archived' | 'unarchived';
  readonly entity: 'customer' | SideEntity;
  /** How many it concerned; null where they are too many to be counted here. */
  readonly count: number | null;
  /** What the first of them are called; of a merge who stays. Some may be nameless or gone. */
  readonly names: readonly string[];
  /** The only field that was changed. */
  readonly field?: FieldKey;
}

export interface ChangesApi {
  /** The last writes by hand, newest first; those of imports are taken back in the imports' history. */
  recentChanges(limit: number): Promise<Result<readonly RecentChange[]>>;
}

import type { FieldKey } from '../domain/fields';
import type { RowIssue } from '../domain/issue';
import type { Result } from '../domain/result';
import type { Selection } from './listApi';

/** What becomes of a field of many customers. */
export type BulkEdit =
  /** The field holds these values alone; none clears it. */
  | { readonly do: 'set'; readonly field: FieldKey; readonly values: readonly string[] }
  /** Of a field that holds several values: these are among them, or not any more. */
  | { readonly do: 'add' | 'remove'; readonly field: FieldKey; readonly values: readonly string[] };

export interface BulkOutcome {
  /** How many customers were chosen and are there. */
  readonly chosen: number;
  /** How many of them are others now. */
  readonly changed: number;
  /** How many stay as they were since nothing would be left that says who they are. */
  readonly nameless: number;
  /** Of those whom it archived: how many planned activities are out of sight with them. */
  readonly resting: number;
  /** What of the new values is wrong: nothing was written of such a field. */
  readonly issues: readonly RowIssue[];
  /** What `revert` takes; null where nothing changed. */
  readonly change: number | null;
}

type OnProgress = (done: number, total: number) => void;

/** Edits of many customers, each one transaction and one change that `revert` takes back whole. */
export interface BulkApi {
  /** Values are cleaned by the rules of the import, a postal code or a tax number by each customer's country. */
  bulkEdit(
    selection: Selection,
    edits: readonly BulkEdit[],
    onProgress?: OnProgress,
  ): Promise<Result<BulkOutcome>>;
  /** Removes the customers with all that they have beside their fields. */
  bulkRemove(
    selection: Selection,
    onProgress?: OnProgress,
  ): Promise<Result<{ readonly removed: number; readonly change: number | null }>>;
}

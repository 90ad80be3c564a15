import type { FieldKey } from '../domain/fields';
import type { Result } from '../domain/result';
import type { Vocabulary } from '../domain/vocabulary';

/** A value that customers hold in a field. */
export interface HeldValue {
  readonly value: string;
  readonly count: number;
}

/** What becomes of a value that customers hold: another in its place, or nothing. */
export interface Swap {
  readonly from: string;
  readonly to: string | null;
  /** Only where this is the customer's country. */
  readonly country?: string;
}

/** What a change of values did. */
export interface Replaced {
  /** How many customers held one of them. */
  readonly count: number;
  /** Of owners: how many activities and opportunities were theirs. */
  readonly beside: number;
  /** What `revert` takes; null where nobody did and no segment named one. */
  readonly change: number | null;
  /** The book's words as they are then. */
  readonly words?: Vocabulary;
}

/** The words of the book and the customers who hold them, archived ones too. */
export interface WordsApi {
  /**
   * The values that customers hold in a field, the most frequent first, 200 at most or as many as are asked for; of a
   * field that lists do not show, those of the customers who came last.
   */
  valuesHeld(field: FieldKey, most?: number): Promise<Result<readonly HeldValue[]>>;
  /**
   * Changes values in every customer that holds one, as one write: renamed, put together, removed. With `words` these
   * are the book's words from then on, in the same transaction. Owners change on activities and opportunities too, and
   * segments and whoever works with the book are called by the new names. Fails with `word-exists` and `invalid-words`.
   */
  replaceHeld(field: FieldKey, swaps: readonly Swap[], words?: Vocabulary): Promise<Result<Replaced>>;
}

import type { Result } from '../domain/result';
import type { Vocabulary } from '../domain/vocabulary';

/** A stage of a pipeline, or all of its stages. */
export interface DealPlace {
  readonly pipeline: string;
  readonly stage?: string;
}

/** Opportunities as the book's pipelines change. */
export interface DealsApi {
  /**
   * Moves every opportunity of a place to another stage and makes these the book's words, as one write: what a stage or
   * pipeline needs before it goes. Fails with `word-exists` and `invalid-words`.
   */
  moveDeals(
    from: DealPlace,
    to: Required<DealPlace>,
    words: Vocabulary,
  ): Promise<Result<{ readonly count: number; readonly change: number | null; readonly words: Vocabulary }>>;
  /**
   * What a new opportunity is likely to be paid in: the currency of the one that was written last, else that of the
   * country in the settings, or, where nobody chose one, of the country that most customers are in; empty where that is
   * not known.
   */
  usualCurrency(): Promise<Result<string>>;
}

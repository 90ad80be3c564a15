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
}

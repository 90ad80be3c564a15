import type { Doubt, Doubted, Spelled, Spellings } from '../domain/health';
import type { Result } from '../domain/result';

/** What a look at all values of the book found. Archived customers are not among it. */
export interface HealthScan {
  /** Values that may be wrong, the most frequent first: a thousand of each field at most. */
  readonly doubts: readonly { readonly field: Doubted; readonly doubts: readonly Doubt[] }[];
  /** Words that stand in several ways, those of most customers first: 500 of each field at most. */
  readonly spellings: readonly { readonly field: Spelled; readonly clusters: readonly Spellings[] }[];
}

export interface HealthApi {
  /** Looks at all values; what did not change since it was asked last is not looked at again. */
  health(onProgress?: (done: number, total: number) => void): Promise<Result<HealthScan>>;
}

/** Rows that a person decides. Types only; part of `ImportApi`. */
import type { Customer } from '../domain/customer';
import type { FieldValues } from '../domain/fields';
import type { IssueCode } from '../domain/issue';
import type { Result } from '../domain/result';
import type { PlanSummary } from './api';
import type { LikenessReason } from './likely/likeness';

export type { LikenessReason };

/** What a person decided of one row: a customer of its own, this customer's, or not to be imported. */
export type RowChoice =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly id: string }
  /** The same as that row of the file, by its number: it repeats it. */
  | { readonly kind: 'repeat'; readonly row: number }
  | { readonly kind: 'skip' };

/** One answer to all rows that wait: people of their own, each the likeliest of its candidates, or none comes in. */
export type QueueAnswer = 'create' | 'likeliest' | 'skip';

/** Somebody whom a row may be about. */
export interface Candidate {
  readonly who:
    | { readonly kind: 'customer'; readonly customer: Customer }
    /** Another row of the file, by its number. */
    | { readonly kind: 'row'; readonly row: number; readonly line: number; readonly values: FieldValues };
  /** Why: the keys that fit, or what is alike. */
  readonly by: readonly LikenessReason[];
  /** 0 to 1. */
  readonly likeness: number;
}

export interface DecidingApi {
  /** Decides rows by hand, or (null) leaves them to the plan again; all rows are decided again. */
  decide(session: string, rows: readonly number[], choice: RowChoice | null): Promise<Result<PlanSummary>>;
  /**
   * Decides every row that waits (of those with an issue, where one is named) by one answer, all at once; says which
   * rows it decided, so that it can be taken back.
   */
  decideAll(
    session: string,
    answer: QueueAnswer,
    code?: IssueCode,
  ): Promise<Result<{ rows: readonly number[]; summary: PlanSummary }>>;
  /** Whom a row may be about, the likeliest first. */
  candidates(session: string, row: number): Promise<Result<readonly Candidate[]>>;
}

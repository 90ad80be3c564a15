/** Rows that a person decides. Types only; part of `ImportApi`. */
import type { Customer } from '../domain/customer';
import type { Result } from '../domain/result';
import type { PlanSummary } from './api';

/** What a person decided of one row: a customer of its own, this customer's, or not to be imported. */
export type RowChoice =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly id: string }
  | { readonly kind: 'skip' };

/** Somebody whom a row may be about. */
export interface Candidate {
  readonly customer: Customer;
  /** Why: the keys that fit, or what is alike. */
  readonly by: readonly LikenessReason[];
  /** 0 to 1. */
  readonly likeness: number;
}

export type LikenessReason =
  | 'external-id'
  | 'phone'
  | 'email'
  | 'name'
  | 'same-letters' // the same name in another alphabet, without marks, or its words in another order
  | 'near-name'
  | 'near-phone' // one digit off, or two swapped
  | 'near-email';

export interface DecidingApi {
  /** Decides rows by hand, or (null) leaves them to the plan again; all rows are decided again. */
  decide(session: string, rows: readonly number[], choice: RowChoice | null): Promise<Result<PlanSummary>>;
  /** Whom a row may be about, the likeliest first. */
  candidates(session: string, row: number): Promise<Result<readonly Candidate[]>>;
}

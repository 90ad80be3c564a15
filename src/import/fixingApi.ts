/** Problems by kind, the values behind them, and what fixes would do: the workbench's way to put many rows right at once. Types only; part of `ImportApi`. */
import type { Params } from '../domain/failure';
import type { FieldKey } from '../domain/fields';
import type { Fix } from '../domain/fix';
import type { IssueCode } from '../domain/issue';
import type { Result } from '../domain/result';
import type { IssueGroup } from './api';

/** A fix that the app knows of and that waits for a press. */
export interface Offer {
  readonly fix: Fix;
  /** Cells that it would change. */
  readonly count: number;
  /** What it does to one of them, as the source has it and as it would come in. */
  readonly example: { readonly from: string; readonly to: string };
}

/** One of the different values of a column, as the source writes it. */
export interface ColumnValue {
  readonly value: string;
  /** Rows that hold it. */
  readonly count: number;
  /** The texts that fixes in force make of it; absent where none touches it. */
  readonly fixed?: readonly string[];
  /** What it comes to after fixes and cleaning; empty where nothing is stored of it. */
  readonly becomes: readonly string[];
  readonly issues: readonly { readonly code: IssueCode; readonly params: Params }[];
  /** What it was probably meant to be. */
  readonly proposal: string | null;
}

/** A problem from near: in which columns, which values, and what would put them right. */
export interface ProblemDetail {
  readonly columns: readonly {
    readonly column: number;
    /** Different values that have the problem. */
    readonly distinct: number;
    /** The most frequent of them, 200 at most. */
    readonly values: readonly ColumnValue[];
    /** Acts on many of them at once, the one that mends most first. */
    readonly offers: readonly Offer[];
  }[];
}

/** Something that could be tidier and is no problem: it waits for a press, and nothing is done unasked. */
export interface Suggestion {
  readonly kind: 'letter-case' | 'alike';
  readonly column: number;
  readonly field: FieldKey;
  /** Cells that it would change. */
  readonly count: number;
  readonly fix: Fix;
  /** For `alike`: values that are likely one, the one that they would become first. */
  readonly clusters: readonly {
    readonly values: readonly { readonly value: string; readonly count: number }[];
  }[];
  /** For the others. */
  readonly examples: readonly { readonly from: string; readonly to: string }[];
}

/** What a fix would do beyond the plan as it stands. */
export interface FixEffect {
  /** Cells that it changes. */
  readonly cells: number;
  /** Rows that have fewer problems with it, and rows that have more or graver ones. */
  readonly better: number;
  readonly worse: number;
  /** Rows that could no longer come in. */
  readonly rejected: number;
  /** A row that gets worse, as a cell and the issue that it would have. */
  readonly example?: { readonly line: number; readonly to: string; readonly code: IssueCode };
}

export interface FixingApi {
  /** A problem from near. Needs `plan`. */
  problem(session: string, problem: Pick<IssueGroup, 'code' | 'field'>): Promise<Result<ProblemDetail>>;
  /** The different values of a column, the most frequent first; `search` finds them by a part. Needs `plan`. */
  values(
    session: string,
    column: number,
    search: string,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; values: readonly ColumnValue[] }>>;
  /** What could be tidier in the rows as they are planned. Needs `plan`. */
  suggestions(session: string): Promise<Result<readonly Suggestion[]>>;
  /** What a fix would do if it came behind those in force. Needs `plan`; changes nothing. */
  tryFix(session: string, fix: Fix): Promise<Result<FixEffect>>;
}

/** An import of a few rows to try, and the list of problems before anything is written. Types only; part of `ImportApi`. */
import type { Result } from '../domain/result';
import type { ImportReport, OnProgress, RowFilter } from './api';

/** Which rows a test import takes, of those that the plan would create or change a customer by. */
export type TestChoice =
  | { readonly first: number }
  | { readonly random: number }
  /** By their numbers. */
  | { readonly rows: readonly number[] }
  | { readonly filter: RowFilter };

export interface TrialApi {
  /**
   * Really imports some of the rows, as a job of its own that is marked as a test. Needs `plan`, which is then to be made
   * again: the full import finds these rows unchanged. Fails as `commit` does, and with `nothing-to-test` where none of
   * the rows would be written.
   */
  test(session: string, choice: TestChoice, onProgress?: OnProgress): Promise<Result<ImportReport>>;
  /** Keeps what a test imported: the job is no longer marked as one. */
  keepTest(jobId: string): Promise<Result<null>>;
  /**
   * Every issue of the plan with its line, column and value in the order of the source, as a CSV file that the language's
   * spreadsheets open; before anything is written. Needs `plan`.
   */
  problemLog(session: string, language: string): Promise<Result<{ name: string; file: Blob }>>;
}

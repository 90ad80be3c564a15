import type { Failure, Params } from '../../domain/failure';
import type { IssueCode } from '../../domain/issue';
import type { ImportProfile } from '../../domain/profile';
import type { Result } from '../../domain/result';
import type { Detected } from '../api';

/** Something wrong with a row's shape, found while reading. The column is null for the whole row. */
export interface RawProblem {
  readonly code: IssueCode;
  readonly column: number | null;
  readonly params: Params;
}

/** One data row as the source has it: every cell is text, nothing trimmed, nothing guessed. */
export interface RawRow {
  /** 1-based physical line on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Absent for the many rows that have none. */
  readonly problems?: readonly RawProblem[];
}

/** How a source is read. */
export interface ReadOptions {
  readonly encoding: string;
  readonly delimiter: string;
  /** 1-based physical line of the header, 0 where there is none. */
  readonly headerRow: number;
}

/** What the first bytes of a source tell. */
export interface Detection {
  readonly format: 'csv';
  readonly encoding: Detected<string>;
  readonly delimiter: Detected<string>;
  readonly headerRow: Detected<number>;
  /** The header's cells; empty where there is none. */
  readonly header: readonly string[];
  /** The first physical rows (at most 30), the header's and any title's included. */
  readonly head: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Some hundreds of data rows from the sample: what the mapping is proposed from. */
  readonly sample: readonly RawRow[];
}

/**
 * What a format throws where reading must stop in the middle of a source (`too-large`: one record over the cap).
 * Worker code turns it into its failure before it crosses the boundary.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** What is read at the start of a source to detect everything. */
export const SAMPLE_BYTES = 256 * 1024;

/** A way of keeping a list in a file. One module each in this folder. */
export interface Format {
  readonly id: 'csv';
  /**
   * Looks at the first bytes (at most SAMPLE_BYTES; `whole` where that is all of them). What the profile says wins
   * over what is detected. Fails with `empty-file`, `unknown-format` or `no-rows`.
   */
  detect(bytes: Uint8Array, whole: boolean, profile: ImportProfile): Result<Detection>;
  /**
   * The data rows in batches of some thousands, streamed: never the whole source at once. Blank rows are passed over;
   * nothing else is. Throws only what the source's own stream throws, and ReadError.
   */
  rows(
    source: Blob,
    options: ReadOptions,
    onBytes: (done: number) => void,
  ): AsyncGenerator<readonly RawRow[]>;
}

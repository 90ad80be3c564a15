import type { Failure, Params } from '../../domain/failure';
import type { FormatId } from '../../domain/format';
import type { IssueCode } from '../../domain/issue';
import type { ImportProfile } from '../../domain/profile';
import type { Result } from '../../domain/result';
import type { Detected, Remark, SheetInfo } from '../api';

/** Something wrong with a row's shape, found while reading. The column is null for the whole row. */
export interface RawProblem {
  readonly code: IssueCode;
  readonly column: number | null;
  readonly params: Params;
}

/** One data row as the source has it: every cell is text, nothing trimmed, nothing guessed. */
export interface RawRow {
  /** 1-based physical line on which the row starts; of a sheet its row. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Absent for the many rows that have none. */
  readonly problems?: readonly RawProblem[];
}

/** A source before its format is known. */
export interface Source {
  readonly blob: Blob;
  /** With its ending; empty for what was pasted. */
  readonly name: string;
  /** The first bytes, at most SAMPLE_BYTES. */
  readonly head: Uint8Array;
  /** `head` is all there is. */
  readonly whole: boolean;
}

/** What stands around the cells of a delimited text, and between them. */
export interface Dialect {
  readonly delimiter: string;
  /** What opens a cell that holds delimiters; `„` is closed by `”` (or `“`). */
  readonly quote: '"' | "'" | '„';
  /** How a quote inside such a cell is written: twice, or behind a backslash. */
  readonly escape: 'double' | 'backslash';
}

/** Which rows of a table are its header. */
export interface HeaderPlace {
  /** 1-based line of the header's last row, 0 where there is none. */
  readonly headerRow: number;
  /** How many rows make it up: in the header of two rows the upper one groups columns. */
  readonly headerRows: 1 | 2;
}

/** How a source is read: what its `detect` found, or the user chose. */
export interface ReadOptions extends HeaderPlace {
  /** WHATWG name in lower case (and `ibm852`, which has none); `utf-8` for formats that say it themselves. */
  readonly encoding: string;
  /** Null for formats without delimiters. */
  readonly dialect: Dialect | null;
  /** The sheet's or table's name; null for formats that hold one list. */
  readonly sheet: string | null;
}

/** What the beginning of a source tells. */
export interface Detection {
  readonly format: FormatId;
  readonly encoding: Detected<string>;
  /** Of `null` in formats without delimiters. */
  readonly delimiter: Detected<string | null>;
  readonly headerRow: Detected<number>;
  /** Null where the format holds one list. */
  readonly sheet: Detected<string> | null;
  readonly sheets: readonly SheetInfo[];
  /** What `rows` is to be called with. */
  readonly options: ReadOptions;
  /** The header's cells, of two rows joined by HEADER_JOINT; empty where there is none. */
  readonly header: readonly string[];
  /** The first physical rows (at most 30), the header's and any title's included. */
  readonly head: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Some hundreds of data rows from the sample: what the mapping is proposed from. */
  readonly sample: readonly RawRow[];
  /** Indexes of the columns that the source hides. */
  readonly hidden: readonly number[];
  /** What should be known of the whole file. */
  readonly remarks: readonly Remark[];
}

/** Stands between the upper and the lower cell of a header of two rows: `Address › City`. */
export const HEADER_JOINT = ' › ';

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
  readonly id: FormatId;
  /** True where the source is of this format: by its content, never by its name. */
  recognises(source: Source): boolean | Promise<boolean>;
  /**
   * Looks at the beginning of a source, and at as much more as the format needs to say what its columns are. What the
   * profile says wins over what is detected. Fails with `empty-file`, `unknown-format` {kind}, `no-rows`, `too-large`,
   * `encrypted`, `damaged`, `unsafe`. Throws only what the source's own stream throws, and ReadError.
   */
  detect(source: Source, profile: ImportProfile): Promise<Result<Detection>>;
  /**
   * The data rows in batches of some thousands, streamed: never the whole source at once. Blank rows are passed over;
   * nothing else is. Throws only what the source's own stream throws, and ReadError.
   *
   * @param onBytes how many bytes of the source were read
   */
  rows(
    source: Blob,
    options: ReadOptions,
    onBytes: (done: number) => void,
  ): AsyncGenerator<readonly RawRow[]>;
}

/** A batch never holds more rows than this, however short they are: a piece of a usual list is one batch. */
export const BATCH_ROWS = 8_000;

/**
 * What the page asks of the import worker, and what comes back. `ui`, `app` and `workers` share this file; it holds
 * types only. Every call returns plain data; an expected failure is a value. Only commands, pages of rows and
 * progress cross the boundary, never the whole list. One file of over 300 lines, for it is one contract, read as a whole.
 */
import type { FieldChange } from '../domain/change';
import type { Params } from '../domain/failure';
import type { FieldKey, FieldValues } from '../domain/fields';
import type { FormatId } from '../domain/format';
import type { IssueCode, RowIssue } from '../domain/issue';
import type { DateOrder, ImportProfile } from '../domain/profile';
import type { Result } from '../domain/result';
import type { SensitiveFound } from '../domain/sensitive/tally';
import type { SideEntity } from '../domain/side';
import type { SystemId } from '../domain/system';
import type { DecidingApi, RowChoice } from './decidingApi';
import type { FixingApi } from './fixingApi';
import type { OwnFieldsApi } from './ownFieldsApi';
import type { TrialApi } from './trialApi';
/** Why something was proposed: a message key under `reason.<code>` and its values. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Params;
}

export type ReasonCode =
  // encoding
  | 'bom' // params: encoding
  | 'ascii-only'
  | 'valid-utf8'
  | 'utf16-pattern'
  | 'letter-score' // params: language, share
  // delimiter
  | 'sep-line'
  | 'steady-width' // params: columns, share (percent of lines)
  | 'one-column'
  // header
  | 'header-words' // params: known, columns
  | 'header-shape'
  | 'below-title' // params: skipped
  | 'two-rows' // params: skipped, known, columns
  | 'no-header'
  // sheet
  | 'first-sheet'
  | 'fullest-sheet' // params: rows
  | 'largest-file' // of an archive
  // mapping
  | 'alias' // params: alias, language
  | 'alias-part' // params: alias
  | 'content' // params: share, kind
  | 'alias-and-content' // params: alias, share
  | 'not-recognised'
  | 'empty-column'
  // any
  | 'remembered' // params: file: an earlier import of a list with these headings
  | 'taught' // params: times: the user put a column of this name there before
  | 'profile' // params: name: a saved profile says so
  | 'system' // params: system: the program that exported the file calls the field so
  | 'joined' // params: file: it comes from the row of that file to which the row belongs
  | 'join-own' // params: header: its values go into the joined column of that name
  | 'join-key' // params: file: it says which row of that file belongs to the row
  | 'only-choice' // the format leaves no other
  | 'chosen'; // the user, or the profile, said so

/** Something detected: what, how sure (0 to 1), why, and what else it could be, likeliest first. */
export interface Detected<T> {
  readonly value: T;
  readonly confidence: number;
  readonly reason: Reason;
  /** The user's own words read this way, where other readings of them are among the alternatives. */
  readonly sample?: string;
  readonly alternatives: readonly Alternative<T>[];
}

export interface Alternative<T> {
  readonly value: T;
  /** 0 to 1. */
  readonly score: number;
  /** The user's own words read this way; empty where there is nothing to show. */
  readonly sample: string;
}

/** One list of a file that holds several. */
export interface SheetInfo {
  readonly name: string;
  /** Rows with a value, the header's included; null where only reading it would tell. */
  readonly rows: number | null;
  readonly hidden: boolean;
  /** Hardly a row has a second cell: words about the list, and none itself. */
  readonly notes?: true;
}

/** One list of an archive. */
export interface UnpackedFile {
  /** Its path inside, with forward slashes. */
  readonly path: string;
  readonly file: Blob;
}

/** Something to know of a whole file: a message key under `remark.<code>` and its values. */
export interface Remark {
  readonly code: RemarkCode;
  readonly params: Params;
}

export type RemarkCode =
  | 'named-otherwise' // the name's ending says something else than the content; params: extension, format
  | 'from-archive' // params: archive
  | 'other-sheets' // more lists in the file than the one that is shown; params: n
  | 'hidden-rows' // rows that the spreadsheet hides (a filter): they are read; params: n
  | 'hidden-columns' // params: n
  | 'skipped-titles' // lines above the header that are no rows; params: n
  | 'left-out-pictures' // of contact cards; params: n
  | 'nested-values'; // objects inside objects: their names are joined by dots

/** How a column is read and where it goes. */
export interface ColumnMapping {
  readonly index: number;
  /** The header's cell; empty where there is none. */
  readonly header: string;
  /** Up to 5 values that differ, as the source has them. */
  readonly samples: readonly string[];
  /** Share of data rows with a value, 0 to 1. */
  readonly filled: number;
  readonly field: FieldKey | null;
  readonly confidence: number;
  readonly reason: Reason;
  /** The source hides it. */
  readonly hidden?: true;
  /** For a column of dates: the order that its values allow; `either` where both day-month orders fit. */
  readonly dateOrder?: DateOrder | 'either';
  /** Once it is read to its end: card numbers, national ids and the like that it holds. */
  readonly sensitive?: readonly SensitiveFound[];
}

/** What was made of a file before a row is decided. */
export interface Inspection {
  readonly format: FormatId;
  /** Bytes. */
  readonly size: number;
  readonly name: string;
  readonly encoding: Detected<string>;
  /** Of `null` in formats without delimiters. */
  readonly delimiter: Detected<string | null>;
  readonly headerRow: Detected<number>;
  /** How many rows make up the header. */
  readonly headerRows: 1 | 2;
  /** Which list of the file this is; null where the format holds one. */
  readonly sheet: Detected<string> | null;
  readonly sheets: readonly SheetInfo[];
  readonly remarks: readonly Remark[];
  /** The program that exported it, known by its header; null where none is. */
  readonly system: SystemId | null;
  /** Data rows; blank ones are not counted. */
  readonly rows: number;
  readonly columns: readonly ColumnMapping[];
  /** Issues of the file's structure, the first 1,000. */
  readonly warnings: readonly RowIssue[];
  /** The first physical rows, as text, the header's included: the live sample of the reading. */
  readonly head: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Name of the earlier import's file whose file of failed rows this is: it is decided as that one was. */
  readonly failedRowsOf?: string;
  /** The file that its rows were completed from. */
  readonly joined?: JoinedWith;
  /** As `ImportJob.source.fingerprint`; once it is read to its end. */
  readonly fingerprint?: string;
  /** The last import of this very list, where that was asked for. */
  readonly before?: ImportedBefore;
  /** The saved profile that was applied, by itself or by choice. */
  readonly profile?: { readonly id: string; readonly name: string };
  /**
   * What that earlier import or profile says of the reading and the rules; it holds where `plan` is told nothing else.
   * The fields are with the columns.
   */
  readonly settled?: Omit<ImportProfile, 'columns'>;
}

/** An import of the very same list. */
export interface ImportedBefore {
  readonly jobId: string;
  /** ISO instant. */
  readonly at: string;
  readonly undone: boolean;
  /** The list goes by that import's columns, rules and fixes. */
  readonly applied: boolean;
  /** Cells that were put right and rows that were decided by hand then: they do not come back. */
  readonly byHand: number;
}

/** A source and how it is read and mapped. */
export interface JoinSource {
  readonly source: Blob;
  readonly name: string;
  readonly profile: ImportProfile;
}

/** A file of the same export that a list's rows are completed from: the accounts of a list of contacts. */
export interface Join extends JoinSource {
  /** By which columns a row names one of that file; the first that finds one counts. */
  readonly links: readonly JoinLink[];
}

/** The column of the list whose values stand in the column `key` of the other file too. */
export interface JoinLink {
  readonly by: 'id' | 'name';
  readonly column: number;
  readonly key: number;
}

/** What a join came to. */
export interface JoinedWith {
  /** The other file's. */
  readonly name: string;
  /** Rows that name one of its rows. */
  readonly named: number;
  /** Those of them whose row was found. */
  readonly found: number;
}

/** A join that headings and values speak for. Never made unasked. */
export interface JoinProposal {
  /** Numbers of the two among the sources. */
  readonly list: number;
  readonly from: number;
  readonly links: readonly JoinLink[];
  /** What the list's rows would be completed with. */
  readonly fields: readonly FieldKey[];
  readonly named: number;
  readonly found: number;
}

/**
 * Which saved profile is applied to a source: one that is applied by itself and fits its headings (`auto`), none, or
 * this one whatever the headings are. Where imports of the very same list are looked for (`OpenOptions.same`), `auto`
 * takes first what the last one went by, unless it was undone; `again` takes it also then.
 */
export type SavedChoice = 'auto' | 'again' | 'none' | { readonly id: string };

/** What a source is opened with beside its profile. */
export interface OpenOptions {
  /** Left out: `auto`. */
  readonly saved?: SavedChoice;
  /** False: earlier corrections propose nothing, and this import teaches nothing. Left out: true. */
  readonly learning?: boolean;
  /** Imports of the very same list are looked for. Left out: false. */
  readonly same?: boolean;
  /** The file that its rows are completed from. */
  readonly join?: Join;
}

export type RowAction = 'create' | 'update' | 'unchanged' | 'duplicate' | 'skip' | 'reject' | 'ask';
export type MatchedBy = 'externalId' | 'phone' | 'email' | 'name';

/** Counts that add up: `rows` is the sum of the seven below it. */
export interface Counts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly pending: number;
}

/** What a row's decision is counted as. */
export const COUNTED_AS = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  skip: 'skipped',
  reject: 'rejected',
  ask: 'pending',
} as const satisfies Record<RowAction, Exclude<keyof Counts, 'rows'>>;

/** What stands between the plan and its commit; shown in bold. */
export type Blocker =
  | { readonly code: 'missing-pipeline' } // rows bring opportunities, there are several pipelines, and none is chosen
  | { readonly code: 'missing-columns' } // neither name nor company, nor e-mail, nor phone is mapped
  | { readonly code: 'duplicate-mapping'; readonly field: FieldKey; readonly columns: readonly number[] };

/** Issues of one kind in one field, counted. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly field: FieldKey | null;
  readonly severity: RowIssue['severity'];
  readonly count: number;
}

/** What will happen, in numbers. Writes nothing. */
export interface PlanSummary {
  readonly counts: Counts;
  /** Rows with at least one error or warning; these overlap with the counts above. */
  readonly problems: number;
  /** Rows with at least one error. */
  readonly errors: number;
  /** Columns that would bring card numbers or national ids into the book. */
  readonly sensitive: readonly number[];
  readonly groups: readonly IssueGroup[];
  /** Rows with a phone of digits alone that is none in the settings' country: many of them, and that is in doubt. */
  readonly refusedNumbers: number;
  readonly blockers: readonly Blocker[];
  /** The settings in force, the detected ones filled in. */
  readonly profile: ImportProfile;
  /** By place in `profile.fixes`: how many cells each changes, or how many rows it leaves out. */
  readonly fixed: readonly number[];
}

/** Which rows of the plan to show. */
export type RowFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'action'; readonly action: RowAction }
  | { readonly kind: 'problem'; readonly code?: IssueCode; readonly field?: FieldKey | null }
  /** Rows whose cell of the column holds one of these values, as `cleanText` leaves it. */
  | { readonly kind: 'value'; readonly column: number; readonly values: readonly string[] };

/** One row as the grid shows it. */
export interface RowView {
  /** Number of the row among the data rows, from 0. */
  readonly index: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly action: RowAction;
  readonly matchedBy: MatchedBy | null;
  /** The customer that it meets, or the line of the earlier row for a duplicate. */
  readonly matched: { readonly id: string; readonly name: string } | { readonly line: number } | null;
  /** What the row comes to after cleaning. */
  readonly values: FieldValues;
  /** For an update: what changes. */
  readonly changes: readonly FieldChange[];
  /** What is done for what it brings beside its customer's fields; `there`: the book, or an earlier row, has it. */
  readonly brings?: {
    readonly opportunity?: 'create' | 'update' | 'there';
    readonly activity?: 'create' | 'update' | 'there';
  };
  readonly issues: readonly RowIssue[];
  /** Indexes of the columns whose cell the user corrected. */
  readonly corrected: readonly number[];
  /** Columns whose cell fixes changed, and to what: several texts where it was split, none where it was cleared. */
  readonly fixed: readonly { readonly column: number; readonly to: readonly string[] }[];
  /** True where the user left the row out. */
  readonly leftOut: boolean;
  /** What a person decided of it; null where the plan did. */
  readonly choice: RowChoice | null;
}

export interface Progress {
  readonly phase: 'read' | 'decide' | 'commit' | 'undo' | 'prove';
  /** Rows, except in `read`: bytes. */
  readonly done: number;
  readonly total: number;
  /** Rows a second over the last moments; 0 while unknown. */
  readonly rate: number;
  /** Seconds left by that rate; null while unknown. */
  readonly secondsLeft: number | null;
}

/** At most ten times a second. */
export type OnProgress = (progress: Progress) => void;

/** What became of every row. The counts come from what was committed. */
export interface ImportReport extends Counts {
  /** Empty for a plan. */
  readonly jobId: string;
  readonly opportunities: number;
  readonly activities: number;
  readonly companies: number;
  /** The first 1,000. */
  readonly issues: readonly RowIssue[];
  readonly issueCounts: Partial<Record<IssueCode, number>>;
  readonly durationMs: number;
  /** Rows that the failed-rows file holds: rejected, pending, or with a value left out. */
  readonly failedRows: number;
  /** True where the user stopped it: what was committed until then is kept. */
  readonly cancelled: boolean;
}

/** Which rows of a job's report to show: by what became of them, by having a problem, or by a broken prediction. */
export type ReportFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'action'; readonly action: RowAction }
  | { readonly kind: 'problem' }
  | { readonly kind: 'different' };

/** One row of a source, as a job's report shows it long after the import. */
export interface ReportRow {
  /** Number of the row among the data rows, from 0. */
  readonly index: number;
  readonly line: number;
  readonly cells: readonly string[];
  /** What became of it; a row that the import did not reach is `ask`. */
  readonly action: RowAction;
  /** What the preview said. */
  readonly predicted: RowAction;
  /** Whom it created or met, as the book has them now; null where there is nobody (any more). */
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** For a duplicate: the line that it repeats. */
  readonly repeats: number | null;
  readonly issues: readonly RowIssue[];
}

/** A row whose prediction, outcome and trace in the book are not the same. */
export interface Difference {
  readonly row: number;
  readonly line: number;
  readonly predicted: RowAction;
  readonly outcome: RowAction;
  /** What the book shows of it; null where it shows nothing. */
  readonly counted: RowAction | null;
  /** True where the book does not show what the row brought beside its customer's fields, or shows it twice. */
  readonly beside?: true;
  /** True where more in the book names the row than its one record or before-image; `row` is -1 where no row has the line. */
  readonly twice?: true;
}

/**
 * The numbers of a job counted again out of the book, record by record: every created customer is there (or was
 * removed by a write after the import) and names this job and its row's line, every updated one has the before-image of
 * that line in the journal, no row wrote twice.
 */
export interface Proof {
  /** ISO instant of the count. */
  readonly at: string;
  /** True where prediction, outcome and count are the same for every row. */
  readonly agrees: boolean;
  readonly counted: Counts;
  /** What rows brought beside, as the book shows it; left out of proofs from before there was any. */
  readonly opportunities?: number;
  readonly activities?: number;
  /** Rows that differ; the first 100 of them are listed. */
  readonly differing: number;
  readonly differences: readonly Difference[];
}

/** What happened to a value between the source's cell and the record. */
export type SpotHow =
  | 'same'
  | 'trimmed' // spaces, case or the writing of its letters alone
  | 'formatted' // a phone, date, address … in the book's own form
  | 'split' // several values out of one cell
  | 'recognised' // a status or gender by its word
  | 'added' // joined what the customer had
  | 'corrected' // the user put the cell right before the import: `cell` is as the file has it
  | 'derived' // made of other columns (the name of its parts)
  | 'default' // not in the file: the import's default
  | 'not-mapped' // the column goes to no field
  | 'left-out' // not valid: see `issues`
  | 'not-written' // the row was not imported, or the customer kept its own
  | 'changed-since' // a later write changed it
  | 'blank';

/** One field of a spot check: the source's cell beside what is stored. */
export interface SpotField {
  /** Index and header of the source's column; null where no column brought the value. */
  readonly column: number | null;
  readonly header: string;
  readonly cell: string;
  readonly field: FieldKey | null;
  /** What the record holds now. */
  readonly stored: string | readonly string[] | null;
  readonly how: SpotHow;
  readonly issues: readonly RowIssue[];
}

export interface SpotRow {
  readonly row: number;
  readonly line: number;
  readonly action: RowAction;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly fields: readonly SpotField[];
}

/** How the commit is carried out, beside what the plan says. */
export interface CommitOptions {
  /** The folder's worth of files that this one belongs to. */
  readonly batch?: {
    readonly id: string;
    /** The folder, archive or workbook that they come from; of loose files the first one's name. */
    readonly name: string;
    /** They were chosen one by one: the batch is called by its first file and how many more there are. */
    readonly loose?: true;
    readonly index: number;
    readonly of: number;
  };
}

/** What is known of the room for an import before it starts. */
export interface Preflight {
  /** Bytes that the commit will write, by a part that was encoded. */
  readonly need: number;
  /** What the browser says is free; it does not predict (RELIABILITY), so it only warns. Null where it says nothing. */
  readonly free: number | null;
  /** Customers in the book before. */
  readonly customers: number;
  readonly rows: number;
}

export interface Kept {
  readonly entity: 'customer' | SideEntity;
  readonly id: string;
  /** Of what belongs to a customer: whose it is. */
  readonly customer?: string;
  readonly name: string;
  readonly field: FieldKey;
  readonly reason: 'changed-since' | 'removed-since';
}

/** What an undo would do now, or did. */

export interface UndoReport {
  readonly jobId: string;
  /** Customers that were removed or got their old values back. */
  readonly reverted: number;
  readonly removed: number;
  readonly restored: number;
  /** What was removed beside them; left out where there was none. */
  readonly opportunities?: number;
  readonly activities?: number;
  /** What the user changed since, field by field; the first 1,000. */
  readonly kept: readonly Kept[];
  readonly keptCustomers: number;
}

/** Served by `workers/import.ts`. A session is one opened source; it lives in the worker until it is closed. */
export interface ImportApi extends TrialApi, FixingApi, DecidingApi, OwnFieldsApi {
  /**
   * The lists in a ZIP archive or gzip file, in its order; null for what is no archive of lists (a workbook is none).
   * An archive of one list may as well be opened as it is. Fails with `encrypted`, `unsafe`, `damaged` {part},
   * `unknown-format`, `changed-while-read`, `unreadable-file`.
   */
  unpack(source: Blob, name: string): Promise<Result<readonly UnpackedFile[] | null>>;
  /**
   * Reads enough to say what the file is. A profile's reading options win over what is detected. What its columns are
   * is said by that profile, else by the import whose failed rows it holds, else by a saved profile, else by what
   * corrections of such lists taught, else by their words and values.
   */
  open(
    source: Blob,
    name: string,
    profile: ImportProfile,
    options?: OpenOptions,
  ): Promise<Result<{ session: string; inspection: Inspection }>>;
  /** Which of these files could complete the rows of which: at most one proposal a list. Reads them. */
  proposeJoins(sources: readonly JoinSource[]): Promise<Result<readonly JoinProposal[]>>;
  /** Reads the file to its end and keeps its rows; the inspection comes back with true counts and fill rates. */
  read(session: string, onProgress?: OnProgress): Promise<Result<Inspection>>;
  /**
   * Applies another saved profile, or none, to a source that stays read as it is; the columns are proposed anew. Null
   * where it would be read otherwise: then it is to be opened again. Fails with `not-found`.
   */
  useProfile(session: string, saved: SavedChoice): Promise<Result<Inspection | null>>;
  /** Decides every row against the book. Needs `read`. */
  plan(session: string, profile: ImportProfile, onProgress?: OnProgress): Promise<Result<PlanSummary>>;
  rows(
    session: string,
    filter: RowFilter,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; rows: readonly RowView[] }>>;
  /** Puts another value into one cell and decides that row again (and the rest, where the row's keys changed). */
  correct(
    session: string,
    row: number,
    column: number,
    value: string,
  ): Promise<Result<{ row: RowView; summary: PlanSummary }>>;
  /** Leaves a row out of the import (it is `skip` then), or takes it in again; all rows are decided again. */
  leaveOut(
    session: string,
    row: number,
    out: boolean,
  ): Promise<Result<{ row: RowView; summary: PlanSummary }>>;
  /** The plan as a report, with its first 1,000 issues. Needs `plan`; writes nothing. */
  report(session: string): Promise<Result<ImportReport>>;
  /**
   * Writes a little and takes it back, and estimates what the commit will need. Fails with `quota` or `disk-full` where
   * not even that little fits. Needs `plan`.
   */
  preflight(session: string): Promise<Result<Preflight>>;
  /**
   * Does what the plan says. Fails with `book-changed` where the book is no longer the one that was planned against,
   * with `locked` (params: name, done, rows) while another import writes. With `quota` or `disk-full` (params: jobId,
   * done, rows) it stopped at the border of a chunk, and `resume` goes on.
   */
  commit(session: string, options?: CommitOptions, onProgress?: OnProgress): Promise<Result<ImportReport>>;
  /**
   * Goes on with an interrupted or cancelled import from its staged rows, without the file; carries an undone one out
   * again. The same ids, the same records. Fails with `not-found`, with `not-resumable` where its rows were forgotten.
   */
  resume(jobId: string, onProgress?: OnProgress): Promise<Result<ImportReport>>;
  /** Ends an interrupted import as it stands: what was committed is kept, its state becomes `cancelled`. */
  settle(jobId: string): Promise<Result<ImportReport>>;
  /** Holds a commit, resume or batch at the border of its chunk, or lets it go on. `id`: the session or the job. */
  pause(id: string, paused: boolean): Promise<void>;
  /** Stops `read`, `plan`, `commit`, `resume`, `undo` or `prove` at the next chunk. `id`: the session or the job. */
  cancel(id: string): Promise<void>;
  /** Forgets the session; its rows too, unless a job was made of them. */
  close(session: string): Promise<void>;
  /** The rows of a job with what became of each. Fails with `not-resumable` where its rows were forgotten. */
  jobRows(
    jobId: string,
    filter: ReportFilter,
    offset: number,
    limit: number,
  ): Promise<Result<{ total: number; header: readonly string[]; rows: readonly ReportRow[] }>>;
  /** Counts the job's numbers again from the book and keeps the proof with the job. */
  prove(jobId: string, onProgress?: OnProgress): Promise<Result<Proof>>;
  /** Rows of a job beside their records: chosen by their numbers, or `draw` of them at random. */
  spotCheck(
    jobId: string,
    choice: { readonly rows: readonly number[] } | { readonly draw: number },
  ): Promise<Result<readonly SpotRow[]>>;
  /** Keeps "checked by … on …" with the job. */
  markChecked(jobId: string, rows: readonly number[], by: string): Promise<Result<null>>;
  /** The job's facts, its events and what became of every row, as a text file in the language. */
  logFile(jobId: string, language: string): Promise<Result<{ name: string; file: Blob }>>;
  /** Frees the room of the job's source rows; its numbers, failed rows and undo stay. */
  forgetRows(jobId: string): Promise<Result<null>>;
  /** The rows with errors in the source's own columns, delimiter and encoding, with `line` and `problem` added. */
  failedRows(jobId: string, language: string): Promise<Result<{ name: string; file: Blob }>>;
  /** What `undo` would do now, without doing it. */
  undoPreview(jobId: string, onProgress?: OnProgress): Promise<Result<UndoReport>>;
  undo(jobId: string, onProgress?: OnProgress): Promise<Result<UndoReport>>;
}

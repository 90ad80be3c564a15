/**
 * What the page asks of the book: served by `workers/book.ts`, so that neither Dexie nor a list of a hundred
 * thousand ever reaches the UI thread. Types only.
 */
import type { FieldChange } from '../domain/change';
import type { Company } from '../domain/company';
import type { Customer, CustomerDraft } from '../domain/customer';
import type { Facet } from '../domain/facets';
import type { Params } from '../domain/failure';
import type { FieldKey, FieldValue, OwnField } from '../domain/fields';
import type { Condition } from '../domain/filter';
import type { FormatId } from '../domain/format';
import type { RowIssue } from '../domain/issue';
import type { ImportProfile } from '../domain/profile';
import type { Result } from '../domain/result';
import type { ProfileDraft, SavedProfile } from '../domain/savedProfile';
import type { SideChange, SideEntity, SideField, SideRecord, SideRecords } from '../domain/side';
import type { SortKey } from '../domain/sortKey';
import type { Vocabulary } from '../domain/vocabulary';
import type { CommitOptions, Counts, ImportReport, JoinedWith, Proof, UndoReport } from '../import/api';
import type { Sides } from '../import/plan/sides';
import type { LessonKind } from '../import/profiles/lessons';
import type { BulkApi } from './bulkApi';
import type { CalendarApi } from './calendarApi';
import type { CardApi } from './cardApi';
import type { ChangesApi } from './changesApi';
import type { DealsApi } from './dealsApi';
import type { DuplicatesApi } from './duplicatesApi';
import type { ExportApi } from './exportApi';
import type { FilesApi } from './filesApi';
import type { HealthApi } from './healthApi';
import type { FacetCounts, ListApi } from './listApi';
import type { MergeApi } from './mergeApi';
import type { ReportsApi } from './reportsApi';
import type { SegmentApi } from './segmentApi';
import type { Settings } from './settings';
import type { WordsApi } from './wordsApi';
import type { WorkApi } from './workApi';

/** What activities say of a customer: the day of the last contact, and of what is planned next. */
export type ContactDay = 'lastContact' | 'nextActivity';

export interface ListQuery {
  /**
   * Exact values, of a group whole folders: all of them must hold, of several values for one field any. `importedBy`,
   * `lastImport` and `touchedBy` (created or changed by it, however long ago) take a job's id.
   */
  readonly where?: Partial<
    Record<FieldKey | 'lastImport' | 'importedBy' | 'touchedBy', string | readonly string[]>
  >;
  /** Words that must all occur somewhere in name, company, e-mail, phone or city; case and diacritics do not matter. */
  readonly search?: string;
  /** Beside `where`: any condition at all. */
  readonly filter?: Condition;
  /** Archived customers: left out, or only they, or with all others. Where it is left out: `hidden`. */
  readonly archived?: 'hidden' | 'only' | 'shown';
  /** Whose values are to be counted. */
  readonly facets?: readonly Facet[];
  /** What activities say of the rows is to be told with them. */
  readonly days?: readonly ContactDay[];
  /** Left out: the newest first, an import in the order of its file (as `created` descending). */
  readonly sort?: { readonly by: SortKey; readonly descending: boolean };
  /** Whose alphabet sorts (BCP 47); left out, the browser's. */
  readonly language?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ListPage {
  /** How many match. */
  readonly total: number;
  /** How many customers there are that are not archived. */
  readonly all: number;
  /** How many are archived. */
  readonly archived: number;
  readonly rows: readonly Customer[];
  /** How many match the search and the other filters, by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Of each facet that was asked for: how many match everything but what `where` and `filter` ask of that very field. */
  readonly facets?: Readonly<Partial<Record<Facet, FacetCounts>>>;
  /** Of each that was asked for: the ISO days of the rows, in their order; empty for none. */
  readonly days?: Readonly<Partial<Record<ContactDay, readonly string[]>>>;
}

/** Which opportunities or activities are asked for. */
export interface SideQuery {
  /** Exact values, all of them must hold; `importedBy` takes a job's id, `customer` a customer's. */
  readonly where?: Readonly<Partial<Record<SideField | 'customer' | 'importedBy', string>>>;
  readonly limit: number;
  readonly offset: number;
}

export interface SidePage<E extends SideEntity> {
  /** How many match. */
  readonly total: number;
  readonly rows: readonly SideRecords[E][];
}

/** Which companies are asked for. */
export interface CompanyQuery {
  /** Exact values, all of them must hold; `importedBy` takes a job's id. */
  readonly where?: Readonly<Partial<Record<'id' | 'name' | 'domain' | 'importedBy', string>>>;
  readonly limit: number;
  readonly offset: number;
}

export interface CompanyPage {
  /** How many match. */
  readonly total: number;
  readonly rows: readonly Company[];
}

/** One step in a customer's life, newest first. */
export interface HistoryEntry {
  /** Key of the journal entry. */
  readonly key: number;
  readonly at: string;
  readonly kind:
    | 'created'
    | 'edited'
    | 'imported'
    | 'import-created'
    | 'import-undone'
    | 'restored'
    | 'merged' // with others, who became part of it; their records at that time are `merged`
    | 'removed';
  readonly job?: { readonly id: string; readonly file: string; readonly line?: number };
  /** Of a merge: the other records, as they were. */
  readonly merged?: readonly Customer[];
  readonly changes: readonly FieldChange[];
  /** What it did to the customer's opportunities and activities. */
  readonly sides: readonly SideStep[];
  /**
   * Of an edit by hand of this customer alone, or of what it has: whether `revert` takes all of it back, or something of
   * it was changed again since. Absent of any other write, and of one that was taken back.
   */
  readonly undo?: 'whole' | 'changed-since';
}

/** What one write did to an opportunity or activity. */
export interface SideStep {
  readonly entity: SideEntity;
  readonly id: string;
  /** What it is called: now, or when it was removed. */
  readonly title: string;
  readonly what: 'made' | 'changed' | 'removed';
  /** Of one that was changed. */
  readonly changes: readonly SideChange[];
  /** As it is now; absent where it is gone. */
  readonly record?: SideRecord;
}

/** Where a value of a customer comes from. */
export interface ValueOrigin {
  readonly entry: HistoryEntry;
  /** The source's own words, where an import brought it and its rows are kept. */
  readonly source?: { readonly header: string; readonly cell: string };
  /** Of a field that holds several values: where each one after the first comes from. */
  readonly others?: readonly ValueOrigin[];
}

/** A step in a job's life, for its log. */
export interface JobEvent {
  readonly at: string;
  readonly what:
    | 'started'
    | 'interrupted' // params: code
    | 'resumed'
    | 'cancelled'
    | 'done'
    | 'undone'
    | 'redone'
    | 'kept' // a test that stays
    | 'checked' // params: by, rows
    | 'proved' // params: differing
    | 'rows-forgotten';
  readonly params: Params;
}

export type JobState = 'running' | 'interrupted' | 'done' | 'cancelled' | 'undone';

export interface ImportJob {
  readonly jobId: string;
  readonly state: JobState;
  readonly source: {
    readonly name: string;
    readonly size: number;
    /** Absent of imports from before there was any format but delimited text. */
    readonly format?: FormatId;
    readonly encoding: string;
    /** Null of formats without one. */
    readonly delimiter: string | null;
    readonly sheet?: string;
    /** The file of the same export that its rows were completed from. */
    readonly joined?: JoinedWith;
    /** SHA-256 of the file (`sha256:…`), of a large one over the SHA-256s of its pieces (`sha256/16MiB:…`). */
    readonly fingerprint?: string;
  };
  /** Counts the imports of this book from 1; their order, whatever the clock says. */
  readonly number: number;
  /** Who imported it: the name in the settings at that time. */
  readonly by: string;
  /** How it was read, mapped and decided. */
  readonly profile: ImportProfile;
  /** What the preview said. */
  readonly predicted: Counts;
  /** Rows that are done; what a resume begins behind. */
  readonly done: number;
  /** False once its source rows were forgotten: no resume, no rows behind the numbers. */
  readonly hasRows: boolean;
  readonly events: readonly JobEvent[];
  readonly proof?: Proof;
  readonly checks: readonly { readonly at: string; readonly by: string; readonly rows: readonly number[] }[];
  readonly batch?: CommitOptions['batch'] & object;
  /** The import all of whose failed rows are among its own. */
  readonly failedOf?: string;
  /** It is a test with some rows of its source: `open` until somebody says that they stay. */
  readonly test?: 'open' | 'kept';
  /** ISO instants. */
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly report: ImportReport;
  readonly undo?: UndoReport & { readonly at: string };
}

export interface PutOutcome {
  readonly record: Customer;
  /** Values that were left out or look odd; `column` is null, `line` 0. */
  readonly issues: readonly RowIssue[];
  /** What `revert` takes; null where nothing changed. */
  readonly change: number | null;
}

export interface BookStatus {
  /** All of them, archived ones too. */
  readonly customers: number;
  readonly archived: number;
  readonly imports: number;
  /** Grows with every write. */
  readonly revision: number;
  /** Grows with every change of the book's own words and settings. */
  readonly words: number;
  /** The import that writes just now, in whichever tab. */
  readonly running: {
    readonly jobId: string;
    readonly name: string;
    readonly done: number;
    readonly rows: number;
  } | null;
  /** Id of this copy of the book: the page keeps it in localStorage and hands it to the next `status`. */
  readonly book: string;
}

export interface BookApi
  extends ListApi,
    WorkApi,
    CalendarApi,
    WordsApi,
    CardApi,
    FilesApi,
    MergeApi,
    HealthApi,
    ChangesApi,
    BulkApi,
    SegmentApi,
    ReportsApi,
    DuplicatesApi,
    DealsApi,
    ExportApi {
  /**
   * Opens the book; fails with `book-missing` or `book-newer` before anything is written.
   * @param expected the book id that the page remembers; left out, an empty storage becomes a new book, except where
   *   this worker had it open before.
   */
  status(expected?: string): Promise<Result<BookStatus>>;
  list(query: ListQuery): Promise<Result<ListPage>>;
  get(id: string): Promise<Result<Customer>>;
  history(id: string): Promise<Result<readonly HistoryEntry[]>>;
  /** Of every field that the customer holds: the step in its life that left the value there. */
  origins(id: string): Promise<Result<Readonly<Partial<Record<FieldKey, ValueOrigin>>>>>;
  /** Every customer as JSON (see `exportBook.ts`): the plain backup. */
  exportBook(
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<{ name: string; file: Blob }>>;
  /** Customers of the book that share a phone or an e-mail with the draft: a hint while one is entered by hand. */
  similar(draft: CustomerDraft): Promise<Result<readonly Customer[]>>;
  /** Checks a draft by the rules of the import without writing it. */
  check(
    draft: CustomerDraft,
  ): Promise<
    Result<{ values: Readonly<Partial<Record<FieldKey, FieldValue>>>; issues: readonly RowIssue[] }>
  >;
  /**
   * Writes the draft by the rules of the import: created where it has no id, else the fields present in it replace
   * what is stored (an empty string or array clears). A value that is not valid is left out and named in `issues`;
   * fails with `invalid-record` where nothing is left that says who it is.
   */
  put(draft: CustomerDraft): Promise<Result<PutOutcome>>;
  /** Removes the customer; `change` takes it back. */
  remove(id: string): Promise<Result<{ record: Customer; change: number }>>;
  /** What a customer has beside its fields, in the order in which it came. */
  sides(customer: string): Promise<Result<Sides>>;
  /** Opportunities or activities, in the order of their customers. */
  listSides<E extends SideEntity>(entity: E, query: SideQuery): Promise<Result<SidePage<E>>>;
  getSide<E extends SideEntity>(entity: E, id: string): Promise<Result<SideRecords[E]>>;
  /** Removes it; `change` takes that back. */
  removeSide<E extends SideEntity>(
    entity: E,
    id: string,
  ): Promise<Result<{ record: SideRecords[E]; change: number }>>;
  /** Companies that imports made, in the order in which they came. */
  companies(query: CompanyQuery): Promise<Result<CompanyPage>>;
  /**
   * Takes one edit or removal back, field by field where nothing else changed it since; the customer as it is then, null
   * where there is none, or where the edit was of several.
   */
  revert(
    change: number,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<Customer | null>>;
  imports(): Promise<Result<readonly ImportJob[]>>;
  settings(): Promise<Result<Settings>>;
  saveSettings(part: Partial<Settings>): Promise<Result<Settings>>;
  /**
   * The book's own words: statuses, members, pipelines, fields. A book has one pipeline at least: it is made when it is
   * first asked for, and called in this language as long as nobody calls it otherwise.
   */
  vocabulary(language?: string): Promise<Result<Vocabulary>>;
  /** Puts these words in place of the present ones. Fails with `word-exists` and `invalid-words`. */
  saveVocabulary(next: Vocabulary): Promise<Result<Vocabulary>>;
  /** How many customers hold a value in a field of the user's own. */
  fieldUse(field: OwnField): Promise<Result<number>>;
  /** The saved profiles, those used last first. */
  profiles(): Promise<Result<readonly SavedProfile[]>>;
  /**
   * Keeps a profile: a new one, or with an `id` in place of the one that has it. Fails with `profile-exists` where
   * another has its name and may not be replaced, with `invalid-profile`, `not-found`.
   */
  saveProfile(
    draft: ProfileDraft & { readonly id?: string },
    replace: boolean,
  ): Promise<Result<SavedProfile>>;
  /** Removes a profile; what comes back can be put back. */
  removeProfile(id: string): Promise<Result<SavedProfile>>;
  restoreProfile(profile: SavedProfile): Promise<Result<SavedProfile>>;
  /** A profile as a file to take elsewhere. */
  profileFile(id: string): Promise<Result<{ name: string; file: Blob }>>;
  /** What a profile's file says, kept nowhere yet. Fails with `no-`, `newer-` and `wrong-profile-file`. */
  readProfileFile(file: Blob): Promise<Result<ProfileDraft>>;
  /** What corrections taught, by kind of list, the latest first. */
  lessons(): Promise<Result<readonly LessonKind[]>>;
  /** Forgets one lesson, or all; the kinds that it changed come back as they were. */
  forgetLessons(
    which: { readonly kind: string; readonly heading: string } | 'all',
  ): Promise<Result<readonly LessonKind[]>>;
  restoreLessons(kinds: readonly LessonKind[]): Promise<Result<void>>;
  /** Calls back after every write of this or any other tab, at most ten times a second. */
  subscribe(listener: (status: BookStatus) => void): Promise<void>;
}

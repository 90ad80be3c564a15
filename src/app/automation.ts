/**
 * `window.satchel`: the main job without the screens, for scripts on a page of the app. What is promised here is
 * written down in `docs/automation-api.md` and does not change without a version.
 */
import type { CompanyQuery, ImportJob, ListQuery, SideQuery } from '../db/api';
import type { Company } from '../domain/company';
import type { Customer, CustomerDraft } from '../domain/customer';
import type { FailureCode, Params } from '../domain/failure';
import type { FieldKey } from '../domain/fields';
import type { RowIssue } from '../domain/issue';
import type { ImportProfile } from '../domain/profile';
import type { Activity, Opportunity, SideEntity } from '../domain/side';
import type { SideDraft } from '../domain/sideDraft';
import type { SystemId } from '../domain/system';
import type { Member } from '../domain/vocabulary';
import type {
  ImportReport,
  Kept,
  Progress,
  Proof,
  Reason,
  Remark,
  SheetInfo,
  UndoReport,
} from '../import/api';

/** What makes a call reject: beside the app's own failures, an argument of the wrong shape. */
export type AutomationCode = FailureCode | 'invalid-argument';

/** Every rejection of `window.satchel`. */
export class AutomationError extends Error {
  readonly code: AutomationCode;
  /** What the code is about: which argument, which columns, what was thrown. */
  readonly params: Params;
  /** With `invalid-record`: what is wrong with the record. */
  readonly issues: readonly RowIssue[];
  /** With `cancelled`, where a part had been written: what became of every row until then. */
  readonly report: ImportReport | null;

  constructor(
    code: AutomationCode,
    params: Params = {},
    more: { issues?: readonly RowIssue[]; report?: ImportReport } = {},
  ) {
    const details = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
    super([code, ...details].join(', '));
    this.name = 'AutomationError';
    this.code = code;
    this.params = params;
    this.issues = more.issues ?? [];
    this.report = more.report ?? null;
  }
}

export interface InspectedColumn {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  /** Up to 5 values that differ, as the source has them. */
  readonly samples: readonly string[];
  readonly field: FieldKey | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface Inspected {
  readonly format: string;
  /** WHATWG name in lower case. */
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Which list of the file this is; null where the format holds one. */
  readonly sheet: string | null;
  readonly sheets: readonly SheetInfo[];
  /** 1-based line of the header (of its last row), 0 where there is none. */
  readonly headerRow: number;
  /** How many rows make up the header. */
  readonly headerRows: 1 | 2;
  /** Data rows; a row of nothing but separators and spaces is not counted. */
  readonly rows: number;
  readonly columns: readonly InspectedColumn[];
  readonly warnings: readonly RowIssue[];
  /** The program that exported the list, where its headers show that. */
  readonly system: SystemId | null;
  /** What should be known of the file as a whole. */
  readonly remarks: readonly Remark[];
}

export interface ImportOptions {
  /** At most ten times a second. */
  readonly onProgress?: (progress: { phase: Progress['phase']; done: number; total: number }) => void;
  /** Aborting stops at the next chunk and rejects with `cancelled`; what was committed stays and can be undone. */
  readonly signal?: AbortSignal;
}

export interface Undone {
  readonly jobId: string;
  readonly reverted: number;
  readonly kept: readonly Pick<Kept, 'entity' | 'id' | 'field' | 'reason'>[];
}

export interface Job
  extends Pick<
    ImportJob,
    'jobId' | 'number' | 'state' | 'source' | 'by' | 'done' | 'hasRows' | 'startedAt' | 'report'
  > {
  readonly endedAt: string | null;
  /** The files that it was imported with, and its place among them; null for one by itself. */
  readonly batch: NonNullable<ImportJob['batch']> | null;
}

/** Exact values by field; all must hold. `importedBy`, `lastImport` and `touchedBy` take a job's id. */
export type Where = NonNullable<ListQuery['where']>;

export interface ExportOptions {
  /** `json` is the whole book's own format; the others are tables and cards as the export dialog writes them. */
  readonly format: 'json' | 'csv' | 'xlsx' | 'vcard';
  /** Only these customers; left out, all. */
  readonly where?: Where;
}

export interface ListOptions {
  readonly where?: Where | SideWhere | CompanyWhere;
  /** Words that must all occur in name, company, e-mail, phone or city. */
  readonly search?: string;
  /** A column, descending with a minus before it: `name`, `-created`. */
  readonly sort?: string;
  /** Without it, all. */
  readonly limit?: number;
  readonly offset?: number;
}

/** Fields by name, flat: the importable ones; `email`, `phone` and `category` are arrays. With an `id`, an update. */
export type RecordInput = CustomerDraft;

/** A member of the team: a new one, or with an `id` in place of the one that has it. */
export interface MemberInput {
  readonly id?: string;
  readonly name: string;
  readonly email?: string;
}

/** The entities that exist so far. */
export type AutomationEntity = 'customer' | 'member' | 'company' | SideEntity | 'task';

/** What records of an entity are. */
interface RecordOf {
  readonly customer: Customer;
  readonly member: Member;
  readonly company: Company;
  readonly opportunity: Opportunity;
  readonly activity: Activity;
  /** An activity of the kind `task`. */
  readonly task: Activity;
}

/** What `put` takes of an entity. */
interface InputOf {
  readonly customer: RecordInput;
  readonly member: MemberInput;
  /** They come with imports. */
  readonly company: never;
  readonly opportunity: SideInput<'opportunity'>;
  readonly activity: SideInput<'activity'>;
  readonly task: Omit<SideInput<'activity'>, 'kind'>;
}

/** Fields of an opportunity or activity; with an `id` what is changed, without one a new one of this customer. */
type SideInput<E extends SideDraft['entity']> = Omit<Extract<SideDraft, { readonly entity: E }>, 'entity'>;

/** Exact values of opportunities or activities; `customer` takes a customer's id, `importedBy` a job's. */
export type SideWhere = NonNullable<SideQuery['where']>;

/** Exact values of companies; `importedBy` takes a job's id. */
export type CompanyWhere = NonNullable<CompanyQuery['where']>;

/** What can be done with the records of each entity. */
export type EntityCalls = {
  readonly [E in AutomationEntity]: {
    list(options?: ListOptions): Promise<{ total: number; rows: readonly RecordOf[E][] }>;
    get(id: string): Promise<RecordOf[E]>;
    put(record: InputOf[E]): Promise<RecordOf[E]>;
    remove(id: string): Promise<RecordOf[E]>;
  };
};

export interface Automation {
  inspect(source: Blob, options?: ImportProfile): Promise<Inspected>;
  plan(source: Blob, profile?: ImportProfile): Promise<ImportReport>;
  import(source: Blob, profile?: ImportProfile, options?: ImportOptions): Promise<ImportReport>;
  resume(jobId: string, options?: ImportOptions): Promise<ImportReport>;
  undoPreview(jobId: string): Promise<UndoReport>;
  undo(jobId: string): Promise<Undone>;
  prove(jobId: string): Promise<Proof>;
  imports(): Promise<readonly Job[]>;
  list<E extends AutomationEntity>(
    entity: E,
    options?: ListOptions,
  ): Promise<{ total: number; rows: readonly RecordOf[E][] }>;
  get<E extends AutomationEntity>(entity: E, id: string): Promise<RecordOf[E]>;
  put<E extends AutomationEntity>(entity: E, record: InputOf[E]): Promise<RecordOf[E]>;
  remove<E extends AutomationEntity>(entity: E, id: string): Promise<RecordOf[E]>;
  export(entity: 'customer', options: ExportOptions): Promise<Blob>;
}

declare global {
  interface Window {
    satchel: Automation;
  }
}

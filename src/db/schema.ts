import { Dexie, type Table } from 'dexie';
import type { Entity } from '../domain/change';
import type { FieldKey, FieldValue } from '../domain/fields';
import type { Condition } from '../domain/filter';
import type { RowIssue } from '../domain/issue';
import type { SavedProfile } from '../domain/savedProfile';
import type { SideEntity, SideField } from '../domain/side';
import type { WordsChange } from '../domain/wordsSwap';
import type { RawProblem } from '../import/formats/format';
import type { PlanSettings } from '../import/plan/settings';
import type { LessonKind } from '../import/profiles/lessons';
import type { ImportJob } from './api';
import type { ColumnName } from './columns';
import type { ChoiceList } from './session/corrections';
import type { UndoProgress } from './undo';
import { upgradeTo2 } from './upgrade';
import { countArchived } from './upgradeArchived';
import { keyExternalIds } from './upgradeKeys';
import { listFields } from './upgradeListed';
import { upgradeTo4 } from './upgradeSides';

/** Installed version of the stores; IndexedDB itself counts in tens of it. */
export const SCHEMA_VERSION = 6;

/** A fact about the book as a whole; its keys are in `META`. */
export interface MetaRow {
  readonly key: string;
  readonly value: string | number;
}

export const META = {
  /** Id of this copy of the book, the first half of every record's id. */
  book: 'book',
  /** Number of the last write; the key of its journal entry too. */
  revision: 'revision',
  /** The next sequence that nobody has reserved. */
  next: 'next:customer',
  /** How many customers there are. */
  count: 'count:customer',
  /** How many of them are archived. */
  archived: 'count:archived',
  /** The next sequence of opportunities and activities alike. */
  nextSide: 'next:side',
  opportunities: 'count:opportunity',
  activities: 'count:activity',
  /** Grows with every change of the book's own words and settings. */
  words: 'words',
} as const;

/**
 * One field of a page's records: a line a record; a text without a line break where all share it; or the different
 * values, a line each, and the number of each record's. See `packedText.ts`.
 */
export type PackedText = string | readonly [values: string, codes: Uint8Array | Uint16Array];

/** What a page keeps as text beside its columns: fields that no list shows, the first half of the id, the last write. */
export type PageText = Exclude<FieldKey, ColumnName> | 'id' | 'updatedAt';

/** Some hundreds of records in order of creation, without what their columns hold: see `pageCodec.ts`. */
export interface PageRow {
  readonly entity: Entity;
  readonly page: number;
  /** Place in the page of each record: its sequence modulo the page's size, ascending. */
  readonly slots: Uint16Array;
  /** Field by field; absent where all are empty. */
  readonly texts: Readonly<Partial<Record<PageText, PackedText>>>;
  /** The line of its file that each record was imported from, 0 for none. Absent where none was. */
  readonly lines?: Uint32Array;
  /** The journal entries of each record, one record's after the other's; where all share them, theirs once. */
  readonly log: Uint32Array;
  /** Where each record's end in `log`. Absent where all share them. */
  readonly logEnds?: Uint32Array;
  /** Values that their text or column cannot hold, by place in `slots`. Absent where there are none. */
  readonly odd?: readonly (readonly [place: number, field: FieldKey, value: FieldValue])[];
}

/** A field of opportunities or activities, packed; as it is where a line cannot hold its values. */
export type SideText = PackedText | { readonly lines: readonly string[] };

export type SideTextName = SideField | 'id' | 'customer' | 'createdAt' | 'updatedAt' | 'importedBy';

/** The opportunities, or the activities, of a page's customers: see `sideCodec.ts`. */
export interface SideRow {
  readonly entity: SideEntity;
  /** That of their customers. */
  readonly page: number;
  /** Place in its page of each record's customer. */
  readonly slots: Uint8Array;
  readonly sequences: Float64Array;
  /** The line of its file that each record was imported from, 0 for none. */
  readonly lines: Uint32Array;
  /** The journal entry that wrote each record last; one for all where they share it. */
  readonly written: number | Float64Array;
  readonly texts: Readonly<Partial<Record<SideTextName, SideText>>>;
}

/** The companies that one chunk of an import made: see `companies.ts`. */
export interface CompanyRow {
  /** Given by the database. */
  readonly key?: number;
  readonly job: string;
  readonly createdAt: string;
  /** Made of their keys: the second halves of their ids. */
  readonly numbers: Float64Array;
  readonly names: readonly string[];
  /** Empty where it is not known. */
  readonly domains: readonly string[];
  /** The line of its file that each came from. */
  readonly lines: Uint32Array;
}

/** What lists need of a page, so that they never read the rest of the records: see `columns.ts`. */
export interface ColumnRow {
  readonly entity: Entity;
  readonly page: number;
  /** The job whose import alone wrote this page; absent once anything else touched it. */
  readonly job?: string;
  readonly slots: Uint16Array;
  /** Column by column; absent where all are empty. The values of a `many` field are joined by VALUE_END. */
  readonly values: Readonly<Partial<Record<ColumnName, PackedText>>>;
}

/**
 * What the customers of a page are recognised by. Apart from their columns, so that a list is matched with a million
 * customers by reading these few megabytes alone.
 */
export interface KeyRow {
  readonly entity: Entity;
  readonly page: number;
  readonly slots: Uint16Array;
  /** Match keys as `recordKeys` packs them, all records' one after the other. */
  readonly keys: Uint32Array;
  /** Where each record's keys end in `keys`. */
  readonly keyEnds: Uint32Array;
}

/** What one write did, and what it needs to be taken back. */
export interface JournalRow {
  /** The revision that the write made. */
  readonly key: number;
  readonly at: string;
  readonly kind: OriginKind;
  /** The import that wrote it, or that it undid. */
  readonly job?: string;
  /** The entry that a `revert` took back. */
  readonly reverts?: number;
  /** Of a merge, and of its taking back: sequence of the customer who stays. */
  readonly merge?: number;
  /** Files that it gave to another customer: id of the file, whose it was, whose it became. */
  readonly files?: readonly MovedFile[];
  /** What it changed of the book's own settings, because values that they name are others since. */
  readonly named?: Named;
  /** Ranges of pages that it wrote or dropped, flat: first, last, first, last … */
  readonly pages: readonly number[];
  /** Ranges of sequences that it created, or found there from an earlier run of its import, flat. */
  readonly created: readonly number[];
  /** Before-images of changed fields: see `journal.ts`. Absent where nothing was changed. */
  readonly updated?: string;
  /** The removed records, as JSON. Absent where nothing was removed. */
  readonly removed?: string;
  /** What was changed and removed of opportunities and activities: see `journal.ts`. Absent where nothing was. */
  readonly sides?: string;
}

/** Settings that change with the values that they name, as they were and as they are since. */
export interface Named {
  readonly segments: readonly (readonly [id: string, before: Condition, after: Condition])[];
  /** Who works with this copy of the book. */
  readonly person?: readonly [before: string, after: string];
  /** The book's own words, where they were changed in the same write. */
  readonly words?: WordsChange;
}

export type MovedFile = readonly [file: string, from: string, to: string];

/** Who asks the door: a person, an import, its undo, or the taking back of one edit. */
export type OriginKind = 'edit' | 'import' | 'undo' | 'revert';

/** An import's job as it is stored: with the place where its undo stands, once that has begun. */
export interface JobRow extends ImportJob {
  readonly undoing?: UndoProgress;
  /** The last journal entry before its present run: an undone job that is carried out again begins a new one. */
  readonly since: number;
}

/** How a job decides its rows: all that a resume needs beside the staged rows and the decisions. */
export interface PlanRow {
  readonly job: string;
  /** Whose staged rows they are. */
  readonly session: string;
  readonly settings: PlanSettings;
  readonly header: readonly string[];
  /** Cells that the user put right: row, column, value. */
  readonly corrections: readonly (readonly [row: number, column: number, value: string])[];
  readonly leftOut: readonly number[];
  /** What a person decided of rows; plans of before that was possible have none. */
  readonly choices?: ChoiceList;
  /** What is said of rows that are likely somebody else's; absent where nobody is. */
  readonly likely?: readonly (readonly [row: number, issue: RowIssue])[];
  /** Number of the first row of each block. */
  readonly starts: readonly number[];
  readonly rows: number;
  /** The first of the sequences that its created customers get, in the order of their rows. */
  readonly first: number;
  /** The first of the sequences that their opportunities and activities get, by the number of the row. */
  readonly firstSide: number;
  /** The book's revision that the plan was made against. */
  readonly revision: number;
}

/** What the plan decided for the rows of one staged block: some bytes a row. See `session/decisions.ts`. */
export interface DecisionBlock {
  readonly job: string;
  readonly block: number;
  readonly actions: Uint8Array;
  readonly flags: Uint8Array;
  /** Whom each row meets, and how: see `Matches`. */
  readonly refs: Int32Array;
  readonly by: Uint8Array;
  /** The physical line of each row. */
  readonly lines: Uint32Array;
  /** Fingerprints of rows that repeat each other, by place in the block. */
  readonly prints: readonly (readonly [number, number])[];
}

/** What became of the rows of one block; written with them, in their transaction. */
export interface OutcomeBlock {
  readonly job: string;
  readonly block: number;
  readonly actions: Uint8Array;
  readonly flags: Uint8Array;
}

/** Staged rows of an opened source, packed: about a megabyte of text a block. */
export interface StageBlock {
  /** The session that reads the source. */
  readonly job: string;
  readonly block: number;
  /** The physical line of each row. */
  readonly lines: Float64Array;
  /** All cells of all rows in one text, as UTF-8 where that loses nothing. */
  readonly text: string | Uint8Array<ArrayBuffer>;
  /** How many cells each row has. */
  readonly widths: Uint16Array | Uint32Array;
  /** How many characters each cell has. */
  readonly lengths: Uint16Array | Uint32Array;
  /** By place in the block; most rows have none. */
  readonly problems: readonly (readonly [number, readonly RawProblem[]])[];
}

/** Rows of a job of which something was not stored: what the failed-rows file is made from. */
export interface FailedBlock {
  readonly job: string;
  readonly block: number;
  readonly header: readonly string[];
  readonly rows: readonly FailedRow[];
}

export interface FailedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly issues: readonly RowIssue[];
}

export interface SettingsRow {
  readonly key: string;
  readonly value: object;
}

/** A saved profile. */
export interface ProfileRow extends SavedProfile {
  /** Its name folded to one case: no two profiles share it. */
  readonly key: string;
}

/** A saved filter that stays live. */
export interface SegmentRow {
  readonly id: string;
  /** Its name folded to one case: no two segments share it. */
  readonly key: string;
  readonly name: string;
  readonly condition: Condition;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What is known of a small file that belongs to a customer. */
export interface FileRow {
  readonly id: string;
  /** Id of the customer. */
  readonly customer: string;
  readonly name: string;
  /** Its media type; empty where nobody knows. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** ISO instants. */
  readonly addedAt: string;
  /** It was removed then and can be put back until it is forgotten. */
  readonly removedAt?: string;
  /** Since then its customer is not in the book: it waits for whoever takes that back. */
  readonly strayAt?: string;
}

/** What a file holds; apart, so that a card lists files without reading them. */
export interface ContentRow {
  /** That of its file. */
  readonly id: string;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Two customers of whom somebody said that they are not one. */
export interface ApartRow {
  /** Their ids in order, a space between. */
  readonly key: string;
}

/** Every table of the book, all their rows above: some 300 lines, read as one. Only `src/db` knows that it is Dexie's. */
export class SatchelDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly pages: Table<PageRow, [Entity, number]>;
  declare readonly columns: Table<ColumnRow, [Entity, number]>;
  declare readonly keys: Table<KeyRow, [Entity, number]>;
  declare readonly sides: Table<SideRow, [SideEntity, number]>;
  declare readonly companies: Table<CompanyRow, number>;
  declare readonly journal: Table<JournalRow, number>;
  declare readonly jobs: Table<JobRow, string>;
  declare readonly stage: Table<StageBlock, [string, number]>;
  declare readonly failed: Table<FailedBlock, [string, number]>;
  declare readonly plans: Table<PlanRow, string>;
  declare readonly decisions: Table<DecisionBlock, [string, number]>;
  declare readonly outcomes: Table<OutcomeBlock, [string, number]>;
  declare readonly settings: Table<SettingsRow, string>;
  declare readonly profiles: Table<ProfileRow, string>;
  declare readonly lessons: Table<LessonKind, string>;
  declare readonly segments: Table<SegmentRow, string>;
  declare readonly files: Table<FileRow, string>;
  declare readonly contents: Table<ContentRow, string>;
  declare readonly apart: Table<ApartRow, string>;

  constructor(name: string) {
    // Strict: an acknowledged chunk survives a power cut. Dexie's cache would clone every page that is read.
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      meta: 'key',
      pages: '[entity+page]',
      columns: '[entity+page],job',
      journal: 'key,job',
      jobs: 'jobId,startedAt',
      stage: '[job+block]',
      failed: '[job+block]',
      settings: 'key',
    });
    this.version(2)
      .stores({
        jobs: 'jobId,number,state',
        keys: '[entity+page]',
        plans: 'job',
        decisions: '[job+block]',
        outcomes: '[job+block]',
      })
      .upgrade((transaction) => upgradeTo2(transaction));
    this.version(3).stores({ profiles: 'id,&key', lessons: 'id,at' });
    this.version(4)
      .stores({ sides: '[entity+page]', companies: '++key,job' })
      .upgrade(async (transaction) => {
        await keyExternalIds(transaction);
        await upgradeTo4(transaction, META);
      });
    this.version(5)
      .stores({
        segments: 'id,&key',
        files: 'id,customer',
        contents: 'id',
        apart: 'key',
        journal: 'key,job,merge',
      })
      .upgrade((transaction) => listFields(transaction));
    this.version(SCHEMA_VERSION).upgrade((transaction) => countArchived(transaction, META));
  }
}

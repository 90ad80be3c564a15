import type { Failure, FailureCode } from '../../../domain/failure';
import { ISSUES, type IssueCode } from '../../../domain/issue';
import {
  type Blocker,
  COUNTED_AS,
  type Counts,
  type ImportReport,
  type Inspection,
  type JoinedWith,
  type JoinLink,
  type Remark,
} from '../../../import/api';
import type { Column, Found } from './shapes';

/** What a file was found to be, and what it would do to the book as it was then. */
export interface Looked {
  readonly format: Inspection['format'];
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly columns: readonly Column[];
  readonly remarks: readonly Remark[];
  /** Names of the lists that the file holds, where it holds several and none was chosen. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly fingerprint: string | null;
  readonly joined: JoinedWith | null;
  readonly counts: Counts;
  /** Rows with at least one error or warning. */
  readonly problems: number;
  /** What is wrong in them and how often, the most first. */
  readonly kinds: readonly Kind[];
}

interface Kind {
  readonly code: IssueCode;
  readonly count: number;
}

/** Kinds of problems by how often they occur; what is only told is none. */
export function kindsOf(counts: Iterable<readonly [code: IssueCode, count: number]>): Kind[] {
  const sums = new Map<IssueCode, number>();
  for (const [code, count] of counts) {
    if (ISSUES[code] !== 'info') sums.set(code, (sums.get(code) ?? 0) + count);
  }
  return [...sums].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** Where one file of a batch stands; every step carries what it knows. */
export type FileState =
  | { readonly at: 'waiting' }
  | { readonly at: 'reading' }
  | { readonly at: 'ready'; readonly looked: Looked }
  | { readonly at: 'blocked'; readonly looked: Looked; readonly blocker: Blocker }
  | { readonly at: 'unread'; readonly failure: Failure }
  | { readonly at: 'importing'; readonly looked: Looked | null }
  | { readonly at: 'done'; readonly report: ImportReport; readonly looked: Looked | null }
  /** Stopped or broken off on its way: its job can be gone on with. */
  | {
      readonly at: 'partly';
      readonly jobId: string;
      readonly report: ImportReport | null;
      readonly failure: Failure | null;
      readonly looked: Looked | null;
    }
  | { readonly at: 'failed'; readonly failure: Failure; readonly looked: Looked | null };

/** Its rows are completed from another file of the batch. */
export interface JoinedFile {
  /** That file's key. */
  readonly from: number;
  readonly links: readonly JoinLink[];
}

export interface BatchFile {
  /** Its place in the batch, from 0; never changes. */
  readonly key: number;
  readonly path: string;
  readonly file: File | null;
  /** Which list of the file it is, where that was chosen. */
  readonly sheet: string | null;
  /** The user leaves it out. */
  readonly out: boolean;
  /** How it was first read; null before. */
  readonly found: Found | null;
  readonly join: JoinedFile | null;
  readonly state: FileState;
}

/** Files of these kinds are no lists: reading them again changes nothing. */
const NO_LIST: readonly FailureCode[] = ['unknown-format', 'empty-file', 'no-rows'];

export const isNoList = ({ state }: BatchFile): boolean =>
  state.at === 'unread' && NO_LIST.includes(state.failure.code);

/** What stops the whole batch, because the next file would meet the same. */
const HALTING: readonly FailureCode[] = ['locked', 'quota', 'disk-full', 'book-missing', 'book-newer'];

export const halts = (failure: Failure): boolean => HALTING.includes(failure.code);

/** It can be taken in or left out by the user: a list that has not been begun. */
export const isChoosable = ({ state }: BatchFile): boolean =>
  state.at === 'waiting' || state.at === 'reading' || state.at === 'ready';

/** The next run would import it. */
export const isDue = ({ out, state }: BatchFile): boolean =>
  state.at === 'partly' || (!out && (state.at === 'ready' || state.at === 'waiting'));

/** It came to an end that trying again may change. */
export const canRetry = (file: BatchFile): boolean =>
  file.state.at === 'failed' || (file.state.at === 'unread' && file.file !== null && !isNoList(file));

/** What the reading said of a file, where it was read. */
export const lookedOf = ({ state }: BatchFile): Looked | null => ('looked' in state ? state.looked : null);

/** What became of its rows so far, where it was begun. */
export const reportOf = ({ state }: BatchFile): ImportReport | null =>
  state.at === 'done' || state.at === 'partly' ? state.report : null;

const KEYS: readonly (keyof Counts)[] = ['rows', ...Object.values(COUNTED_AS)];

/** The sum over all files. What adds up in each adds up here. */
export function sumOf(list: readonly Counts[]): Counts {
  const total = (key: keyof Counts): number => list.reduce((sum, counts) => sum + counts[key], 0);
  return Object.fromEntries(KEYS.map((key) => [key, total(key)])) as unknown as Counts;
}

/** What the files that the next run would import are expected to bring. */
export const expected = (files: readonly BatchFile[]): Counts =>
  sumOf(files.filter(isDue).flatMap((file) => reportOf(file) ?? lookedOf(file)?.counts ?? []));

/** What was brought so far. */
export const brought = (files: readonly BatchFile[]): Counts =>
  sumOf(files.flatMap((file) => reportOf(file) ?? []));

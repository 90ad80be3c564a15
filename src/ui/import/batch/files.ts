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
import type { ChosenFile } from '../../pendingFile';
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
  /** What is read again keeps what was said of it until then. */
  | { readonly at: 'waiting'; readonly looked?: Looked | null }
  | { readonly at: 'reading'; readonly looked?: Looked | null }
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

/** A file as it comes into a batch. */
export function entering(key: number, { path, file, sheet }: ChosenFile): BatchFile {
  const failure = { code: 'unreadable-file', params: {} } as const;
  const state: FileState = file === null ? { at: 'unread', failure } : { at: 'waiting' };
  return { key, path, file, sheet: sheet ?? null, out: false, found: null, join: null, state };
}

/** Files of these kinds are no lists: reading them again changes nothing. */
const NO_LIST: readonly FailureCode[] = ['unknown-format', 'empty-file', 'no-rows'];

export const isNoList = ({ state }: BatchFile): boolean =>
  state.at === 'unread' && NO_LIST.includes(state.failure.code);

/** What stops the whole batch, because the next file would meet the same. */
const HALTING: readonly FailureCode[] = ['locked', 'quota', 'disk-full', 'book-missing', 'book-newer'];

export const halts = (failure: Failure): boolean => HALTING.includes(failure.code);

/** A list that has not been begun, whatever is still in its way. */
export const isOpenList = (file: BatchFile): boolean => isChoosable(file) || file.state.at === 'blocked';

/** It can be taken in or left out by the user: a list that has not been begun. */
export const isChoosable = ({ state }: BatchFile): boolean =>
  state.at === 'waiting' || state.at === 'reading' || state.at === 'ready';

/** What was looked at once is kept true also while it is left out, so that what is said of it holds. */
export const isToRead = ({ out, state }: BatchFile): boolean =>
  state.at === 'waiting' && (!out || state.looked != null);

/** The next run would import it. */
export const isDue = ({ out, state }: BatchFile): boolean =>
  state.at === 'partly' || (!out && (state.at === 'ready' || state.at === 'waiting'));

/** It came to an end that trying again may change. */
export const canRetry = (file: BatchFile): boolean =>
  file.state.at === 'failed' || (file.state.at === 'unread' && file.file !== null && !isNoList(file));

/** A file whose import was taken back is not gone on with. */
export function withoutRest(file: BatchFile, takenBack: ReadonlySet<string>): BatchFile {
  const { state } = file;
  if (state.at !== 'partly' || state.report === null || !takenBack.has(state.jobId)) return file;
  return { ...file, state: { at: 'done', report: state.report, looked: state.looked } };
}

/** What the reading said of a file, where it was read. */
export const lookedOf = ({ state }: BatchFile): Looked | null =>
  'looked' in state ? (state.looked ?? null) : null;

/** The state in which a list that was read, or was about to be, is read once more; any other stays. */
export function foreseenAnew(state: FileState): FileState {
  const { at } = state;
  if (at !== 'reading' && at !== 'ready' && at !== 'blocked') return state;
  return { at: 'waiting', looked: state.looked ?? null };
}

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

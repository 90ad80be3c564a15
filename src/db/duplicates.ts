import { MOST_MERGED, proposeMerge } from '../domain/mergeRecords';
import type { DuplicateGroup } from '../import/likely/groups';
import type { Book } from './book';
import type { Directory } from './directory/directory';
import type { DuplicatesGroup, DuplicatesPage, DuplicatesQuery, MergedAll } from './duplicatesApi';
import { lookForDuplicates } from './duplicatesScan';
import { BookError } from './failures';
import { recordId, sequenceOf } from './ids';
import { mergeCustomers } from './merge';
import { readRecords } from './pages';
import { revert } from './revert';
import { revisionOf } from './revision';

/** The key of two customers in the table of those who are different. */
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What the last look through the book found, kept by the book's worker. */
export class Duplicates {
  private readonly book: Book;
  private found: { readonly revision: number; readonly groups: readonly DuplicateGroup[] } | undefined;
  private readonly directory: Directory;
  private looking: Promise<void> | undefined;
  private listeners: ((done: number, total: number) => void)[] = [];

  constructor(book: Book, directory: Directory) {
    this.book = book;
    this.directory = directory;
  }

  /** Looks through the book; one look serves all who wait for it. */
  async find(onProgress?: (done: number, total: number) => void): Promise<void> {
    if (onProgress !== undefined) this.listeners.push(onProgress);
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
      this.listeners = [];
    });
    return this.looking;
  }

  private async look(): Promise<void> {
    const revision = await revisionOf(this.book);
    if (this.found?.revision === revision) return;
    const tell = (done: number, total: number): void => {
      for (const listener of this.listeners) listener(done, total);
    };
    const groups = await lookForDuplicates(this.book, MOST_MERGED, tell);
    this.found = { revision, groups };
  }

  /** Part of the groups; null before the first look. */
  async page({ only, limit, offset }: DuplicatesQuery): Promise<DuplicatesPage | null> {
    const { book, found } = this;
    if (found === undefined) return null;
    const [apart, revision] = await Promise.all([apartPairs(book), revisionOf(book)]);
    const idOf = (sequence: number): string => recordId(book.id, sequence);
    const open = found.groups.filter(({ members }) => !isApart(members.map(idOf), apart));
    const counts: Record<string, number> = { all: open.length, apart: apart.size };
    for (const { by, sure } of open)
      for (const reason of sure ? [...by, 'sure'] : by) counts[reason] = (counts[reason] ?? 0) + 1;
    const fits =
      only === 'apart' ? await this.apartGroups(apart) : open.filter((group) => hasReason(group, only));
    const groups = await this.recordsOf(fits.slice(offset, offset + limit));
    const customers = open.reduce((sum, { members }) => sum + members.length, 0);
    return { total: fits.length, groups, counts, customers, fresh: revision === found.revision };
  }

  /** Those who were said to be different, as groups of two. */
  private async apartGroups(apart: ReadonlySet<string>): Promise<DuplicateGroup[]> {
    return [...apart].map((key) => {
      const members = key.split(' ').map(sequenceOf);
      return { members, by: [], likeness: 0, sure: false };
    });
  }

  private async recordsOf(groups: readonly DuplicateGroup[]): Promise<DuplicatesGroup[]> {
    const records = await readRecords(
      this.book,
      groups.flatMap(({ members }) => members),
    );
    let at = 0;
    return groups.flatMap(({ members, by, sure }) => {
      const own = records.slice(at, at + members.length).filter((record) => record !== undefined);
      at += members.length;
      const key = members.map((sequence) => recordId(this.book.id, sequence)).join(' ');
      return own.length < 2 ? [] : [{ key, records: own, by, sure }];
    });
  }

  /** Merges each sure group as it is proposed, a write a group; who went since is passed over. */
  async mergeSure(
    onProgress: (done: number, total: number) => boolean | Promise<boolean> = () => true,
  ): Promise<MergedAll> {
    await this.find();
    const apart = await apartPairs(this.book);
    const idOf = (sequence: number): string => recordId(this.book.id, sequence);
    const sure = (this.found?.groups ?? []).filter(
      (group) => group.sure && !isApart(group.members.map(idOf), apart),
    );
    const changes: number[] = [];
    for (const [at, { members }] of sure.entries()) {
      if (!(await onProgress(at, sure.length))) break;
      const change = await this.mergeGroup(members.map(idOf));
      if (change !== undefined) changes.push(change);
    }
    return { groups: changes.length, changes };
  }

  private async mergeGroup(ids: readonly string[]): Promise<number | undefined> {
    const records = (await readRecords(this.book, ids)).filter((record) => record !== undefined);
    if (records.length < 2) return undefined;
    const { leading } = proposeMerge(records);
    const others = records.map(({ id }) => id).filter((id) => id !== leading);
    return (await mergeCustomers(this.book, { into: leading, others }, this.directory)).change;
  }
}

const hasReason = ({ by, sure }: DuplicateGroup, only: DuplicatesQuery['only']): boolean =>
  only === undefined || (only === 'sure' ? sure : (by as readonly string[]).includes(only));

const apartPairs = async ({ db }: Book): Promise<ReadonlySet<string>> =>
  new Set(await db.apart.toCollection().primaryKeys());

/** True where every two of them were said to be different. */
const isApart = (ids: readonly string[], apart: ReadonlySet<string>): boolean =>
  apart.size > 0 && pairsOf(ids).every((key) => apart.has(key));

const pairsOf = (ids: readonly string[]): string[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => pairKey(one, other)));

/** Remembers that some customers are different people, or forgets that. Beside the write door: no customer changes. */
export async function setApart({ db }: Book, ids: readonly string[], apart: boolean): Promise<void> {
  if (ids.length < 2) throw new BookError('invalid-record', { field: 'ids' });
  const keys = pairsOf(ids);
  if (apart) await db.apart.bulkPut(keys.map((key) => ({ key })));
  else await db.apart.bulkDelete(keys);
}

/** Takes several writes back, the newest first; those that cannot be any more are passed over. Says how many were. */
export async function revertAll(
  book: Book,
  directory: Directory,
  changes: readonly number[],
): Promise<number> {
  let taken = 0;
  for (const change of changes.toSorted((a, b) => b - a)) {
    try {
      await revert(book, change, undefined, directory);
      taken++;
    } catch (error) {
      if (!(error instanceof BookError && error.failure.code === 'not-found')) throw error;
    }
  }
  return taken;
}

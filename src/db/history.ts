import type { Customer } from '../domain/customer';
import type { HistoryEntry } from './api';
import type { Book } from './book';
import { BookError } from './failures';
import { pairs, sequenceOf } from './ids';
import { unpackRemoved, unpackUpdates } from './journal';
import { readRecords } from './pages';
import type { JournalRow } from './schema';

/**
 * What happened to a customer, newest first, out of the journal entries that its record names.
 * Throws BookError `not-found`.
 */
export async function historyOf(book: Book, id: string): Promise<HistoryEntry[]> {
  const [record] = await readRecords(book, [id]);
  if (record === undefined) throw new BookError('not-found', { id });
  const entries = await entriesOf(book, record.log ?? []);
  const files = await filesOf(book, entries);
  return entries.flatMap((entry) => stepOf(entry, record, files) ?? []).sort((a, b) => b.key - a.key);
}

/** The entries of a log, and the removals among those that were taken back: the record was gone and could not note them. */
async function entriesOf(book: Book, log: readonly number[]): Promise<JournalRow[]> {
  const entries = (await book.db.journal.bulkGet([...log])).filter((entry) => entry !== undefined);
  const seen = new Set(log);
  const reverted = entries.flatMap(({ reverts }) =>
    reverts === undefined || seen.has(reverts) ? [] : reverts,
  );
  const removals = await book.db.journal.bulkGet([...new Set(reverted)]);
  return [...entries, ...removals.filter((entry) => entry !== undefined)];
}

async function filesOf(book: Book, entries: readonly JournalRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap((entry) => entry.job ?? []))];
  const jobs = await book.db.jobs.bulkGet(ids);
  return new Map(ids.map((id, index) => [id, jobs[index]?.source.name ?? '']));
}

function stepOf(
  entry: JournalRow,
  record: Customer,
  files: ReadonlyMap<string, string>,
): HistoryEntry | undefined {
  const sequence = sequenceOf(record.id);
  const isCreated = covers(entry.created, sequence);
  const isRemoved = entry.removed !== undefined && unpackRemoved(entry).some((gone) => gone.id === record.id);
  const image = unpackUpdates(entry).find((updated) => updated.sequence === sequence);
  const changes = image?.fields ?? [];
  // A write that only moved bookkeeping (an undo that kept every field) is no step in the customer's life; a row that
  // brought an opportunity is one.
  const isBeside = entry.kind === 'import' && image?.line !== undefined;
  if (!isCreated && !isRemoved && changes.length === 0 && !isBeside) return undefined;
  const { key, at, job: jobId } = entry;
  const kind = kindOf(entry, isCreated, isRemoved);
  if (jobId === undefined) return { key, at, kind, changes };
  const { importedBy } = record;
  const line = isCreated && importedBy?.jobId === jobId ? importedBy.line : image?.line;
  const job = { id: jobId, file: files.get(jobId) ?? '', ...(line === undefined ? {} : { line }) };
  return { key, at, kind, job, changes };
}

function kindOf(entry: JournalRow, isCreated: boolean, isRemoved: boolean): HistoryEntry['kind'] {
  if (isRemoved) return 'removed';
  switch (entry.kind) {
    case 'import':
      return isCreated ? 'import-created' : 'imported';
    case 'undo':
      return 'import-undone';
    case 'revert':
      return 'restored';
    case 'edit':
      return isCreated ? 'created' : 'edited';
  }
}

function covers(ranges: readonly number[], sequence: number): boolean {
  for (const [first, last] of pairs(ranges)) if (sequence >= first && sequence <= last) return true;
  return false;
}

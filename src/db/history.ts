import type { Customer } from '../domain/customer';
import { type SideRecord, sideTitle, sideValue } from '../domain/side';
import { sameValue } from '../import/plan/changes';
import type { HistoryEntry, SideStep } from './api';
import type { Book } from './book';
import { BookError } from './failures';
import { pairs, sequenceOf } from './ids';
import { type SideImage, unpackRemoved, unpackSideImages, unpackUpdates } from './journal';
import { readRecords } from './pages';
import type { JournalRow } from './schema';
import { customerIn } from './sideCodec';
import { sidesOf } from './sides';

/**
 * What happened to a customer, newest first, out of the journal entries that its record names.
 * Throws BookError `not-found`.
 */
export async function historyOf(book: Book, id: string): Promise<HistoryEntry[]> {
  const [record] = await readRecords(book, [id]);
  if (record === undefined) throw new BookError('not-found', { id });
  const entries = await entriesOf(book, record.log ?? []);
  const files = await filesOf(book, entries);
  const steps = await sideStepsOf(book, record, entries);
  const taken = new Set(entries.flatMap(({ reverts }) => reverts ?? []));
  const told = entries.flatMap((entry) => {
    const step = stepOf(entry, record, files, steps);
    if (step === undefined) return [];
    return taken.has(entry.key) ? step : { ...step, ...undoOf(entry, step, record) };
  });
  return told.sort((a, b) => b.key - a.key);
}

/** What each entry did to the customer's opportunities and activities, by the entry's key. */
async function sideStepsOf(
  book: Book,
  { id }: Customer,
  entries: readonly JournalRow[],
): Promise<ReadonlyMap<number, readonly SideStep[]>> {
  const sequence = sequenceOf(id);
  const images = entries.map((entry): readonly [number, readonly SideImage[]] => [
    entry.key,
    unpackSideImages(entry).filter((image) => customerIn(image.id) === sequence),
  ]);
  if (images.every(([, some]) => some.length === 0)) return new Map();
  const { opportunities, activities } = await sidesOf(book, id);
  const records = new Map<string, SideRecord>([...opportunities, ...activities].map((one) => [one.id, one]));
  const last = new Map<string, SideRecord>();
  for (const [, some] of images)
    for (const { removed } of some) if (removed !== undefined) last.set(removed.id, removed);
  const stepOfImage = ({ entity, id: side, fields, removed, created }: SideImage): SideStep => {
    const record = records.get(side);
    const known = record ?? removed ?? last.get(side);
    return {
      ...{ entity, id: side, changes: fields, title: known === undefined ? '' : sideTitle(known) },
      what: created === true ? 'made' : removed === undefined ? 'changed' : 'removed',
      ...(record !== undefined && { record }),
    };
  };
  return new Map(images.map(([key, some]) => [key, some.map(stepOfImage)]));
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
  steps: ReadonlyMap<number, readonly SideStep[]>,
): HistoryEntry | undefined {
  const sequence = sequenceOf(record.id);
  const isCreated = covers(entry.created, sequence);
  const isRemoved = entry.removed !== undefined && unpackRemoved(entry).some((gone) => gone.id === record.id);
  const merged = entry.kind === 'edit' && entry.merge === sequence ? unpackRemoved(entry) : undefined;
  const image = unpackUpdates(entry).find((updated) => updated.sequence === sequence);
  const changes = image?.fields ?? [];
  // A write that only moved bookkeeping (an undo that kept every field) is no step in the customer's life; a row that
  // brought an opportunity is one.
  const isBeside = entry.kind === 'import' && image?.line !== undefined;
  // What moves with a merge is no step of its own.
  const sides = entry.merge === undefined ? (steps.get(entry.key) ?? []) : [];
  const isStep = isCreated || isRemoved || isBeside || entry.merge === sequence;
  if (!isStep && changes.length + sides.length === 0) return undefined;
  const { key, at, job: jobId } = entry;
  if (merged !== undefined) return { key, at, kind: 'merged', merged, changes, sides };
  const kind = kindOf(entry, isCreated, isRemoved);
  if (jobId === undefined) return { key, at, kind, changes, sides };
  const { importedBy } = record;
  const line = isCreated && importedBy?.jobId === jobId ? importedBy.line : image?.line;
  const job = { id: jobId, file: files.get(jobId) ?? '', ...(line === undefined ? {} : { line }) };
  return { key, at, kind, job, changes, sides };
}

/** How an edit can be taken back from the customer's history; of what is not the customer's alone that is not said. */
function undoOf(
  entry: JournalRow,
  { kind, changes, sides }: HistoryEntry,
  record: Customer,
): Pick<HistoryEntry, 'undo'> {
  const sequence = sequenceOf(record.id);
  const isAlone =
    kind === 'edited' &&
    entry.removed === undefined &&
    entry.created.length === 0 &&
    unpackUpdates(entry).every((updated) => updated.sequence === sequence) &&
    unpackSideImages(entry).every(({ id }) => customerIn(id) === sequence) &&
    sides.every(({ what }) => what !== 'made');
  if (!isAlone) return {};
  const isAsLeft =
    changes.every(({ field, after }) => sameValue(record[field], after)) &&
    sides.every(({ what, record: side, changes: parts }) =>
      what === 'removed'
        ? side === undefined
        : side !== undefined && parts.every(({ field, after }) => sideValue(side, field) === after),
    );
  return { undo: isAsLeft ? 'whole' : 'changed-since' };
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

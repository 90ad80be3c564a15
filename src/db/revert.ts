import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import { sameValue } from '../import/plan/changes';
import type { Book } from './book';
import { Directory } from './directory/directory';
import { transact } from './door';
import { BookError } from './failures';
import { eachOf, pageOf, recordId, sequenceOf } from './ids';
import {
  type SideImage,
  type Times,
  timeBefore,
  unpackRemoved,
  unpackSideImages,
  unpackUpdates,
} from './journal';
import { giveFiles, opportunitiesOf } from './merge';
import { followMoved, moveSides, movesIn, takeBackMoves } from './moves';
import { namedBack, rename } from './named';
import type { Pen } from './pen';
import type { JournalRow, MovedFile, SatchelDatabase } from './schema';
import { sidePage, sideSequence } from './sideCodec';

/**
 * Takes one edit, removal or creation by hand back, or the taking back of one: field by field, where the field still
 * holds what that write left in it. Of an edit of several customers those that are there no more are passed over.
 * @param key of its journal entry.
 * @returns the customer as it is then; null where taking back a creation removed it, and of several customers.
 * @param onProgress told after each part of a write of many; neither number means anything but their share.
 * @param directory of a merge: as `mergeCustomers` has it.
 * Throws BookError `not-found` where no such write is known (an import's is taken back by `undoJob`), or where its
 * customer was removed since.
 */
export async function revert(
  book: Book,
  key: number,
  onProgress?: (done: number, total: number) => void,
  directory: Pick<Directory, 'work'> = new Directory(book),
): Promise<Customer | null> {
  let after: Customer | null = null;
  // Entries never change.
  const entry = await book.db.journal.get(key);
  const written = entry === undefined ? [] : writtenBy(entry);
  const images = entry === undefined || !isByHand(entry) ? [] : unpackSideImages(entry);
  const named = entry?.named && namedBack(entry.named);
  if (entry === undefined || (written.length + images.length === 0 && named === undefined))
    throw new BookError('not-found', { id: key });
  const serving = await servingPages(book, directory, entry, images);
  await transact(book, { kind: 'revert', reverts: key }, async (pen) => {
    const made = new Set(eachOf(entry.created));
    const [first, second] = written;
    const only = second === undefined ? first : undefined;
    const parts = byPage(written, images, entry.merge, serving);
    for (const [at, { pages, records, beside }] of parts.entries()) {
      // Of fields alone nothing beside them is read: there may be far more of that than of customers.
      const reachesBeside = beside.length > 0 || records.some(({ sequence }) => made.has(sequence));
      await Promise.all([pen.load(pages), ...(reachesBeside ? [pen.sides.load(pages)] : [])]);
      if (entry.merge !== undefined && pen.read(entry.merge) === undefined)
        throw new BookError('not-found', { id: recordId(book.id, entry.merge) });
      const { moves, rest } = movesIn(beside);
      // Whoever comes back must be there before what belongs to them; whoever goes must have nothing left.
      for (const one of records) if (!made.has(one.sequence)) takeBack(pen, one, entry);
      followMoved(pen, takeBackMoves(pen, moves), pages);
      // What only followed a merge has just done so again.
      for (const image of rest)
        if (entry.merge === undefined || image.fields.length === 0) pen.takeBackSide(image, entry.at);
      for (const { sequence } of records) if (made.has(sequence)) takeAway(pen, sequence, entry.merge, pages);
      if (only !== undefined) after = pen.read(only.sequence) ?? null;
      if (parts.length > 1) await pen.letGo();
      onProgress?.(at + 1, parts.length);
    }
    const files = (entry.files ?? []).map(([file, from, to]): MovedFile => [file, to, from]);
    if (entry.merge !== undefined) pen.merge = { merge: entry.merge, ...(files.length > 0 && { files }) };
    if (only !== undefined && after === null && entry.created.length === 0)
      throw new BookError('not-found', { id: recordId(book.id, only.sequence) });
    pen.named = named;
    return async (db: SatchelDatabase) => {
      await Promise.all([giveFiles(db, files), named && rename(db, named)]);
    };
  });
  return after;
}

/** Pages beside which something is for an opportunity that a merge, or its taking back, moved or will move. */
async function servingPages(
  book: Book,
  { work }: Pick<Directory, 'work'>,
  { merge, created }: JournalRow,
  images: readonly SideImage[],
): Promise<readonly number[]> {
  if (merge === undefined) return [];
  const moved = images.flatMap(({ entity, id }) => (entity === 'opportunity' ? sideSequence(id) : []));
  return work.pagesServing(new Set([...moved, ...(await opportunitiesOf(book, [...eachOf(created)]))]));
}

/** Pages that are held at a time while a write of many is taken back. */
const PAGES_AT_ONCE = 32;

interface Part {
  readonly pages: Set<number>;
  readonly records: Touched[];
  readonly beside: SideImage[];
}

/**
 * What is to be taken back, some pages at a time, in their order; all at once where customers were merged, for what they
 * have went from page to page.
 */
function byPage(
  written: readonly Touched[],
  images: readonly SideImage[],
  merge: number | undefined,
  serving: readonly number[],
): readonly Part[] {
  const pages = new Set(written.map(({ sequence }) => pageOf(sequence)));
  for (const page of [...images.map(({ id }) => sidePage(id)), ...serving]) pages.add(page);
  if (merge !== undefined)
    return [{ pages: pages.add(pageOf(merge)), records: [...written], beside: [...images] }];
  const parts: Part[] = [];
  const partOf = new Map<number, Part>();
  [...pages]
    .sort((a, b) => a - b)
    .forEach((page, at) => {
      if (at % PAGES_AT_ONCE === 0) parts.push({ pages: new Set(), records: [], beside: [] });
      const part = parts.at(-1) as Part;
      part.pages.add(page);
      partOf.set(page, part);
    });
  for (const one of written) partOf.get(pageOf(one.sequence))?.records.push(one);
  for (const image of images) partOf.get(sidePage(image.id))?.beside.push(image);
  return parts;
}

/** What a write did with one record. */
interface Touched extends Times {
  readonly sequence: number;
  readonly changes: readonly FieldChange[];
  readonly removed: Customer | undefined;
}

const isByHand = ({ kind }: JournalRow): boolean => kind === 'edit' || kind === 'revert';

/** The records that a write by hand is about. */
function writtenBy(entry: JournalRow): Touched[] {
  if (!isByHand(entry)) return [];
  const touched = new Map<number, Touched>();
  for (const sequence of eachOf(entry.created))
    touched.set(sequence, { sequence, changes: [], removed: undefined });
  for (const { sequence, fields, updatedAt, left } of unpackUpdates(entry))
    touched.set(sequence, { sequence, changes: fields, removed: undefined, updatedAt, left });
  for (const removed of unpackRemoved(entry)) {
    const sequence = sequenceOf(removed.id);
    touched.set(sequence, { sequence, changes: [], ...touched.get(sequence), removed });
  }
  return [...touched.values()];
}

/** Whom nobody changed since counts as changed last when that was before the write. */
function takeBack(pen: Pen, one: Touched, { at, merge }: JournalRow): void {
  const { sequence, changes, removed } = one;
  const stored = pen.read(sequence);
  if (stored === undefined) {
    if (removed !== undefined) pen.create(removed, removed.updatedAt);
    return;
  }
  const back: FieldChange[] = changes
    .filter(({ field, after }) => sameValue(stored[field], after))
    .map(({ field, before, after }) => ({ field, before: after, after: before }));
  pen.update(stored.id, back, { touched: merge === sequence, updatedAt: timeBefore(stored, one, at) });
}

/** Removes whom the write made, as far as it is still there; into whom it is merged anew gets what it has by then. */
function takeAway(pen: Pen, sequence: number, merge: number | undefined, pages: ReadonlySet<number>): void {
  const stored = pen.read(sequence);
  if (stored === undefined) return;
  const into = merge === undefined ? undefined : pen.read(merge);
  if (into !== undefined) followMoved(pen, moveSides(pen, [stored], into).ids, pages);
  pen.remove(stored.id);
}

import type { Change } from '../domain/change';
import type { Book } from './book';
import { pageOf, sequenceOf, slotOf, toRanges } from './ids';
import { packRemoved, packSideImages, packUpdates } from './journal';
import type { PackedPage } from './pageCodec';
import { Pen } from './pen';
import { type JournalRow, META, type OriginKind, type SatchelDatabase, type SideRow } from './schema';
import { customerIn } from './sideCodec';

/** On whose behalf something is written. */
export interface Origin {
  readonly kind: OriginKind;
  /** The import that writes, or that is undone. */
  readonly jobId?: string;
  /** The journal entry that a `revert` takes back. */
  readonly reverts?: number;
  /** ISO instant that the write carries; now where it is left out. */
  readonly at?: string;
  /** The revision that the changes were made for; on any other the write fails with `Outrun`. */
  readonly onto?: number;
  /** An earlier run may have stored some of its creates: those are passed over, and named as its own in the journal. */
  readonly rerun?: boolean;
}

/** Others wrote to the book since the changes were made. */
export class Outrun extends Error {}

/** What passes the door: a change of one record, or a whole new page of records that was packed beforehand. */
export type Write =
  | Change
  | { readonly kind: 'page'; readonly page: PackedPage }
  /** What the customers of a whole new page have beside their fields. */
  | { readonly kind: 'sides'; readonly row: SideRow };

/** What a write did, counted from what it stored. */
export interface Written {
  /** Key of the journal entry. */
  readonly journal: number;
  readonly revision: number;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  /** Creates of a re-run whose records were there already, from the same line of the same import. */
  readonly there: number;
  /** Ids of updates and removals whose record is not there: somebody removed it since. */
  readonly missing: readonly string[];
}

/**
 * The one write door: stores the changes, the column blocks of their pages, their before-images, the revision, and
 * whatever `within` writes (an import's cursor and job) in one transaction; then tells every worker.
 *
 * Creates carry ids out of `reserve` and fail where the id is taken (but see `Origin.rerun`), and so do new pages
 * (`PagePacker`). Updates set the fields that they name on the record as it is stored now, so that the before-images are
 * the true ones. `within` runs last and sees what was stored; it may await nothing but the database.
 *
 * Throws what Dexie throws, for `toFailure`, and Outrun; then nothing of the write was stored.
 */
export function write(
  book: Book,
  changes: readonly Write[],
  origin: Origin,
  within?: (db: SatchelDatabase, written: Written) => PromiseLike<unknown>,
): Promise<Written> {
  return transact(book, origin, async (pen) => {
    await Promise.all([pen.load(pagesToLoad(changes, origin)), pen.sides.load(sidesToLoad(changes))]);
    for (const change of changes) pen.apply(change);
    return within;
  });
}

/**
 * A write whose changes depend on what is stored: `work` reads through the pen and writes with it; what it returns
 * runs last, in the same transaction.
 */
export async function transact(
  book: Book,
  origin: Origin,
  work: (
    pen: Pen,
  ) => PromiseLike<((db: SatchelDatabase, written: Written) => PromiseLike<unknown>) | undefined>,
): Promise<Written> {
  const { db } = book;
  const { written, pages } = await db.transaction('rw', db.tables, async () => {
    const [revision, count, archived, ...beside] = await db.meta.bulkGet([
      META.revision,
      META.count,
      META.archived,
      META.opportunities,
      META.activities,
    ]);
    const key = Number(revision?.value ?? 0) + 1;
    if (origin.onto !== undefined && origin.onto !== key - 1) throw new Outrun();
    const pen = new Pen(db, origin, key, origin.at ?? new Date().toISOString());
    const last = await work(pen);
    // Asked for all at once and in this order: the database answers in it, and nobody waits for each answer.
    const { pages: touched, stored } = pen.flush();
    const noted = db.journal.add(journalRow(pen, origin, key, touched));
    const counted = db.meta.bulkPut([
      { key: META.revision, value: key },
      { key: META.count, value: Number(count?.value ?? 0) + pen.created.length - pen.removedCount },
      { key: META.archived, value: Number(archived?.value ?? 0) + pen.archivedGrown },
      { key: META.opportunities, value: Number(beside[0]?.value ?? 0) + pen.sides.grown.opportunity },
      { key: META.activities, value: Number(beside[1]?.value ?? 0) + pen.sides.grown.activity },
    ]);
    const done: Written = {
      journal: key,
      revision: key,
      created: pen.created.length,
      updated: pen.updated.length,
      removed: pen.removedCount,
      there: pen.there.length,
      missing: pen.missing,
    };
    await Promise.all([stored, noted, counted, last?.(db, done)]);
    return { written: done, pages: touched };
  });
  book.announce({ revision: written.revision, pages, kind: origin.kind });
  return written;
}

/**
 * Pages that must be read first. One whose first record is created now is new, for sequences are never given twice;
 * only what takes a removal back, or runs an import again, writes at an old sequence.
 */
function pagesToLoad(changes: readonly Write[], origin: Origin): Set<number> {
  const isNew = origin.rerun !== true && (origin.kind === 'import' || origin.kind === 'edit');
  const pages = new Set<number>();
  const fresh = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'page' || change.kind === 'sides') continue;
    const sequence = customerOf(change);
    // What is no id is missed by the pen, with its name.
    if (Number.isNaN(sequence)) continue;
    const page = pageOf(sequence);
    const isCustomer = change.kind === 'create' && change.entity === 'customer';
    if (isNew && isCustomer && slotOf(sequence) === 0) fresh.add(page);
    if (!fresh.has(page)) pages.add(page);
  }
  return pages;
}

/** The sequence of the customer whom a change is about. */
function customerOf(change: Change): number {
  if (change.entity === 'customer')
    return sequenceOf(change.kind === 'create' ? change.record.id : change.id);
  return customerIn(change.kind === 'create' ? change.record.id : change.id);
}

/** Pages beside which is read what their customers have: where that is changed, or where one is removed. */
function sidesToLoad(changes: readonly Write[]): Set<number> {
  const pages = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'page' || change.kind === 'sides') continue;
    if (change.entity === 'customer' && change.kind !== 'remove') continue;
    const sequence = customerOf(change);
    if (!Number.isNaN(sequence)) pages.add(pageOf(sequence));
  }
  return pages;
}

function journalRow(pen: Pen, origin: Origin, key: number, pages: readonly number[]): JournalRow {
  const { updated } = pen;
  return {
    key,
    at: pen.at,
    kind: origin.kind,
    ...(origin.jobId === undefined ? {} : { job: origin.jobId }),
    ...(origin.reverts === undefined ? {} : { reverts: origin.reverts }),
    ...(pen.merge === undefined ? {} : pen.merge),
    ...(pen.named === undefined ? {} : { named: pen.named }),
    pages,
    // What a re-run found there is its own too: its undo then says again why it keeps it.
    created: toRanges([...pen.created, ...pen.there].sort((a, b) => a - b)),
    ...(updated.length === 0 ? {} : { updated: packUpdates(updated) }),
    ...(pen.removed.length === 0 ? {} : { removed: packRemoved(pen.removed) }),
    ...(pen.sides.images.length === 0 ? {} : { sides: packSideImages(pen.sides.images) }),
  };
}

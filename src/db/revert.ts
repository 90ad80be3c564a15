import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import { sameValue } from '../import/plan/changes';
import type { Book } from './book';
import { transact } from './door';
import { BookError } from './failures';
import { eachOf, pageOf, recordId, sequenceOf } from './ids';
import { unpackRemoved, unpackSideImages, unpackUpdates } from './journal';
import type { Pen } from './pen';
import type { JournalRow } from './schema';

/**
 * Takes one edit, removal or creation by hand back, or the taking back of one: field by field, where the field still
 * holds what that write left in it. Of an edit of several customers those that are there no more are passed over.
 * @param key of its journal entry.
 * @returns the customer as it is then; null where taking back a creation removed it, and of several customers.
 * Throws BookError `not-found` where no such write is known (an import's is taken back by `undoJob`), or where its
 * customer was removed since.
 */
export async function revert(book: Book, key: number): Promise<Customer | null> {
  let after: Customer | null = null;
  await transact(book, { kind: 'revert', reverts: key }, async (pen) => {
    const entry = await book.db.journal.get(key);
    const written = entry === undefined ? [] : writtenBy(entry);
    if (entry === undefined || written.length === 0) throw new BookError('not-found', { id: key });
    const pages = new Set(written.map(({ sequence }) => pageOf(sequence)));
    await Promise.all([pen.load(pages), pen.sides.load(pages)]);
    for (const one of written) takeBack(pen, entry, one);
    for (const image of unpackSideImages(entry)) pen.takeBackSide(image);
    const [first, second] = written;
    if (first === undefined || second !== undefined) return undefined;
    after = pen.read(first.sequence) ?? null;
    if (after === null && entry.created.length === 0)
      throw new BookError('not-found', { id: recordId(book.id, first.sequence) });
    return undefined;
  });
  return after;
}

/** What a write did with one record. */
interface Touched {
  readonly sequence: number;
  readonly changes: readonly FieldChange[];
  readonly removed: Customer | undefined;
}

/** The records that a write by hand is about. */
function writtenBy(entry: JournalRow): Touched[] {
  if (entry.kind !== 'edit' && entry.kind !== 'revert') return [];
  const touched = new Map<number, Touched>();
  for (const sequence of eachOf(entry.created))
    touched.set(sequence, { sequence, changes: [], removed: undefined });
  for (const { sequence, fields } of unpackUpdates(entry))
    touched.set(sequence, { sequence, changes: fields, removed: undefined });
  for (const removed of unpackRemoved(entry)) {
    const sequence = sequenceOf(removed.id);
    touched.set(sequence, { sequence, changes: touched.get(sequence)?.changes ?? [], removed });
  }
  return [...touched.values()];
}

function takeBack(pen: Pen, entry: JournalRow, { sequence, changes, removed }: Touched): void {
  const stored = pen.read(sequence);
  if (stored === undefined) {
    if (removed !== undefined) pen.create(removed);
    return;
  }
  if (entry.created.length > 0) {
    pen.remove(stored.id);
    return;
  }
  const back: FieldChange[] = changes
    .filter(({ field, after }) => sameValue(stored[field], after))
    .map(({ field, before, after }) => ({ field, before: after, after: before }));
  pen.update(stored.id, back);
}

import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import { sameValue } from '../import/plan/changes';
import type { Book } from './book';
import { transact } from './door';
import { BookError } from './failures';
import { eachOf, pageOf, recordId, sequenceOf } from './ids';
import { unpackRemoved, unpackUpdates } from './journal';
import type { Pen } from './pen';
import type { JournalRow } from './schema';

/**
 * Takes one edit, removal or creation by hand back, or the taking back of one: field by field, where the field still
 * holds what that write left in it.
 * @param key of its journal entry.
 * @returns the customer as it is then; null where taking back a creation removed it.
 * Throws BookError `not-found` where no such write is known (an import's is taken back by `undoJob`), or where its
 * customer was removed since.
 */
export async function revert(book: Book, key: number): Promise<Customer | null> {
  let after: Customer | null = null;
  await transact(book, { kind: 'revert', reverts: key }, async (pen) => {
    const entry = await book.db.journal.get(key);
    const sequence = entry === undefined ? undefined : onlySequence(entry);
    if (entry === undefined || sequence === undefined) throw new BookError('not-found', { id: key });
    await pen.load([pageOf(sequence)]);
    const id = recordId(book.id, sequence);
    takeBack(pen, entry, id, sequence);
    after = pen.read(sequence) ?? null;
    if (after === null && entry.created.length === 0) throw new BookError('not-found', { id });
    return undefined;
  });
  return after;
}

/** The one record that a write by hand is about. */
function onlySequence(entry: JournalRow): number | undefined {
  if (entry.kind !== 'edit' && entry.kind !== 'revert') return undefined;
  const sequences = new Set([
    ...eachOf(entry.created),
    ...unpackUpdates(entry).map((image) => image.sequence),
    ...unpackRemoved(entry).map((record) => sequenceOf(record.id)),
  ]);
  return sequences.size === 1 ? [...sequences][0] : undefined;
}

function takeBack(pen: Pen, entry: JournalRow, id: string, sequence: number): void {
  const stored = pen.read(sequence);
  for (const record of unpackRemoved(entry)) if (stored === undefined) pen.create(record);
  if (stored === undefined) return;
  if (entry.created.length > 0) {
    pen.remove(id);
    return;
  }
  const back: FieldChange[] = unpackUpdates(entry)
    .flatMap((image) => image.fields)
    .filter(({ field, after }) => sameValue(stored[field], after))
    .map(({ field, before, after }) => ({ field, before: after, after: before }));
  pen.update(id, back);
}

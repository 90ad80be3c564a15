import { type FieldKey, fieldSpec } from '../domain/fields';
import type { HeldValue } from './api';
import type { Book } from './book';
import { COLUMNS, type ColumnName } from './columns';
import type { Directory } from './directory/directory';
import { transact } from './door';
import { pageOf } from './ids';
import { newestRecords } from './pages';

/** Values that are told of one field. */
const MOST_VALUES = 200;

/** Of a field that lists do not show the newest pages are looked at: some ten thousand customers. */
const PAGES_LOOKED_AT = 48;

const isColumn = (field: string): field is ColumnName => (COLUMNS as readonly string[]).includes(field);

/**
 * The values that customers hold in a field, the most frequent first, 200 at most. Of a field that lists show all
 * customers are counted, of another one those who came last.
 */
export async function valuesHeld(
  book: Book,
  directory: Directory,
  field: FieldKey,
): Promise<readonly HeldValue[]> {
  const counts = isColumn(field)
    ? await directory.valuesOf(field)
    : countsOf(field, await newestRecords(book, PAGES_LOOKED_AT));
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

function countsOf(
  field: FieldKey,
  records: Awaited<ReturnType<typeof newestRecords>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const held = record[field];
    for (const value of typeof held === 'string' ? [held] : (held ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * Puts another value in place of one in every customer that holds it, in one write: a member or a status that was
 * renamed. Of a field of one value that lists show.
 * @returns how many customers that were, and what `revert` takes; null where nobody holds it.
 */
export async function replaceHeld(
  book: Book,
  directory: Directory,
  field: FieldKey & ColumnName,
  from: string,
  to: string,
): Promise<{ count: number; change: number | null }> {
  if (fieldSpec(field).many || from === to) return { count: 0, change: null };
  const sequences = await directory.holders(field, from);
  if (sequences.length === 0) return { count: 0, change: null };
  const written = await transact(book, { kind: 'edit' }, async (pen) => {
    await pen.load(new Set(sequences.map(pageOf)));
    for (const sequence of sequences) {
      const stored = pen.read(sequence);
      if (stored?.[field] === from) pen.update(stored.id, [{ field, before: from, after: to }]);
    }
    return undefined;
  });
  return { count: written.updated, change: written.journal };
}

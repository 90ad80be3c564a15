import type { Condition } from '../domain/filter';
import type { Book } from './book';
import { BookError } from './failures';
import { foldText } from './fold';
import { randomId } from './ids';
import type { SegmentRow } from './schema';
import type { Segment } from './segmentApi';
import { tellSettings } from './vocabulary';

/** Characters of a name. */
const LONGEST_NAME = 80;

const keyOf = (name: string): string => foldText(name.trim());

/** The row without what only the table needs. */
const segmentOf = ({ key: _, ...segment }: SegmentRow): Segment => segment;

/** Every segment, in the order of their names. */
export async function listSegments({ db }: Pick<Book, 'db'>): Promise<Segment[]> {
  const rows = await db.segments.toArray();
  return rows.map(segmentOf).sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Keeps a segment, a new one or in place of the one with its id, and tells every tab. Throws BookError
 * `segment-exists` {name}, `invalid-segment` for an empty or overlong name, `not-found`.
 */
export async function saveSegment(
  book: Book,
  draft: { readonly id?: string; readonly name: string; readonly condition: Condition },
): Promise<Segment> {
  const name = draft.name.trim();
  if (name === '' || name.length > LONGEST_NAME) throw new BookError('invalid-segment');
  const { db } = book;
  const saved = await db.transaction('rw', db.segments, async () => {
    const old = draft.id === undefined ? undefined : await db.segments.get(draft.id);
    if (draft.id !== undefined && old === undefined) throw new BookError('not-found', { id: draft.id });
    const now = new Date().toISOString();
    const segment: Segment = {
      id: old?.id ?? randomId(12),
      name,
      condition: draft.condition,
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
    };
    await put(book, segment);
    return segment;
  });
  await tellSettings(book);
  return saved;
}

/** Removes a segment and returns it, so that it can be put back. Throws BookError `not-found`. */
export async function removeSegment(book: Book, id: string): Promise<Segment> {
  const { db } = book;
  const removed = await db.transaction('rw', db.segments, async () => {
    const row = await db.segments.get(id);
    if (row === undefined) throw new BookError('not-found', { id });
    await db.segments.delete(id);
    return segmentOf(row);
  });
  await tellSettings(book);
  return removed;
}

/** Puts a removed segment back. Throws BookError `segment-exists` where another took its name meanwhile. */
export async function restoreSegment(book: Book, segment: Segment): Promise<Segment> {
  const { db } = book;
  await db.transaction('rw', db.segments, () => put(book, segment));
  await tellSettings(book);
  return segment;
}

async function put({ db }: Book, segment: Segment): Promise<void> {
  const key = keyOf(segment.name);
  const namesake = await db.segments.where('key').equals(key).first();
  if (namesake !== undefined && namesake.id !== segment.id)
    throw new BookError('segment-exists', { name: namesake.name });
  await db.segments.put({ ...segment, key });
}

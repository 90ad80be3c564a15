import { displayName } from '../domain/customer';
import { sideTitle } from '../domain/side';
import type { Book } from './book';
import type { RecentChange } from './changesApi';
import { pairs, recordId } from './ids';
import { unpackRemoved, unpackSideImages, unpackUpdates } from './journal';
import { readRecords } from './pages';
import type { JournalRow } from './schema';
import { readSide } from './sides';

/** Entries that are held at a time: one of them may be many megabytes of before-images. */
const AT_ONCE = 8;
/** Names that are told of one write. */
const NAMES = 2;
/** Longer images, in characters, are not unpacked for a list's line: reading them would take a second and more. */
const MOST_TEXT = 4e6;

type Told = Pick<RecentChange, 'what' | 'entity' | 'count' | 'names' | 'field'>;

/** As `ChangesApi.recentChanges` says. */
export async function recentChanges(book: Book, limit: number): Promise<readonly RecentChange[]> {
  const { journal } = book.db;
  const [all, ofJobs] = await Promise.all([
    journal.toCollection().primaryKeys(),
    journal.where('job').above('').primaryKeys(),
  ]);
  const imports = new Set(ofJobs);
  const keys = all.filter((key) => !imports.has(key)).reverse();
  const found: RecentChange[] = [];
  const takenBack = new Set<number>();
  for (let at = 0; at < keys.length && found.length < limit; at += AT_ONCE) {
    for (const entry of await journal.bulkGet(keys.slice(at, at + AT_ONCE))) {
      if (entry === undefined || found.length === limit) continue;
      const { key, reverts } = entry;
      const isTakenBack = takenBack.has(key);
      // What took it back came later, so it was read before; where that was taken back itself, it holds again.
      if (reverts !== undefined && !isTakenBack) takenBack.add(reverts);
      const told = await toldOf(book, reverts === undefined ? entry : await journal.get(reverts));
      if (told === undefined) continue;
      found.push({ key, at: entry.at, takesBack: reverts !== undefined, takenBack: isTakenBack, ...told });
    }
  }
  return found;
}

/** What one entry did; undefined where it left no trace, as the taking back of what was gone. */
async function toldOf(book: Book, entry: JournalRow | undefined): Promise<Told | undefined> {
  if (entry === undefined) return undefined;
  if (entry.removed !== undefined) return removedBy(book, entry, entry.removed);
  if (entry.created.length > 0) return createdBy(book, entry);
  if (entry.updated !== undefined) return updatedBy(book, entry, entry.updated);
  return entry.sides === undefined ? undefined : besideBy(book, entry, entry.sides);
}

async function removedBy(book: Book, entry: JournalRow, text: string): Promise<Told> {
  const records = text.length > MOST_TEXT ? null : unpackRemoved(entry);
  if (entry.merge !== undefined) {
    const names = await namesOf(book, [entry.merge]);
    return { what: 'merged', entity: 'customer', count: records === null ? null : records.length + 1, names };
  }
  const names = records?.slice(0, NAMES).map(displayName) ?? [];
  return { what: 'removed', entity: 'customer', count: records?.length ?? null, names };
}

async function createdBy(book: Book, { created }: JournalRow): Promise<Told> {
  let count = 0;
  for (const [first, last] of pairs(created)) count += last - first + 1;
  return { what: 'created', entity: 'customer', count, names: await namesOf(book, created.slice(0, 1)) };
}

async function updatedBy(book: Book, entry: JournalRow, text: string): Promise<Told | undefined> {
  if (text.length > MOST_TEXT) return { what: 'changed', entity: 'customer', count: null, names: [] };
  const all = unpackUpdates(entry);
  // What is written beside customers touches them, and changes none of their fields.
  const images = entry.sides === undefined ? all : all.filter(({ fields }) => fields.length > 0);
  if (entry.sides !== undefined && images.length === 0) return besideBy(book, entry, entry.sides);
  const names = await namesOf(
    book,
    images.slice(0, NAMES).map(({ sequence }) => sequence),
  );
  const told = { entity: 'customer', count: images.length, names } as const;
  const fields = images[0]?.fields ?? [];
  const [only] = fields;
  const isOneField = images.every(
    (image) => image.fields.length === 1 && image.fields[0]?.field === only?.field,
  );
  if (only === undefined || !isOneField) return { what: 'changed', ...told };
  if (only.field === 'archived')
    return { what: only.after === undefined ? 'unarchived' : 'archived', ...told };
  return { what: 'changed', field: only.field, ...told };
}

async function besideBy(book: Book, entry: JournalRow, text: string): Promise<Told | undefined> {
  if (text.length > MOST_TEXT) return { what: 'changed', entity: 'opportunity', count: null, names: [] };
  const images = unpackSideImages(entry);
  const [first] = images;
  if (first === undefined) return undefined;
  const alike = images.filter(({ entity }) => entity === first.entity);
  const records = await Promise.all(
    alike.slice(0, NAMES).map(({ entity, id, removed }) => removed ?? readSide(book, entity, id)),
  );
  return {
    what: first.removed !== undefined ? 'removed' : first.created === true ? 'created' : 'changed',
    entity: first.entity,
    count: alike.length,
    names: records.flatMap((record) => (record === undefined ? [] : sideTitle(record))),
  };
}

/** What customers are called now; those who are gone are left out. */
async function namesOf(book: Book, sequences: readonly number[]): Promise<readonly string[]> {
  const records = await readRecords(
    book,
    sequences.map((one) => recordId(book.id, one)),
  );
  return records.flatMap((record) => (record === undefined ? [] : displayName(record)));
}

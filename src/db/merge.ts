import type { FieldChange } from '../domain/change';
import type { Customer } from '../domain/customer';
import { type FieldValues, fieldsOf } from '../domain/fields';
import { MOST_MERGED, proposeMerge } from '../domain/mergeRecords';
import type { Book } from './book';
import { Directory } from './directory/directory';
import { transact } from './door';
import { BookError } from './failures';
import { pageOf, sequenceOf } from './ids';
import type { Attached, MergeCandidate, Merged, MergeRequest } from './mergeApi';
import { followMoved, moveSides } from './moves';
import { readRecords } from './pages';
import type { MovedFile, SatchelDatabase } from './schema';
import { sideSequence } from './sideCodec';
import { lookUpSides } from './sides';

/** Customers with what belongs to each, in the order of their ids; those who are not there are left out. */
export async function mergeCandidates(book: Book, ids: readonly string[]): Promise<MergeCandidate[]> {
  const unique = [...new Set(ids)];
  const [records, files] = await Promise.all([
    readRecords(book, unique),
    book.db.files.where('customer').anyOf(unique).toArray(),
  ]);
  const sidesOf = await lookUpSides(
    book,
    unique.map(sequenceOf).filter((sequence) => !Number.isNaN(sequence)),
  );
  return records.flatMap((record) => {
    if (record === undefined) return [];
    const { opportunities, activities } = sidesOf(sequenceOf(record.id));
    const own = files.filter(({ customer, removedAt }) => customer === record.id && removedAt === undefined);
    const attached = {
      opportunities: opportunities.length,
      activities: activities.length,
      files: own.length,
    };
    return [{ record, attached }];
  });
}

/**
 * Makes one customer of several, in one write: the one that stays gets the values, the others go, and what belonged to
 * them (opportunities, activities, files) becomes its own; what others have for those opportunities follows. `revert` of the change takes all of it back. What somebody
 * wrote of them stays readable: the journal entry holds the records whole, and its history names them.
 *
 * Throws BookError as `MergeApi.merge` says; then nothing was written.
 * @param directory knows which activities serve an opportunity; one that is at hand saves reading them all.
 */
export async function mergeCustomers(
  book: Book,
  request: MergeRequest,
  { work }: Pick<Directory, 'work'> = new Directory(book),
): Promise<Merged> {
  const ids = [request.into, ...new Set(request.others)];
  if (ids.length < 2 || ids.length > MOST_MERGED || new Set(ids).size < ids.length)
    throw new BookError('invalid-record', { field: 'others' });
  const sequences = ids.map(sequenceOf);
  const serving = await work.pagesServing(await opportunitiesOf(book, sequences.slice(1)));
  let record: Customer | undefined;
  let moved: Attached = { opportunities: 0, activities: 0, files: 0 };
  const { journal } = await transact(book, { kind: 'edit' }, async (pen) => {
    const pages = new Set(sequences.filter((sequence) => !Number.isNaN(sequence)).map(pageOf));
    const others = ids.slice(1);
    const [, , owned] = await Promise.all([
      pen.load(pages),
      pen.sides.load([...pages, ...serving]),
      book.db.files.where('customer').anyOf(others).toArray(),
    ]);
    const records = sequences.map((sequence, at) => {
      const found = pen.read(sequence);
      if (found === undefined || found.id !== ids[at])
        throw new BookError('not-found', { id: ids[at] ?? '' });
      return found;
    });
    const { seen } = request;
    if (seen !== undefined && records.some(({ log }, at) => (log?.at(-1) ?? 0) !== seen[at]))
      throw new BookError('book-changed');
    const [into, ...rest] = records as [Customer, ...Customer[]];
    const values = request.values ?? proposeMerge(records, into.id).values;
    const { ids: movedIds, ...sides } = moveSides(pen, rest, into);
    followMoved(pen, movedIds, new Set([...pages, ...serving]));
    pen.update(into.id, changesTo(into, values), { touched: true });
    for (const { id } of rest) pen.remove(id);
    const files = owned.map(({ id, customer }): MovedFile => [id, customer, into.id]);
    pen.merge = { merge: sequences[0] ?? 0, ...(files.length > 0 && { files }) };
    moved = { ...sides, files: owned.filter(({ removedAt }) => removedAt === undefined).length };
    record = pen.read(sequences[0] ?? 0);
    return (db) => giveFiles(db, files);
  });
  if (record === undefined) throw new BookError('not-found', { id: request.into });
  return { record, change: journal, moved };
}

/** Sequences of the opportunities that some customers have. */
export async function opportunitiesOf(book: Book, customers: readonly number[]): Promise<Set<number>> {
  const known = customers.filter((sequence) => !Number.isNaN(sequence));
  const sidesOf = await lookUpSides(book, known);
  return new Set(
    known.flatMap((sequence) => sidesOf(sequence).opportunities.map(({ id }) => sideSequence(id))),
  );
}

/** What must change for a record to hold just these values. */
function changesTo(record: Customer, values: FieldValues): FieldChange[] {
  return fieldsOf(record, values).flatMap((field) => {
    // Every record was made once.
    if (field === 'createdAt' && values.createdAt === undefined) return [];
    return [{ field, before: record[field], after: values[field] }];
  });
}

/** Gives files to other customers, where they are still whose they were. */
export async function giveFiles(db: SatchelDatabase, files: readonly MovedFile[]): Promise<void> {
  const stored = await db.files.bulkGet(files.map(([file]) => file));
  const given = files.flatMap(([, from, to], at) => {
    const file = stored[at];
    return file?.customer === from ? [{ ...file, customer: to }] : [];
  });
  await db.files.bulkPut(given);
}

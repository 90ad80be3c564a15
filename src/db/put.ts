import type { FieldChange } from '../domain/change';
import { labelsHeld, readLabels, writeLabels } from '../domain/contactDetails';
import { type Customer, type CustomerDraft, completeName, hasIdentity } from '../domain/customer';
import { type FieldKey, type FieldValues, fieldsOf } from '../domain/fields';
import { DEFAULT_STATUS } from '../domain/status';
import { sameValue } from '../import/plan/changes';
import type { PutOutcome } from './api';
import type { Book } from './book';
import { transact } from './door';
import { type CleanDraft, cleanDraft } from './draft';
import { BookError } from './failures';
import { pageOf, recordId, sequenceOf } from './ids';
import { reserve } from './pages';
import type { Pen } from './pen';
import { readWords } from './vocabulary';

/**
 * Writes a draft by the rules of the import: without an id it becomes a new customer, else the fields that it holds
 * replace what is stored (empty ones clear). Values that are not valid are left out and named in `issues`.
 *
 * Throws BookError `invalid-record` where nothing would be left that says who it is, `not-found` for an unknown id.
 * @param country how a phone without a country code is read.
 */
export async function putCustomer(book: Book, draft: CustomerDraft, country: string): Promise<PutOutcome> {
  return draft.id === undefined
    ? createCustomer(book, draft, country)
    : editCustomer(book, draft.id, draft, country);
}

async function createCustomer(book: Book, draft: CustomerDraft, country: string): Promise<PutOutcome> {
  const words = await readWords(book);
  const { values, issues } = cleanDraft(draft, country, words);
  if (!hasIdentity(values)) throw new BookError('invalid-record');
  const sequence = await reserve(book, 1, false);
  const now = new Date().toISOString();
  const record: Customer = {
    status: DEFAULT_STATUS,
    ...completeName(withLabelsHeld(values)),
    id: recordId(book.id, sequence),
    createdAt: values.createdAt ?? now,
    updatedAt: now,
  };
  let stored = record;
  const written = await transact(book, { kind: 'edit' }, async (pen) => {
    await pen.load([pageOf(sequence)]);
    pen.create(record);
    stored = pen.read(sequence) ?? record;
    return undefined;
  });
  return { record: stored, issues, change: written.journal };
}

async function editCustomer(
  book: Book,
  id: string,
  draft: CustomerDraft,
  country: string,
): Promise<PutOutcome> {
  const sequence = sequenceOf(id);
  const words = await readWords(book);
  let outcome: Omit<PutOutcome, 'change'> | undefined;
  const edit = async (pen: Pen): Promise<readonly FieldChange[]> => {
    await pen.load([pageOf(sequence)]);
    const before = pen.read(sequence);
    if (before === undefined || before.id !== id) throw new BookError('not-found', { id });
    const cleaned = cleanDraft(draft, country, words, before);
    const changes = changesOf(before, cleaned);
    if (changes.length > 0) pen.update(id, changes);
    outcome = { record: pen.read(sequence) ?? before, issues: cleaned.issues };
    return changes;
  };
  const unchanged = new NothingToWrite();
  const written = await transact(book, { kind: 'edit' }, async (pen) => {
    if ((await edit(pen)).length === 0) throw unchanged;
    return undefined;
  }).catch((error: unknown) => {
    if (error === unchanged) return null;
    throw error;
  });
  if (outcome === undefined) throw new BookError('not-found', { id });
  return { ...outcome, change: written?.journal ?? null };
}

/** Ends the transaction of an edit that changes nothing: it leaves no journal entry and no new revision. */
export class NothingToWrite extends Error {
  override readonly name = 'NothingToWrite';
}

/**
 * What an edit changes. A name that was made of its parts follows them. Throws BookError `invalid-record` where nothing
 * would be left that says who it is.
 */
export function changesOf(before: Customer, { values, given }: Omit<CleanDraft, 'issues'>): FieldChange[] {
  const after: FieldValues = { ...before, ...Object.fromEntries(given.map((key) => [key, values[key]])) };
  const called = given.includes('name') && values.name !== undefined ? after : renamed(before, after, given);
  if (!hasIdentity(called)) throw new BookError('invalid-record');
  const named = withLabelsHeld(called);
  return fieldsOf(before, named)
    .filter((field) => field !== 'createdAt' || named.createdAt !== undefined)
    .filter((field) => !sameValue(before[field], named[field]))
    .map((field) => ({ field, before: before[field], after: named[field] }));
}

/** A label whose phone or e-mail is gone goes with it. */
function withLabelsHeld(values: FieldValues): FieldValues {
  if (values.labels === undefined) return values;
  const { labels, ...rest } = values;
  const held = writeLabels(labelsHeld(readLabels(labels), values));
  return held === '' ? rest : { ...rest, labels: held };
}

const NAME_PARTS: readonly FieldKey[] = ['name', 'firstName', 'middleName', 'lastName'];

function renamed(before: Customer, after: FieldValues, given: readonly FieldKey[]): FieldValues {
  if (!given.some((field) => NAME_PARTS.includes(field))) return after;
  const { name: _, ...parts } = before;
  const wasMade = given.includes('name') || before.name === completeName<FieldValues>(parts).name;
  if (!wasMade) return after;
  const { name: __, ...rest } = after;
  return completeName<FieldValues>(rest);
}

import type { FieldChange } from '../domain/change';
import type { CustomerDraft } from '../domain/customer';
import { type Customer, hasIdentity } from '../domain/customer';
import { type FieldKey, type FieldValue, fieldSpec } from '../domain/fields';
import type { RowIssue } from '../domain/issue';
import type { Vocabulary } from '../domain/vocabulary';
import { sameValue } from '../import/plan/changes';
import type { Book } from './book';
import type { BulkEdit, BulkOutcome } from './bulkApi';
import type { Directory } from './directory/directory';
import { transact } from './door';
import { type CleanDraft, cleanDraft } from './draft';
import { BookError } from './failures';
import { pageOf, sequenceOf } from './ids';
import type { Selection } from './listApi';
import type { Pen } from './pen';
import { changesOf, NothingToWrite } from './put';
import { readWords } from './vocabulary';

interface Opened {
  readonly book: Book;
  readonly directory: Directory;
}

type OnProgress = ((done: number, total: number) => void) | undefined;

/** Pages that are held at a time. */
const PAGES_AT_ONCE = 32;

/**
 * Changes fields of many customers in one write. Values are cleaned by the rules of the import; an edit with a value
 * that is not valid changes nothing and is named in the issues. Customers that are there no more are passed over.
 *
 * Throws BookError `invalid-record` for a field that the book does not have.
 * @param country how a phone without a country code is read where its customer has no country.
 */
export async function bulkEdit(
  opened: Opened,
  selection: Selection,
  edits: readonly BulkEdit[],
  country: string,
  onProgress?: OnProgress,
): Promise<BulkOutcome> {
  const editor = new Editor(edits, country, await readWords(opened.book));
  const counts = { chosen: 0, changed: 0, nameless: 0 };
  const archived = new Set<number>();
  const change = await eachChosen(opened, selection, onProgress, (pen, stored) => {
    counts.chosen++;
    const changes = editor.changes(stored);
    if (changes === null) counts.nameless++;
    else if (changes.length > 0) {
      counts.changed++;
      if (changes.some(isArchiving)) archived.add(sequenceOf(stored.id));
      pen.update(stored.id, changes);
    }
    return changes !== null && changes.length > 0;
  });
  const resting = await opened.directory.work.plannedFor(archived);
  return { ...counts, resting, issues: editor.issues, change };
}

const isArchiving = ({ field, before, after }: FieldChange): boolean =>
  field === 'archived' && before === undefined && after !== undefined;

/** Removes many customers, with all that they have beside their fields, in one write. */
export async function bulkRemove(
  opened: Opened,
  selection: Selection,
  onProgress?: OnProgress,
): Promise<{ removed: number; change: number | null }> {
  let removed = 0;
  const change = await eachChosen(
    opened,
    selection,
    onProgress,
    (pen, { id }) => {
      pen.remove(id);
      removed++;
      return true;
    },
    true,
  );
  return { removed, change };
}

/**
 * Calls back with every chosen customer, page by page, in one transaction.
 * @param act says whether it changed anything.
 * @param withSides what they have beside their fields is loaded too.
 * @returns the journal entry; null where nothing was changed, and then nothing was written.
 */
async function eachChosen(
  { book, directory }: Opened,
  selection: Selection,
  onProgress: OnProgress,
  act: (pen: Pen, stored: Customer) => boolean,
  withSides = false,
): Promise<number | null> {
  const pages = byPage(await sequencesOf(directory, selection));
  if (pages.length === 0) return null;
  const ids = 'ids' in selection ? new Set(selection.ids) : undefined;
  const unchanged = new NothingToWrite();
  const written = transact(book, { kind: 'edit' }, async (pen) => {
    let isChanged = false;
    for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
      const some = pages.slice(at, at + PAGES_AT_ONCE);
      const keys = some.map(([page]) => page);
      await Promise.all([pen.load(keys), ...(withSides ? [pen.sides.load(keys)] : [])]);
      for (const [, sequences] of some) {
        for (const sequence of sequences) {
          const stored = pen.read(sequence);
          // An id of another book may end in the same sequence.
          if (stored === undefined || ids?.has(stored.id) === false) continue;
          isChanged = act(pen, stored) || isChanged;
        }
      }
      if (pages.length > PAGES_AT_ONCE) await pen.letGo();
      onProgress?.(Math.min(pages.length, at + PAGES_AT_ONCE), pages.length);
    }
    if (!isChanged) throw unchanged;
    return undefined;
  });
  try {
    return (await written).journal;
  } catch (error) {
    if (error === unchanged) return null;
    throw error;
  }
}

/** The sequences of the chosen customers, in no order. */
async function sequencesOf(directory: Directory, selection: Selection): Promise<readonly number[]> {
  if ('ids' in selection) return selection.ids.map(sequenceOf).filter((one) => !Number.isNaN(one));
  const { sort: _, ...query } = selection.query;
  const { sequences } = await directory.query({ ...query, limit: Number.MAX_SAFE_INTEGER, offset: 0 });
  const except = new Set(selection.except?.map(sequenceOf));
  return except.size === 0 ? sequences : sequences.filter((one) => !except.has(one));
}

function byPage(sequences: readonly number[]): readonly (readonly [page: number, number[]])[] {
  const pages = new Map<number, number[]>();
  for (const sequence of sequences) {
    const page = pages.get(pageOf(sequence));
    if (page === undefined) pages.set(pageOf(sequence), [sequence]);
    else page.push(sequence);
  }
  return [...pages].sort(([a], [b]) => a - b);
}

/** Fields whose values say who a customer is, or what it is called: an edit of one looks at the others too. */
const NAMING: ReadonlySet<FieldKey> = new Set([
  ...(['name', 'firstName', 'middleName', 'lastName', 'company', 'email', 'phone'] as const),
]);

/** What the edits make of one customer after the other. */
class Editor {
  readonly issues: RowIssue[] = [];
  private readonly edits: readonly BulkEdit[];
  private readonly country: string;
  private readonly words: Vocabulary;
  /** The cleaned values by the country that they are read for. */
  private readonly cleaned = new Map<string, readonly (readonly string[] | null)[]>();
  /** Changes that many share, so that a hundred thousand hold them once. */
  private readonly shared = new Map<string, readonly FieldChange[]>();

  constructor(edits: readonly BulkEdit[], country: string, words: Vocabulary) {
    this.edits = edits;
    this.country = country;
    this.words = words;
    for (const { do: act, field } of edits)
      if (act !== 'set' && !fieldSpec(field).many) throw new BookError('invalid-record', { field });
  }

  /** Null where nothing would be left that says who it is. */
  changes(stored: Customer): readonly FieldChange[] | null {
    const values: Partial<Record<FieldKey, FieldValue>> = {};
    const given: FieldKey[] = [];
    this.valuesFor(stored.country).forEach((cleaned, at) => {
      const edit = this.edits[at];
      if (cleaned === null || edit === undefined) return;
      const { field } = edit;
      const before = given.includes(field) ? values[field] : stored[field];
      const after = valueAfter(edit, cleaned, before);
      if (!given.includes(field)) given.push(field);
      if (after === undefined) delete values[field];
      else values[field] = after;
    });
    if (given.some((field) => NAMING.has(field))) return named(stored, { values, given } as Given);
    const real = given.filter((field) => !sameValue(stored[field], values[field]));
    if (real.length === 0) return [];
    return this.share(real.map((field) => ({ field, before: stored[field], after: values[field] })));
  }

  private share(changes: readonly FieldChange[]): readonly FieldChange[] {
    const key = JSON.stringify(changes.map(({ field, before, after }) => [field, before ?? '', after ?? '']));
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    if (this.shared.size < MOST_SHARED) this.shared.set(key, changes);
    return changes;
  }

  private valuesFor(country: string | undefined): readonly (readonly string[] | null)[] {
    const known = this.cleaned.get(country ?? '');
    if (known !== undefined) return known;
    const made = this.edits.map((edit) => this.clean(edit, country));
    this.cleaned.set(country ?? '', made);
    return made;
  }

  /** Null where a value is not valid. */
  private clean({ do: act, field, values }: BulkEdit, country: string | undefined): readonly string[] | null {
    // What is taken away is named as it is stored.
    if (act === 'remove') return values;
    const { many } = fieldSpec(field);
    const draft = { [field]: many ? values : (values[0] ?? '') } as CustomerDraft;
    const home = country === undefined || field === 'country' ? {} : { country };
    const { values: cleaned, given, issues } = cleanDraft(draft, this.country, this.words, home);
    for (const issue of issues)
      if (!this.issues.some(({ field, value }) => field === issue.field && value === issue.value))
        this.issues.push(issue);
    if (!given.includes(field)) return null;
    const value = cleaned[field];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  }
}

/** Different changes that are kept to be shared. */
const MOST_SHARED = 4096;

type Given = Omit<CleanDraft, 'issues'>;

function named(stored: Customer, given: Given): readonly FieldChange[] | null {
  const after = { ...stored, ...Object.fromEntries(given.given.map((key) => [key, given.values[key]])) };
  if (!hasIdentity(after)) return null;
  return changesOf(stored, given);
}

function valueAfter(
  { do: act, field }: BulkEdit,
  values: readonly string[],
  before: FieldValue | undefined,
): FieldValue | undefined {
  const held = before === undefined ? [] : typeof before === 'string' ? [before] : before;
  const next =
    act === 'set'
      ? values
      : act === 'add'
        ? [...new Set([...held, ...values])]
        : held.filter((value) => !values.includes(value));
  if (next.length === 0) return undefined;
  return fieldSpec(field).many ? next : next[0];
}

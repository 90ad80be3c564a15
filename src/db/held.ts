import type { FieldChange } from '../domain/change';
import type { Labels } from '../domain/contactDetails';
import type { Customer } from '../domain/customer';
import { type FieldKey, type FieldValue, fieldSpec } from '../domain/fields';
import type { Vocabulary } from '../domain/vocabulary';
import { sameValue } from '../import/plan/changes';
import type { Book } from './book';
import { isColumn } from './columns';
import type { Directory } from './directory/directory';
import { transact } from './door';
import { type OwnedPages, ownAnew, pagesOwnedBy } from './heldBeside';
import { pageOf, sequenceOf } from './ids';
import { namedBy, rename, withWords } from './named';
import { allRecords, newestRecords } from './pages';
import { checkedVocabulary, writeVocabulary } from './vocabulary';
import type { HeldValue, Replaced, Swap } from './wordsApi';

/** Values that are told of one field where nobody says how many. */
const MOST_VALUES = 200;

/** Of a field that lists do not show the newest pages are looked at: some ten thousand customers. */
const PAGES_LOOKED_AT = 48;

/** Pages that a write holds at a time. */
const PAGES_AT_ONCE = 32;

/**
 * The values that customers hold in a field, the most frequent first. Of a field that lists show all
 * customers are counted, of another one those who came last.
 */
export async function valuesHeld(
  book: Book,
  directory: Directory,
  field: FieldKey,
  most = MOST_VALUES,
): Promise<readonly HeldValue[]> {
  const counts = isColumn(field)
    ? await directory.valuesOf(field)
    : countsOf(field, await newestRecords(book, PAGES_LOOKED_AT));
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
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
 * Changes values in every customer that holds one of them, in one write: words that were renamed, merged or removed, and
 * ways of writing that become one. Where a customer holds several values, each stands once afterwards, the first place
 * counting. What a phone or an e-mail is called goes with it. Other owners' names go to activities and opportunities, and
 * new names to the segments that ask for the old ones.
 * @param words the book's words from then on, stored in the same transaction and taken back with it; left out, they stay.
 * @returns how many customers and records beside them that were, and what `revert` takes; null where nobody held any.
 * Throws BookError `word-exists` and `invalid-words` of the words, before anything is written.
 */
export async function replaceHeld(
  book: Book,
  directory: Directory,
  field: FieldKey,
  swaps: readonly Swap[],
  words?: Vocabulary,
): Promise<Replaced> {
  const next = words && checkedVocabulary(words);
  const to = Map.groupBy(
    swaps.filter((swap) => swap.from !== swap.to),
    (swap) => swap.from,
  );
  // What is meant of customers of one country only concerns neither segments nor what has no country.
  const everywhere = swaps.filter(({ from, to, country }) => from !== to && country === undefined);
  const owners = new Map(everywhere.map((swap) => [swap.from, swap.to ?? undefined]));
  const names = new Map(everywhere.flatMap((swap) => (swap.to === null ? [] : [[swap.from, swap.to]])));
  const isOwner = field === 'owner' && owners.size > 0;
  const [sequences, owned, named] = await Promise.all([
    holdersOf(book, directory, field, to),
    isOwner ? pagesOwnedBy(directory, [...owners.keys()]) : NOTHING_OWNED,
    namedBy(book.db, field, names),
  ]);
  const bySequence = Map.groupBy(sequences, pageOf);
  const pages = [...new Set([...bySequence.keys(), ...owned.opportunity, ...owned.activity])];
  if (pages.length === 0 && named === undefined) {
    if (next !== undefined) await writeVocabulary(book, next);
    return { count: 0, beside: 0, change: null, ...(next && { words: next }) };
  }
  pages.sort((a, b) => a - b);
  let [count, beside] = [0, 0];
  const { journal } = await transact(book, { kind: 'edit' }, async (pen) => {
    for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
      const some = new Set(pages.slice(at, at + PAGES_AT_ONCE));
      if (at > 0) await pen.letGo();
      await Promise.all([pen.load(some), ...(isOwner ? [pen.sides.load(some)] : [])]);
      for (const sequence of [...some].flatMap((page) => bySequence.get(page) ?? [])) {
        const stored = pen.read(sequence);
        if (stored === undefined) continue;
        const changes = swapped(stored, field, to);
        if (changes.some(({ before, after }) => !sameValue(before, after))) count++;
        pen.update(stored.id, changes);
      }
      if (isOwner) beside += ownAnew(pen, some, owners, owned);
    }
    const also = await withWords(book.db, named, next);
    pen.named = also;
    return (db) => (also === undefined ? Promise.resolve() : rename(db, also));
  });
  return { count, beside, change: journal, ...(next && { words: next }) };
}

const NOTHING_OWNED: OwnedPages = { opportunity: [], activity: [] };

/** Sequences of those who hold one of the values, ascending. */
async function holdersOf(
  book: Book,
  directory: Directory,
  field: FieldKey,
  values: ReadonlyMap<string, unknown>,
): Promise<number[]> {
  if (values.size === 0) return [];
  if (isColumn(field)) return (await directory.holders(field, [...values.keys()])).sort((a, b) => a - b);
  const found: number[] = [];
  for await (const records of allRecords(book))
    for (const record of records)
      if (listOf(record[field]).some((value) => values.has(value))) found.push(sequenceOf(record.id));
  return found.sort((a, b) => a - b);
}

const listOf = (held: FieldValue | undefined): readonly string[] =>
  typeof held === 'string' ? [held] : (held ?? []);

/** Swaps by the value that they change. */
type Swaps = ReadonlyMap<string, readonly Swap[]>;

/** What a value of one customer becomes; null where it goes. */
type Becomes = (value: string) => string | null;

/** What the swaps change in a customer. */
function swapped(record: Customer, field: FieldKey, to: Swaps): FieldChange[] {
  const becomes: Becomes = (value) => {
    const swap = to
      .get(value)
      ?.find(({ country }) => country === undefined || country === (record.country ?? ''));
    return swap === undefined ? value : swap.to;
  };
  const left = new Set(listOf(record[field]).map(becomes));
  const values = [...left].filter((value) => value !== null);
  const before = record[field];
  const after = fieldSpec(field).many ? values : values[0];
  const labels =
    field === 'phone' || field === 'email' ? relabelled(record.labels, field, becomes) : undefined;
  return [
    { field, before, after },
    ...(labels === undefined ? [] : [{ field: 'labels' as const, before: record.labels, after: labels }]),
  ];
}

/** The labels of a customer with those of changed values moved to them; undefined where none is. */
function relabelled(
  stored: string | undefined,
  field: 'phone' | 'email',
  becomes: Becomes,
): string | undefined {
  if (stored === undefined) return undefined;
  const labels = JSON.parse(stored) as Labels;
  const own = Object.entries(labels[field] ?? {});
  if (!own.some(([value]) => becomes(value) !== value)) return undefined;
  const moved = own.flatMap(([value, label]) => {
    const now = becomes(value);
    return now === null ? [] : [[now, label]];
  });
  return JSON.stringify({ ...labels, [field]: Object.fromEntries(moved) });
}

import { batch, type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { BookApi } from '../../db/api';
import type { Replaced, Swap } from '../../db/wordsApi';
import type { FieldKey } from '../../domain/fields';
import type { Result } from '../../domain/result';
import type { Vocabulary } from '../../domain/vocabulary';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { language } from '../i18n';
import { vocabulary } from '../vocabulary';

/** How many customers hold each value. */
type Counts = ReadonlyMap<string, number>;

/** What is known of each field, by the book that said so. */
const known = new WeakMap<object, Map<FieldKey, Signal<Counts | null>>>();

function countsOf(book: object, field: FieldKey): Signal<Counts | null> {
  const fields = known.get(book) ?? new Map<FieldKey, Signal<Counts | null>>();
  known.set(book, fields);
  const counts = fields.get(field) ?? signal(null);
  fields.set(field, counts);
  return counts;
}

/** Which values customers hold in a field, and how many hold each; null until it is known. */
export function useHeld(field: FieldKey): Counts | null {
  const { book } = useClients();
  const counts = countsOf(book, field);
  const revision = bookStatus.value?.revision;
  useEffect(() => {
    let current = true;
    void book.valuesHeld(field, Number.MAX_SAFE_INTEGER).then((answer) => {
      if (current && answer.ok)
        counts.value = new Map(answer.value.map(({ value, count }) => [value, count]));
    });
    return () => {
      current = false;
    };
  }, [book, counts, field, revision]);
  return counts.value;
}

/** Values that customers hold, and what becomes of them. */
export interface Held {
  readonly field: FieldKey;
  readonly swaps: readonly Swap[];
}

/**
 * Changes the words, from what the book has at that moment, and values that customers hold with them, in one step. Fails
 * as `replaceHeld` does; then neither was changed. Words and counts are others at once, so that no row of a list stands
 * twice meanwhile.
 */
export async function changeHeld(
  book: Pick<BookApi, 'vocabulary' | 'replaceHeld'>,
  change: (words: Vocabulary) => Vocabulary,
  { field, swaps }: Held,
): Promise<Result<Replaced>> {
  const before = await book.vocabulary(language.value);
  if (!before.ok) return before;
  const done = await book.replaceHeld(field, swaps, change(before.value));
  if (!done.ok) return done;
  const counts = countsOf(book, field);
  batch(() => {
    if (done.value.words !== undefined) vocabulary.value = done.value.words;
    if (counts.value !== null) counts.value = after(counts.value, swaps);
  });
  return done;
}

/** The counts as they are after the swaps, as far as they tell: who holds several values may be counted twice. */
function after(counts: Counts, swaps: readonly Swap[]): Counts {
  const next = new Map(counts);
  for (const { from, to } of swaps) {
    const count = counts.get(from);
    if (count === undefined) continue;
    next.delete(from);
    if (to !== null) next.set(to, (next.get(to) ?? 0) + count);
  }
  return next;
}

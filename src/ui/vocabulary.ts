import { computed, signal } from '@preact/signals';
import type { BookApi } from '../db/api';
import { NO_VOCABULARY } from '../domain/noVocabulary';
import type { Result } from '../domain/result';
import { STATUSES } from '../domain/status';
import type { CategoryColor, Vocabulary } from '../domain/vocabulary';
import { withPerson } from '../domain/wordRules';
import { language } from './i18n';

/** The book's own words, kept true while this or any other tab changes them. */
export const vocabulary = signal<Vocabulary>(NO_VOCABULARY);

/** Who works with this copy of the book, by the settings; empty where nobody said so. */
export const person = signal('');

/** All who can be responsible: the members, and whoever works with this book. */
export const team = computed(() => withPerson(vocabulary.value, person.value).members);

/** The statuses that every book has, and the user's own. */
export const statuses = computed<readonly string[]>(() => [...STATUSES, ...vocabulary.value.statuses]);

const colors = computed<ReadonlyMap<string, CategoryColor>>(
  () => new Map(vocabulary.value.categories.map(({ name, color }) => [name, color])),
);

/** The colour of a category; grey where nobody gave it one. */
export const categoryColor = (name: string): CategoryColor => colors.value.get(name) ?? 'grey';

/** Reads the words anew. */
export async function readVocabulary(book: Pick<BookApi, 'vocabulary' | 'settings'>): Promise<void> {
  const [words, settings] = await Promise.all([book.vocabulary(language.value), book.settings()]);
  if (words.ok) vocabulary.value = words.value;
  if (settings.ok) person.value = settings.value.person;
}

/**
 * Changes the words, from what the book has at that moment. Fails with `word-exists` and `invalid-words`.
 */
export async function changeVocabulary(
  book: Pick<BookApi, 'vocabulary' | 'saveVocabulary'>,
  change: (words: Vocabulary) => Vocabulary,
): Promise<Result<Vocabulary>> {
  const before = await book.vocabulary(language.value);
  if (!before.ok) return before;
  const saved = await book.saveVocabulary(change(before.value));
  if (saved.ok) vocabulary.value = saved.value;
  return saved;
}

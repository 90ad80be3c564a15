import { firstPipeline, pipelinesIn } from '../domain/firstPipeline';
import { NO_VOCABULARY } from '../domain/noVocabulary';
import { type Vocabulary, VocabularySchema } from '../domain/vocabulary';
import { clashIn, withPerson } from '../domain/wordRules';
import type { Book } from './book';
import { BookError } from './failures';
import { META } from './schema';
import { readSettings } from './workspace';

const KEY = 'vocabulary';

/**
 * The book's own words. Of what is stored each entry that does not fit (any more) is left out, the others stay. A book
 * without a pipeline gets its first one here. Its names are in this language, and are stored so, as long as nobody gave it
 * others: whoever reads the words without a language reads them as the screens say them.
 * @param language BCP 47; left out, as they are stored, and a new pipeline in the browser's.
 */
export async function readVocabulary({ db }: Pick<Book, 'db'>, language?: string): Promise<Vocabulary> {
  const known = await storedVocabulary(db);
  const wanted = inLanguage(known, language);
  if (wanted === known) return known;
  return db.transaction('rw', db.settings, async () => {
    const latest = inLanguage(await storedVocabulary(db), language);
    await db.settings.put({ key: KEY, value: latest });
    return latest;
  });
}

/**
 * The words that a list is read by: the book's own, and whoever works with it among the members. Writes nothing: of a
 * book whose words nobody asked for yet the pipeline is the one that it will get.
 */
export async function readWords(book: Pick<Book, 'db'>): Promise<Vocabulary> {
  const [words, { person }] = await Promise.all([storedVocabulary(book.db), readSettings(book)]);
  return withPerson(withPipeline(words, navigator.language), person);
}

/**
 * Puts these words in place of those that the book has, and tells every tab. Throws BookError `word-exists` where one
 * name stands twice, `invalid-words` for what is no vocabulary.
 */
export async function writeVocabulary(book: Book, next: Vocabulary): Promise<Vocabulary> {
  const checked = checkedVocabulary(next);
  await book.db.settings.put({ key: KEY, value: checked });
  await tellSettings(book);
  return checked;
}

/**
 * Puts words in place of those that the book has, within a transaction of the write door, which tells every tab.
 * @param next as `checkedVocabulary` gives it.
 */
export const putVocabulary = async (db: Book['db'], next: Vocabulary): Promise<void> => {
  await Promise.all([db.settings.put({ key: KEY, value: next }), wordsChanged(db)]);
};

/** The words, as they may be stored. Throws BookError `word-exists` and `invalid-words`. */
export function checkedVocabulary(next: Vocabulary): Vocabulary {
  const checked = VocabularySchema.safeParse(next);
  if (!checked.success) {
    throw new BookError('invalid-words', { place: checked.error.issues[0]?.path.join('.') ?? '' });
  }
  const clash = clashIn(checked.data);
  if (clash !== undefined) throw new BookError('word-exists', { word: clash });
  return checked.data;
}

/** Tells every tab that words or settings are others now. */
export async function tellSettings(book: Book): Promise<void> {
  const revision = await book.db.transaction('rw', book.db.meta, async () => {
    const revision = await book.db.meta.get(META.revision);
    await wordsChanged(book.db);
    return Number(revision?.value ?? 0);
  });
  book.announce({ revision, pages: [], kind: 'edit' });
}

/** Notes that words or settings are others now, within a transaction; whoever writes tells of it. */
export async function wordsChanged({ meta }: Book['db']): Promise<void> {
  const words = await meta.get(META.words);
  await meta.put({ key: META.words, value: Number(words?.value ?? 0) + 1 });
}

/** The words as they are stored, of which some entries may not fit any more: those are left out. */
export const storedVocabulary = async (db: Book['db']): Promise<Vocabulary> =>
  fitting((await db.settings.get(KEY))?.value);

/** The very words where they are called so already. */
function inLanguage(words: Vocabulary, language: string | undefined): Vocabulary {
  if (words.pipelines.length === 0) return withPipeline(words, language ?? navigator.language);
  const pipelines = language === undefined ? words.pipelines : pipelinesIn(words.pipelines, language);
  return pipelines === words.pipelines ? words : { ...words, pipelines: [...pipelines] };
}

const withPipeline = (words: Vocabulary, language: string): Vocabulary =>
  words.pipelines.length > 0 ? words : { ...words, pipelines: [firstPipeline(language)] };

const PARTS = [
  'statuses',
  'members',
  'pipelines',
  'fields',
  'categories',
  'groups',
] as const satisfies readonly (keyof Vocabulary)[];

/** What of a stored value is a vocabulary, entry by entry. */
function fitting(value: unknown): Vocabulary {
  const given: Readonly<Record<string, unknown>> = { ...(typeof value === 'object' ? value : null) };
  const kept = PARTS.map((part) => {
    const entries: unknown = given[part];
    if (!Array.isArray(entries)) return [part, []];
    const fits = (entry: unknown): boolean =>
      VocabularySchema.safeParse({ ...NO_VOCABULARY, [part]: [entry] }).success;
    return [part, entries.filter(fits)];
  });
  const checked = VocabularySchema.safeParse(Object.fromEntries(kept));
  return checked.success ? checked.data : NO_VOCABULARY;
}

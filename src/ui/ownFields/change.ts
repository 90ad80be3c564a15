import type { BookApi } from '../../db/api';
import type { CustomKind } from '../../domain/customKinds';
import { FIELD_KEYS, type OwnField } from '../../domain/fields';
import { keyFor } from '../../domain/keyFor';
import { cleanText } from '../../domain/normalize/text';
import { ok, type Result } from '../../domain/result';
import type { CustomField } from '../../domain/vocabulary';
import { sameWord } from '../../domain/wordRules';
import { fieldLabel } from '../fields';
import { changeVocabulary, vocabulary } from '../vocabulary';

type Words = Pick<BookApi, 'vocabulary' | 'saveVocabulary'>;

/** What is said of a field of the user's own. */
export interface FieldDraft {
  readonly label: string;
  readonly kind: CustomKind;
  readonly choices: readonly string[];
}

/** What is wrong with a draft, as a part of the key `own.wrong-…`; null where nothing is. */
export function wrongWith({ label, kind, choices }: FieldDraft, itself?: string): 'taken' | 'choices' | null {
  const others = vocabulary.value.fields.filter(({ key }) => key !== itself);
  const isTaken =
    FIELD_KEYS.some((field) => sameWord(fieldLabel(field), label)) ||
    others.some((other) => sameWord(other.label, label));
  if (isTaken) return 'taken';
  return kind === 'choice' && choices.length === 0 ? 'choices' : null;
}

/** The choices of a text that has one on each line, each once. */
export function choicesOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const choice = cleanText(line);
    if (choice !== '' && !found.some((other) => sameWord(other, choice))) found.push(choice);
  }
  return found;
}

const fieldOf = (key: string, { label, kind, choices }: FieldDraft): CustomField => ({
  key,
  label: cleanText(label),
  kind,
  choices: kind === 'choice' ? [...choices] : [],
});

/** Adds a field to the book's words. Fails with `word-exists` where another tab was faster with its name. */
export async function addField(book: Words, draft: FieldDraft): Promise<Result<CustomField>> {
  let added = fieldOf('', draft);
  const saved = await changeVocabulary(book, (words) => {
    added = fieldOf(keyFor(draft.label, words.fields), draft);
    return { ...words, fields: [...words.fields, added] };
  });
  return saved.ok ? ok(added) : saved;
}

/** Puts a field as it is to be in place of the one with its key, or back where it was removed. */
export const putField = (book: Words, field: CustomField): Promise<Result<unknown>> =>
  changeVocabulary(book, (words) => ({
    ...words,
    fields: words.fields.some(({ key }) => key === field.key)
      ? words.fields.map((one) => (one.key === field.key ? field : one))
      : [...words.fields, field],
  }));

/** Takes a field out of the book's words; what customers hold in it stays with them. */
export const dropField = (book: Words, { key }: Pick<CustomField, 'key'>): Promise<Result<unknown>> =>
  changeVocabulary(book, (words) => ({ ...words, fields: words.fields.filter((one) => one.key !== key) }));

/** How many customers hold a value in the field; null where that cannot be said. */
export async function usesOf(book: Pick<BookApi, 'fieldUse'>, field: OwnField): Promise<number | null> {
  const answer = await book.fieldUse(field);
  return answer.ok ? answer.value : null;
}

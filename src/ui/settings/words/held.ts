import type { BookApi } from '../../../db/api';
import type { FieldKey } from '../../../domain/fields';
import { t } from '../../i18n';

/** What is to be said of customers who keep a word that was removed. */
export async function stillHeld(
  book: Pick<BookApi, 'valuesHeld'>,
  field: FieldKey,
  word: string,
): Promise<string | undefined> {
  const count = await heldBy(book, field, word);
  return count === 0 ? undefined : t('vocabulary.still-held', { n: count });
}

/** How many customers hold a word. */
export async function heldBy(
  book: Pick<BookApi, 'valuesHeld'>,
  field: FieldKey,
  word: string,
): Promise<number> {
  const answer = await book.valuesHeld(field, Number.MAX_SAFE_INTEGER);
  return answer.ok ? (answer.value.find(({ value }) => value === word)?.count ?? 0) : 0;
}

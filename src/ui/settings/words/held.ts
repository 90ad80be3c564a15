import type { BookApi } from '../../../db/api';
import { t } from '../../i18n';

type Held = Pick<BookApi, 'replaceHeld' | 'valuesHeld' | 'revert'>;

/** Customers name their owner and their status by the word: a word that is renamed is renamed on them. */
export async function renaming(
  book: Held,
  field: 'owner' | 'status',
  from: string,
  to: string,
): Promise<{ said?: string; back?: () => Promise<unknown> }> {
  const answer = await book.replaceHeld(field, from, to);
  const { change, count } = answer.ok ? answer.value : { change: null, count: 0 };
  if (change === null) return {};
  return { said: t('vocabulary.renamed-on', { n: count }), back: () => book.revert(change) };
}

/** What is to be said of customers who keep a word that was removed. */
export async function stillHeld(
  book: Held,
  field: 'owner' | 'status',
  word: string,
): Promise<{ said?: string }> {
  const answer = await book.valuesHeld(field);
  const count = answer.ok ? (answer.value.find(({ value }) => value === word)?.count ?? 0) : 0;
  return count === 0 ? {} : { said: t('vocabulary.still-held', { n: count }) };
}

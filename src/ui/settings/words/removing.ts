import type { BookApi } from '../../../db/api';
import type { DealPlace } from '../../../db/dealsApi';
import { moveOf } from '../../../domain/conditionSwap';
import type { Vocabulary } from '../../../domain/vocabulary';
import type { Clients } from '../../clients';
import { failureTitle } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { followMoved } from '../../customers/followRenamed';
import { language, t } from '../../i18n';
import { changeVocabulary, vocabulary } from '../../vocabulary';

/** A stage or pipeline that goes though opportunities stand there. */
export interface Leaving {
  readonly from: DealPlace;
  readonly name: string;
  /** How many opportunities stand there. */
  readonly count: number;
  readonly change: (words: Vocabulary) => Vocabulary;
  readonly back: (words: Vocabulary) => Vocabulary;
}

/** How many opportunities stand there. */
export async function dealsIn(
  book: Pick<BookApi, 'opportunities'>,
  { pipeline, stage }: DealPlace,
): Promise<number> {
  const where = { pipeline, ...(stage !== undefined && { stage: [stage] }) };
  const answer = await book.opportunities({ ...where, limit: 0, offset: 0 });
  return answer.ok ? answer.value.total : 0;
}

/** Removes a stage or pipeline once its opportunities are elsewhere: one write, told with its way back. */
export async function removeWithDeals(
  clients: Clients,
  { from, name, change, back }: Leaving,
  to: Required<DealPlace>,
): Promise<void> {
  const { book } = clients;
  const before = await book.vocabulary(language.value);
  const answer = before.ok ? await book.moveDeals(from, to, change(before.value)) : before;
  if (!answer.ok) {
    toast({ key: 'words', text: failureTitle(answer.failure), tone: 'problem' });
    return;
  }
  const { words, count, change: written } = answer.value;
  vocabulary.value = words;
  const listBack = followMoved(moveOf(before.ok ? before.value.pipelines : [], from, to));
  const undo = async () => {
    listBack();
    // What moved opportunities takes the words back with them.
    await (written === null ? changeVocabulary(book, back) : book.revert(written));
  };
  toast({
    key: 'words',
    text: `${t('vocabulary.removed', { name })} ${t('pipeline.deals-moved', { n: count })}`,
    action: { label: t('app.undo'), undoes: true, run: () => void undo() },
  });
}

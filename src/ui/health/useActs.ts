import { useState } from 'preact/hooks';
import type { BulkEdit } from '../../db/bulkApi';
import type { Swap } from '../../db/wordsApi';
import { mergedCategories } from '../../domain/categories';
import type { Failure } from '../../domain/failure';
import type { FieldKey } from '../../domain/fields';
import type { Condition } from '../../domain/filter';
import type { Result } from '../../domain/result';
import { useClients } from '../clients';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { vocabulary } from '../vocabulary';
import { changeHeld } from '../words/useHeld';

const KEY = 'health';

interface Done {
  readonly count: number;
  readonly change: number | null;
  /** Planned activities that are out of sight since. */
  readonly resting?: number;
}

export interface Acts {
  /** What is under way; null for nothing. */
  readonly busy: string | null;
  /** Changes a field of all whom a condition finds. */
  readonly edit: (key: string, condition: Condition, edit: BulkEdit) => Promise<void>;
  /** Puts values in place of others, wherever they are held. */
  readonly replace: (key: string, field: FieldKey, swaps: readonly Swap[]) => Promise<void>;
}

/** What the review does: each act is one change, told with its way back. */
export function useActs(): Acts {
  const { book } = useClients();
  const [busy, setBusy] = useState<string | null>(null);
  const failed = (failure: Failure) => void toast({ key: KEY, text: failureTitle(failure), tone: 'problem' });
  const act = async (key: string, work: () => Promise<Result<Done>>) => {
    if (busy !== null) return;
    setBusy(key);
    const answer = await work();
    setBusy(null);
    if (!answer.ok) return failed(answer.failure);
    const { change, count, resting = 0 } = answer.value;
    const undo = async () => {
      if (change === null) return;
      const back = await book.revert(change);
      if (back.ok) toast({ key: KEY, text: t('health.undone') });
      else failed(back.failure);
    };
    toast({
      key: KEY,
      text: [
        t('health.done', { n: count }),
        ...(resting > 0 ? [t('card.resting', { n: resting })] : []),
      ].join(' '),
      ...(change !== null && {
        action: { label: t('app.undo'), undoes: true, run: () => void undo() },
      }),
    });
  };
  return {
    busy,
    edit: (key, condition, edit) =>
      act(key, async () => {
        const answer = await book.bulkEdit({ query: { filter: condition } }, [edit]);
        if (!answer.ok) return answer;
        const { changed, change, resting } = answer.value;
        return { ok: true, value: { count: changed, change, resting } };
      }),
    replace: (key, field, swaps) => {
      if (field !== 'category') return act(key, () => book.replaceHeld(field, swaps));
      const { categories } = vocabulary.value;
      const merged = swaps.reduce(
        (all, { from, to }) =>
          to !== null && all.some(({ name }) => name === from) ? mergedCategories(all, [from], to) : all,
        categories,
      );
      return act(key, () => changeHeld(book, (all) => ({ ...all, categories: merged }), { field, swaps }));
    },
  };
}

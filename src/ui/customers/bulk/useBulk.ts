import { useState } from 'preact/hooks';
import type { Result } from '../../../domain/result';
import { useClients } from '../../clients';
import { failureTitle } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';

type OnProgress = (done: number, total: number) => void;

const KEY = 'bulk';
/** From so many on the way back takes long enough to be told of. */
const MANY = 2000;

/** What is done with all who are chosen: how far it is, what came of it, and the way back. */
export function useBulk() {
  const { book } = useClients();
  const [share, setShare] = useState<number | null>(null);

  const undo = async (change: number, count: number) => {
    const tell = (text: string) => toast({ key: KEY, text });
    const onProgress: OnProgress = (done, total) =>
      tell(t('bulk.undoing', { share: Math.round((done / total) * 100) }));
    const answer = await book.revert(change, ...(count > MANY ? [onProgress] : []));
    if (answer.ok) tell(t('bulk.undone', { n: count }));
    else toast({ key: KEY, text: failureTitle(answer.failure), tone: 'problem' });
  };

  /** True where it was done; what it did is told with the way back, what went wrong without. */
  const run = async <T>(
    act: (onProgress: OnProgress) => Promise<Result<T>>,
    told: (value: T) => { readonly text: string; readonly change: number | null; readonly count: number },
  ): Promise<T | null> => {
    setShare(0);
    const answer = await act((done, total) => setShare(done / total));
    setShare(null);
    if (!answer.ok) {
      toast({ key: KEY, text: failureTitle(answer.failure), tone: 'problem' });
      return null;
    }
    const { text, change, count } = told(answer.value);
    const action =
      change === null
        ? {}
        : { action: { label: t('app.undo'), run: () => void undo(change, count), undoes: true } };
    if (text !== '') toast({ key: KEY, text, ...action });
    return answer.value;
  };

  return { share, run };
}

import type { JSX } from 'preact';
import type { HistoryEntry } from '../../../db/api';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { failureTitle } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';

/** Takes an edit back from the history, however long ago it was; says so where something came since. */
export function UndoEntry({ entry, title }: { entry: HistoryEntry; title: string }): JSX.Element | null {
  const { book } = useClients();
  if (entry.undo === undefined) return null;
  const undo = async () => {
    const key = `history ${entry.key}`;
    if (entry.undo === 'changed-since') {
      toast({ key, text: t('card.undo-since'), tone: 'problem' });
      return;
    }
    const answer = await book.revert(entry.key);
    if (answer.ok) toast({ key, text: t('app.undone') });
    else toast({ key, text: failureTitle(answer.failure), tone: 'problem' });
  };
  return (
    <span class="entry-acts">
      <IconButton icon="undo" size="s" label={t('card.undo-of', { title })} onClick={() => void undo()} />
    </span>
  );
}

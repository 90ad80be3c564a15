import type { JSX } from 'preact';
import type { HistoryEntry } from '../../db/api';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { customerTitle } from '../fields';
import { t } from '../i18n';

/** In a customer's history: who became part of it, and the way back. */
export function MergedWith({ entry }: { entry: HistoryEntry }): JSX.Element {
  const { book } = useClients();
  const names = (entry.merged ?? []).map(customerTitle).join(', ');
  const undo = async () => {
    const answer = await book.revert(entry.key);
    toast(
      answer.ok ? { text: t('merging.undone') } : { text: failureTitle(answer.failure), tone: 'problem' },
    );
  };
  return (
    <p>
      {t('merging.with', { names })}{' '}
      <Button size="s" variant="quiet" icon="undo" onClick={() => void undo()}>
        {t('app.undo')}
      </Button>
    </p>
  );
}

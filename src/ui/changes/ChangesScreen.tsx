import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RecentChange } from '../../db/changesApi';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice, failureTitle } from '../components/FailureNotice';
import { EmptyState, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { toast } from '../components/Toast';
import { useAnswer } from '../components/useAnswer';
import { formatInstant, t } from '../i18n';
import { changeWords } from './changeWords';
import './changes.css';

/** So many are listed. */
const MOST = 100;

/** The last writes by hand, newest first, each with its way back: also long after its toast went. */
export default function ChangesScreen(): JSX.Element {
  const { book } = useClients();
  const { value: changes, failure, again } = useAnswer('changes', () => book.recentChanges(MOST));
  const [busy, setBusy] = useState<number | null>(null);
  const takeBack = async ({ key }: RecentChange) => {
    setBusy(key);
    const answer = await book.revert(key);
    setBusy(null);
    if (answer.ok) toast({ key: 'changes', text: t('app.undone') });
    else {
      const text = answer.failure.code === 'not-found' ? t('changes.refused') : failureTitle(answer.failure);
      toast({ key: 'changes', text, tone: 'problem' });
    }
  };
  return (
    <Screen title={t('changes.title')}>
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      {changes === null ? (
        failure === null && <Skeleton lines={8} />
      ) : changes.length === 0 ? (
        <EmptyState icon="undo" title={t('changes.none-title')}>
          <p>{t('changes.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="changes-text">{t('changes.text')}</p>
          <ul class="changes">
            {changes.map((change) => (
              <Line
                key={change.key}
                change={change}
                busy={busy === change.key}
                onTakeBack={() => void takeBack(change)}
              />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

function Line(props: { change: RecentChange; busy: boolean; onTakeBack: () => void }): JSX.Element {
  const { change, busy, onTakeBack } = props;
  const what = changeWords(change);
  return (
    <li class="change" data-back={change.takenBack ? '' : undefined}>
      <time class="change-at" dateTime={change.at}>
        {formatInstant(change.at)}
      </time>
      <span class="change-what">{what}</span>
      {change.takenBack ? (
        <span class="change-back">{t('changes.back')}</span>
      ) : (
        <Button
          size="s"
          icon="undo"
          busy={busy}
          aria-label={t('changes.undo', { what })}
          onClick={onTakeBack}
        >
          {t('app.undo')}
        </Button>
      )}
    </li>
  );
}

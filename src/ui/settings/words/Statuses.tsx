import type { JSX } from 'preact';
import { STATUSES } from '../../../domain/status';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { StatusPill } from '../../components/Pill';
import { t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { vocabulary } from '../../vocabulary';
import { Section } from '../Section';
import { renaming, stillHeld } from './held';
import { AddName, NameField } from './NameField';
import { useWords, type Words } from './useWords';

const LONGEST = 40;

/** The statuses that every book has, and the user's own. */
export function Statuses(): JSX.Element {
  const words = useWords();
  return (
    <Section id="statuses" title={t('vocabulary.statuses')}>
      <p>{t('vocabulary.statuses-about')}</p>
      {words.failure !== null && <FailureNotice failure={words.failure} />}
      <ul class="words">
        <li class="word">
          {STATUSES.map((status) => (
            <StatusPill key={status} status={status} />
          ))}
        </li>
        {vocabulary.value.statuses.map((status) => (
          <StatusRow key={status} status={status} words={words} />
        ))}
      </ul>
      <AddName
        label={t('vocabulary.status-name')}
        action={t('vocabulary.add-status')}
        maxLength={LONGEST}
        onAdd={(status) =>
          words.act({
            change: (all) => ({ ...all, statuses: [...all.statuses, status] }),
            back: (all) => ({ ...all, statuses: all.statuses.filter((one) => one !== status) }),
            said: t('vocabulary.status-added', { name: status }),
          })
        }
      />
    </Section>
  );
}

function StatusRow({ status, words }: { status: string; words: Words }): JSX.Element {
  const { book } = useClients();
  const swap = (from: string, to: string) => (all: typeof vocabulary.value) => ({
    ...all,
    statuses: all.statuses.map((one) => (one === from ? to : one)),
  });
  const remove = async (button: Element) => {
    const goOn = focusBeside(button, 'li');
    const place = vocabulary.value.statuses.indexOf(status);
    const done = await words.act(
      {
        change: (all) => ({ ...all, statuses: all.statuses.filter((one) => one !== status) }),
        back: (all) => ({ ...all, statuses: all.statuses.toSpliced(place, 0, status) }),
        said: t('vocabulary.removed', { name: status }),
      },
      () => stillHeld(book, 'status', status),
    );
    if (done) goOn();
  };
  return (
    <li class="word">
      <NameField
        label={t('vocabulary.status-name')}
        value={status}
        maxLength={LONGEST}
        onSave={(next) =>
          words.act(
            {
              change: swap(status, next),
              back: swap(next, status),
              said: t('vocabulary.renamed', { from: status, to: next }),
            },
            () => renaming(book, 'status', status, next),
          )
        }
      />
      <IconButton
        icon="trash"
        label={t('vocabulary.remove-of', { name: status })}
        onClick={(event) => void remove(event.currentTarget)}
      />
    </li>
  );
}

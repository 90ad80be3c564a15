import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { STATUSES } from '../../../domain/status';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { StatusPill, statusLabel } from '../../components/Pill';
import { filterUrl } from '../../customers/filterUrl';
import { t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { statuses, vocabulary } from '../../vocabulary';
import { useHeld } from '../../words/useHeld';
import { Section } from '../Section';
import { Holders } from './Holders';
import { heldBy } from './held';
import { AddName, NameField } from './NameField';

import { useWords, type Words } from './useWords';
import { WhereTo } from './WhereTo';

const LONGEST = 40;

/** The statuses that every book has, and the user's own. */
export function Statuses(): JSX.Element {
  const words = useWords();
  const held = useHeld('status');
  return (
    <Section id="statuses" title={t('vocabulary.statuses')}>
      <p>{t('vocabulary.statuses-about')}</p>
      {words.failure !== null && <FailureNotice failure={words.failure} />}
      <ul class="words" aria-busy={words.busy}>
        {STATUSES.map((status) => (
          <li class="word" key={status}>
            <span class="word-fixed word-grows">
              <StatusPill status={status} />
            </span>
            <StatusHolders status={status} count={held?.get(status) ?? 0} />
          </li>
        ))}
        {vocabulary.value.statuses.map((status, at) => (
          <StatusRow key={status} status={status} at={at} count={held?.get(status) ?? 0} words={words} />
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

const StatusHolders = ({ status, count }: { status: string; count: number }): JSX.Element => (
  <Holders
    count={count}
    name={statusLabel(status)}
    href={filterUrl({ kind: 'field', field: 'status', test: { is: 'one-of', values: [status] } })}
  />
);

function StatusRow(props: { status: string; at: number; count: number; words: Words }): JSX.Element {
  const { status, at, count, words } = props;
  const { book } = useClients();
  const [asked, setAsked] = useState<{ readonly count: number; readonly goOn: () => void } | null>(null);
  const { statuses: own } = vocabulary.value;
  const set = (next: readonly string[]) => (all: typeof vocabulary.value) => ({
    ...all,
    statuses: [...next],
  });
  const swap = (from: string, to: string) => (all: typeof vocabulary.value) => ({
    ...all,
    statuses: all.statuses.map((one) => (one === from ? to : one)),
  });
  const move = (to: number) =>
    void words.act({
      change: set(own.toSpliced(at, 1).toSpliced(to, 0, status)),
      back: set(own),
      said: t('words.status-moved', { name: status, place: STATUSES.length + to + 1 }),
    });
  const take = (to: string | null) =>
    words.act({
      change: (all) => ({ ...all, statuses: all.statuses.filter((one) => one !== status) }),
      back: (all) => ({ ...all, statuses: all.statuses.toSpliced(at, 0, status) }),
      said: t('vocabulary.removed', { name: status }),
      ...(to !== null && { on: { field: 'status', swaps: [{ from: status, to }] } }),
    });
  const remove = async (button: Element) => {
    const goOn = focusBeside(button, 'li');
    const holders = await heldBy(book, 'status', status);
    if (holders > 0) setAsked({ count: holders, goOn });
    else if (await take(null)) goOn();
  };
  return (
    <li class="word">
      <NameField
        label={t('vocabulary.status-name')}
        value={status}
        maxLength={LONGEST}
        onSave={(next) =>
          words.act({
            change: swap(status, next),
            back: swap(next, status),
            said: t('vocabulary.renamed', { from: status, to: next }),
            on: { field: 'status', swaps: [{ from: status, to: next }] },
          })
        }
      />
      <StatusHolders status={status} count={count} />
      <IconButton
        icon="sortUp"
        label={t('vocabulary.move-up', { name: status })}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      />
      <IconButton
        icon="sortDown"
        label={t('vocabulary.move-down', { name: status })}
        disabled={at === own.length - 1}
        onClick={() => move(at + 1)}
      />
      <IconButton
        icon="trash"
        label={t('vocabulary.remove-of', { name: status })}
        onClick={(event) => void remove(event.currentTarget)}
      />
      {asked !== null && (
        <WhereTo
          title={t('words.remove-title', { name: status })}
          text={t('words.status-where', { n: asked.count })}
          options={statuses.value
            .filter((one) => one !== status)
            .map((one) => ({ value: one, label: statusLabel(one) }))}
          onClose={() => setAsked(null)}
          onChoose={(to) => {
            setAsked(null);
            void take(to).then((done) => done && asked.goOn());
          }}
        />
      )}
    </li>
  );
}

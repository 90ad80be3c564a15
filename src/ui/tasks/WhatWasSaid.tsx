import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { doneDrafts } from '../../domain/calendar/series';
import { localDay } from '../../domain/day';
import type { Activity } from '../../domain/side';
import type { SideDraft } from '../../domain/sideDraft';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { TextArea } from '../components/Field';
import { Icon } from '../components/Icon';
import { t } from '../i18n';
import { latinKey } from '../keyboard';
import { isTyping, shortcutsOn } from '../shortcuts';
import { carryOut } from './actions';
import { type Talk, talk } from './said';
import '../components/chip.css';

const OUTCOMES = ['reached', 'no-answer', 'interested', 'not-interested'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** The key that leads to the strip: it takes no focus by itself, as mostly the next line is to be done. */
const KEY = 'w';

/** Asks what was said in a conversation that was just done: an outcome, some words, or nothing at all. */
export function WhatWasSaid(): JSX.Element | null {
  const about = talk.value;
  return about === null ? null : <Strip key={about.record?.id ?? about.customer} about={about} />;
}

function Strip({ about }: { about: Talk }): JSX.Element {
  const clients = useClients();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const { record, isOpen } = about;

  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!shortcutsOn.value || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || latinKey(event, false) !== KEY) return;
      event.preventDefault();
      before.current = event.target instanceof HTMLElement ? event.target : null;
      box.current?.querySelector('textarea')?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  // Taken back, or removed: there is nothing more to be said of it.
  const revision = bookStatus.value?.revision;
  useEffect(() => {
    if (record === null || isOpen) return;
    const look = async () => {
      const answer = await clients.book.getSide('activity', record.id);
      if (!answer.ok || answer.value.state !== 'done') close();
    };
    void look();
  }, [revision]);

  const close = () => {
    if (talk.value === about) talk.value = null;
    if (before.current?.isConnected) before.current.focus();
  };
  const save = async () => {
    const said = [outcome === null ? '' : t(`said.${outcome}`), text.trim()].filter(Boolean).join('. ');
    if (said === '') return close();
    setBusy(true);
    const drafts = await draftsOf(about, said, async (id) => {
      const answer = await clients.book.getSide('activity', id);
      return answer.ok ? answer.value : null;
    });
    const words = { id: `said ${record?.id ?? about.customer}`, subject: about.about };
    const written = await carryOut(clients, drafts, {
      ...words,
      text: t('said.kept', { subject: about.about }),
    });
    setBusy(false);
    if (written !== null) close();
  };
  return (
    <form
      ref={box}
      class="reminder said"
      aria-label={t('said.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement)
          void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Icon name="edit" size={17} />
      <div class="reminder-main">
        <p class="said-title">
          {t('said.title')}
          {shortcutsOn.value && <kbd>{KEY.toUpperCase()}</kbd>}
        </p>
        <p class="reminder-about">{about.about}</p>
        <div class="said-outcomes">
          {OUTCOMES.map((one) => (
            <button
              key={one}
              type="button"
              class="chip"
              aria-pressed={outcome === one}
              onClick={() => setOutcome(outcome === one ? null : one)}
            >
              {t(`said.${one}`)}
            </button>
          ))}
        </div>
        <TextArea label={t('said.title')} hideLabel rows={2} value={text} onInput={setText} />
        <div class="reminder-acts">
          <Button
            size="s"
            variant="primary"
            type="submit"
            busy={busy}
            disabled={outcome === null && text.trim() === ''}
          >
            {t(isOpen && record !== null ? 'said.save-done' : 'app.save')}
          </Button>
          <Button size="s" variant="quiet" onClick={close}>
            {t('said.skip')}
          </Button>
        </div>
      </div>
      <IconButton icon="close" size="s" label={t('app.dismiss')} onClick={close} />
    </form>
  );
}

/** What writes it down: in the activity that was done, in the planned one (done by that), or in a call of its own. */
async function draftsOf(
  { record, day, customer, isOpen }: Talk,
  said: string,
  read: (id: string) => Promise<Activity | null>,
): Promise<readonly SideDraft[]> {
  const now = new Date().toISOString();
  const current = record === null ? null : await read(record.id);
  if (current === null) {
    const subject = t('activity.call');
    return [
      {
        entity: 'activity',
        customer,
        kind: 'call',
        state: 'done',
        subject,
        doneAt: now,
        date: localDay(),
        notes: said,
      },
    ];
  }
  const notes = [current.notes, said].filter(Boolean).join('\n');
  if (!isOpen || current.state === 'done') return [{ entity: 'activity', id: current.id, notes }];
  return doneDrafts(current, now, localDay(), day).map((draft) =>
    draft.state === 'done' ? { ...draft, notes } : draft,
  );
}

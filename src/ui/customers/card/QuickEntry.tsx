import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays, localDay } from '../../../domain/day';
import type { SideDraft } from '../../../domain/sideDraft';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { DayField } from '../../components/DayField';
import { failureTitle } from '../../components/FailureNotice';
import { Select, TextArea } from '../../components/Field';
import { Segmented } from '../../components/Segmented';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { lengthText } from '../../locale';
import { TimeField } from '../../tasks/ActivityForm';
import { person } from '../../vocabulary';
import { toastWithUndo } from '../actions';

export const ENTRIES = ['note', 'call', 'task', 'meeting'] as const;
export type Entry = (typeof ENTRIES)[number];

/** What the card is asked to take down next, with the focus on it: by a button of its head. */
export const entryWanted = signal<Entry | null>(null);

/** How a call went. */
const OUTCOMES = ['reached', 'no-answer', 'message', 'back'] as const;

const LENGTHS = ['5', '10', '15', '30', '45', '60', '90', '120'];

interface Said {
  readonly text: string;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly minutes: string;
  readonly date: string;
  readonly time: string;
}

const EMPTY: Said = { text: '', outcome: 'reached', minutes: '', date: '', time: '' };

const MOST_SUBJECT = 80;

/** The first words of a text, whole where they fit. */
export function firstWords(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  if (line.length <= MOST_SUBJECT) return line;
  const cut = line.slice(0, MOST_SUBJECT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_SUBJECT / 2))}…`;
}

/** What is kept of an entry; null where nothing was said. */
function draftOf(entry: Entry, said: Said, customer: string): SideDraft | null {
  const text = said.text.trim();
  const now = new Date().toISOString();
  const about = { entity: 'activity', customer, owner: person.value } as const;
  if (entry === 'call') {
    const outcome = t(`card.outcome-${said.outcome}`);
    const done = { kind: 'call', state: 'done', date: localDay(), doneAt: now } as const;
    return { ...about, ...done, subject: outcome, notes: text, minutes: said.minutes };
  }
  if (text === '') return null;
  if (entry === 'note')
    return { ...about, kind: 'note', state: 'done', subject: firstWords(text), notes: text, doneAt: now };
  const rest = text.split('\n').slice(1).join('\n');
  return {
    ...{ ...about, kind: entry, state: 'planned', subject: firstWords(text), notes: rest },
    ...{ date: said.date, time: said.date === '' ? '' : said.time, minutes: said.minutes },
  };
}

/** Takes down at once what has just been said or is to be done; Ctrl+Enter keeps it. */
export function QuickEntry({ customer }: { customer: string }): JSX.Element {
  const clients = useClients();
  const [entry, setEntry] = useState<Entry>('note');
  const [said, setSaid] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const wanted = entryWanted.value;
  useEffect(() => {
    if (wanted === null) return;
    entryWanted.value = null;
    choose(wanted);
    // The fields of the kind are there after the next frame.
    requestAnimationFrame(() => {
      box.current?.scrollIntoView({ block: 'nearest' });
      box.current?.querySelector('textarea')?.focus();
    });
  }, [wanted]);

  const choose = (next: Entry) => {
    setEntry(next);
    const minutes = next === 'meeting' ? '60' : '';
    setSaid((old) => ({ ...old, minutes, date: old.date === '' ? addDays(localDay(), 1) : old.date }));
  };
  const set = (part: Partial<Said>) => setSaid((old) => ({ ...old, ...part }));
  const save = async () => {
    const draft = draftOf(entry, said, customer);
    if (draft === null || busy) {
      box.current?.querySelector('textarea')?.focus();
      return;
    }
    setBusy(true);
    const answer = await clients.book.saveSides([draft]);
    setBusy(false);
    if (!answer.ok) {
      toast({ key: `customer ${customer}`, text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    setSaid({ ...EMPTY, date: said.date, minutes: entry === 'meeting' ? '60' : '' });
    toastWithUndo(clients, customer, {
      text: t(`card.kept-${entry}`),
      change: answer.value.change,
      undone: t('app.undone'),
    });
  };

  const isPlan = entry === 'task' || entry === 'meeting';
  return (
    <form
      ref={box}
      class="sheet quick-entry"
      aria-label={t('card.entry')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <Segmented
        label={t('card.entry')}
        value={entry}
        options={ENTRIES.map((value) => ({ value, label: t(`card.entry-${value}`) }))}
        onChange={choose}
      />
      <TextArea
        hideLabel
        label={t(`card.text-${entry}`)}
        placeholder={t(`card.text-${entry}`)}
        rows={2}
        value={said.text}
        onInput={(text) => set({ text })}
      />
      <div class="quick-facts">
        {entry === 'call' && (
          <Select
            label={t('card.outcome')}
            value={said.outcome}
            options={OUTCOMES.map((value) => ({ value, label: t(`card.outcome-${value}`) }))}
            onChange={(outcome) => set({ outcome })}
          />
        )}
        {isPlan && (
          <>
            <DayField
              label={t('task.day')}
              asks="moment"
              value={said.date}
              onChange={(date, time) => set({ date, ...(time !== undefined && { time }) })}
            />
            <TimeField value={said.time} day={said.date} onChange={set} />
          </>
        )}
        {(entry === 'call' || entry === 'meeting') && (
          <Select
            label={t('task.minutes')}
            value={said.minutes}
            options={[
              { value: '', label: t('task.minutes-none') },
              ...LENGTHS.map((value) => ({ value, label: lengthText(Number(value)) })),
            ]}
            onChange={(minutes) => set({ minutes })}
          />
        )}
        <Button
          variant="primary"
          type="submit"
          busy={busy}
          title="Ctrl + Enter"
          aria-keyshortcuts="Control+Enter"
        >
          {t(isPlan ? 'card.plan' : 'app.save')}
        </Button>
      </div>
    </form>
  );
}

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CalendarItem, CalendarPlan } from '../../db/calendarApi';
import { localDay } from '../../domain/day';
import type { Failure } from '../../domain/failure';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { FailureNotice, failureTitle } from '../components/FailureNotice';
import { Banner } from '../components/Notice';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { shortDay, timeText } from '../locale';
import { saveFile } from '../saveFile';
import { carryOut } from './actions';
import { ruleWords } from './ruleWords';
import './form.css';

/** What a preview shows of a long calendar. */
const SHOWN = 200;

/** Calendars as files: one brought along, seen before it is written; the own one taken elsewhere. */
export function CalendarFiles(props: { open: boolean; onClose: () => void }): JSX.Element {
  return (
    <Dialog open={props.open} title={t('ics.title')} onClose={props.onClose} size="l">
      <Inside onClose={props.onClose} />
    </Dialog>
  );
}

interface Seen {
  readonly file: string;
  readonly plan: CalendarPlan;
}

function Inside({ onClose }: { onClose: () => void }): JSX.Element {
  const clients = useClients();
  const { book } = clients;
  const picker = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);

  const read = async (file: File) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await book.planCalendar(file, localDay(), timeZone);
    setSeen(answer.ok ? { file: file.name, plan: answer.value } : null);
    setFailure(answer.ok ? null : answer.failure);
  };
  const write = async ({ plan, file }: Seen) => {
    const drafts = toWrite(plan).map(({ draft }) => draft);
    setBusy(true);
    const text = t('ics.written', { n: drafts.length, file });
    const written = await carryOut(clients, drafts, { id: `calendar ${file}`, subject: file, text });
    setBusy(false);
    if (written !== null) onClose();
  };
  const save = async () => {
    const answer = await book.calendarFile({ done });
    if (!answer.ok) {
      toast({ text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    const { name, file, count } = answer.value;
    saveFile(name, file);
    toast({ text: t('ics.saved', { n: count, file: name }) });
  };
  return (
    <div class="ics">
      <section class="ics-part">
        <h3>{t('ics.import')}</h3>
        <p>{t('ics.import-text')}</p>
        <input
          ref={picker}
          class="visually-hidden"
          type="file"
          accept=".ics,.ical,.ifb,text/calendar"
          aria-label={t('ics.choose')}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file !== undefined) void read(file);
          }}
        />
        <div>
          <Button icon="file" onClick={() => picker.current?.click()}>
            {t('ics.choose')}
          </Button>
        </div>
        {failure?.code === 'unknown-format' ? (
          <Banner tone="problem" urgent title={t('ics.none')} />
        ) : (
          failure !== null && <FailureNotice failure={failure} />
        )}
        {seen !== null && <Preview seen={seen} busy={busy} onWrite={() => void write(seen)} />}
      </section>
      {seen === null && (
        <section class="ics-part">
          <h3>{t('ics.export')}</h3>
          <p>{t('ics.export-text')}</p>
          <label class="tasks-done">
            <input
              type="checkbox"
              checked={done}
              onChange={(event) => setDone(event.currentTarget.checked)}
            />
            <span>{t('tasks.with-done')}</span>
          </label>
          <div>
            <Button icon="download" onClick={() => void save()}>
              {t('ics.save')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

const toWrite = ({ items }: CalendarPlan): readonly CalendarItem[] =>
  items.filter(({ action }) => action !== 'known');

/** What becomes of the file's entries: counted, then one by one. */
function Preview(props: { seen: Seen; busy: boolean; onWrite: () => void }): JSX.Element {
  const { plan } = props.seen;
  const count = (action: CalendarItem['action']) => plan.items.filter((one) => one.action === action).length;
  const coming = toWrite(plan);
  const counts = [
    { n: count('new'), key: 'ics.new' as const },
    { n: count('changed'), key: 'ics.changed' as const },
    { n: count('known'), key: 'ics.known' as const },
    { n: plan.left, key: 'ics.left' as const },
  ].filter(({ n }) => n > 0);
  return (
    <>
      <p role="status">
        <b>{props.seen.file}</b>: {counts.map(({ n, key }) => t(key, { n })).join(' · ')}
      </p>
      {coming.length === 0 ? (
        <p>{t('ics.nothing-new')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and by keys too */}
          <ul class="ics-items" tabIndex={0} aria-label={t('ics.import')}>
            {coming.slice(0, SHOWN).map((item, place) => (
              <Item key={place} item={item} />
            ))}
            {coming.length > SHOWN && (
              <li class="ics-about">{t('tasks.more', { n: coming.length - SHOWN })}</li>
            )}
          </ul>
          <div class="activity-actions">
            <Button variant="primary" busy={props.busy} onClick={props.onWrite}>
              {t('ics.write', { n: coming.length })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Item({ item }: { item: CalendarItem }): JSX.Element {
  const { draft, name, remarks } = item;
  const { subject = '', date = '', time = '', repeat = '', state } = draft;
  const about = [
    date === '' ? t('task.no-day') : shortDay(date, localDay()),
    time === '' ? '' : timeText(time),
    repeat === '' ? '' : ruleWords(repeat),
    state === 'done' ? t('activity.done') : '',
    name,
  ].filter((part) => part !== '');
  return (
    <li class="ics-item">
      <b>{subject}</b>
      <span class="ics-about">{about.join(' · ')}</span>
      {remarks.map((remark) => (
        <span key={remark} class="ics-remark">
          {t(`ics.${remark}`)}
        </span>
      ))}
    </li>
  );
}

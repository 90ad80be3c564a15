import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActivityRow } from '../../db/workApi';
import { LONGEST_AHEAD_DAYS, MISSED_DAYS, type Reminder, remindersOf } from '../../domain/calendar/reminders';
import { addDays, dayNumber } from '../../domain/day';
import { ok, type Result } from '../../domain/result';
import type { Activity } from '../../domain/side';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { Select } from '../components/Field';
import { Icon } from '../components/Icon';
import { useAnswer } from '../components/useAnswer';
import { t } from '../i18n';
import { lengthText, nearDay, timeText } from '../locale';
import { person } from '../vocabulary';
import { ActivityDialog, type ActivityStart } from './ActivityDialog';
import { complete } from './actions';
import { CallLink } from './CallLink';
import { today as currentDay, minuteNow } from './clock';
import { dueCount } from './due';
import { leads, notifies, notifyOnce, waitToLead } from './notify';
import { keepQuiet, quiet } from './quiet';
import { readAll } from './readAll';
import { KIND_ICONS } from './TaskLine';
import { WhatWasSaid } from './WhatWasSaid';
import './reminders.css';

/** More would cover the screen: the others come as these go. */
const MOST = 3;
/** No timer runs longer: a device that slept would be told late. */
const LONGEST_WAIT_MS = 15 * 60_000;
const SNOOZES = [10, 30, 60, 180, 1440] as const;

interface Told extends Reminder {
  readonly row: ActivityRow;
}

/** Counts what is due for rail and badge, and tells of reminders while the app is open, those too that it missed. */
export function Reminders(): JSX.Element | null {
  const clients = useClients();
  const today = currentDay.value;
  const me = person.value;
  const { book } = clients;
  const [start, setStart] = useState<ActivityStart | null>(null);
  const [now, setNow] = useState(Date.now());

  const whose = me === '' ? {} : { owner: [me, ''] };
  const { value } = useAnswer(
    `${today} ${me}`,
    async (): Promise<Result<{ due: number; told: readonly Told[] }>> => {
      const planned = { ...whose, state: 'planned' } as const;
      const near = { from: addDays(today, -MISSED_DAYS), to: addDays(today, LONGEST_AHEAD_DAYS) };
      const [due, soon, series] = await Promise.all([
        book.activities({ ...planned, day: { to: today }, limit: 0, offset: 0 }),
        readAll(book, { ...planned, reminds: true, day: near }),
        readAll(book, { ...planned, reminds: true, repeats: true }),
      ]);
      if (!due.ok) return due;
      if (!soon.ok) return soon;
      if (!series.ok) return series;
      const rows = new Map([...soon.value, ...series.value].map((row) => [row.record.id, row]));
      const told = remindersOf<Activity>(
        [...rows.values()].map(({ record }) => record),
        today,
      ).flatMap((one) => {
        const row = rows.get(one.occurrence.record.id);
        return row === undefined ? [] : [{ ...one, row }];
      });
      return ok({ due: due.value.total, told });
    },
  );

  const due = value?.due ?? 0;
  useEffect(() => {
    dueCount.value = due;
    if (value === null || !('setAppBadge' in navigator)) return;
    // What shows no badge refuses it; nothing is lost by that.
    void (due === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(due)).catch(() => undefined);
  }, [due, value === null]);

  const told = value?.told ?? [];
  const momentOf = ({ key, at }: Told): number => Math.max(at, quiet.value[key] ?? 0);
  // Of a series that was missed for days its last occurrence alone is told.
  const open = [
    ...new Map(told.filter((one) => momentOf(one) <= now).map((one) => [one.row.record.id, one])).values(),
  ];
  const next = Math.min(...told.filter((one) => momentOf(one) > now).map(momentOf));

  useEffect(() => {
    const wait = Math.min(LONGEST_WAIT_MS, next - Date.now());
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, wait) + 50);
    return () => clearTimeout(timer);
  }, [next, now]);
  // A device that slept counts its timers on from where they were: the clock looks twice a minute, and when it is seen.
  const minute = minuteNow.value;
  useEffect(() => setNow(Date.now()), [minute, today]);
  useEffect(() => {
    if (notifies.value) waitToLead();
  }, [notifies.value]);
  useEffect(() => {
    for (const one of open) notifyOnce(one.key, momentOf(one), one.row.record.subject, aboutOf(one, today));
  }, [open.map((one) => `${one.key} ${momentOf(one)}`).join(), notifies.value, leads.value]);

  if (bookStatus.value === null) return null;
  return (
    <>
      <div class="reminders">
        <WhatWasSaid />
        {open.length > 0 && (
          <section class="reminders-told" aria-label={t('remind.title')} aria-live="polite">
            {open.slice(0, MOST).map((one) => (
              <Notice
                key={one.key}
                told={one}
                today={today}
                onOpen={() => setStart({ record: one.row.record, name: one.row.name })}
                onDone={async () => {
                  if (await complete(clients, one.row.record, one.occurrence.day)) keepQuiet(one.key);
                }}
              />
            ))}
            {open.length > MOST && (
              <a class="reminders-more" href="/today">
                {t('tasks.more', { n: open.length - MOST })}
              </a>
            )}
          </section>
        )}
      </div>
      <ActivityDialog start={start} onClose={() => setStart(null)} />
    </>
  );
}

/** When it takes place, and with whom. */
function aboutOf({ occurrence, row }: Told, today: string): string {
  const { record, day } = occurrence;
  const when = nearDay(day, today, dayNumber(day) - dayNumber(today));
  return [record.time === undefined ? when : `${when}, ${timeText(record.time)}`, row.name]
    .filter(Boolean)
    .join(' · ');
}

function Notice(props: {
  told: Told;
  today: string;
  onOpen: () => void;
  onDone: () => Promise<void>;
}): JSX.Element {
  const { told, today, onOpen, onDone } = props;
  const { key, row } = told;
  const { subject, kind } = row.record;
  return (
    <article class="reminder">
      <Icon name={KIND_ICONS[kind]} size={17} />
      <div class="reminder-main">
        <button type="button" class="task-subject" onClick={onOpen}>
          {subject}
        </button>
        <p class="reminder-about">{aboutOf(told, today)}</p>
        <div class="reminder-acts">
          <Button size="s" icon="check" onClick={() => void onDone()}>
            {t('task.done')}
          </Button>
          <Select
            label={t('remind.snooze')}
            hideLabel
            size="s"
            value=""
            options={[
              { value: '', label: t('remind.snooze') },
              ...SNOOZES.map((one) => ({ value: String(one), label: lengthText(one) })),
            ]}
            onChange={(minutes) => {
              if (minutes !== '') keepQuiet(key, Date.now() + Number(minutes) * 60_000);
            }}
          />
          <CallLink
            phone={row.phone}
            customer={row.record.customer}
            name={row.name}
            record={row.record}
            day={told.occurrence.day}
          />
        </div>
      </div>
      <IconButton icon="close" size="s" label={t('app.dismiss')} onClick={() => keepQuiet(key)} />
    </article>
  );
}

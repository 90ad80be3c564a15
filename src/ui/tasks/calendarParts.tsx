import type { ButtonHTMLAttributes, JSX } from 'preact';
import { addDays } from '../../domain/day';
import type { ActivityKind } from '../../domain/side';
import { Icon } from '../components/Icon';
import type { Tone } from '../components/tone';
import { t } from '../i18n';
import { latinKey } from '../keyboard';
import { dayText, timeText } from '../locale';
import { KIND_ICONS } from './TaskLine';
import type { Shown } from './useOccurrences';
import './calendarParts.css';

/** What a calendar does with what is in it. */
export interface CalendarActs {
  readonly onOpen: (shown: Shown) => void;
  readonly onAdd: (date: string, time?: string) => void;
  /** Shows one day. */
  readonly onDay: (date: string) => void;
  /** Shows the days around another one. */
  readonly onGo: (date: string) => void;
}

/** The colour of each kind: met, called, written, to be done. */
export const KIND_TONES: Readonly<Record<ActivityKind, Tone>> = {
  call: 'update',
  meeting: 'new',
  event: 'duplicate',
  email: 'warning',
  sms: 'warning',
  task: 'unchanged',
  note: 'unchanged',
  other: 'unchanged',
};

/** An occurrence's own name among all that are drawn. */
export const keyOf = ({ record, day }: Pick<Shown, 'record' | 'day'>): string => `${record.id} ${day}`;

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** All of it in words, for those who do not see where it stands. */
export function spokenOf({ record, row, day, lastDay }: Shown): string {
  const date = dayText(day, { weekday: 'long', day: 'numeric', month: 'long' });
  const when =
    lastDay > day
      ? t('tasks.from-to', {
          from: date,
          to: dayText(lastDay, { weekday: 'long', day: 'numeric', month: 'long' }),
        })
      : date;
  const time = record.time === undefined ? t('tasks.all-day') : timeText(record.time);
  const parts = [`${t(`activity.${record.kind}`)}: ${record.subject}`, row.name, when, time];
  if (record.state === 'done') parts.push(t('activity.done'));
  return parts.filter((part) => part !== '').join(', ');
}

/** A bar over one day or several: in a month, and over the hours. */
export function Bar(props: {
  shown: Shown;
  today: string;
  /** Columns from 1, and the lane in which it stands, from 1. */
  column: number;
  span: number;
  lane: number;
  /** Pixels from its place while it is dragged. */
  shift: { readonly x: number; readonly y: number } | null;
  rest: ButtonHTMLAttributes<HTMLButtonElement>;
}): JSX.Element {
  const { shown, today, column, span, lane } = props;
  const { record, row, lastDay } = shown;
  const { time, kind, subject, state } = record;
  return (
    <button
      type="button"
      class="cal-bar"
      {...props.rest}
      data-key={keyOf(shown)}
      data-id={record.id}
      data-tone={KIND_TONES[kind]}
      data-done={state === 'done' ? '' : undefined}
      data-late={state === 'planned' && lastDay < today ? '' : undefined}
      data-dragged={props.shift === null ? undefined : ''}
      aria-label={spokenOf(shown)}
      title={[subject, row.name].filter(Boolean).join(' · ')}
      style={{
        gridColumn: `${column} / span ${span}`,
        gridRow: lane,
        ...(props.shift !== null && { transform: `translate(${props.shift.x}px, ${props.shift.y}px)` }),
      }}
    >
      <Icon name={KIND_ICONS[kind]} size={12} />
      {time !== undefined && <span class="cal-time">{timeText(time)}</span>}
      <span class="cal-text">{subject}</span>
    </button>
  );
}

/** Where an occurrence goes by the keys that move it: Shift and an arrow; null for every other key. */
export function movedBy(event: KeyboardEvent): { readonly days: number; readonly steps: number } | null {
  if (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === 'ArrowLeft') return { days: -1, steps: 0 };
  if (event.key === 'ArrowRight') return { days: 1, steps: 0 };
  if (event.key === 'ArrowUp') return { days: 0, steps: -1 };
  if (event.key === 'ArrowDown') return { days: 0, steps: 1 };
  return null;
}

/** How much longer an occurrence gets by the keys that change its length: Shift, Alt and an arrow; null for every other. */
export function lengthenedBy(event: KeyboardEvent): { readonly days: number; readonly steps: number } | null {
  if (!event.shiftKey || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return null;
  if (event.key === 'ArrowLeft') return { days: -1, steps: 0 };
  if (event.key === 'ArrowRight') return { days: 1, steps: 0 };
  if (event.key === 'ArrowUp') return { days: 0, steps: -1 };
  if (event.key === 'ArrowDown') return { days: 0, steps: 1 };
  return null;
}

/** The same without Shift: where the focus goes. */
export function arrowOf(event: KeyboardEvent): { readonly columns: number; readonly rows: number } | null {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === 'ArrowLeft') return { columns: -1, rows: 0 };
  if (event.key === 'ArrowRight') return { columns: 1, rows: 0 };
  if (event.key === 'ArrowUp') return { columns: 0, rows: -1 };
  if (event.key === 'ArrowDown') return { columns: 0, rows: 1 };
  return null;
}

/** `n`, wherever that key is: on a Cyrillic keyboard it writes т. */
export const isNew = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && latinKey(event, false) === 'n';

/** Days from one on. */
export const daysFrom = (from: string, many: number): readonly string[] =>
  Array.from({ length: many }, (_, on) => addDays(from, on));

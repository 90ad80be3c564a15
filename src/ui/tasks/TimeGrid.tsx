// biome-ignore-all lint/a11y/useSemanticElements: its cells are placed by a CSS grid, which the parts of a <table> do not allow
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Length, lastsByTime } from '../../domain/calendar/series';
import { addDays, dayNumber } from '../../domain/day';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { useNarrow } from '../components/useNarrow';
import { t } from '../i18n';
import { dayText, timeText, weekStart } from '../locale';
import { lengthen, move } from './actions';
import {
  arrowOf,
  type CalendarActs,
  daysFrom,
  isNew,
  keyOf,
  lengthenedBy,
  minutesOf,
  movedBy,
  timeOf,
} from './calendarParts';
import { minuteNow } from './clock';
import { DayEvents, HOUR } from './DayEvents';
import { DAY_MINUTES, isTimed, lengthAfter, partOn, SNAP } from './dayParts';
import { useDrag } from './useDrag';
import { type Shown, useOccurrences } from './useOccurrences';
import { daysShown, type TasksView } from './view';
import { WholeDays } from './WholeDays';
import './timeGrid.css';

/** The first hour that is in sight where nothing is earlier. */
const MORNING = 7;

/** A day or a week by its hours: whole days above, what overlaps side by side, a line where it is now. */
export function TimeGrid(props: { view: TasksView; today: string } & CalendarActs): JSX.Element {
  const { view, today, onOpen, onAdd, onDay, onGo } = props;
  const clients = useClients();
  const [from, to] = daysShown(view.view, view.date, weekStart(), useNarrow());
  const days = daysFrom(from, dayNumber(to) - dayNumber(from) + 1);
  const { value, failure, again } = useOccurrences(from, to, view);
  const shown = value ?? [];
  const [cursor, setCursor] = useState({ day: view.date, hour: 9 });
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const day = days.includes(cursor.day) ? cursor.day : view.date;

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (found === undefined || found === null) return;
    wanted.current = null;
    found.focus();
  });
  const first = Math.min(
    MORNING,
    ...shown
      .filter((one) => isTimed(one) && days.includes(one.day))
      .map(({ record }) => Math.floor(minutesOf(record.time ?? '') / 60)),
  );
  const isRead = value !== null;
  // Half of an hour's label stands over its line.
  useLayoutEffect(() => box.current?.scrollTo({ top: first * HOUR - 10 }), [isRead]);

  const carry = async (one: Shown, to: { date: string; time?: string }) => {
    const id = await move(clients, one.record, to, one.day);
    if (id !== null) wanted.current = `${id} ${to.date}`;
    if (!days.includes(to.date)) onGo(to.date);
  };
  const shift = (one: Shown, days: number, minutes: number) => {
    const { time } = one.record;
    const at =
      time === undefined ? undefined : Math.min(DAY_MINUTES - SNAP, Math.max(0, minutesOf(time) + minutes));
    void carry(one, { date: addDays(one.day, days), ...(at !== undefined && { time: timeOf(at) }) });
  };
  const last = async (one: Shown, length: Length) => {
    const id = await lengthen(clients, one.record, one.day, length);
    if (id !== null) wanted.current = `${id} ${one.day}`;
  };
  /** What has its time goes on by quarters of an hour, over midnight too; what takes whole days by days. */
  const lengthenBy = (one: Shown, way: { readonly days: number; readonly steps: number }) => {
    const days = dayNumber(one.lastDay) - dayNumber(one.day);
    const isByMinutes = lastsByTime(one.record);
    if (way.steps !== 0 && isByMinutes) void last(one, { minutes: lengthAfter(one, way.steps, false) });
    else if (way.days !== 0 && !isByMinutes && days + way.days >= 0)
      void last(one, { days: days + way.days });
  };
  const { drag, handlers, endHandlers } = useDrag((end) => {
    const one = shown.find((candidate) => keyOf(candidate) === end.key);
    if (one === undefined) return;
    if (end.isEnd) void last(one, { minutes: lengthAfter(one, end.rows) });
    else shift(one, end.columns, end.rows * SNAP);
  });
  const column = (): number => (box.current?.querySelector('.cal-cells')?.clientWidth ?? 0) / days.length;

  const goTo = (next: { day: string; hour: number }) => {
    setCursor(next);
    wanted.current = `cell ${next.day} ${next.hour}`;
    if (!days.includes(next.day)) onGo(next.day);
  };
  const onCellKey = (event: KeyboardEvent, at: { day: string; hour: number }) => {
    const under = shown.filter((one) => isTimed(one) && covers(one, at.day, at.hour * 60, at.hour * 60 + 60));
    const way = movedBy(event);
    const longer = lengthenedBy(event);
    const arrow = arrowOf(event);
    if (longer !== null && under[0] !== undefined) lengthenBy(under[0], longer);
    else if (way !== null && under[0] !== undefined) shift(under[0], way.days, way.steps * SNAP);
    else if (arrow !== null) {
      goTo({
        day: addDays(at.day, arrow.columns),
        hour: Math.min(23, Math.max(0, at.hour + arrow.rows)),
      });
    } else if (isNew(event)) onAdd(at.day, timeOf(at.hour * 60));
    else if (event.key === 'Enter' && under[0] !== undefined) onOpen(under[0]);
    else if (event.key === 'Enter') onAdd(at.day, timeOf(at.hour * 60));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onEventKey = (event: KeyboardEvent, one: Shown) => {
    const way = movedBy(event);
    const longer = lengthenedBy(event);
    const arrow = arrowOf(event);
    const hour = Math.floor(minutesOf(one.record.time ?? '09:00') / 60);
    if (longer !== null) lengthenBy(one, longer);
    else if (way !== null) shift(one, way.days, way.steps * SNAP);
    else if (arrow !== null)
      goTo({
        day: addDays(one.day, arrow.columns),
        hour: Math.min(23, Math.max(0, hour + arrow.rows)),
      });
    else if (isNew(event)) onAdd(one.day, one.record.time);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (failure !== null) return <FailureNotice failure={failure} onRetry={again} />;
  const whole = shown.filter((one) => !isTimed(one));
  return (
    <div ref={box} class="cal" data-view={view.view} style={{ '--days': days.length }} aria-busy={!isRead}>
      <div class="cal-head">
        <div class="cal-corner" />
        <div class="cal-days">
          {days.map((one) => (
            <button
              key={one}
              type="button"
              class="cal-day"
              aria-current={one === today ? 'date' : undefined}
              aria-label={dayText(one, { weekday: 'long', day: 'numeric', month: 'long' })}
              onClick={() => onDay(one)}
            >
              <span>{dayText(one, { weekday: 'short' })}</span>
              <b>{Number(one.slice(8))}</b>
            </button>
          ))}
        </div>
        <div class="cal-corner cal-label">{whole.length > 0 && t('tasks.all-day')}</div>
        <WholeDays
          key={from}
          shown={whole}
          days={days}
          today={today}
          shift={(one) => (drag?.key === keyOf(one) ? { x: drag.columns * column(), y: 0 } : null)}
          rest={(one) => ({
            ...handlers(keyOf(one), () => ({ width: column(), height: 0 })),
            onClick: () => onOpen(one),
            onKeyDown: (event) => onEventKey(event, one),
          })}
        />
      </div>
      <div class="cal-body">
        <div class="cal-hours" aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour}>{hour > 0 && timeText(timeOf(hour * 60))}</span>
          ))}
        </div>
        <div class="cal-cells" role="grid" aria-label={`${t('tasks.keys')} ${t('tasks.keys-length')}`}>
          {HOURS.map((hour) => (
            // biome-ignore lint/a11y/useFocusableInteractive: one of its cells has the focus
            <div key={hour} role="row" class="cal-row">
              {days.map((one) => (
                <div
                  key={one}
                  role="gridcell"
                  class="cal-cell"
                  data-key={`cell ${one} ${hour}`}
                  data-today={one === today ? '' : undefined}
                  tabIndex={one === day && hour === cursor.hour ? 0 : -1}
                  aria-label={`${dayText(one, { weekday: 'long', day: 'numeric', month: 'long' })}, ${timeText(timeOf(hour * 60))}`}
                  onFocus={() => setCursor({ day: one, hour })}
                  onKeyDown={(event) => onCellKey(event, { day: one, hour })}
                  onClick={(event) => onAdd(one, timeOf(hour * 60 + (event.offsetY >= HOUR / 2 ? 30 : 0)))}
                />
              ))}
            </div>
          ))}
        </div>
        <div class="cal-layer">
          {days.map((one, place) => (
            <DayEvents
              key={one}
              day={one}
              place={place}
              of={days.length}
              shown={shown.filter(isTimed)}
              today={today}
              drag={drag}
              onDay={() => onDay(one)}
              rest={(each) => ({
                ...handlers(keyOf(each), () => ({ width: column(), height: (HOUR * SNAP) / 60 })),
                onClick: () => onOpen(each),
                onKeyDown: (event: KeyboardEvent) => onEventKey(event, each),
              })}
              ofEnd={(each) =>
                endHandlers(keyOf(each), () => ({ width: column(), height: (HOUR * SNAP) / 60 }))
              }
            />
          ))}
          {days.includes(today) && <NowLine place={days.indexOf(today)} of={days.length} />}
        </div>
      </div>
    </div>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const covers = (one: Shown, day: string, from: number, to: number): boolean => {
  const part = partOn(one, day);
  return part !== null && part.from < to && part.to > from;
};

/** Drawn by itself: every minute moves it and nothing else. */
function NowLine({ place, of }: { place: number; of: number }): JSX.Element {
  return (
    <span
      class="cal-now"
      aria-hidden="true"
      style={{
        top: `${(minuteNow.value * HOUR) / 60}px`,
        left: `${(place * 100) / of}%`,
        width: `${100 / of}%`,
      }}
    />
  );
}

// biome-ignore-all lint/a11y/useSemanticElements: its cells are placed by a CSS grid, which the parts of a <table> do not allow
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lanesOf } from '../../domain/calendar/lanes';
import { addDays, dayNumber } from '../../domain/day';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { t } from '../i18n';
import { dayText, weekdayName, weekStart } from '../locale';
import { move } from './actions';
import { arrowOf, Bar, type CalendarActs, daysFrom, isNew, keyOf, movedBy } from './calendarParts';
import { useDrag } from './useDrag';
import { type Shown, useOccurrences } from './useOccurrences';
import { daysShown, type TasksView } from './view';
import './monthGrid.css';

/** Pixels of a bar, and of the line with the day's number and how many have no room. */
const BAR = 25;
const NUMBER = 28;

/** A month by its weeks; what has no room in a day is counted and shown by that day's view. */
export function MonthGrid(props: { view: TasksView; today: string } & CalendarActs): JSX.Element {
  const { view, today, onOpen, onAdd, onDay, onGo } = props;
  const clients = useClients();
  const [from, to] = daysShown('month', view.date, weekStart());
  const { value, failure, again } = useOccurrences(from, to, view);
  const count = (dayNumber(to) - dayNumber(from) + 1) / 7;
  // What has its time comes before what only has its day.
  const shown = (value ?? []).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [cursor, setCursor] = useState(view.date);
  const [height, setHeight] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const weeks = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const isHere = cursor >= from && cursor <= to;
  const focused = isHere ? cursor : view.date;

  useLayoutEffect(() => {
    const element = weeks.current;
    if (element === null) return;
    const measure = () => setHeight(element.clientHeight / count - NUMBER);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [count]);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (found === undefined || found === null) return;
    wanted.current = null;
    found.focus();
  });

  const carry = async (one: Shown, days: number) => {
    const date = addDays(one.day, days);
    const id = await move(clients, one.record, { date }, one.day);
    if (id !== null) wanted.current = `${id} ${date}`;
    if (date < from || date > to) onGo(date);
  };
  const { drag, handlers } = useDrag(({ key, columns, rows }) => {
    const one = shown.find((candidate) => keyOf(candidate) === key);
    if (one !== undefined) void carry(one, columns + rows * 7);
  });
  const step = () => ({
    width: (weeks.current?.clientWidth ?? 0) / 7,
    height: (weeks.current?.clientHeight ?? 0) / count,
  });
  const goTo = (day: string) => {
    setCursor(day);
    wanted.current = `cell ${day}`;
    if (day.slice(0, 7) !== view.date.slice(0, 7) && (day < from || day > to)) onGo(day);
  };
  const onKey = (event: KeyboardEvent, day: string, one?: Shown) => {
    const way = movedBy(event);
    const arrow = arrowOf(event);
    const held = one ?? shown.find((candidate) => candidate.day === day);
    if (way !== null && held !== undefined) void carry(held, way.days + way.steps * 7);
    else if (arrow !== null) goTo(addDays(day, arrow.columns + arrow.rows * 7));
    else if (isNew(event)) onAdd(day);
    else if (event.key === 'Enter' && one === undefined) onDay(day);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (failure !== null) return <FailureNotice failure={failure} onRetry={again} />;
  return (
    <div ref={box} class="month" aria-busy={value === null}>
      <div class="month-head" aria-hidden="true">
        {daysFrom(from, 7).map((_, place) => (
          <span key={place}>{weekdayName((place + weekStart()) % 7, 'short')}</span>
        ))}
      </div>
      <div ref={weeks} class="month-weeks" role="grid" aria-label={t('tasks.keys')}>
        {Array.from({ length: count }, (_, week) => {
          const start = addDays(from, week * 7);
          const days = daysFrom(start, 7);
          const end = addDays(start, 6);
          const here = shown.filter((one) => one.day <= end && one.lastDay >= start);
          const spans = here.map((one) => ({
            from: Math.max(0, dayNumber(one.day) - dayNumber(start)),
            to: Math.min(7, dayNumber(one.lastDay) - dayNumber(start) + 1),
          }));
          const lanes = lanesOf(spans);
          const most = Math.max(1, Math.floor(height / BAR));
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: one of its cells has the focus
            <div key={start} role="row" class="month-week">
              {days.map((day, place) => {
                const hidden = spans.filter(
                  (span, index) => span.from <= place && span.to > place && (lanes[index]?.lane ?? 0) >= most,
                ).length;
                return (
                  <div
                    key={day}
                    role="gridcell"
                    class="month-day"
                    style={{ gridColumn: place + 1 }}
                    data-key={`cell ${day}`}
                    data-other={day.slice(0, 7) === view.date.slice(0, 7) ? undefined : ''}
                    aria-current={day === today ? 'date' : undefined}
                    aria-label={dayText(day, { weekday: 'long', day: 'numeric', month: 'long' })}
                    tabIndex={day === focused ? 0 : -1}
                    onFocus={(event) => {
                      if (event.target === event.currentTarget) setCursor(day);
                    }}
                    onKeyDown={(event) => {
                      if (event.target === event.currentTarget) onKey(event, day);
                    }}
                    onClick={(event) => {
                      if (event.target === event.currentTarget) onAdd(day);
                    }}
                  >
                    <button type="button" class="month-number" tabIndex={-1} onClick={() => onDay(day)}>
                      {Number(day.slice(8))}
                    </button>
                    {hidden > 0 && (
                      <button type="button" class="month-more" onClick={() => onDay(day)}>
                        {t('tasks.more', { n: hidden })}
                      </button>
                    )}
                  </div>
                );
              })}
              {/* biome-ignore lint/a11y/useFocusableInteractive: what it holds has the focus */}
              <div class="month-bars" role="gridcell" aria-label={t('tasks.view-week')}>
                {here.map((one, index) => {
                  const lane = lanes[index]?.lane ?? 0;
                  const span = spans[index];
                  if (lane >= most || span === undefined) return null;
                  const { width, height } = step();
                  return (
                    <Bar
                      key={keyOf(one)}
                      shown={one}
                      today={today}
                      column={span.from + 1}
                      span={span.to - span.from}
                      lane={lane + 1}
                      shift={
                        drag?.key === keyOf(one) ? { x: drag.columns * width, y: drag.rows * height } : null
                      }
                      rest={{
                        ...handlers(keyOf(one), step),
                        onClick: () => onOpen(one),
                        onKeyDown: (event) => onKey(event, one.day, one),
                      }}
                    />
                  );
                })}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const orderOf = ({ day, record }: Shown): string => `${day} ${record.time ?? '~'}`;

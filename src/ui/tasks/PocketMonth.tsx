// biome-ignore-all lint/a11y/useSemanticElements: its cells are placed by a CSS grid, which the parts of a <table> do not allow
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { addDays, addMonths, dayNumber } from '../../domain/day';
import { FailureNotice } from '../components/FailureNotice';
import { t } from '../i18n';
import { dayText, weekdayName, weekStart } from '../locale';
import { AgendaDay, isOn } from './AgendaDay';
import { arrowOf, type CalendarActs, daysFrom, isNew, KIND_TONES, keyOf } from './calendarParts';
import { type Shown, useOccurrences } from './useOccurrences';
import { useSwipe } from './useSwipe';
import { daysShown, stepped, type TasksView, weekOf } from './view';
import './pocketMonth.css';

/** So many dots have room under a day's number. */
const DOTS = 3;

const isLate = ({ record, lastDay }: Shown, today: string): boolean =>
  record.state === 'planned' && lastDay < today;

/** A month for a phone: its days with a dot for each kind of what is on them, and the chosen day's agenda under it. */
export function PocketMonth(
  props: { view: TasksView; today: string } & Pick<CalendarActs, 'onOpen' | 'onAdd' | 'onGo'>,
): JSX.Element {
  const { view, today, onOpen, onAdd, onGo } = props;
  const { date } = view;
  const [from, to] = daysShown('month', date, weekStart());
  const { value, failure, again } = useOccurrences(from, to, view);
  const days = daysFrom(from, dayNumber(to) - dayNumber(from) + 1);
  const box = useRef<HTMLDivElement>(null);
  const isWanted = useRef(false);
  const swipe = useSwipe((step) => onGo(stepped('month', date, step)));

  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const onKey = (event: KeyboardEvent) => {
    const next = dayByKey(event, date);
    if (next !== null) {
      isWanted.current = true;
      onGo(next);
    } else if (isNew(event)) onAdd(date);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (failure !== null) return <FailureNotice failure={failure} onRetry={again} />;
  const shown = value ?? [];
  const chosen = shown.filter((one) => isOn(one, date));
  return (
    <div class="pocket" aria-busy={value === null}>
      <div ref={box} class="pocket-month" role="grid" aria-label={t('tasks.pocket-keys')} {...swipe}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: one of the days has the focus */}
        <div role="row" class="pocket-week">
          {daysFrom(from, 7).map((day, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: a heading has no focus
            <span key={day} role="columnheader" aria-label={weekdayName((place + weekStart()) % 7)}>
              {weekdayName((place + weekStart()) % 7, 'short')}
            </span>
          ))}
        </div>
        {Array.from({ length: days.length / 7 }, (_, week) => (
          // biome-ignore lint/a11y/useFocusableInteractive: one of the days has the focus
          <div key={days[week * 7]} role="row" class="pocket-week">
            {days.slice(week * 7, week * 7 + 7).map((day) => {
              const here = shown.filter((one) => isOn(one, day));
              const late = here.filter((one) => isLate(one, today)).length;
              return (
                <button
                  key={day}
                  type="button"
                  role="gridcell"
                  class="pocket-day"
                  data-other={day.slice(0, 7) === date.slice(0, 7) ? undefined : ''}
                  data-late={late > 0 ? '' : undefined}
                  aria-current={day === today ? 'date' : undefined}
                  aria-selected={day === date}
                  aria-label={spokenDay(day, here.length, late)}
                  tabIndex={day === date ? 0 : -1}
                  onClick={() => onGo(day)}
                  onKeyDown={onKey}
                >
                  <b>{Number(day.slice(8))}</b>
                  <Dots here={here} today={today} />
                </button>
              );
            })}
          </div>
        ))}
      </div>
      <AgendaDay key={date} day={date} today={today} shown={chosen} onOpen={onOpen}>
        {value !== null && chosen.length === 0 && <p class="pocket-none">{t('tasks.none-day')}</p>}
      </AgendaDay>
    </div>
  );
}

/** A dot for each, what is overdue first and in another shape; a plus where there are more than have room. */
function Dots({ here, today }: { here: readonly Shown[]; today: string }): JSX.Element {
  const sorted = here.toSorted((a, b) => Number(isLate(b, today)) - Number(isLate(a, today)));
  const shown = sorted.slice(0, here.length > DOTS ? DOTS - 1 : DOTS);
  return (
    <span class="pocket-dots">
      {shown.map((one) => (
        <i
          key={keyOf(one)}
          data-tone={KIND_TONES[one.record.kind]}
          data-late={isLate(one, today) ? '' : undefined}
          data-done={one.record.state === 'done' ? '' : undefined}
        />
      ))}
      {here.length > shown.length && <small>+{here.length - shown.length}</small>}
    </span>
  );
}

function spokenDay(day: string, n: number, late: number): string {
  const name = dayText(day, { weekday: 'long', day: 'numeric', month: 'long' });
  return [
    name,
    ...(n > 0 ? [t('tasks.on-day', { n })] : []),
    ...(late > 0 ? [t('tasks.overdue-of', { n: late })] : []),
  ].join(', ');
}

/** To which day a key goes; null for every other key. */
function dayByKey(event: KeyboardEvent, date: string): string | null {
  const arrow = arrowOf(event);
  if (arrow !== null) return addDays(date, arrow.columns + arrow.rows * 7);
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return null;
  if (event.key === 'PageUp') return addMonths(date, -1);
  if (event.key === 'PageDown') return addMonths(date, 1);
  if (event.key === 'Home') return weekOf(date, weekStart());
  if (event.key === 'End') return addDays(weekOf(date, weekStart()), 6);
  return null;
}

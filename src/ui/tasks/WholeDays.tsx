// biome-ignore-all lint/a11y/useSemanticElements: its bars are placed by a CSS grid, which a <fieldset> is not everywhere
import type { ButtonHTMLAttributes, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { lanesOf } from '../../domain/calendar/lanes';
import { dayNumber } from '../../domain/day';
import { t } from '../i18n';
import { Bar, keyOf } from './calendarParts';
import type { Shown } from './useOccurrences';

/** As many lanes as are shown before one asks for more. */
const MOST = 4;

/** What takes whole days, over the hours: some of it, and all of it by a press. */
export function WholeDays(props: {
  shown: readonly Shown[];
  days: readonly string[];
  today: string;
  shift: (one: Shown) => { readonly x: number; readonly y: number } | null;
  rest: (one: Shown) => ButtonHTMLAttributes<HTMLButtonElement>;
}): JSX.Element {
  const { shown, days, today } = props;
  const [showsAll, setShowsAll] = useState(false);
  const first = dayNumber(days[0] ?? today);
  const spans = shown.map((one) => ({
    from: Math.max(0, dayNumber(one.day) - first),
    to: Math.min(days.length, dayNumber(one.lastDay) - first + 1),
  }));
  const lanes = lanesOf(spans).map(({ lane }) => lane);
  const isFull = lanes.some((lane) => lane >= MOST);
  const most = isFull && !showsAll ? MOST - 1 : lanes.length;
  return (
    <div class="cal-bars" role="group" aria-label={t('tasks.all-day')}>
      {shown.map((one, place) => {
        const { from, to } = spans[place] ?? { from: 0, to: 1 };
        const lane = lanes[place] ?? 0;
        return lane >= most ? null : (
          <Bar
            key={keyOf(one)}
            shown={one}
            today={today}
            column={from + 1}
            span={to - from}
            lane={lane + 1}
            shift={props.shift(one)}
            rest={props.rest(one)}
          />
        );
      })}
      {days.map((day, place) => {
        const hidden = spans.filter(
          ({ from, to }, index) => from <= place && to > place && (lanes[index] ?? 0) >= most,
        ).length;
        return hidden === 0 ? null : (
          <button
            key={day}
            type="button"
            class="month-more"
            style={{ gridColumn: place + 1, gridRow: MOST }}
            onClick={() => setShowsAll(true)}
          >
            {t('tasks.more', { n: hidden })}
          </button>
        );
      })}
    </div>
  );
}

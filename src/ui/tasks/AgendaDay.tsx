import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayNumber } from '../../domain/day';
import { Button } from '../components/Button';
import { t } from '../i18n';
import { dayText, nearDay } from '../locale';
import { keyOf } from './calendarParts';
import { TaskLine } from './TaskLine';
import type { Shown } from './useOccurrences';

/** True of what takes place on a day, whenever it began. */
export const isOn = ({ day, lastDay }: Shown, date: string): boolean => day <= date && lastDay >= date;

/** So many lines a day shows at first; each press of "more" adds so many. */
const FIRST = 100;
const MORE = 200;

/** One day with a line for each thing that takes place on it; of very many the first, the others by a press. */
export function AgendaDay(props: {
  day: string;
  today: string;
  shown: readonly Shown[];
  onOpen: (shown: Shown) => void;
  /** Stands in place of the lines. */
  children?: ComponentChildren;
}): JSX.Element {
  const { day, today, shown, onOpen, children = false } = props;
  const [most, setMost] = useState(FIRST);
  const left = shown.length - most;
  const distance = dayNumber(day) - dayNumber(today);
  return (
    <section aria-labelledby={`agenda-${day}`} class="task-section">
      <h2 id={`agenda-${day}`} class="task-heading" data-today={day === today ? '' : undefined}>
        {dayText(day, { weekday: 'long', day: 'numeric', month: 'long' })}
        {Math.abs(distance) <= 1 && <span class="task-count">{nearDay(day, today, distance)}</span>}
      </h2>
      {children || (
        <>
          <ul class="task-lines">
            {shown.slice(0, most).map((one) => (
              <TaskLine
                key={keyOf(one)}
                row={one.row}
                day={one.day}
                today={today}
                shows="time"
                onOpen={() => onOpen(one)}
              />
            ))}
          </ul>
          {left > 0 && (
            <Button variant="quiet" size="s" onClick={() => setMost(most + MORE)}>
              {t('tasks.more', { n: left })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

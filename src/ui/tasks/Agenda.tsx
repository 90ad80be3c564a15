import type { JSX } from 'preact';
import { addDays, dayNumber } from '../../domain/day';
import { FailureNotice } from '../components/FailureNotice';
import { Skeleton } from '../components/Notice';
import { t } from '../i18n';
import { weekStart } from '../locale';
import { AgendaDay, isOn } from './AgendaDay';
import { type Shown, useOccurrences } from './useOccurrences';
import { daysShown, type TasksView } from './view';

/** The days to come, each with what takes place on it; those without anything are left out. */
export function Agenda(props: {
  view: TasksView;
  today: string;
  onOpen: (shown: Shown) => void;
}): JSX.Element {
  const { view, today, onOpen } = props;
  const [from, to] = daysShown('agenda', view.date, weekStart());
  const { value, failure, again } = useOccurrences(from, to, view);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={again} />;
  if (value === null) return <Skeleton lines={8} />;
  const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, on) => addDays(from, on))
    .map((day) => ({ day, shown: value.filter((one) => isOn(one, day)) }))
    .filter(({ shown }) => shown.length > 0);
  if (days.length === 0) return <p class="tasks-none">{t('tasks.none-here')}</p>;
  return (
    <div class="task-sections">
      {days.map(({ day, shown }) => (
        <AgendaDay key={day} day={day} today={today} shown={shown} onOpen={onOpen} />
      ))}
    </div>
  );
}

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ActivityQuery, ActivityRow } from '../../db/workApi';
import { addDays } from '../../domain/day';
import { ok } from '../../domain/result';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Skeleton } from '../components/Notice';
import { useAnswer } from '../components/useAnswer';
import { formatNumber, t } from '../i18n';
import { weekStart } from '../locale';
import { TaskLine } from './TaskLine';
import { useKeptFocus } from './useKeptFocus';
import { filtersOf } from './useOccurrences';
import { type TasksView, weekOf } from './view';

/** What a section shows at first, and with each press of "more". */
const STEP = 50;

interface Section {
  readonly key: 'overdue' | 'today' | 'tomorrow' | 'this-week' | 'later' | 'no-day' | 'done';
  readonly title: string;
  readonly query: Omit<ActivityQuery, 'limit' | 'offset'>;
}

/** What is to be done, by when: each section asks for its own days. */
function sections(today: string): readonly Section[] {
  const tomorrow = addDays(today, 1);
  const weekEnd = addDays(weekOf(today, weekStart()), 6);
  const dated = (from: string | undefined, to?: string) => ({
    state: 'planned' as const,
    day: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
  });
  return [
    { key: 'overdue', title: t('tasks.overdue'), query: dated(undefined, addDays(today, -1)) },
    { key: 'today', title: t('task.today'), query: dated(today, today) },
    { key: 'tomorrow', title: t('task.tomorrow'), query: dated(tomorrow, tomorrow) },
    ...(weekEnd > tomorrow
      ? [
          {
            key: 'this-week' as const,
            title: t('tasks.this-week'),
            query: dated(addDays(tomorrow, 1), weekEnd),
          },
        ]
      : []),
    {
      key: 'later',
      title: t('tasks.later'),
      query: dated(addDays(weekEnd > tomorrow ? weekEnd : tomorrow, 1)),
    },
    { key: 'no-day', title: t('task.no-day'), query: { state: 'planned' } },
  ];
}

/** What is read of the sections: rows and how many there are, by section. */
type Parts = ReadonlyMap<Section['key'], { readonly total: number; readonly rows: readonly ActivityRow[] }>;

/** The list of what is to be done, in sections by when it is due; or what was done, the latest first. */
export function TaskList(props: {
  view: TasksView;
  today: string;
  onOpen: (row: ActivityRow) => void;
  /** What stands where nothing fits. */
  empty: JSX.Element;
}): JSX.Element {
  const { view, today, onOpen } = props;
  const { book } = useClients();
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  const [more, setMore] = useState<Readonly<Partial<Record<Section['key'], number>>>>({});
  const filters = filtersOf(view);
  const shown: readonly Section[] = view.done
    ? [{ key: 'done', title: t('tasks.only-done'), query: { state: 'done', newestFirst: true } }]
    : sections(today);
  const read = async () => {
    const answers = await Promise.all(
      shown.map(({ key, query }) =>
        book.activities({
          ...filters,
          ...query,
          limit: key === 'no-day' ? 0 : STEP + (more[key] ?? 0),
          offset: 0,
        }),
      ),
    );
    const parts = new Map<Section['key'], { total: number; rows: readonly ActivityRow[] }>();
    for (const [place, answer] of answers.entries()) {
      if (!answer.ok) return answer;
      const key = shown[place]?.key;
      if (key !== undefined) parts.set(key, answer.value);
    }
    const all = parts.get('no-day')?.total;
    if (all !== undefined) {
      // Those without a day come last of all: behind as many as have one.
      const dated = [...parts].reduce((sum, [key, { total }]) => sum + (key === 'no-day' ? 0 : total), 0);
      const limit = STEP + (more['no-day'] ?? 0);
      const rest = await book.activities({ ...filters, state: 'planned', limit, offset: dated });
      if (!rest.ok) return rest;
      parts.set('no-day', { total: all - dated, rows: rest.value.rows });
    }
    return ok<Parts>(parts);
  };
  const { value, failure, again } = useAnswer(JSON.stringify([filters, view.done, today, more]), read);
  if (failure !== null) return <FailureNotice failure={failure} onRetry={again} />;
  if (value === null) return <Skeleton lines={8} />;
  if ([...value.values()].every(({ total }) => total === 0)) return props.empty;
  return (
    <div class="task-sections" ref={box}>
      {shown.map(({ key, title }) => {
        const part = value.get(key);
        if (part === undefined || part.total === 0) return null;
        const left = part.total - part.rows.length;
        return (
          <section key={key} aria-labelledby={`tasks-${key}`} class="task-section">
            <h2 id={`tasks-${key}`} class="task-heading" data-late={key === 'overdue' ? '' : undefined}>
              {title}
              <span class="task-count">{formatNumber(part.total)}</span>
            </h2>
            <ul class="task-lines">
              {part.rows.map((row) => (
                <TaskLine
                  key={row.record.id}
                  row={row}
                  today={today}
                  shows={key === 'today' || key === 'tomorrow' ? 'time' : 'day'}
                  onOpen={() => onOpen(row)}
                />
              ))}
            </ul>
            {left > 0 && (
              <Button
                variant="quiet"
                size="s"
                onClick={() => setMore({ ...more, [key]: (more[key] ?? 0) + 4 * STEP })}
              >
                {t('tasks.more', { n: left })}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { PRIORITIES } from '../../domain/side';
import { Button, IconButton } from '../components/Button';
import { Select } from '../components/Field';
import { MenuButton } from '../components/MenuButton';
import { EmptyState } from '../components/Notice';
import { Screen } from '../components/Screen';
import { Segmented } from '../components/Segmented';
import { useLater } from '../components/useLater';
import { useNarrow } from '../components/useNarrow';
import { t } from '../i18n';
import { weekStart } from '../locale';
import { person, team } from '../vocabulary';
import { ActivityDialog, type ActivityStart } from './ActivityDialog';
import { Agenda } from './Agenda';
import { CalendarFiles } from './CalendarFiles';
import { today as currentDay } from './clock';
import { MonthGrid } from './MonthGrid';
import { PocketMonth } from './PocketMonth';
import { TaskList } from './TaskList';
import { TimeGrid } from './TimeGrid';
import { CALENDAR_KINDS } from './useOccurrences';
import { MINE, readTasksView, stepped, type TasksView, tasksUrl, VIEWS, viewTitle } from './view';
import './tasks.css';

/** Tasks and events: a list by when they are due, an agenda, and a calendar by days, weeks and months. */
export default function TasksScreen(): JSX.Element {
  const { route, query } = useLocation();
  const { params } = useRoute();
  const narrow = useNarrow();
  const today = currentDay.value;
  const view = readTasksView(params.view, query, today);
  const [start, setStart] = useState<ActivityStart | null>(null);
  const [files, setFiles] = useState(false);
  const [exports, setExports] = useState(false);
  const exporter = useLater(() => import('../export/SideExport'), exports);
  const go = (part: Partial<TasksView>, replace = false) =>
    route(tasksUrl({ ...view, ...part }, today), replace);
  const isFiltered = view.owner !== '' || view.kind !== '' || view.priority !== '' || view.done;
  const add = (date?: string, time?: string) =>
    setStart({ values: { ...(date !== undefined && { date }), ...(time !== undefined && { time }) } });
  const isCalendar = view.view === 'day' || view.view === 'week' || (view.view === 'month' && !narrow);
  return (
    <Screen
      title={t('app.tasks')}
      fill={isCalendar}
      actions={
        <>
          <Segmented
            label={t('tasks.view')}
            value={view.view}
            options={VIEWS.map((value) => ({
              value,
              label: t(narrow && value === 'week' ? 'tasks.view-three' : `tasks.view-${value}`),
            }))}
            onChange={(next) => go({ view: next })}
          />
          {narrow ? (
            <MenuButton
              label={t('changes.menu')}
              items={[
                { icon: 'download', label: t('exporting.title-tasks'), run: () => setExports(true) },
                { icon: 'file', label: t('ics.title'), run: () => setFiles(true) },
              ]}
            />
          ) : (
            <>
              <IconButton
                icon="download"
                label={t('exporting.title-tasks')}
                onClick={() => setExports(true)}
              />
              <Button icon="file" onClick={() => setFiles(true)}>
                {t('ics.title')}
              </Button>
            </>
          )}
          <Button
            variant="primary"
            icon="add"
            onClick={() => add(view.view === 'list' ? undefined : view.date)}
          >
            {t('task.new')}
          </Button>
        </>
      }
    >
      <div class="tasks-bar">
        {view.view !== 'list' && (
          <div class="tasks-turn">
            <Button size="s" onClick={() => go({ date: today })} aria-pressed={view.date === today}>
              {t('task.today')}
            </Button>
            <IconButton
              icon="chevronLeft"
              size="s"
              label={t('tasks.previous')}
              onClick={() => go({ date: stepped(view.view, view.date, -1, narrow) })}
            />
            <IconButton
              icon="chevronRight"
              size="s"
              label={t('tasks.next')}
              onClick={() => go({ date: stepped(view.view, view.date, 1, narrow) })}
            />
            <h2 class="tasks-span" aria-live="polite">
              {viewTitle(view.view, view.date, weekStart(), narrow)}
            </h2>
          </div>
        )}
        <Filters view={view} onChange={(part) => go(part, true)} />
      </div>
      {view.view === 'list' && (
        <TaskList
          view={view}
          today={today}
          onOpen={({ record, name }) => setStart({ record, name })}
          empty={
            isFiltered ? (
              <EmptyState
                icon="search"
                title={t('tasks.none-fit')}
                actions={<Button onClick={() => route('/tasks')}>{t('tasks.filters-off')}</Button>}
              />
            ) : (
              <EmptyState
                icon="calendar"
                title={t('tasks.empty-title')}
                actions={
                  <Button variant="primary" icon="add" onClick={() => add()}>
                    {t('task.new')}
                  </Button>
                }
              >
                <p>{t('tasks.empty-text')}</p>
              </EmptyState>
            )
          }
        />
      )}
      {view.view === 'agenda' && (
        <Agenda
          view={view}
          today={today}
          onOpen={({ record, row }) => setStart({ record, name: row.name })}
        />
      )}
      {(view.view === 'day' || view.view === 'week') && (
        <TimeGrid
          view={view}
          today={today}
          onOpen={({ record, row }) => setStart({ record, name: row.name })}
          onAdd={add}
          onDay={(date) => go({ view: 'day', date })}
          onGo={(date) => go({ date }, true)}
        />
      )}
      {view.view === 'month' && narrow && (
        <PocketMonth
          view={view}
          today={today}
          onOpen={({ record, row }) => setStart({ record, name: row.name })}
          onAdd={add}
          onGo={(date) => go({ date }, true)}
        />
      )}
      {view.view === 'month' && !narrow && (
        <MonthGrid
          view={view}
          today={today}
          onOpen={({ record, row }) => setStart({ record, name: row.name })}
          onAdd={add}
          onDay={(date) => go({ view: 'day', date })}
          onGo={(date) => go({ date }, true)}
        />
      )}
      {exporter !== null && exports && <exporter.TaskExport view={view} onClose={() => setExports(false)} />}
      <CalendarFiles open={files} onClose={() => setFiles(false)} />
      <ActivityDialog start={start} onClose={() => setStart(null)} />
    </Screen>
  );
}

function Filters(props: { view: TasksView; onChange: (part: Partial<TasksView>) => void }): JSX.Element {
  const { view, onChange } = props;
  const names = team.value.map(({ name }) => name);
  const owners = ['', MINE, ...names].includes(view.owner) ? names : [...names, view.owner];
  return (
    <fieldset class="tasks-filters">
      <legend class="visually-hidden">{t('tasks.filters')}</legend>
      {owners.length > 0 && (
        <Select
          label={t('task.owner')}
          hideLabel
          size="s"
          value={view.owner}
          options={[
            { value: '', label: t('tasks.any-owner') },
            ...(person.value === '' ? [] : [{ value: MINE, label: t('today.mine') }]),
            ...owners.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(owner) => onChange({ owner })}
        />
      )}
      <Select
        label={t('task.kind')}
        hideLabel
        size="s"
        value={view.kind}
        options={[
          { value: '', label: t('tasks.any-kind') },
          ...CALENDAR_KINDS.map((value) => ({ value, label: t(`activity.${value}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <Select
        label={t('task.priority')}
        hideLabel
        size="s"
        value={view.priority}
        options={[
          { value: '', label: t('tasks.any-priority') },
          ...PRIORITIES.map((value) => ({ value, label: t(`task.priority-${value}`) })),
        ]}
        onChange={(priority) => onChange({ priority })}
      />
      <label class="tasks-done">
        <input
          type="checkbox"
          checked={view.done}
          onChange={(event) => onChange({ done: event.currentTarget.checked })}
        />
        <span>{t(view.view === 'list' ? 'tasks.only-done' : 'tasks.with-done')}</span>
      </label>
    </fieldset>
  );
}

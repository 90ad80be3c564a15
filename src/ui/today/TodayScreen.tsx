import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ActivityRow, Part } from '../../db/workApi';
import { bookStatus } from '../book';
import { Button } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Icon } from '../components/Icon';
import { Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { Segmented } from '../components/Segmented';
import { EmptyBook } from '../customers/EmptyBook';
import { t } from '../i18n';
import { dayText } from '../locale';
import { readStored, writeStored } from '../stored';
import { ActivityDialog, type ActivityStart } from '../tasks/ActivityDialog';
import { today as currentDay } from '../tasks/clock';
import { TaskLine } from '../tasks/TaskLine';
import { useKeptFocus } from '../tasks/useKeptFocus';
import { MINE, readTasksView, tasksUrl } from '../tasks/view';
import { person } from '../vocabulary';
import { Besides } from './Besides';
import { Block } from './Block';
import { type Due, useDue } from './useToday';
import './today.css';

const KEY = 'satchel.today';

/** The start: what is due, whom to call, who is forgotten, what waits; each line acts at once. */
export default function TodayScreen(): JSX.Element {
  const today = currentDay.value;
  const [whose, setWhose] = useState<'mine' | 'all'>(readStored<'all'>(KEY, ['all']) ?? 'mine');
  const [start, setStart] = useState<ActivityStart | null>(null);
  const me = person.value;
  // What nobody has is everybody's.
  const owner = whose === 'mine' && me !== '' ? [me, ''] : undefined;
  const due = useDue(today, owner);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  const isEmpty =
    bookStatus.value?.customers === 0 &&
    due.value !== null &&
    Object.values(due.value).every(({ total }) => total === 0);
  if (isEmpty) return <EmptyBook title={t('app.today')} />;
  return (
    <Screen
      title={t('app.today')}
      aside={
        <span class="today-date">{dayText(today, { weekday: 'long', day: 'numeric', month: 'long' })}</span>
      }
      actions={
        <>
          {me !== '' && (
            <Segmented
              label={t('today.whose')}
              value={whose}
              options={(['mine', 'all'] as const).map((value) => ({ value, label: t(`today.${value}`) }))}
              onChange={(next) => {
                setWhose(next);
                writeStored(KEY, next === 'all' ? 'all' : null);
              }}
            />
          )}
          <Button variant="primary" icon="add" onClick={() => setStart({ values: { date: today } })}>
            {t('task.new')}
          </Button>
        </>
      }
    >
      <div class="today" ref={box}>
        <div class="today-main">
          {due.failure !== null ? (
            <FailureNotice failure={due.failure} onRetry={due.again} />
          ) : due.value === null ? (
            <Skeleton lines={10} />
          ) : (
            <DueSections due={due.value} isMine={owner !== undefined} today={today} onStart={setStart} />
          )}
        </div>
        {due.failure === null && <Besides today={today} owner={owner} onStart={setStart} />}
      </div>
      <ActivityDialog start={start} onClose={() => setStart(null)} />
    </Screen>
  );
}

function DueSections(props: {
  due: Due;
  isMine: boolean;
  today: string;
  onStart: (start: ActivityStart) => void;
}): JSX.Element {
  const { due, isMine, today, onStart } = props;
  const lines = ({ rows }: Part<ActivityRow>, shows: 'day' | 'time') =>
    rows.map((row) => (
      <TaskLine
        key={row.record.id}
        row={row}
        today={today}
        shows={shows}
        onOpen={() => onStart({ record: row.record, name: row.name })}
      />
    ));
  const block = (part: Part<ActivityRow>) => ({
    total: part.total,
    shown: part.rows.length,
    href: isMine ? tasksUrl({ ...readTasksView('list', {}, today), owner: MINE }, today) : '/tasks',
  });
  const isFree = due.overdue.total + due.calls.total + due.today.total === 0;
  return (
    <>
      {isFree && (
        <div class="today-free">
          <Icon name="check" size={22} />
          <div>
            <h2>{t('today.nothing-title')}</h2>
            <p>{t('today.nothing-text')}</p>
          </div>
        </div>
      )}
      {due.today.total > 0 && (
        <Block id="due" title={t('today.due')} {...block(due.today)}>
          {lines(due.today, 'time')}
        </Block>
      )}
      {due.calls.total > 0 && (
        <Block id="calls" title={t('today.calls')} {...block(due.calls)}>
          {lines(due.calls, 'time')}
        </Block>
      )}
      {due.overdue.total > 0 && (
        <Block id="overdue" title={t('today.overdue')} late {...block(due.overdue)}>
          {lines(due.overdue, 'day')}
        </Block>
      )}
      {isFree && due.next.total > 0 && (
        <Block id="next" title={t('today.next')} {...block(due.next)}>
          {lines(due.next, 'day')}
        </Block>
      )}
    </>
  );
}

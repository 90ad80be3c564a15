import type { JSX } from 'preact';
import type { ActivityRow } from '../../db/workApi';
import { addDays, dayNumber } from '../../domain/day';
import type { ActivityKind } from '../../domain/side';
import { useClients } from '../clients';
import { IconButton } from '../components/Button';
import { Icon, type IconName } from '../components/Icon';
import { t } from '../i18n';
import { joinTime, lengthText, nearDay, timeText } from '../locale';
import { complete, move, reopen } from './actions';
import { CallLink } from './CallLink';
import { ruleWords } from './ruleWords';
import './tasks.css';

/** The picture of each kind. */
export const KIND_ICONS: Readonly<Record<ActivityKind, IconName>> = {
  call: 'phone',
  meeting: 'customers',
  email: 'mail',
  sms: 'message',
  note: 'edit',
  task: 'check',
  event: 'calendar',
  other: 'info',
};

/**
 * One activity in a list: done with a press, called, put off to tomorrow, opened. `day` is that of the occurrence where
 * it is one of a series; `shows` says whether its day stands beside its time.
 */
export function TaskLine(props: {
  row: ActivityRow;
  day?: string | undefined;
  today: string;
  shows: 'day' | 'time';
  onOpen: () => void;
}): JSX.Element {
  const { row, today, shows, onOpen } = props;
  const clients = useClients();
  const { record, name, phone } = row;
  const { subject, time, state, priority, repeat, kind, minutes, owner, place } = record;
  const day = props.day ?? record.date ?? record.doneAt?.slice(0, 10);
  const isDone = state === 'done';
  const isOverdue = !isDone && day !== undefined && day < today;
  const when = joinTime([
    ...(shows === 'day' && day !== undefined ? [nearDay(day, today, dayNumber(day) - dayNumber(today))] : []),
    ...(time === undefined ? [] : [timeText(time)]),
  ]);
  const about = [
    ...(minutes === undefined || time === undefined ? [] : [lengthText(Number(minutes))]),
    ...(place === undefined ? [] : [place]),
    ...(owner === undefined ? [] : [owner]),
  ].join(' · ');
  return (
    <li class="task" data-done={isDone ? '' : undefined}>
      <button
        type="button"
        class="task-check"
        aria-pressed={isDone}
        aria-label={t('task.do', { subject })}
        onClick={() => void (isDone ? reopen(clients, record) : complete(clients, record, props.day))}
      >
        <Icon name="check" size={13} />
      </button>
      <span class="task-kind" title={t(`activity.${kind}`)}>
        <Icon name={KIND_ICONS[kind]} size={16} />
        <span class="visually-hidden">{t(`activity.${kind}`)}</span>
      </span>
      <span class="task-main">
        <span class="task-what">
          {priority === 'high' && (
            <span class="task-flag" role="img" aria-label={t('tasks.high')} title={t('tasks.high')}>
              <Icon name="flag" size={14} />
            </span>
          )}
          <button type="button" class="task-subject" onClick={onOpen}>
            {subject}
          </button>
          {repeat !== undefined && !isDone && (
            <span class="task-repeat" title={t('tasks.repeats', { rule: ruleWords(repeat) })}>
              <Icon name="refresh" size={13} />
              <span class="visually-hidden">{t('tasks.repeats', { rule: ruleWords(repeat) })}</span>
            </span>
          )}
        </span>
        {(name !== '' || about !== '') && (
          <span class="task-about">
            {name !== '' && <a href={`/customers/${encodeURIComponent(record.customer)}`}>{name}</a>}
            {about !== '' && <span>{about}</span>}
          </span>
        )}
      </span>
      <span class="task-when" data-late={isOverdue ? '' : undefined}>
        {when}
      </span>
      <span class="task-acts">
        {!isDone && (
          <CallLink phone={phone} customer={record.customer} name={name} record={record} day={props.day} />
        )}
        {!isDone && (
          <IconButton
            icon="arrowRight"
            size="s"
            label={t('task.postpone-of', { subject })}
            onClick={() => void move(clients, record, { date: addDays(today, 1) }, day)}
          />
        )}
      </span>
    </li>
  );
}

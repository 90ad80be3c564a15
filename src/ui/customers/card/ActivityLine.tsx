import type { JSX } from 'preact';
import { localDay } from '../../../domain/day';
import type { Activity, ActivityKind } from '../../../domain/side';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { Icon, type IconName } from '../../components/Icon';
import { formatInstant, t } from '../../i18n';
import { complete, remove, reopen } from '../../tasks/actions';
import { activityFacts, dayWord } from './sideWords';

const ICONS: Readonly<Record<ActivityKind, IconName>> = {
  call: 'phone',
  meeting: 'customers',
  email: 'mail',
  sms: 'mail',
  note: 'note',
  task: 'check',
  event: 'calendar',
  other: 'calendar',
};

/** True for what should have been done before today. */
export const isOverdue = ({ state, date }: Activity): boolean =>
  state === 'planned' && date !== undefined && date < localDay();

/** An activity on the card: what it is, when, what was said; done, changed and removed on the spot. */
export function ActivityLine(props: {
  activity: Activity;
  /** When it was done, of one in the past. */
  at?: string;
  /** Opens it in its form. */
  onOpen: (activity: Activity) => void;
}): JSX.Element {
  const { activity, at, onOpen } = props;
  const { kind, subject, notes, state } = activity;
  const clients = useClients();
  const isNote = kind === 'note';
  const overdue = isOverdue(activity);
  return (
    <li class="entry" data-kind={overdue ? 'overdue' : kind}>
      <span class="entry-mark">
        <Icon name={ICONS[kind]} size={14} />
      </span>
      <div class="entry-main">
        <p class="entry-head">
          <span class="entry-title">
            {isNote ? t('activity.note') : `${t(`activity.${kind}`)} · ${subject}`}
          </span>
          {at === undefined ? (
            <Due activity={activity} overdue={overdue} />
          ) : (
            at.length > 10 && (
              <time dateTime={at} title={formatInstant(at, 'long')}>
                {formatInstant(at, 'time')}
              </time>
            )
          )}
        </p>
        <Facts activity={activity} />
        {notes !== undefined && <p class="entry-text">{notes}</p>}
        {isNote && notes === undefined && <p class="entry-text">{subject}</p>}
      </div>
      <span class="entry-acts">
        {state === 'planned' ? (
          <IconButton
            icon="check"
            size="s"
            label={t('card.done-of', { title: subject })}
            onClick={() => void complete(clients, activity)}
          />
        ) : (
          !isNote && (
            <IconButton
              icon="undo"
              size="s"
              label={t('card.reopen-of', { title: subject })}
              onClick={() => void reopen(clients, activity)}
            />
          )
        )}
        <IconButton
          icon="edit"
          size="s"
          label={t('customer.edit-group', { group: subject })}
          onClick={() => onOpen(activity)}
        />
        <IconButton
          icon="trash"
          size="s"
          label={t('opportunity.remove', { title: subject })}
          onClick={() => void remove(clients, activity)}
        />
      </span>
    </li>
  );
}

function Facts({ activity }: { activity: Activity }): JSX.Element | null {
  const facts = activityFacts(activity);
  return facts.length === 0 ? null : <p class="entry-facts">{facts.join(' · ')}</p>;
}

function Due({
  activity: { date, priority },
  overdue,
}: {
  activity: Activity;
  overdue: boolean;
}): JSX.Element {
  return (
    <span class="entry-due" data-overdue={overdue ? '' : undefined}>
      {priority === 'high' && <span class="entry-high">{t('card.high')}</span>}
      {date === undefined ? (
        t('card.no-day')
      ) : (
        <time dateTime={date}>{overdue ? t('card.overdue', { date: dayWord(date) }) : dayWord(date)}</time>
      )}
    </span>
  );
}

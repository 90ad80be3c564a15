import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '../../domain/day';
import type { ActivityKind } from '../../domain/side';
import { Button } from '../components/Button';
import { DayField } from '../components/DayField';
import { Select, TextArea, TextField } from '../components/Field';
import { Segmented } from '../components/Segmented';
import { CustomerPicker, type Picked } from '../customers/CustomerPicker';
import { t } from '../i18n';
import { lengthText, timeText } from '../locale';
import { OwnerChoice } from '../team/OwnerChoice';
import type { FormProblems, FormValues } from './activityDraft';
import { RepeatField } from './RepeatField';
import './form.css';

const KINDS: readonly ActivityKind[] = ['task', 'call', 'meeting', 'email', 'sms', 'event'];

/** What mostly takes how long, and how long before one is reminded, in minutes. */
const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240, 480];
const REMINDERS = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10_080];

/** From when on a whole day's activity is reminded of. */
const DAY_BEGINS = '09:00';

/** The fields of an activity: what, about whom, when, and behind a button whatever else. */
export function ActivityForm(props: {
  values: FormValues;
  problems: FormProblems;
  customer: Picked | null;
  /** Its customer stands already. */
  isFixed: boolean;
  onChange: (part: Partial<FormValues>) => void;
  onCustomer: (customer: Picked | null) => void;
}): JSX.Element {
  const { values, problems, customer, isFixed, onChange, onCustomer } = props;
  const holdsMore = [values.remind, values.place, values.notes, values.priority].some((one) => one !== '');
  const [showsMore, setShowsMore] = useState(holdsMore);
  const takesTime = values.kind === 'meeting' || values.kind === 'event' || values.endDate !== '';
  return (
    <div class="activity-form">
      <Segmented
        label={t('task.kind')}
        look="chips"
        value={values.kind}
        options={[...KINDS, ...(KINDS.includes(values.kind) ? [] : [values.kind])].map((value) => ({
          value,
          label: t(`activity.${value}`),
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={t('task.subject')}
        autofocus
        maxLength={300}
        value={values.subject}
        onInput={(subject) => onChange({ subject })}
        {...(problems.subject === true && { error: t('task.subject-missing') })}
      />
      {!(isFixed && customer === null) && (
        <CustomerPicker label={t('task.customer')} value={customer} onChange={onCustomer} fixed={isFixed} />
      )}
      <div class="activity-when">
        <DayField
          label={t('task.day')}
          asks="moment"
          near
          value={values.date}
          onChange={(date, time) => onChange({ date, ...(time !== undefined && { time }) })}
        />
        <div class="activity-time">
          <TimeField value={values.time} day={values.date} onChange={onChange} />
          <Select
            label={t('task.minutes')}
            value={values.minutes}
            disabled={values.time === ''}
            options={[
              { value: '', label: t('task.minutes-none') },
              ...withOwn(LENGTHS, values.minutes).map((one) => ({
                value: String(one),
                label: lengthText(one),
              })),
            ]}
            onChange={(minutes) => onChange({ minutes })}
          />
        </div>
      </div>
      {takesTime && values.date !== '' && (
        <DayField
          label={t('task.last-day')}
          value={values.endDate === '' ? values.date : values.endDate}
          onChange={(endDate) => onChange({ endDate: endDate === values.date ? '' : endDate })}
          error={problems.endDate === true ? t('task.last-day-early') : undefined}
        />
      )}
      {values.date !== '' && (
        <RepeatField day={values.date} value={values.repeat} onChange={(repeat) => onChange({ repeat })} />
      )}
      {showsMore ? (
        <>
          <div class="activity-pair">
            <Select
              label={t('task.remind')}
              value={values.remind}
              options={reminders(values)}
              onChange={(remind) => onChange({ remind })}
              {...(problems.remind === true && { error: t('task.remind-needs-day') })}
            />
            <Select
              label={t('task.priority')}
              value={values.priority}
              options={[
                { value: 'high', label: t('task.priority-high') },
                { value: '', label: t('task.priority-normal') },
                { value: 'low', label: t('task.priority-low') },
              ]}
              onChange={(priority) => onChange({ priority })}
            />
          </div>
          <div class="activity-pair">
            <OwnerChoice
              label={t('task.owner')}
              nobody={t('task.owner-none')}
              value={values.owner}
              onChange={(owner) => onChange({ owner })}
            />
            <TextField
              label={t('task.place')}
              value={values.place}
              onInput={(place) => onChange({ place })}
            />
          </div>
          <TextArea
            label={t('task.notes')}
            rows={3}
            value={values.notes}
            onInput={(notes) => onChange({ notes })}
          />
        </>
      ) : (
        <div>
          <Button variant="quiet" size="s" icon="add" onClick={() => setShowsMore(true)}>
            {t('task.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The numbers that are offered, and the one that stands. */
const withOwn = (offered: readonly number[], own: string): readonly number[] =>
  own === '' || offered.includes(Number(own)) ? offered : [...offered, Number(own)].sort((a, b) => a - b);

function reminders({ time, remind }: FormValues): { value: string; label: string }[] {
  return [
    { value: '', label: t('task.remind-never') },
    ...withOwn(REMINDERS, remind)
      .filter((one) => time !== '' || one % 1440 === 0 || String(one) === remind)
      .map((one) => ({ value: String(one), label: reminderText(one, time) })),
  ];
}

function reminderText(minutes: number, time: string): string {
  if (minutes > 0) return t('task.remind-before', { time: lengthText(minutes) });
  return time === '' ? t('task.remind-day', { time: timeText(DAY_BEGINS) }) : t('task.remind-at');
}

/** A time of the day, `HH:MM`, by the browser's own field: it knows 12 and 24 hours. Without a day it is today's. */
export function TimeField(props: {
  value: string;
  /** ISO day; empty where none is chosen. */
  day: string;
  onChange: (at: { readonly date: string; readonly time: string }) => void;
}): JSX.Element {
  const { value, day, onChange } = props;
  return (
    <label class="field">
      <span class="field-label">{t('task.time')}</span>
      <input
        class="input"
        type="time"
        value={value}
        onChange={(event) => {
          const time = event.currentTarget.value;
          onChange({ time, date: day === '' && time !== '' ? localDay() : day });
        }}
      />
    </label>
  );
}

import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayWords, type Said } from '../../domain/calendar/dayWords';
import { addDays, localDay, weekday } from '../../domain/day';
import { t } from '../i18n';
import { dateOrder, dayText, timeText, weekdayName } from '../locale';
import { IconButton } from './Button';
import { TextField } from './Field';
import './chip.css';
import './dayField.css';

/** The day as the field shows it once it is understood. */
const shown = (day: string): string =>
  day === '' ? '' : dayText(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/**
 * A day, typed as people say it (`tomorrow 15:00`, `jutro`, `в пятницу`, `24.12.`) or chosen in the browser's calendar.
 * A time that is typed along is handed over with it, for those who ask for one. What is not understood stays and says so.
 */
export function DayField(props: {
  label: string;
  /** ISO day, or empty. */
  value: string;
  onChange: (day: string, time?: string) => void;
  /** What is asked, as the example in the empty field shows: a day to come, one that was, or a day and its hour. */
  asks?: 'ahead' | 'past' | 'moment';
  /** Shows buttons for the days that are mostly meant. */
  near?: boolean;
  error?: string | undefined;
  autofocus?: boolean;
}): JSX.Element {
  const { label, value, onChange, asks = 'ahead', near = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const today = localDay();
  const said = typed === null || typed.trim() === '' ? null : dayWords(typed, today, dateOrder());
  // With the drawing: later it would take away what is typed next.
  useLayoutEffect(() => setTyped(null), [value]);

  const dayOf = ({ date }: Said): string => date ?? (value === '' ? today : value);
  const settle = () => {
    if (typed === null) return;
    if (typed.trim() === '') {
      setTyped(null);
      if (value !== '') onChange('');
    } else if (said !== null) {
      setTyped(null);
      onChange(dayOf(said), said.time);
    }
  };
  const isWrong = typed !== null && typed.trim() !== '' && typed !== shown(value) && said === null;
  const line = useRef<HTMLDivElement>(null);
  // The form around it is not to be sent without what was typed.
  useLayoutEffect(() => {
    line.current?.querySelector('input')?.setCustomValidity(isWrong ? t('task.day-wrong') : '');
  }, [isWrong]);
  const means = said === null ? undefined : asks === 'moment' ? momentText(said) : shown(dayOf(said));
  const error = isWrong ? t('task.day-wrong') : props.error;
  return (
    <div class="day-field">
      <div class="day-line" ref={line}>
        <TextField
          label={label}
          placeholder={t(`task.example-${asks}`)}
          value={typed ?? shown(value)}
          onInput={setTyped}
          onBlur={settle}
          onFocus={(event) => (event.currentTarget as HTMLInputElement).select()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) settle();
          }}
          {...(error !== undefined && { error })}
          {...(means !== undefined && error === undefined && { hint: means })}
        />
        <span class="day-pick">
          <IconButton
            icon="calendar"
            label={t('task.pick-day')}
            onClick={() => calendar.current?.showPicker()}
          />
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </span>
      </div>
      {near && (
        <div class="day-near">
          {nearDays(today).map(({ day, name }) => (
            <button
              key={day}
              type="button"
              class="chip"
              aria-pressed={value === day}
              onClick={() => onChange(day === value ? '' : day)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const momentText = ({ date, time }: Said): string =>
  [date === undefined ? '' : shown(date), time === undefined ? '' : timeText(time)]
    .filter(Boolean)
    .join(', ');

/** Today, tomorrow, and the Monday to come where it is neither. */
function nearDays(today: string): readonly { readonly day: string; readonly name: string }[] {
  const monday = addDays(today, 7 - weekday(today));
  const tomorrow = addDays(today, 1);
  return [
    { day: today, name: t('task.today') },
    { day: tomorrow, name: t('task.tomorrow') },
    ...(monday === tomorrow ? [] : [{ day: monday, name: weekdayName(0) }]),
    { day: addDays(today, 7), name: t('task.in-a-week') },
  ].filter(({ day }, place, all) => all.findIndex((one) => one.day === day) === place);
}

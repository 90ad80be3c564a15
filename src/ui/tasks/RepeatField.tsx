import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  everyOne,
  FREQUENCIES,
  nthOfMonth,
  parseRule,
  type Rule,
  rulePresets,
  writeRule,
} from '../../domain/calendar/rule';
import { addMonths, weekday } from '../../domain/day';
import { DayField } from '../components/DayField';
import { Select, TextField } from '../components/Field';
import { t } from '../i18n';
import { weekdayName, weekStart } from '../locale';
import { ruleWords } from './ruleWords';
import '../components/chip.css';

const OWN = 'own';

/** How something repeats: what is mostly wanted from its day on, or whatever else. */
export function RepeatField(props: {
  /** ISO day of the first occurrence. */
  day: string;
  value: string;
  onChange: (rule: string) => void;
}): JSX.Element {
  const { day, value, onChange } = props;
  const presets = rulePresets(day).map((rule) => ({ value: writeRule(rule), label: ruleWords(rule) }));
  const isPreset = value === '' || presets.some((one) => one.value === value);
  const [isOwn, setOwn] = useState(!isPreset);
  const rule = parseRule(value);
  return (
    <div class="repeat">
      <Select
        label={t('rule.label')}
        value={isOwn ? OWN : value}
        options={[
          { value: '', label: t('rule.never') },
          ...presets,
          ...(isPreset || isOwn ? [] : [{ value, label: ruleWords(value) }]),
          { value: OWN, label: isOwn && value !== '' ? ruleWords(value) : t('rule.own') },
        ]}
        onChange={(next) => {
          setOwn(next === OWN);
          if (next !== OWN) onChange(next);
          else if (value === '') onChange(writeRule(everyOne('weekly', { byDay: [{ day: weekday(day) }] })));
        }}
      />
      {isOwn && rule !== null && (
        <OwnRule day={day} rule={rule} onChange={(next) => onChange(writeRule(next))} />
      )}
    </div>
  );
}

/** Another frequency begins anew from the day; interval and end stay. */
const from = (day: string, { interval, count, until }: Rule, freq: Rule['freq']): Rule =>
  everyOne(freq, {
    interval,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    ...(freq === 'weekly' && { byDay: [{ day: weekday(day) }], weekStart: weekStart() }),
    ...(freq === 'monthly' && { byMonthDay: [Number(day.slice(8))] }),
  });

function OwnRule(props: { day: string; rule: Rule; onChange: (rule: Rule) => void }): JSX.Element {
  const { day, rule, onChange } = props;
  const { count: _count, until: _until, ...endless } = rule;
  const { nth, isLast } = nthOfMonth(day);
  const byMonth: readonly Rule[] = [
    { ...rule, byDay: [], byMonthDay: [Number(day.slice(8))] },
    { ...rule, byMonthDay: [], byDay: [{ day: weekday(day), nth }] },
    ...(isLast ? [{ ...rule, byMonthDay: [], byDay: [{ day: weekday(day), nth: -1 }] }] : []),
    { ...rule, byDay: [], byMonthDay: [-1] },
  ].filter((one) => (one.byDay[0]?.nth ?? 0) < 5);
  const end = rule.until !== undefined ? 'until' : rule.count !== undefined ? 'count' : 'never';
  return (
    <div class="own-rule">
      <div class="own-rule-line">
        <TextField
          label={t('rule.every')}
          inputMode="numeric"
          maxLength={3}
          value={String(rule.interval)}
          onInput={(text) => onChange({ ...rule, interval: Math.max(1, Number.parseInt(text, 10) || 1) })}
        />
        <Select
          label={t('rule.unit')}
          value={rule.freq}
          options={FREQUENCIES.map((value) => ({ value, label: t(`rule.unit-${value}`) }))}
          onChange={(freq) => onChange(from(day, rule, freq))}
        />
      </div>
      {rule.freq === 'weekly' && (
        <fieldset class="own-rule-days">
          <legend class="field-label">{t('rule.week-days')}</legend>
          {[0, 1, 2, 3, 4, 5, 6].map((place) => {
            const one = (place + weekStart()) % 7;
            const isOn = rule.byDay.some((held) => held.day === one);
            const rest = rule.byDay.filter((held) => held.day !== one);
            return (
              <button
                key={one}
                type="button"
                class="chip"
                aria-pressed={isOn}
                aria-label={weekdayName(one)}
                onClick={() => {
                  const byDay = isOn ? rest : [...rule.byDay, { day: one }].sort((a, b) => a.day - b.day);
                  if (byDay.length > 0) onChange({ ...rule, byDay });
                }}
              >
                {weekdayName(one, 'short')}
              </button>
            );
          })}
        </fieldset>
      )}
      {rule.freq === 'monthly' && (
        <Select
          label={t('rule.month-by')}
          value={writeRule(rule)}
          options={[...new Map([rule, ...byMonth].map((one) => [writeRule(one), one])).entries()].map(
            ([value, one]) => ({ value, label: ruleWords({ ...endless, ...daysOf(one) }) }),
          )}
          onChange={(text) => {
            const next = parseRule(text);
            if (next !== null) onChange(next);
          }}
        />
      )}
      <div class="own-rule-line">
        <Select
          label={t('rule.ends')}
          value={end}
          options={(['never', 'count', 'until'] as const).map((value) => ({
            value,
            label: t(`rule.ends-${value}`),
          }))}
          onChange={(next) => {
            if (next === 'never') onChange(endless);
            else if (next === 'count') onChange({ ...endless, count: 10 });
            else onChange({ ...endless, until: addMonths(day, 3) });
          }}
        />
        {rule.count !== undefined && (
          <TextField
            label={t('rule.count')}
            inputMode="numeric"
            maxLength={3}
            value={String(rule.count)}
            onInput={(text) => onChange({ ...rule, count: Math.max(1, Number.parseInt(text, 10) || 1) })}
          />
        )}
        {rule.until !== undefined && (
          <DayField
            label={t('rule.ends-until')}
            value={rule.until}
            onChange={(until) => {
              if (until !== '') onChange({ ...rule, until });
            }}
          />
        )}
      </div>
    </div>
  );
}

const daysOf = ({ byDay, byMonthDay }: Rule): Pick<Rule, 'byDay' | 'byMonthDay'> => ({ byDay, byMonthDay });

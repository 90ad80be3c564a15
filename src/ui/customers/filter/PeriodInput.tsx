import type { JSX } from 'preact';
import { addDays, localDay } from '../../../domain/day';
import type { Period } from '../../../domain/filter';
import { Select } from '../../components/Field';
import { t } from '../../i18n';
import { NumberInput } from './NumberInput';

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
const KINDS = ['last', 'before', 'next', ...UNITS, 'between'] as const;
type Kind = (typeof KINDS)[number];

const USUAL_DAYS = 90;

function kindOf(period: Period): Kind {
  if ('last' in period) return 'last';
  if ('next' in period) return 'next';
  if ('before' in period) return 'before';
  return 'this' in period ? period.this : 'between';
}

function made(kind: Kind, days: number): Period {
  switch (kind) {
    case 'last':
      return { last: days };
    case 'next':
      return { next: days };
    case 'before':
      return { before: days };
    case 'between':
      return { from: addDays(localDay(), 1 - days), to: localDay() };
    default:
      return { this: kind };
  }
}

/** Two days, either of which may be open. */
const isBetween = (period: Period): period is { readonly from?: string; readonly to?: string } =>
  kindOf(period) === 'between';

/** A stretch of days, as people say it. */
export function PeriodInput(props: { value: Period; onChange: (period: Period) => void }): JSX.Element {
  const { value, onChange } = props;
  const kind = kindOf(value);
  const days =
    'last' in value
      ? value.last
      : 'next' in value
        ? value.next
        : 'before' in value
          ? value.before
          : USUAL_DAYS;
  return (
    <>
      <Select
        size="s"
        hideLabel
        label={t('filter.period')}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: t(`filter.period-${one}`) }))}
        onChange={(next) => onChange(made(next, days))}
      />
      {(kind === 'last' || kind === 'next' || kind === 'before') && (
        <NumberInput
          label={t('filter.days')}
          after={t('filter.days')}
          value={days}
          onChange={(next) => onChange(made(kind, Math.min(36_500, Math.max(0, Math.round(next ?? 0)))))}
        />
      )}
      {isBetween(value) && (
        <>
          <DateInput
            label={t('filter.from')}
            value={value.from}
            onChange={(from) => onChange(span(from, value.to))}
          />
          <DateInput
            label={t('filter.to')}
            value={value.to}
            onChange={(to) => onChange(span(value.from, to))}
          />
        </>
      )}
    </>
  );
}

const span = (from: string | undefined, to: string | undefined): Period => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

function DateInput(props: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}): JSX.Element {
  return (
    <input
      type="date"
      class="input filter-date"
      aria-label={props.label}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
    />
  );
}

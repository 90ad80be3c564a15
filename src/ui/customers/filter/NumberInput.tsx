import type { JSX } from 'preact';
import type { Span } from '../../../domain/filter';
import { t } from '../../i18n';
import { spanOf } from './draft';

/** A number; undefined where the field is empty. */
export function NumberInput(props: {
  label: string;
  /** What stands behind it: a unit. */
  after?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}): JSX.Element {
  return (
    <span class="filter-number">
      <input
        type="number"
        inputMode="decimal"
        step="any"
        class="input"
        aria-label={props.label}
        placeholder={props.after === undefined ? props.label : undefined}
        value={props.value ?? ''}
        onInput={(event) => {
          const { valueAsNumber } = event.currentTarget;
          props.onChange(Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
        }}
      />
      {props.after !== undefined && <span aria-hidden="true">{props.after}</span>}
    </span>
  );
}

/** From one number to another; open where one is empty. */
export function SpanInput(props: { value: Span; onChange: (span: Span) => void }): JSX.Element {
  const { value, onChange } = props;
  return (
    <>
      <NumberInput
        label={t('filter.from')}
        value={value.from}
        onChange={(from) => onChange(spanOf(from, value.to))}
      />
      <NumberInput
        label={t('filter.to')}
        value={value.to}
        onChange={(to) => onChange(spanOf(value.from, to))}
      />
    </>
  );
}

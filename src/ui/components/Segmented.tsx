import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '../i18n';
import type { Tone } from './tone';
import './segmented.css';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count?: number;
  readonly tone?: Tone;
  /** For a word in another language than the screen's. */
  readonly lang?: string;
}

/**
 * A choice of one among a few, all in sight: radio buttons, so that arrows choose and Tab passes. `chips` wraps and
 * shows counts (filters), `bar` holds together (a setting, tabs).
 */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  options: readonly Segment<T>[];
  onChange: (value: T) => void;
  look?: 'bar' | 'chips';
}): JSX.Element {
  const name = useId();
  return (
    <fieldset class="segmented" data-look={props.look ?? 'bar'}>
      <legend class="visually-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} class="segment" data-tone={option.tone}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span lang={option.lang}>{option.label}</span>
          {option.count !== undefined && <span class="segment-count">{formatNumber(option.count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}

import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** One rule out of few, each said in a line. */
export function Radios<T extends string>(props: {
  heading: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  hint?: string;
  onChange: (value: T) => void;
}): JSX.Element {
  const name = useId();
  return (
    <fieldset class="imp-section">
      <legend class="imp-heading">{props.heading}</legend>
      {props.options.map((option) => (
        <label class="imp-check" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {props.hint !== undefined && <p class="imp-quiet">{props.hint}</p>}
    </fieldset>
  );
}

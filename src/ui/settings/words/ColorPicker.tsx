import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { CATEGORY_COLORS, type CategoryColor } from '../../../domain/vocabulary';
import { Anchored } from '../../components/Anchored';
import { t } from '../../i18n';
import '../../import/css/popover.css';

/** The eight colours beside the button that opened them: arrows look, Enter and a click choose. */
export function ColorPicker(props: {
  anchor: Element | null;
  label: string;
  value: CategoryColor;
  onChange: (color: CategoryColor) => void;
  onClose: () => void;
}): JSX.Element {
  const { value, onChange, onClose } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  // Before the next key arrives.
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const take = (color: CategoryColor) => {
    onClose();
    if (color !== value) onChange(color);
  };
  return (
    <Anchored anchor={props.anchor} label={props.label} onClose={onClose} class="colors">
      <fieldset
        ref={box}
        class="color-choice"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          take(event.target.value as CategoryColor);
        }}
      >
        <legend class="visually-hidden">{props.label}</legend>
        {CATEGORY_COLORS.map((color) => (
          <label
            key={color}
            class="color-option"
            data-color={color}
            title={t(`words.color-${color}`)}
            onPointerUp={() => take(color)}
          >
            <input type="radio" class="visually-hidden" name={name} value={color} checked={color === value} />
            <span class="swatch" aria-hidden="true" />
            <span>{t(`words.color-${color}`)}</span>
          </label>
        ))}
      </fieldset>
    </Anchored>
  );
}

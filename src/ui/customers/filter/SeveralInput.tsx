import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Select } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { t } from '../../i18n';

/** Stands for the choice that has not been made. */
const NONE = '\0';

/** Some of several values: each of those chosen can be taken off, the others stand in a list. */
export function SeveralInput<T extends string>(props: {
  label: string;
  values: readonly T[];
  /** All that there is to choose from; those chosen may be among them. */
  all: readonly T[];
  nameOf: (value: T) => string;
  /** What it means that none is chosen; left out, one is to be chosen. */
  none?: string | undefined;
  onChange: (values: readonly T[]) => void;
}): JSX.Element {
  const { label, values, all, nameOf, none = t('filter.choose'), onChange } = props;
  const box = useRef<HTMLSpanElement>(null);
  const wentOff = useRef(false);
  const others = [...new Set(all)].filter((value) => !values.includes(value));
  // Whoever takes a value off by keyboard goes on where one is chosen.
  useLayoutEffect(() => {
    if (wentOff.current) box.current?.querySelector('select')?.focus();
    wentOff.current = false;
  }, [values]);
  return (
    <span class="filter-values" ref={box}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          class="filter-value"
          aria-label={t('filter.value-off', { value: nameOf(value) })}
          onClick={() => {
            wentOff.current = true;
            onChange(values.filter((one) => one !== value));
          }}
        >
          <span class="filter-value-name">{nameOf(value)}</span>
          <Icon name="close" size={12} />
        </button>
      ))}
      {others.length > 0 && (
        <Select<T | typeof NONE>
          size="s"
          hideLabel
          label={label}
          value={NONE}
          options={[
            { value: NONE, label: values.length === 0 ? none : t('filter.choose-more') },
            ...others.map((value) => ({ value, label: nameOf(value) })),
          ]}
          onKeyDown={openByArrow}
          onChange={(value) => {
            if (value !== NONE) onChange([...values, value]);
          }}
        />
      )}
    </span>
  );
}

/**
 * An arrow on a closed list would choose the next value at once; where the browser lets a page open the list, it does
 * that instead, as on Apple's systems.
 */
function openByArrow(event: KeyboardEvent & { readonly currentTarget: HTMLSelectElement }): void {
  const isArrow = (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey;
  if (!isArrow || !('showPicker' in HTMLSelectElement.prototype)) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

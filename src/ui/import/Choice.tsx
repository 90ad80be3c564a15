import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Anchored } from '../components/Anchored';
import { Icon } from '../components/Icon';
import { t } from '../i18n';
import { Sure } from './Sure';

export interface ChoiceOption {
  readonly key: string;
  readonly label: string;
  /** The user's own words, read this way. */
  readonly sample: string;
}

export interface ChoiceProps {
  readonly what: string;
  readonly value: string;
  readonly reason: string;
  /** How sure the detection is; null where the user said it. */
  readonly sure: 'certain' | 'likely' | 'guess' | null;
  readonly current: string;
  readonly options: readonly ChoiceOption[];
  readonly onPick: (key: string) => void;
  /** The samples are no words of the list's. */
  readonly plain?: boolean;
  /** Said in colour: it needs a look. */
  readonly doubtful?: boolean;
}

/**
 * One thing that was detected: its value, why, how sure; one press shows what else it could be, each with a sample of
 * the user's own words read that way.
 */
export function Choice(props: ChoiceProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <div class="imp-choice">
      <button
        ref={trigger}
        type="button"
        class="imp-choice-button"
        data-doubtful={props.doubtful === true ? '' : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('import.read.change', { what: props.what, value: props.value })}
        onClick={() => setOpen(true)}
      >
        <span class="imp-choice-what">{props.what}</span>
        <span class="imp-choice-value">
          <span>{props.value}</span>
          {props.sure !== null && <Sure sure={props.sure} quiet={props.sure === 'certain'} />}
          <Icon name="chevronDown" size={14} />
        </span>
      </button>
      <p class="imp-choice-why">{props.reason}</p>
      {open && (
        <Anchored anchor={trigger.current} label={props.what} onClose={() => setOpen(false)} class="imp-menu">
          <Options {...props} onClose={() => setOpen(false)} />
        </Anchored>
      )}
    </div>
  );
}

function Options(props: ChoiceProps & { readonly onClose: () => void }): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const items = menu.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]');
    const current = menu.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (current ?? items?.[0])?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
  const sampled = props.plain !== true && props.options.some((option) => option.sample !== '');
  return (
    <div ref={menu} role="menu" aria-label={props.what} tabIndex={-1} onKeyDown={onKeyDown}>
      {sampled && (
        <p class="imp-menu-note" aria-hidden="true">
          {t('import.read.sample')}
        </p>
      )}
      {props.options.map((option) => (
        <button
          key={option.key}
          type="button"
          role="menuitemradio"
          class="imp-menu-item"
          aria-checked={option.key === props.current}
          tabIndex={-1}
          onClick={() => {
            props.onClose();
            if (option.key !== props.current) props.onPick(option.key);
          }}
        >
          <span class="imp-menu-label">
            {option.label}
            {option.key === props.current && <Icon name="check" size={15} />}
          </span>
          {option.sample !== '' && <span class="imp-menu-sample">{option.sample}</span>}
        </button>
      ))}
    </div>
  );
}

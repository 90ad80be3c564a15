import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../i18n';
import './combo.css';

export interface Choice {
  /** What it stands for; no two have the same. */
  readonly value: string;
  readonly label: string;
  /** How it looks, where its label alone does not do. */
  readonly view?: ComponentChildren;
  /** How many customers hold it. */
  readonly count?: number;
  /** How deep it lies in a tree; 0 where it is left out. */
  readonly depth?: number;
}

/** Room left between the list and the edge of the window, in pixels. */
const MARGIN = 8;

/**
 * A field with a list of words under it that typing narrows: arrows and Enter choose, Escape closes the list alone. It
 * stands in the top layer, so that no sheet and no dialog cuts it off.
 */
export function Combo(props: {
  id?: string | undefined;
  label: string;
  hideLabel?: boolean | undefined;
  placeholder: string;
  /** What stands in the field. */
  text: string;
  choices: readonly Choice[];
  onInput: (text: string) => void;
  onPick: (value: string) => void;
  /** Backspace where nothing is typed. */
  onErase?: () => void;
  /** The field is left. */
  onLeave: () => void;
  /** What stands before the field, in its frame. */
  children?: ComponentChildren;
}): JSX.Element {
  const { choices, text } = props;
  const own = useId();
  const id = props.id ?? own;
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<{ readonly text: string; readonly at: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const at = moved?.text === text ? Math.min(moved.at, choices.length - 1) : 0;
  usePlace(frame.current, list, open, choices.length);
  useEffect(() => {
    if (open) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, at, text]);

  const close = () => {
    setOpen(false);
    setMoved(null);
  };
  const move = (by: number) => {
    setOpen(true);
    if (open) setMoved({ text, at: Math.max(0, Math.min(choices.length - 1, at + by)) });
  };
  const pick = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    close();
    props.onPick(choice.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'PageDown') move(8);
    else if (event.key === 'PageUp') move(-8);
    else if (event.key === 'Enter' && open) pick(choices[at]);
    else if (event.key === 'Escape' && open) close();
    else {
      if (event.key === 'Backspace' && text === '') props.onErase?.();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field combo">
      <label class={props.hideLabel === true ? 'visually-hidden' : 'field-label'} for={id}>
        {props.label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press on the frame is a press on its field */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field itself takes the keys */}
      <div
        ref={frame}
        class="input combo-frame"
        onClick={(event) => {
          if (event.target === event.currentTarget) event.currentTarget.querySelector('input')?.focus();
        }}
      >
        {props.children}
        <input
          id={id}
          type="text"
          role="combobox"
          class="combo-input"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && choices.length > 0 ? `${id}-${at}` : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={props.placeholder}
          value={text}
          onInput={(event) => {
            setOpen(true);
            props.onInput(event.currentTarget.value);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close();
            props.onLeave();
          }}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        popover="manual"
        role="listbox"
        aria-label={props.label}
        class="combo-list"
        tabIndex={-1}
        onPointerDown={(event) => event.preventDefault()}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
          <div
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            class="combo-option"
            aria-selected={index === at}
            style={choice.depth === undefined ? {} : { '--depth': choice.depth }}
            onPointerMove={() => index !== at && setMoved({ text, at: index })}
            onClick={() => pick(choice)}
          >
            <span class="combo-label">{choice.view ?? choice.label}</span>
            {choice.count !== undefined && <span class="combo-count">{formatNumber(choice.count)}</span>}
          </div>
        ))}
        {choices.length === 0 && <p class="combo-none">{t('words.nothing')}</p>}
      </div>
    </div>
  );
}

/** Shows the list in the top layer under its frame, or above it where there is more room. */
function usePlace(
  frame: HTMLElement | null,
  list: { readonly current: HTMLElement | null },
  open: boolean,
  choices: number,
): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || frame === null) return;
    if (!open) {
      if (element.matches(':popover-open')) element.hidePopover();
      return;
    }
    if (!element.matches(':popover-open')) element.showPopover();
    const place = () => {
      const from = frame.getBoundingClientRect();
      const below = window.innerHeight - from.bottom - MARGIN;
      const above = from.top - MARGIN;
      element.style.setProperty('--room', `${Math.max(below, above) - 4}px`);
      element.style.setProperty('--width', `${from.width}px`);
      element.style.setProperty('--left', `${from.left}px`);
      const { height } = element.getBoundingClientRect();
      const top = height + 4 <= below || below >= above ? from.bottom + 4 : from.top - height - 4;
      element.style.setProperty('--top', `${top}px`);
    };
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, [frame, open, choices]);
}

// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is chosen by the kind, which the rule cannot follow
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import './popover.css';

/** Puts the popover under its trigger, or above where there is more room, always inside the window. */
function place(popover: HTMLElement, trigger: HTMLElement): void {
  const gap = 4;
  const edge = 8;
  const from = trigger.getBoundingClientRect();
  const below = innerHeight - from.bottom - gap - edge;
  const above = from.top - gap - edge;
  const up = below < Math.min(popover.scrollHeight, 240) && above > below;
  popover.style.maxHeight = `${Math.max(120, up ? above : below)}px`;
  const { width, height } = popover.getBoundingClientRect();
  popover.style.left = `${Math.max(edge, Math.min(from.left, innerWidth - width - edge))}px`;
  popover.style.top = `${up ? from.top - gap - height : from.bottom + gap}px`;
}

interface PopoverProps {
  /** What the trigger says; with `icon` and `hideLabel` it is spoken only. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly icon?: IconName;
  readonly triggerClass?: string;
  /** For a trigger in a grid's cell. */
  readonly triggerProps?: Readonly<Record<string, string | number>>;
  readonly kind?: 'dialog' | 'menu';
  readonly children: (close: () => void) => ComponentChildren;
  readonly onOpen?: () => void;
}

/**
 * A button that opens a small sheet beside it (the platform's popover: Escape or a click elsewhere closes it, the
 * focus goes back to the button). The content is made when it opens.
 */
export function Popover(props: PopoverProps): JSX.Element {
  const { kind = 'dialog' } = props;
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const close = () => {
    if (sheet.current?.matches(':popover-open')) sheet.current.hidePopover();
    trigger.current?.focus();
  };
  return (
    <>
      <button
        {...props.triggerProps}
        ref={trigger}
        type="button"
        class={props.triggerClass ?? (props.hideLabel === true ? 'icon-button' : 'button')}
        data-variant="plain"
        popovertarget={id}
        aria-haspopup={kind}
        aria-label={props.hideLabel === true ? props.label : undefined}
        title={props.hideLabel === true ? props.label : undefined}
      >
        {props.icon !== undefined && <Icon name={props.icon} />}
        {props.hideLabel !== true && <span>{props.label}</span>}
      </button>
      <Sheet id={id} kind={kind} label={props.label} trigger={trigger} sheet={sheet} onOpen={props.onOpen}>
        {() => props.children(close)}
      </Sheet>
    </>
  );
}

function Sheet(props: {
  id: string;
  kind: 'dialog' | 'menu';
  label: string;
  trigger: { current: HTMLButtonElement | null };
  sheet: { current: HTMLDivElement | null };
  onOpen: (() => void) | undefined;
  children: () => ComponentChildren;
}): JSX.Element {
  useEffect(() => {
    const sheet = props.sheet.current;
    const trigger = props.trigger.current;
    if (sheet === null || trigger === null) return;
    const onToggle = () => {
      const open = sheet.matches(':popover-open');
      trigger.setAttribute('aria-expanded', String(open));
      if (!open) return;
      place(sheet, trigger);
      sheet.querySelector<HTMLElement>('[autofocus], [role^="menuitem"], input, select, button')?.focus();
      props.onOpen?.();
    };
    trigger.setAttribute('aria-expanded', 'false');
    sheet.addEventListener('toggle', onToggle);
    return () => sheet.removeEventListener('toggle', onToggle);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is `menu` wherever it listens to keys
    <div
      ref={props.sheet}
      id={props.id}
      popover="auto"
      class="popover"
      role={props.kind}
      aria-label={props.label}
      onKeyDown={props.kind === 'menu' ? moveInMenu : undefined}
    >
      {props.children()}
    </div>
  );
}

/** Arrows, Home, End and the first letter move among the items of a menu. */
function moveInMenu(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = (index: number) => {
    event.preventDefault();
    items[(index + items.length) % items.length]?.focus();
  };
  if (event.key === 'ArrowDown') to(at + 1);
  else if (event.key === 'ArrowUp') to(at - 1);
  else if (event.key === 'Home') to(0);
  else if (event.key === 'End') to(items.length - 1);
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
    const letter = event.key.toLocaleLowerCase();
    const order = [...items.keys()].map((offset) => (at + 1 + offset) % items.length);
    const found = order.find((index) => items[index]?.textContent?.toLocaleLowerCase().startsWith(letter));
    if (found !== undefined) to(found);
  }
}

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** For a choice of one among several. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** A button with a list of things to do. */
export function Menu(
  props: Omit<PopoverProps, 'children' | 'kind'> & { readonly items: readonly MenuItem[] },
): JSX.Element {
  const { items, ...rest } = props;
  return (
    <Popover {...rest} kind="menu">
      {(close) =>
        items.map((item) => (
          <button
            key={item.key}
            type="button"
            class="menu-item"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            tabIndex={-1}
            disabled={item.disabled ?? false}
            data-danger={item.danger === true ? '' : undefined}
            onClick={() => {
              close();
              item.onSelect();
            }}
          >
            {item.icon !== undefined && <Icon name={item.icon} size={16} />}
            <span>{item.label}</span>
            {item.checked === true && <Icon name="check" size={16} />}
          </button>
        ))
      }
    </Popover>
  );
}

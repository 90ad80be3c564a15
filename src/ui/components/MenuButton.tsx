import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Anchored } from './Anchored';
import { Button, IconButton } from './Button';
import { Icon, type IconName } from './Icon';
import './menu.css';

export interface MenuItem {
  readonly icon: IconName;
  readonly label: string;
  /** What it does; of one that goes somewhere the address. */
  readonly run: (() => void) | string;
  readonly danger?: boolean;
}

/** A button that opens a menu; arrows, Home and End walk it, Escape closes it. */
export function MenuButton(props: {
  /** What the button and its menu are called. */
  label: string;
  items: readonly MenuItem[];
  /** What stands on the button; left out, its icon alone. */
  text?: string;
  icon?: IconName;
  size?: 's' | 'm';
}): JSX.Element {
  const { label, items, text, icon = 'more', size = 'm' } = props;
  const [anchor, setAnchor] = useState<Element | null>(null);
  const opens = {
    ...{ icon, size },
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== null,
    onClick: (event: { readonly currentTarget: Element }) => setAnchor(event.currentTarget),
  } as const;
  return (
    <>
      {text === undefined ? (
        <IconButton label={label} class="menu-button" {...opens} />
      ) : (
        <Button variant="quiet" aria-label={label} {...opens}>
          {text}
        </Button>
      )}
      {anchor !== null && (
        <Anchored anchor={anchor} label={label} class="menu-popover" onClose={() => setAnchor(null)}>
          <Items label={label} items={items} onClose={() => setAnchor(null)} />
        </Anchored>
      )}
    </>
  );
}

function Items(props: { label: string; items: readonly MenuItem[]; onClose: () => void }): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const all = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => all()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = all();
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
  return (
    <div ref={menu} role="menu" aria-label={props.label} tabIndex={-1} onKeyDown={onKeyDown}>
      {props.items.map(({ icon, label, run, danger }) =>
        typeof run === 'string' ? (
          <a key={label} class="menu-item" role="menuitem" tabIndex={-1} href={run} onClick={props.onClose}>
            <Icon name={icon} size={16} />
            {label}
          </a>
        ) : (
          <button
            key={label}
            type="button"
            class="menu-item"
            role="menuitem"
            tabIndex={-1}
            data-danger={danger === true ? '' : undefined}
            onClick={() => {
              props.onClose();
              run();
            }}
          >
            <Icon name={icon} size={16} />
            {label}
          </button>
        ),
      )}
    </div>
  );
}

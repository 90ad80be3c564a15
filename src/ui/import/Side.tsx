import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../components/Button';
import { t } from '../i18n';

export type SideName = 'file' | 'rules';

/**
 * A side of the workbench: beside the rows where there is room, else a drawer that its button opens. Escape closes
 * the drawer, and the focus goes back to the button.
 */
export function Side(props: {
  side: SideName;
  label: string;
  /** The drawer that is open. */
  open: SideName | null;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const open = props.open === props.side;
  const close = useRef(props.onClose);
  close.current = props.onClose;
  useLayoutEffect(() => {
    const element = panel.current;
    if (!open || element === null) return;
    const opener = document.activeElement;
    element.querySelector<HTMLElement>('.imp-side-close')?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      const above = document.querySelector('dialog[open], [popover]:popover-open:not(.imp-tip)');
      if (event.key === 'Escape' && !event.defaultPrevented && above === null) close.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      const inside = element.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);
  return (
    <aside ref={panel} class="imp-side" data-side={props.side} aria-label={props.label}>
      <div class="imp-side-head">
        <p class="imp-title" aria-hidden="true">
          {props.label}
        </p>
        <IconButton class="imp-side-close" icon="close" label={t('app.close')} onClick={props.onClose} />
      </div>
      {props.children}
    </aside>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { IconButton } from './Button';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the close button, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first. */
  readonly actions?: ComponentChildren;
  readonly size?: 's' | 'm' | 'l';
}

/** A modal question or sheet: the platform's <dialog>, which keeps the focus inside and gives it back. */
export function Dialog({ open, title, onClose, children, actions, size = 'm' }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Modal from the first frame on: what is typed meanwhile would be the page's behind it.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the sheet is an extra; Escape does the same
    <dialog
      ref={element}
      class="dialog"
      data-size={size}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      {open && (
        <div class="dialog-sheet">
          <header class="dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={t('app.close')} onClick={() => element.current?.close()} />
          </header>
          <div class="dialog-body">{children}</div>
          {actions !== undefined && <footer class="dialog-actions">{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}

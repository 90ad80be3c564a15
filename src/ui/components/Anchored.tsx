import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Room left between a popover and the edge of the window, in pixels. */
const MARGIN = 8;

export interface AnchoredProps {
  /** The element that it belongs to: it stands below it, or above where there is no room. */
  readonly anchor: Element | null;
  readonly label: string;
  readonly onClose: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * A popover in the top layer beside the element that opened it; on a narrow screen a sheet at the bottom. Escape and
 * a press outside close it, and the focus goes back to where it was.
 */
export function Anchored({ anchor, label, onClose, class: name, children }: AnchoredProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const opener = document.activeElement;
    element.showPopover();
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') close.current();
    };
    element.addEventListener('toggle', onToggle);
    return () => {
      element.removeEventListener('toggle', onToggle);
      const inside = element.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    };
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || anchor === null) return;
    const place = () => {
      const from = anchor.getBoundingClientRect();
      const { width, height } = element.getBoundingClientRect();
      const left = Math.min(from.left, window.innerWidth - width - MARGIN);
      const below = window.innerHeight - from.bottom - MARGIN;
      const top =
        height <= below || below > from.top ? from.bottom + 4 : Math.max(MARGIN, from.top - height - 4);
      element.style.setProperty('--left', `${Math.max(MARGIN, left)}px`);
      element.style.setProperty('--top', `${top}px`);
      element.style.setProperty('--room', `${Math.max(160, window.innerHeight - top - MARGIN)}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [anchor]);

  return (
    <div ref={box} popover="auto" role="dialog" aria-label={label} class={`imp-popover ${name ?? ''}`}>
      {children}
    </div>
  );
}

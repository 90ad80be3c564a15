import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What one goes from line to line by. */
const LINE = '.task';

/**
 * What is done leaves its list, and the focus with it: it goes on to the line that stands there then, to the same
 * control, so that one line after another can be done by keys.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: Element; place: number; name: string } | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const note = ({ target }: FocusEvent) => {
      const line = target instanceof HTMLElement ? target.closest(LINE) : null;
      const place = line === null ? -1 : [...element.querySelectorAll(LINE)].indexOf(line);
      last.current =
        place < 0 || !(target instanceof HTMLElement)
          ? null
          : { element: target, place, name: target.classList[0] ?? '' };
    };
    element.addEventListener('focusin', note);
    return () => element.removeEventListener('focusin', note);
  });
  useLayoutEffect(() => {
    const { current } = last;
    if (current === null || current.element.isConnected || document.activeElement !== document.body) return;
    const lines = box.current?.querySelectorAll(LINE);
    const line = lines?.[Math.min(current.place, lines.length - 1)];
    line?.querySelector<HTMLElement>(`.${current.name}`)?.focus();
  });
}

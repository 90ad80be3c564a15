import { useLayoutEffect } from 'preact/hooks';
import { leaveToasts, toastPlace } from '../components/Toast';
import type { SideName } from './Side';

/** Between a toast and the edges that it stands at, in pixels: at the lower one lies the rows' scroll bar. */
const ASIDE = 12;
const ABOVE = 20;

/**
 * Toasts of the workbench stand over the lower edge of the rows, on the side where no drawer is open; on a phone, where a
 * drawer takes the whole width, over the line above it. They go with the workbench.
 */
export function useToastPlace(
  box: { readonly current: HTMLElement | null },
  { open, narrow }: { readonly open: SideName | null; readonly narrow: boolean },
): void {
  useLayoutEffect(() => {
    const over = box.current?.querySelector(narrow && open !== null ? '.imp-top' : '.imp-grid-box');
    if (over === null || over === undefined) return;
    const place = () => {
      const { left, right, bottom, width } = over.getBoundingClientRect();
      const side =
        open === 'rules'
          ? `right: auto; left: ${left + ASIDE}px`
          : `left: auto; right: ${innerWidth - right + ASIDE}px`;
      const room = `max-width: ${width - 2 * ASIDE}px`;
      toastPlace.value = `${side}; bottom: ${Math.max(0, innerHeight - bottom + ABOVE)}px; ${room}`;
    };
    const seen = new ResizeObserver(place);
    seen.observe(over);
    addEventListener('resize', place);
    place();
    return () => {
      seen.disconnect();
      removeEventListener('resize', place);
    };
  }, [box, open, narrow]);
  useLayoutEffect(
    () => () => {
      toastPlace.value = null;
      leaveToasts();
    },
    [],
  );
}

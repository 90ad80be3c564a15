import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GridHandle, GridPlace } from '../components/grid/VirtualGrid';

/** Where a list was left: a card that was opened from it leads back there. */
let left: { readonly url: string; readonly place: GridPlace } | null = null;

/** Whoever comes back from a card finds the list where it was. */
export function useRestored(grid: { current: GridHandle | null }, url: string, ready: boolean): void {
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    if (left?.url === url) grid.current?.restore(left.place);
  }, [ready]);
  const latest = useRef(url);
  latest.current = url;
  useLayoutEffect(
    () => () => {
      const place = grid.current?.place();
      if (place !== undefined) left = { url: latest.current, place };
    },
    [],
  );
}

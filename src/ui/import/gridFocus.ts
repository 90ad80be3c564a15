import { useEffect, useRef } from 'preact/hooks';
import type { GridHandle } from '../components/grid/VirtualGrid';

/** A column that moves to the front because it now holds the name takes its focus along. */
export function useFocusKept(front: number | undefined, grid: { readonly current: GridHandle | null }): void {
  const last = useRef(front);
  useEffect(() => {
    if (last.current === front) return;
    last.current = front;
    if (document.activeElement === document.body) grid.current?.focusCell(-1, 1);
  }, [front, grid]);
}

/** The last row that waited is decided: the focus that went with its buttons goes to the rows. */
export function useQueueLeft(reviewing: boolean, grid: { readonly current: GridHandle | null }): void {
  const last = useRef(reviewing);
  useEffect(() => {
    const left = last.current && !reviewing;
    last.current = reviewing;
    if (left && document.activeElement === document.body) grid.current?.focusCell(0, 0);
  }, [reviewing]);
}

/** With the first cell that is chosen the line below the rows grows: where that covers the cell, it moves up. */
export function useSeenKept(
  chosen: boolean,
  row: number,
  grid: { readonly current: GridHandle | null },
): void {
  useEffect(() => {
    if (!chosen) return;
    const frame = requestAnimationFrame(() => grid.current?.scrollToRow(row));
    return () => cancelAnimationFrame(frame);
  }, [chosen]);
}

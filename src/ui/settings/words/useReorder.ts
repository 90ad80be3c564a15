import { useState } from 'preact/hooks';
import { movedIn } from '../../../domain/pipelineRules';

/**
 * Drags entries of a list up and down by the pointer: while one is dragged the list shows where it would come, and
 * `move` is told when it is let go.
 */
export function useReorder(
  list: { readonly current: HTMLElement | null },
  count: number,
  move: (from: number, to: number) => void,
): { readonly order: readonly number[]; readonly onGrab: (event: PointerEvent, at: number) => void } {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const all = Array.from({ length: count }, (_, at) => at);
  const onGrab = (down: PointerEvent, from: number) => {
    if (down.button !== 0) return;
    let to = from;
    const follow = (event: PointerEvent) => {
      event.preventDefault();
      const rows = [...(list.current?.children ?? [])];
      const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
      to = over < 0 ? count - 1 : over;
      setDrag({ from, to });
    };
    const end = (event: Event) => {
      removeEventListener('pointermove', follow);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setDrag(null);
      if (event.type === 'pointerup' && to !== from) move(from, to);
    };
    addEventListener('pointermove', follow);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  return { order: drag === null ? all : movedIn(all, drag.from, drag.to), onGrab };
}

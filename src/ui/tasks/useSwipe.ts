import type { HTMLAttributes } from 'preact';
import { useRef } from 'preact/hooks';

/** Less than this is no swipe, in pixels. */
const SWIPE = 48;

/** Turns pages by a finger that goes to the side; to be joined by `touch-action: pan-y`, so that up and down scroll. */
export function useSwipe(
  onTurn: (step: 1 | -1) => void,
): Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerUp' | 'onPointerCancel' | 'onClickCapture'> {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  const turned = useRef(false);
  return {
    onPointerDown: ({ pointerId, pointerType, isPrimary, clientX, clientY }) => {
      turned.current = false;
      if (pointerType !== 'mouse' && isPrimary) from.current = { id: pointerId, x: clientX, y: clientY };
    },
    onPointerUp: ({ pointerId, clientX, clientY }) => {
      const start = from.current;
      from.current = null;
      if (start === null || start.id !== pointerId) return;
      const x = clientX - start.x;
      if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(clientY - start.y)) return;
      turned.current = true;
      onTurn(x < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = null;
    },
    // What ends a swipe is no press.
    onClickCapture: (event) => {
      if (!turned.current) return;
      turned.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

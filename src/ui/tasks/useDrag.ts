import type { HTMLAttributes } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Less than this is a press and no drag, in pixels. */
const SLACK = 4;

/** What is dragged, and how many steps it stands from where it was. */
export interface Drag {
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
  /** True where its end alone is dragged. */
  readonly isEnd: boolean;
}

/** Pixels of one step to the side and down; no height where it moves to the side alone. */
export interface DragStep {
  readonly width: number;
  readonly height: number;
}

interface Start {
  readonly key: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
  readonly step: DragStep;
  moved: boolean;
}

type Handlers = Pick<
  HTMLAttributes<HTMLElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onClickCapture'
>;

/**
 * Drags by mouse or pen, step by step; a finger scrolls, and drags only what is there for it: an end. Escape puts back
 * what is under way.
 */
export function useDrag(onDrop: (drag: Drag) => void): {
  readonly drag: Drag | null;
  readonly handlers: (key: string, step: () => DragStep) => Handlers;
  /** Of what stands at the lower edge of something that is dragged as a whole; to be joined by `touch-action: none`. */
  readonly endHandlers: (key: string, step: () => DragStep) => Handlers;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const from = useRef<Start | null>(null);
  const dropped = useRef(false);
  const stop = () => {
    from.current = null;
    setDrag(null);
  };
  const isDragging = drag !== null;
  useLayoutEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The press that ends when the button is let go is none either.
      dropped.current = true;
      stop();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isDragging]);

  const handlersOf = (isEnd: boolean, key: string, step: () => DragStep): Handlers => ({
    onPointerDown: (event) => {
      dropped.current = false;
      if (isEnd) event.stopPropagation();
      if ((event.pointerType === 'touch' && !isEnd) || event.button !== 0) return;
      // At once: what moves fast has left the element by its first move.
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { key, isEnd, x: event.clientX, y: event.clientY, step: step(), moved: false };
    },
    onPointerMove: (event) => {
      const start = from.current;
      if (start === null || start.isEnd !== isEnd) return;
      const x = event.clientX - start.x;
      const y = event.clientY - start.y;
      if (!start.moved && Math.hypot(x, y) < SLACK) return;
      start.moved = true;
      const columns = isEnd ? 0 : Math.round(x / start.step.width);
      const rows = start.step.height === 0 ? 0 : Math.round(y / start.step.height);
      if (drag?.columns !== columns || drag.rows !== rows) setDrag({ key: start.key, columns, rows, isEnd });
    },
    onPointerUp: () => {
      if (from.current?.isEnd !== isEnd) return;
      dropped.current = from.current.moved;
      if (drag !== null && (drag.columns !== 0 || drag.rows !== 0)) onDrop(drag);
      stop();
    },
    onPointerCancel: stop,
    // What ends a drag is no press.
    onClickCapture: (event) => {
      if (!dropped.current) return;
      dropped.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  return {
    drag,
    handlers: (key, step) => handlersOf(false, key, step),
    endHandlers: (key, step) => handlersOf(true, key, step),
  };
}

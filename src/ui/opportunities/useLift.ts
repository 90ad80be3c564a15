import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpportunityRow } from '../../db/workApi';

/** A card that is being carried, by the pointer or by keys. */
export interface Lift {
  readonly row: OpportunityRow;
  readonly from: string;
  /** The stage over which it is; null where there is none. */
  readonly to: string | null;
  readonly by: 'pointer' | 'keys';
  /** The pointer, in the window, and where on the card it took hold. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Carrying {
  readonly lift: Lift | null;
  readonly take: (row: OpportunityRow) => void;
  readonly over: (stage: string) => void;
  readonly putBack: () => void;
  /** For the card's `onPointerDown`. */
  readonly onPointerDown: (event: PointerEvent, row: OpportunityRow) => void;
}

/** So far the pointer goes before a press becomes a drag, in pixels. */
const SLACK = 6;
/** So long a finger rests before it lifts: a shorter touch scrolls. */
const REST_MS = 350;
/** So near to the board's edge it scrolls along, in pixels. */
const EDGE = 48;

/** Carries cards from stage to stage; `drop` is told where one was let go by the pointer. */
export function useLift(
  board: { readonly current: HTMLElement | null },
  drop: (row: OpportunityRow, stage: string) => void,
): Carrying {
  const [lift, setLift] = useState<Lift | null>(null);
  const held = useRef<Lift | null>(null);
  const set = (next: Lift | null) => {
    held.current = next;
    setLift(next);
  };
  const dropped = useRef(drop);
  dropped.current = drop;

  // A finger that carries a card must not scroll what lies under it; a listener that may do so has to be there first.
  useEffect(() => {
    const element = board.current;
    const still = (event: TouchEvent) => {
      if (held.current !== null) event.preventDefault();
    };
    element?.addEventListener('touchmove', still, { passive: false });
    return () => element?.removeEventListener('touchmove', still);
  });

  const onPointerDown = (down: PointerEvent, row: OpportunityRow) => {
    const card = down.currentTarget instanceof HTMLElement ? down.currentTarget : null;
    if (down.button !== 0 || card === null || held.current !== null) return;
    const { stage: from } = row.record;
    const width = card.offsetWidth;
    const raise = (x: number, y: number) => {
      set({ row, from, to: from, by: 'pointer', x, y, width });
      card.ownerDocument.getSelection()?.removeAllRanges();
    };
    const resting =
      down.pointerType === 'touch' ? setTimeout(() => raise(down.clientX, down.clientY), REST_MS) : undefined;
    const move = (event: PointerEvent) => {
      const { clientX: x, clientY: y } = event;
      if (held.current === null) {
        if (Math.hypot(x - down.clientX, y - down.clientY) < SLACK) return;
        if (resting === undefined) raise(x, y);
        else end();
        return;
      }
      scrollAlong(board.current, x);
      set({ ...held.current, x, y, to: stageAt(x, y) });
    };
    const up = () => {
      const last = held.current;
      end();
      if (last === null) return;
      // What was let go over its own title is no press of that title.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, { capture: true }));
      if (last.to !== null && last.to !== last.from) dropped.current(last.row, last.to);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || held.current === null) return;
      event.preventDefault();
      end();
    };
    const end = () => {
      clearTimeout(resting);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', key, true);
      set(null);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', end);
    addEventListener('keydown', key, true);
  };

  return {
    lift,
    take: (row) =>
      set({ row, from: row.record.stage, to: row.record.stage, by: 'keys', x: 0, y: 0, width: 0 }),
    over: (to) => held.current !== null && set({ ...held.current, to }),
    putBack: () => set(null),
    onPointerDown,
  };
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

const stageAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-stage]')?.dataset.stage ?? null;

function scrollAlong(board: HTMLElement | null, x: number): void {
  if (board === null) return;
  const { left, right } = board.getBoundingClientRect();
  if (x > right - EDGE) board.scrollLeft += EDGE / 3;
  if (x < left + EDGE) board.scrollLeft -= EDGE / 3;
}

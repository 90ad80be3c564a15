import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { latinKey } from '../../keyboard';
import { isTyping, shortcutsOn } from '../../shortcuts';

/** What the keys of the review do. */
export interface ReviewKeys {
  /** 1 to 9. */
  readonly onNumber: (number: number) => void;
  readonly onCreate: () => void;
  readonly onSkip: () => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** A letter behind `g` is the page's: it leads elsewhere. */
const CHORD_MS = 1500;

const letterOf = (event: KeyboardEvent): string => latinKey(event, false).toLowerCase();

/** True for a key that decides a row, so that the grid does not take it for text. */
export const isReviewKey = (event: KeyboardEvent): boolean =>
  shortcutsOn.value &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  /^[1-9nsjk]$/.test(letterOf(event));

/**
 * Decides by single keys wherever the focus is, as long as nobody types; before the page's own shortcuts. Listens as
 * long as the rows show, so that `n` pressed between two rows, or once too often, does not lead away from them.
 * @returns where the review that shows puts what its keys do; null while none does.
 */
export function useReviewKeys(): RefObject<ReviewKeys | null> {
  const now = useRef<ReviewKeys | null>(null);
  useLayoutEffect(() => {
    let chordAt = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = letterOf(event);
      if (key === 'g') chordAt = event.timeStamp;
      if (event.defaultPrevented || event.isComposing || event.repeat || !isReviewKey(event)) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (event.timeStamp - chordAt < CHORD_MS) return;
      event.preventDefault();
      if (now.current === null) return;
      const { onNumber, onCreate, onSkip, onMove } = now.current;
      if (key === 'n') onCreate();
      else if (key === 's') onSkip();
      else if (key === 'j' || key === 'k') onMove(key === 'j' ? 1 : -1);
      else onNumber(Number(key));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return now;
}

import { useEffect, useRef } from 'preact/hooks';
import { isTyping, shortcutsOn } from '../../shortcuts';

/** What the keys of the review do. */
interface ReviewKeys {
  /** 1 to 9. */
  readonly onNumber: (number: number) => void;
  readonly onCreate: () => void;
  readonly onSkip: () => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** A letter behind `g` is the page's: it leads elsewhere. */
const CHORD_MS = 1500;

/** True for a key that decides a row, so that the grid does not take it for text. */
export const isReviewKey = (event: KeyboardEvent): boolean =>
  shortcutsOn.value && !event.ctrlKey && !event.metaKey && !event.altKey && /^[1-9nsjkNSJK]$/.test(event.key);

/** Decides by single keys wherever the focus is, as long as nobody types; before the page's own shortcuts. */
export function useReviewKeys(keys: ReviewKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    let chordAt = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'g') chordAt = event.timeStamp;
      if (event.defaultPrevented || event.isComposing || event.repeat || !isReviewKey(event)) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (event.timeStamp - chordAt < CHORD_MS) return;
      event.preventDefault();
      const key = event.key.toLowerCase();
      const { onNumber, onCreate, onSkip, onMove } = now.current;
      if (key === 'n') onCreate();
      else if (key === 's') onSkip();
      else if (key === 'j' || key === 'k') onMove(key === 'j' ? 1 : -1);
      else onNumber(Number(key));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

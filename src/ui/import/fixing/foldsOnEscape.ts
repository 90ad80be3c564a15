import type { TargetedKeyboardEvent } from 'preact';

/** Escape folds what is unfolded in a group, and gives the focus back to its heading, its first button. */
export const foldsOnEscape =
  (open: boolean, fold: () => void) =>
  (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !open) return;
    event.preventDefault();
    fold();
    event.currentTarget.querySelector('button')?.focus();
  };

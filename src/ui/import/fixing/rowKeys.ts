import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isTyping } from '../../shortcuts';

/** What the arrows step to inside a row. */
const CONTROLS = 'button:not([disabled]), input[type="checkbox"]';

/**
 * A list that is one stop of the Tab key: up and down arrows go from row to row, left and right among the controls of a row
 * (`[data-row]`, its own controls in `[data-row-line]`). Where the row that has the focus goes, the next one takes it;
 * `left` says where it goes when none is left.
 */
export function useRowKeys(left?: () => void) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const had = useRef(false);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])];
  const controls = (row: HTMLElement | undefined) => [
    ...(row?.querySelectorAll<HTMLElement>(`:scope > [data-row-line] :is(${CONTROLS})`) ?? []),
  ];
  const goTo = (row: number, at: number) => {
    const all = rows();
    const own = controls(all[Math.max(0, Math.min(all.length - 1, row))]);
    own[Math.max(0, Math.min(own.length - 1, at))]?.focus();
  };

  useLayoutEffect(() => {
    if (!had.current || document.activeElement !== document.body) return;
    had.current = false;
    if (rows().length > 0) goTo(current, 1);
    else left?.();
  });

  return {
    list,
    /** Of the controls of this row: the list's one stop is where the focus was last. */
    tabIndex: (row: number, of: number): 0 | -1 => (row === Math.min(current, of - 1) ? 0 : -1),
    onFocusIn: (event: FocusEvent) => {
      had.current = true;
      const row = rows().findIndex((one) => one.contains(event.target as Node));
      if (row >= 0) setCurrent(row);
    },
    onFocusOut: (event: FocusEvent) => {
      // Without a next element the focus went with what held it, or the window lost it.
      if (event.relatedTarget !== null)
        had.current = list.current?.contains(event.relatedTarget as Node) === true;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isTyping(event.target) && !(event.target as Element).matches('[type="checkbox"]')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const all = rows();
      const row = all.findIndex((one) => one.contains(event.target as Node));
      const own = controls(all[row]);
      const at = own.indexOf(event.target as HTMLElement);
      if (row < 0 || at < 0) return;
      if (event.key === 'ArrowDown') goTo(row + 1, at);
      else if (event.key === 'ArrowUp') goTo(row - 1, at);
      else if (event.key === 'ArrowRight') goTo(row, at + 1);
      else if (event.key === 'ArrowLeft') goTo(row, at - 1);
      else if (event.key === 'Home') goTo(0, at);
      else if (event.key === 'End') goTo(all.length - 1, at);
      else return;
      event.preventDefault();
    },
  };
}

import { useRef } from 'preact/hooks';
import type { Customer } from '../../domain/customer';
import type { Result } from '../../domain/result';
import { choose, chooseAll, chooseNobody, chosen, countChosen, isChosen } from './selection';

/** Rows that are read at a time where a range goes beyond what is at hand. */
const ROWS_A_READ = 2000;

interface Rows {
  readonly row: (index: number) => Customer | undefined;
  /** Customers of the list from an index on. */
  readonly read: (offset: number, limit: number) => Promise<Result<{ readonly rows: readonly Customer[] }>>;
  readonly total: number;
}

/** Chooses rows of the list by mouse and keyboard: one, a range from the last one on, all, none. */
export function useSelection({ row, read, total }: Rows) {
  /** Where a range begins. */
  const anchor = useRef<number | null>(null);

  const between = async (from: number, to: number): Promise<readonly string[]> => {
    const [low, high] = from < to ? [from, to] : [to, from];
    const ids: string[] = [];
    for (let at = low; at <= high; at++) {
      const customer = row(at);
      if (customer !== undefined) {
        ids.push(customer.id);
        continue;
      }
      const answer = await read(at, Math.min(ROWS_A_READ, high - at + 1));
      if (!answer.ok || answer.value.rows.length === 0) break;
      ids.push(...answer.value.rows.map(({ id }) => id));
      at += answer.value.rows.length - 1;
    }
    return ids;
  };

  const check = (at: number, on: boolean, { shiftKey }: { readonly shiftKey: boolean }) => {
    const from = shiftKey ? anchor.current : null;
    anchor.current = at;
    if (from !== null) void between(from, at).then((ids) => choose(ids, on));
    else {
      const customer = row(at);
      if (customer !== undefined) choose([customer.id], on);
    }
  };

  const toggle = (at: number) => {
    const customer = row(at);
    if (customer !== undefined) check(at, !isChosen(chosen.value, customer.id), { shiftKey: false });
  };

  /** The focus went from row to row with Shift held: those that it left and met are chosen. */
  const extend = (from: number, to: number) => {
    anchor.current ??= from;
    const isBack = Math.abs(to - anchor.current) < Math.abs(from - anchor.current);
    // Going back, what was passed is let go.
    const last = to < from ? to + 1 : to - 1;
    if (isBack) void between(from, last).then((ids) => choose(ids, false));
    else void between(from, to).then((ids) => choose(ids, true));
  };

  const onKey = (event: KeyboardEvent, at: number): void => {
    if (event.isComposing) return;
    if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      chooseAll();
    } else if (event.key === ' ' && at >= 0 && !(event.target as HTMLElement).matches('input, button')) {
      event.preventDefault();
      if (event.shiftKey && anchor.current !== null) check(at, true, event);
      else toggle(at);
    } else if (event.key === 'Escape' && countChosen(chosen.value, total) > 0) {
      event.preventDefault();
      chooseNobody();
    }
  };

  return { check, toggle, extend, onKey };
}

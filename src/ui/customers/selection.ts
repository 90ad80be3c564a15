import { signal } from '@preact/signals';
import type { Selection } from '../../db/listApi';

/**
 * Who is chosen in the list. It lasts while the list is of the same customers, in whatever order, also while a card is
 * open.
 */
export interface Chosen {
  /** The list that it belongs to: its URL without the order. */
  readonly list: string;
  /** True: all of the list but those in `ids`; else those in `ids`. */
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

export const chosen = signal<Chosen>({ list: '', all: false, ids: NOBODY });

/** Nobody is chosen any more. */
export function chooseNobody(): void {
  chosen.value = { ...chosen.value, all: false, ids: NOBODY };
}

/** Another list is shown: what was chosen in one of other customers is let go. */
export function chooseIn(list: string): void {
  if (chosen.value.list !== list) chosen.value = { list, all: false, ids: NOBODY };
}

export function chooseAll(): void {
  chosen.value = { ...chosen.value, all: true, ids: NOBODY };
}

export const isChosen = ({ all, ids }: Chosen, id: string): boolean => ids.has(id) !== all;

/** Some customers are chosen, or are not any more. */
export function choose(some: readonly string[], on: boolean): void {
  const { all } = chosen.value;
  const ids = new Set(chosen.value.ids);
  for (const id of some) {
    if (on === all) ids.delete(id);
    else ids.add(id);
  }
  chosen.value = { ...chosen.value, ids };
}

/** How many are chosen, of a list of so many. */
export const countChosen = ({ all, ids }: Chosen, total: number): number =>
  all ? Math.max(0, total - ids.size) : ids.size;

/** Those who are chosen, as the book is asked about them. */
export const selectionOf = (
  { all, ids }: Chosen,
  query: Extract<Selection, { readonly query: unknown }>['query'],
): Selection => (all ? { query, except: [...ids] } : { ids: [...ids] });

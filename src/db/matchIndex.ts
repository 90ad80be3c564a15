import { KEY_STRIDE } from '../import/plan/keys';
import type { Book } from './book';
import { keyRows } from './columnStore';
import { PAGE_SIZE } from './ids';
import type { KeyRow } from './schema';

/** Told of one key of one customer: its kind, both halves of its hash, and the customer's sequence. */
export type OnKey = (kind: number, high: number, low: number, sequence: number) => void;

/**
 * Begins to read the match keys of every customer, without reading a record. What it returns shows them once, in order
 * of creation: until then some megabytes of them lie ready.
 */
export function readKeys({ db }: Book): (onKey: OnKey) => Promise<void> {
  const parts = keyRows(db);
  const first = parts.next();
  // Its failure is heard by who wants to see them.
  first.catch(() => undefined);
  return async (onKey) => {
    for (let part = await first; part.done !== true; part = await parts.next())
      for (const row of part.value) keysOfRow(row, onKey);
  };
}

/** Shows the match keys of every customer, in order of creation. */
export const eachKey = (book: Book, onKey: OnKey): Promise<void> => readKeys(book)(onKey);

/** The keys of one page's customers. */
export function keysOfRow({ page, slots, keys, keyEnds }: KeyRow, onKey: OnKey): void {
  let at = 0;
  for (let place = 0; place < slots.length; place++) {
    const sequence = page * PAGE_SIZE + (slots[place] ?? 0);
    const end = keyEnds[place] ?? 0;
    for (; at < end; at += KEY_STRIDE) onKey(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, sequence);
  }
}

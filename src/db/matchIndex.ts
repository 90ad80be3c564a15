import { KEY_STRIDE } from '../import/plan/keys';
import type { Book } from './book';
import { eachKeyRow } from './columnStore';
import { PAGE_SIZE } from './ids';
import type { KeyRow } from './schema';

/** Told of one key of one customer: its kind, both halves of its hash, and the customer's sequence. */
export type OnKey = (kind: number, high: number, low: number, sequence: number) => void;

/** Streams the match keys of every customer, in order of creation, without reading a record. */
export const eachKey = (book: Book, onKey: OnKey): Promise<void> =>
  eachKeyRow(book.db, (row) => keysOfRow(row, onKey));

/** The keys of one page's customers. */
export function keysOfRow({ page, slots, keys, keyEnds }: KeyRow, onKey: OnKey): void {
  let at = 0;
  for (let place = 0; place < slots.length; place++) {
    const sequence = page * PAGE_SIZE + (slots[place] ?? 0);
    const end = keyEnds[place] ?? 0;
    for (; at < end; at += KEY_STRIDE) onKey(keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0, sequence);
  }
}

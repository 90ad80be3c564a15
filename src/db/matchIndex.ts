import type { Book } from './book';
import { eachBlock } from './columnStore';
import { PAGE_SIZE } from './ids';

/** The match keys of one page's customers. */
export interface KeyBlock {
  readonly sequences: Float64Array;
  /** Every customer's keys, packed as `recordKeys` does, one customer's after the other's. */
  readonly keys: Uint32Array;
  /** Where the keys of each sequence end in `keys`. */
  readonly ends: Uint32Array;
}

/** Streams the match keys of every customer, page by page in order of creation, without reading a record. */
export function loadMatchKeys(book: Book, onBlock: (block: KeyBlock) => void): Promise<void> {
  return eachBlock(book.db, ({ page, slots, keys, keyEnds }) => {
    const sequences = Float64Array.from(slots, (slot) => page * PAGE_SIZE + slot);
    onBlock({ sequences, keys, ends: keyEnds });
  });
}

import type { Book } from './book';
import { PAGE_SIZE } from './ids';

/** The match keys of one page's customers. */
export interface KeyBlock {
  readonly sequences: Float64Array;
  /** Every customer's keys, packed as `recordKeys` does, one customer's after the other's. */
  readonly keys: Uint32Array;
  /** Where the keys of each sequence end in `keys`. */
  readonly ends: Uint32Array;
}

/** Blocks that one request reads. */
const BLOCKS_A_READ = 128;

/** Streams the match keys of every customer, page by page in order of creation, without reading a record. */
export async function loadMatchKeys(book: Book, onBlock: (block: KeyBlock) => void): Promise<void> {
  let after = -1;
  for (;;) {
    const rows = await book.db.columns
      .where('[entity+page]')
      .between(['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true)
      .limit(BLOCKS_A_READ)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) {
      const sequences = Float64Array.from(row.slots, (slot) => row.page * PAGE_SIZE + slot);
      onBlock({ sequences, keys: row.keys, ends: row.keyEnds });
    }
    after = last.page;
  }
}

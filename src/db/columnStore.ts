import type { Table } from 'dexie';
import type { ColumnRow, KeyRow, SatchelDatabase } from './schema';

/** Rows that one request reads: some megabytes of columns, or of keys. */
const BLOCKS_A_READ = 128;
const KEY_ROWS_A_READ = 512;

/** Streams the column block of every page in order of creation; no record is read. */
export const eachBlock = (db: SatchelDatabase, onBlock: (row: ColumnRow) => void): Promise<void> =>
  each(db.columns, BLOCKS_A_READ, onBlock);

/** Streams the match keys of every page in order of creation; neither columns nor records are read. */
export const eachKeyRow = (db: SatchelDatabase, onRow: (row: KeyRow) => void): Promise<void> =>
  each(db.keys, KEY_ROWS_A_READ, onRow);

async function each<T extends { readonly page: number }>(
  table: Table<T, ['customer', number]>,
  most: number,
  onRow: (row: T) => void,
): Promise<void> {
  const read = (after: number): PromiseLike<T[]> =>
    table
      .where('[entity+page]')
      .between(['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true)
      .limit(most)
      .toArray();
  let reading = read(-1);
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (last === undefined) return;
    // The next ones are read while these are looked at.
    reading = read(last.page);
    for (const row of rows) onRow(row);
  }
}

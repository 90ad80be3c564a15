import type { Table } from 'dexie';
import type { ColumnRow, KeyRow, SatchelDatabase } from './schema';

/** Rows that one request reads: some megabytes. */
const ROWS_A_READ = 128;

/** Streams the column block of every page in order of creation; no record is read. */
export const eachBlock = (db: SatchelDatabase, onBlock: (row: ColumnRow) => void): Promise<void> =>
  each(db.columns, onBlock);

/** Streams the match keys of every page in order of creation; neither columns nor records are read. */
export const eachKeyRow = (db: SatchelDatabase, onRow: (row: KeyRow) => void): Promise<void> =>
  each(db.keys, onRow);

async function each<T extends { readonly page: number }>(
  table: Table<T, ['customer', number]>,
  onRow: (row: T) => void,
): Promise<void> {
  let after = -1;
  for (;;) {
    const rows = await table
      .where('[entity+page]')
      .between(['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true)
      .limit(ROWS_A_READ)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) onRow(row);
    after = last.page;
  }
}

import type { ColumnRow, SatchelDatabase } from './schema';

/** Blocks that one request reads: some megabytes. */
const BLOCKS_A_READ = 128;

/** Streams the column block of every page in order of creation; no record is read. */
export async function eachBlock(db: SatchelDatabase, onBlock: (row: ColumnRow) => void): Promise<void> {
  let after = -1;
  for (;;) {
    const rows = await db.columns
      .where('[entity+page]')
      .between(['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true)
      .limit(BLOCKS_A_READ)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) onBlock(row);
    after = last.page;
  }
}

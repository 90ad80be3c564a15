import type { Transaction } from 'dexie';
import { keysOfRecords } from './pageCodec';
import { PageReader } from './pageReader';
import type { ColumnRow, KeyRow, PageRow } from './schema';

/** Pages that are held at a time. */
const PAGES_A_STEP = 32;

/** Makes the match keys of pages with external ids anew: before version 4 those had none. Others stay as they are. */
export async function keyExternalIds(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRow, [string, number]>('pages');
  const columns = transaction.table<ColumnRow, [string, number]>('columns');
  const all = await pages.toCollection().primaryKeys();
  for (let at = 0; at < all.length; at += PAGES_A_STEP) {
    const rows = await pages.bulkGet(all.slice(at, at + PAGES_A_STEP));
    const concerned = rows.filter((row) => row?.texts.externalId !== undefined) as PageRow[];
    if (concerned.length === 0) continue;
    const blocks = await columns.bulkGet(concerned.map(({ entity, page }) => [entity, page]));
    const made = concerned.flatMap((row, index): KeyRow[] => {
      const block = blocks[index];
      if (block === undefined) return [];
      const { entity, page, slots } = row;
      return [{ entity, page, slots, ...keysOfRecords(new PageReader(row, block).all()) }];
    });
    await transaction.table('keys').bulkPut(made);
  }
}

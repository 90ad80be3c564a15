import type { Transaction } from 'dexie';
import { filledIn } from './packedText';
import type { ColumnRow, MetaRow } from './schema';

/** Column blocks that are held at a time: some megabytes. */
const BLOCKS_A_STEP = 128;

/** Counts those who are archived, once: since version 6 each write counts on. */
export async function countArchived(
  transaction: Transaction,
  keys: { readonly archived: string },
): Promise<void> {
  const columns = transaction.table<ColumnRow, [string, number]>('columns');
  const all = await columns.toCollection().primaryKeys();
  let archived = 0;
  for (let at = 0; at < all.length; at += BLOCKS_A_STEP) {
    for (const row of await columns.bulkGet(all.slice(at, at + BLOCKS_A_STEP)))
      if (row !== undefined) archived += filledIn(row.values.archived, row.slots.length);
  }
  await transaction.table<MetaRow>('meta').put({ key: keys.archived, value: archived });
}

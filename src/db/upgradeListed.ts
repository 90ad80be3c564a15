import type { Transaction } from 'dexie';
import type { ListedKey } from './columns';
import type { ColumnRow, PackedText, PageRow } from './schema';

/** Pages that are held at a time. */
const PAGES_A_STEP = 32;

/** Fields that lists show since version 5. */
const LISTED_SINCE_5: readonly ListedKey[] = ['category', 'group', 'source', 'country', 'createdAt'];

/**
 * Moves the packed texts of fields that became listed out of the pages into their columns. Page and columns pack alike,
 * so nothing is taken apart, and what stands aside (`PageRow.odd`) stays where it is.
 */
export async function listFields(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRow, [string, number]>('pages');
  const columns = transaction.table<ColumnRow, [string, number]>('columns');
  const all = await pages.toCollection().primaryKeys();
  for (let at = 0; at < all.length; at += PAGES_A_STEP) {
    const some = all.slice(at, at + PAGES_A_STEP);
    const [rows, blocks] = await Promise.all([pages.bulkGet(some), columns.bulkGet(some)]);
    const moved = rows.flatMap((row, index) => {
      const block = blocks[index];
      return row === undefined || block === undefined ? [] : (move(row, block) ?? []);
    });
    await Promise.all([
      pages.bulkPut(moved.map(({ page }) => page)),
      columns.bulkPut(moved.map((one) => one.columns)),
    ]);
  }
}

/** Undefined where the page holds none of them. */
function move(page: PageRow, columns: ColumnRow): { page: PageRow; columns: ColumnRow } | undefined {
  const texts: Partial<Record<string, PackedText>> = { ...page.texts };
  const values: Partial<Record<ListedKey, PackedText>> = { ...columns.values };
  let found = false;
  for (const field of LISTED_SINCE_5) {
    const text = texts[field];
    if (text === undefined) continue;
    found = true;
    values[field] = text;
    delete texts[field];
  }
  if (!found) return undefined;
  return { page: { ...page, texts }, columns: { ...columns, values: { ...columns.values, ...values } } };
}

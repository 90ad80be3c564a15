import type { Table } from 'dexie';
import { PAGE_SIZE } from './ids';
import { inAdvance } from './inAdvance';
import { type ColumnRow, type KeyRow, META, type SatchelDatabase } from './schema';

/** Rows that one request reads: some megabytes of columns, or of keys. */
const BLOCKS_A_READ = 128;
const KEY_ROWS_A_READ = 512;

/** Requests that are on their way while the rows of one are looked at: the database then never waits for us. */
const READS_AHEAD = 4;

/** Streams the column block of every page in order of creation; no record is read. */
export async function eachBlock(db: SatchelDatabase, onBlock: (row: ColumnRow) => void): Promise<void> {
  for await (const rows of parts(db, db.columns, BLOCKS_A_READ)) for (const row of rows) onBlock(row);
}

/** The match keys of every page in order of creation, some at a time; neither columns nor records are read. */
export const keyRows = (db: SatchelDatabase): AsyncGenerator<KeyRow[]> => parts(db, db.keys, KEY_ROWS_A_READ);

async function* parts<T>(
  db: SatchelDatabase,
  table: Table<T, ['customer', number]>,
  most: number,
): AsyncGenerator<T[]> {
  const next = Number((await db.meta.get(META.next))?.value ?? 0);
  const read = async (part: number): Promise<T[]> =>
    table
      .where('[entity+page]')
      .between(['customer', part * most], ['customer', (part + 1) * most])
      .toArray();
  yield* inAdvance(0, Math.ceil(next / PAGE_SIZE / most), READS_AHEAD, read);
}

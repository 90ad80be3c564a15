import type { Table } from 'dexie';
import type { Entity } from '../domain/change';
import type { SideEntity } from '../domain/side';
import { NOBODY, PAGE_SIZE, pageOf } from './ids';
import { inAdvance } from './inAdvance';
import {
  type ColumnRow,
  type KeyRow,
  META,
  type PageRow,
  type SatchelDatabase,
  type SideRow,
} from './schema';

/** Rows that one request reads: some megabytes of columns, or of keys. */
const BLOCKS_A_READ = 128;
const KEY_ROWS_A_READ = 512;
const PAGES_A_READ = 64;
/** Fewer, since they are read while somebody types: taking them out of the database is one piece of work. */
const SIDE_PAGES_A_READ = 16;

/** Requests that are on their way while the rows of one are looked at: the database then never waits for us. */
const READS_AHEAD = 4;

/** The column block of every page in order of creation, some at a time; no record is read. */
export const columnRows = (db: SatchelDatabase): AsyncGenerator<ColumnRow[]> =>
  parts(db, db.columns, 'customer', BLOCKS_A_READ);

/** As `columnRows`, one after the other. */
export async function eachBlock(db: SatchelDatabase, onBlock: (row: ColumnRow) => void): Promise<void> {
  for await (const rows of columnRows(db)) for (const row of rows) onBlock(row);
}

/** The match keys of every page in order of creation, some at a time; neither columns nor records are read. */
export const keyRows = (db: SatchelDatabase): AsyncGenerator<KeyRow[]> =>
  parts(db, db.keys, 'customer', KEY_ROWS_A_READ);

/** Every page in order of creation, some at a time; without its columns. */
export const pageRows = (db: SatchelDatabase): AsyncGenerator<PageRow[]> =>
  parts(db, db.pages, 'customer', PAGES_A_READ);

/** The opportunities or activities of every page, some pages at a time; those about nobody last. */
export async function* sideRows(db: SatchelDatabase, entity: SideEntity): AsyncGenerator<SideRow[]> {
  yield* parts(db, db.sides, entity, SIDE_PAGES_A_READ);
  const nobody = db.sides.where('[entity+page]');
  yield nobody.between([entity, pageOf(NOBODY)], [entity, Number.MAX_SAFE_INTEGER]).toArray();
}

async function* parts<T>(
  db: SatchelDatabase,
  table: Pick<Table<T>, 'where'>,
  entity: Entity | SideEntity,
  most: number,
): AsyncGenerator<T[]> {
  const next = Number((await db.meta.get(META.next))?.value ?? 0);
  const read = async (part: number): Promise<T[]> =>
    table
      .where('[entity+page]')
      .between([entity, part * most], [entity, (part + 1) * most])
      .toArray();
  yield* inAdvance(0, Math.ceil(next / PAGE_SIZE / most), READS_AHEAD, read);
}

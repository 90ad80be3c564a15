import type { FieldValues } from '../../domain/fields';
import { free } from '../free';
import { KEY_KIND, KEY_STRIDE, writeKeys } from './keys';
import { KeyTable } from './keyTable';

/** Every kind of a name's key. */
export const ALL_NAMES = [
  KEY_KIND.name,
  KEY_KIND.nameWithPhone,
  KEY_KIND.nameWithEmail,
  KEY_KIND.nameWithBoth,
];

/** The keys of all rows of a file, packed one after the other. */
export class RowKeys {
  /** As `recordKeys` packs them; a row's lie from `startOf` to `endOf`. */
  packed: Uint32Array;
  private ends: Uint32Array;
  rows = 0;
  private used = 0;

  /** @param rows as many as are expected; most rows have a phone, an e-mail and a name. */
  constructor(rows = 1024) {
    this.packed = new Uint32Array(rows * 3 * KEY_STRIDE);
    this.ends = new Uint32Array(rows);
  }

  /** How many keys there are. */
  get count(): number {
    return this.used / KEY_STRIDE;
  }

  /** Adds the keys of the next row, by what it says; a rejected row has none. */
  push(values: FieldValues | null): void {
    if (values !== null) {
      const most = (1 + (values.phone?.length ?? 0) + (values.email?.length ?? 0)) * KEY_STRIDE;
      if (this.used + most > this.packed.length) this.packed = widened(this.packed, this.used + most);
      this.used = writeKeys(values, this.packed, this.used);
    }
    if (this.rows + 1 > this.ends.length) this.ends = widened(this.ends, this.rows + 1);
    this.ends[this.rows] = this.used;
    this.rows++;
  }

  startOf(row: number): number {
    return row === 0 ? 0 : (this.ends[row - 1] ?? 0);
  }

  endOf(row: number): number {
    return this.ends[row] ?? 0;
  }

  /** Gives its memory back at once. */
  free(): void {
    free(this.packed);
    free(this.ends);
  }
}

function widened(array: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(needed, Math.ceil(array.length * 1.5)));
  wider.set(array);
  free(array);
  return wider;
}

/**
 * A table that knows the keys of a file: what its rows cannot meet is not kept, so that it takes the room of the file
 * and not that of the book. `addHolder` then lets in who holds one of them.
 */
export function tableFor(keys: Pick<RowKeys, 'packed' | 'count'>): KeyTable {
  const table = new KeyTable(keys.count);
  const end = keys.count * KEY_STRIDE;
  for (let at = 0; at < end; at += KEY_STRIDE) {
    table.know(keys.packed[at] ?? 0, keys.packed[at + 1] ?? 0, keys.packed[at + 2] ?? 0);
  }
  return table;
}

/** Adds a customer of the book under one of its keys, where the table knows that key; a name is known as any kind of it. */
export function addHolder(table: KeyTable, kind: number, high: number, low: number, sequence: number): void {
  if (knows(table, kind, high, low)) table.add(kind, high, low, sequence);
}

/** True where the table knows a key; a name by any of its kinds. */
export const knows = (table: KeyTable, kind: number, high: number, low: number): boolean =>
  kind < KEY_KIND.name ? table.knows(kind, high, low) : table.knowsAny(ALL_NAMES, high, low);

import type { FieldValues } from '../../domain/fields';
import { free } from '../free';
import { isNameKind, KEY_KIND, KEY_STRIDE, nameKind, roomForKeys, writeKeys } from './keys';
import { KeyTable, type KindSet, kindSet } from './keyTable';
import { NAME_WORDS, relateWords, writeWords } from './nameWords';
import type { Relation, Telling } from './strangers';

/** What a customer of a name holds beside it. */
const BESIDE = [false, true].flatMap((id) =>
  [false, true].flatMap((email) => [false, true].map((phone) => ({ phone, email, id }))),
);

/** Every kind of a name's key. */
export const NAME_KINDS = BESIDE.map(({ phone, email, id }) => nameKind(phone, email, id));
export const NAMES: KindSet = kindSet(NAME_KINDS);

const SAFE_NAMES = [false, true].map((ids) => {
  const sets = new Uint32Array(Math.max(...NAME_KINDS) + 1);
  BESIDE.forEach((own, index) => {
    const fits = NAME_KINDS.filter((_, at) => {
      const other = BESIDE[at] ?? own;
      const isContradicted =
        (own.phone && other.phone) || (own.email && other.email) || (ids && own.id && other.id);
      return !isContradicted;
    });
    sets[NAME_KINDS[index] ?? 0] = kindSet(fits);
  });
  return sets;
});

/** By kind of a row's name: the kinds that hold neither phone, e-mail nor (where those count) id that the row holds too. */
export const namesBeside = (kind: number, ids: boolean): KindSet => SAFE_NAMES[ids ? 1 : 0]?.[kind] ?? 0;

/** The keys of all rows of a file, packed one after the other. */
export class RowKeys {
  /** As `recordKeys` packs them; a row's lie from `startOf` to `endOf`. */
  packed: Uint32Array;
  private ends: Uint32Array;
  /** The words of each row's name: see `writeWords`. */
  private words: Uint16Array<ArrayBuffer>;
  rows = 0;
  /** A row has an external id. */
  hasIds = false;
  private used = 0;

  /** @param rows as many as are expected; most rows have a phone, an e-mail and a name. */
  constructor(rows = 1024) {
    this.packed = new Uint32Array(rows * 3 * KEY_STRIDE);
    this.ends = new Uint32Array(rows);
    this.words = new Uint16Array(rows * NAME_WORDS);
  }

  /** How many keys there are. */
  get count(): number {
    return this.used / KEY_STRIDE;
  }

  /** Adds the keys of the next row, by what it says; a rejected row has none. */
  push(values: FieldValues | null): void {
    if (values !== null) {
      const most = roomForKeys(values);
      if (this.used + most > this.packed.length) this.packed = widened(this.packed, this.used + most);
      this.used = writeKeys(values, this.packed, this.used);
      if (values.externalId !== undefined) this.hasIds = true;
    }
    if (this.rows + 1 > this.ends.length) this.widenRows();
    if (values !== null) writeWords(values, this.words, this.rows * NAME_WORDS);
    this.ends[this.rows] = this.used;
    this.rows++;
  }

  /**
   * The same with other keys for some rows; the old ones are given back.
   * @param rows their numbers, ascending
   * @param fresh their keys, in that order
   */
  replaced(rows: readonly number[], fresh: RowKeys): RowKeys {
    const made = new RowKeys(0);
    made.packed = new Uint32Array(this.used + fresh.used);
    made.ends = new Uint32Array(this.rows);
    made.words = new Uint16Array(this.rows * NAME_WORDS);
    made.hasIds = this.hasIds || fresh.hasIds;
    let next = 0;
    for (const [place, row] of rows.entries()) {
      made.take(this, next, row);
      made.take(fresh, place, place + 1);
      next = row + 1;
    }
    made.take(this, next, this.rows);
    this.free();
    return made;
  }

  /** Adds rows of another list, for which there is room. */
  private take(from: RowKeys, first: number, end: number): void {
    if (end <= first) return;
    const [start, last] = [from.startOf(first), from.endOf(end - 1)];
    this.packed.set(from.packed.subarray(start, last), this.used);
    this.words.set(from.words.subarray(first * NAME_WORDS, end * NAME_WORDS), this.rows * NAME_WORDS);
    for (let row = first; row < end; row++) this.ends[this.rows++] = this.used + from.endOf(row) - start;
    this.used += last - start;
  }

  /** True where a row has the keys of another list's row. */
  sameAs(row: number, other: RowKeys, its: number): boolean {
    const [start, from] = [this.startOf(row), other.startOf(its)];
    const length = this.endOf(row) - start;
    if (other.endOf(its) - from !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.packed[start + at] !== other.packed[from + at]) return false;
    }
    return true;
  }

  startOf(row: number): number {
    return row === 0 ? 0 : (this.ends[row - 1] ?? 0);
  }

  endOf(row: number): number {
    return this.ends[row] ?? 0;
  }

  /** What speaks for and against two rows being about one customer. */
  tellingOf(a: number, b: number): Telling {
    return {
      names: relateWords(this.words, a * NAME_WORDS, this.words, b * NAME_WORDS),
      externalId: this.hasIds ? this.related(KEY_KIND.externalId, a, b) : 'unknown',
      phone: this.related(KEY_KIND.phone, a, b),
      email: this.related(KEY_KIND.email, a, b),
    };
  }

  private related(kind: number, a: number, b: number): Relation {
    const { packed } = this;
    let relation: Relation = 'unknown';
    for (let at = this.startOf(a); at < this.endOf(a); at += KEY_STRIDE) {
      if (packed[at] !== kind) continue;
      for (let other = this.startOf(b); other < this.endOf(b); other += KEY_STRIDE) {
        if (packed[other] !== kind) continue;
        if (packed[at + 1] === packed[other + 1] && packed[at + 2] === packed[other + 2]) return 'same';
        relation = 'differ';
      }
    }
    return relation;
  }

  private widenRows(): void {
    this.ends = widened(this.ends, this.rows + 1);
    const words = new Uint16Array(this.ends.length * NAME_WORDS);
    words.set(this.words);
    free(this.words);
    this.words = words;
  }

  /** Gives its memory back at once. */
  free(): void {
    free(this.packed);
    free(this.ends);
    free(this.words);
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
  isNameKind(kind) ? table.knowsAny(NAMES, high, low) : table.knows(kind, high, low);

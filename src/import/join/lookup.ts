import type { JoinLink } from '../api';
import { ReadError } from '../formats/format';
import { foldHeader } from '../mapping/fold';
import { hashText } from '../plan/keys';
import { KeyTable, MANY, NOBODY } from '../plan/keyTable';

/** The most rows that a file may have to be looked up in, and the most characters that its cells may take: some 200 MB. */
const MOST_ROWS = 1_000_000;
const MOST_CHARACTERS = 100_000_000;

/** What stands between several ids in one cell (HubSpot writes `;`). */
const BETWEEN_IDS = /[;,|\n]/;

/** How the values of a link are compared: ids letter by letter, names without case, marks and punctuation. */
const keyOf = (by: JoinLink['by'], cell: string): string =>
  by === 'name' ? foldHeader(cell) : cell.trim().replace(/^(\d+)\.0$/, '$1');

/** The keys that a cell may stand for, the whole of it first. */
export function keysOf(by: JoinLink['by'], cell: string): readonly string[] {
  const key = keyOf(by, cell);
  if (key === '') return [];
  if (by === 'name' || !BETWEEN_IDS.test(key)) return [key];
  return [key, ...key.split(BETWEEN_IDS).flatMap((part) => keyOf(by, part) || [])];
}

/** What rows are named by: a column, and how its values are compared. */
export type JoinKey = Pick<JoinLink, 'by' | 'key'>;

/**
 * The rows of a file by what other lists name them by. It keeps the cells of some columns, one text a row, and 12 bytes a
 * key: no text that is kept holds a piece of the file alive.
 */
export class Lookup {
  readonly #keys: readonly JoinKey[];
  readonly #columns: readonly number[];
  readonly #table = new KeyTable();
  readonly #texts: string[] = [];
  #ends = new Uint32Array(1024);
  #characters = 0;
  readonly #hash = new Uint32Array(2);
  /** By key column: its values that stand for more than one row. */
  readonly #repeated: number[];

  /** @param columns whose cells are kept */
  constructor(keys: readonly JoinKey[], columns: readonly number[]) {
    this.#keys = keys.filter(
      ({ by, key }, at) => keys.findIndex((other) => other.by === by && other.key === key) === at,
    );
    this.#columns = columns;
    this.#repeated = this.#keys.map(() => 0);
  }

  get rows(): number {
    return this.#texts.length;
  }

  /** Throws ReadError `too-large` {rows, limit} where the file is too long to be looked up in. */
  add({ cells }: { readonly cells: readonly string[] }): void {
    const row = this.#texts.length;
    this.#keys.forEach(({ by, key }, place) => {
      const own = keyOf(by, cells[key] ?? '');
      if (own === '') return;
      hashText(own, place, this.#hash, 0);
      const [high = 0, low = 0] = this.#hash;
      if (this.#table.knows(place, high, low)) this.#repeated[place] = (this.#repeated[place] ?? 0) + 1;
      this.#table.add(place, high, low, row);
    });
    this.#keep(row, cells);
  }

  /** The place of a key, by which it is asked for; -1 for none of its keys. */
  placeOf({ by, key }: JoinKey): number {
    return this.#keys.findIndex((known) => known.by === by && known.key === key);
  }

  /** How many rows repeat a value of this key that an earlier one has. */
  repeated(place: number): number {
    return this.#repeated[place] ?? 0;
  }

  /** The one row that a cell names by the key at this place; -1 where there is none, or there are several. */
  find(place: number, cell: string): number {
    const by = this.#keys[place]?.by ?? 'id';
    for (const value of keysOf(by, cell)) {
      hashText(value, place, this.#hash, 0);
      const ref = this.#table.find(place, this.#hash[0] ?? 0, this.#hash[1] ?? 0);
      if (ref !== NOBODY && ref !== MANY) return ref;
    }
    return -1;
  }

  /** The kept cells of a row, in the order of the columns. */
  cells(row: number): readonly string[] {
    const text = this.#texts[row] ?? '';
    const width = this.#columns.length;
    let start = 0;
    return this.#columns.map((_, at) => {
      const end = this.#ends[row * width + at] ?? start;
      const cell = text.slice(start, end);
      start = end;
      return cell;
    });
  }

  #keep(row: number, cells: readonly string[]): void {
    const width = this.#columns.length;
    if ((row + 1) * width > this.#ends.length) {
      const grown = new Uint32Array(this.#ends.length * 2);
      grown.set(this.#ends);
      this.#ends = grown;
    }
    let text = '';
    this.#columns.forEach((column, at) => {
      text += cells[column] ?? '';
      this.#ends[row * width + at] = text.length;
    });
    this.#texts.push(text);
    this.#characters += text.length;
    if (this.#texts.length > MOST_ROWS || this.#characters > MOST_CHARACTERS)
      throw new ReadError({ code: 'too-large', params: { rows: this.#texts.length, limit: MOST_ROWS } });
  }
}

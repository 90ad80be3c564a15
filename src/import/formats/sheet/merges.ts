import { type Held, isBlankRow, type SourceRecord } from '../../structure/rows';

/** Cells that were made one: their value stands in the first of them. Lines from 1, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet with more of them was made to be a burden; the others are passed over. */
export const MOST_MERGES = 100_000;

const AREA = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of an area like `B1:D1`; null where it is none. */
export function mergeOf(area: string): Merge | null {
  const [, left, top, right, bottom] = AREA.exec(area) ?? [];
  if (left === undefined || right === undefined) return null;
  return { left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) };
}

/** A title says one thing, however many cells it lies across; a row of groups says several. */
const saysMuch = (cells: readonly string[]): boolean =>
  new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size > 1;

/**
 * The records with the text of cells merged across columns in each of those, for the heading of a group belongs to all
 * of its columns. Rows that say a single thing are titles and stay as they are.
 *
 * @param until the last line that is a heading: across rows of data the value stays where it is
 */
export function withGroups(
  records: readonly SourceRecord[],
  merges: readonly Merge[],
  until: number,
): readonly SourceRecord[] {
  const across = merges.filter(({ left, right, top }) => right > left && top <= until);
  if (across.length === 0) return records;
  return records.map((record) => {
    const own = across.filter(({ top }) => top === record.line);
    if (own.length === 0 || isBlankRow(record.cells) || !saysMuch(record.cells)) return record;
    const cells = [...record.cells];
    for (const { left, right } of own)
      for (let column = left + 1; column <= Math.min(right, cells.length - 1); column++)
        if (cells[column] === '') cells[column] = cells[left] ?? '';
    return { ...record, cells };
  });
}

/**
 * Holds the values of cells merged down over rows of data: a firm's name beside its three contacts is that of all three.
 * It stands in the first column of its area and goes where a row has nothing of its own. Areas may be added while rows
 * come, those of a row before the row itself.
 */
export class HeldDown implements Held {
  readonly #merges: readonly Merge[];
  #known = 0;
  /** Those that begin in rows to come, by their first line. */
  readonly #awaited = new Map<number, Merge[]>();
  /** Those that go on, by their column. */
  readonly #open = new Map<number, { readonly bottom: number; readonly text: string }>();

  constructor(merges: readonly Merge[]) {
    this.#merges = merges;
  }

  fill(line: number, cells: readonly string[]): readonly string[] {
    if (this.#known < this.#merges.length) this.#await();
    if (this.#open.size === 0 && this.#awaited.size === 0) return cells;
    let filled: string[] | null = null;
    for (const [column, { bottom, text }] of this.#open) {
      if (line > bottom) this.#open.delete(column);
      else if (cells[column] === '') {
        filled ??= [...cells];
        filled[column] = text;
      }
    }
    for (const { left, bottom } of this.#awaited.get(line) ?? []) {
      const text = cells[left] ?? '';
      if (text !== '') this.#open.set(left, { bottom, text });
    }
    this.#awaited.delete(line);
    return filled ?? cells;
  }

  #await(): void {
    for (const merge of this.#merges.slice(this.#known)) {
      if (merge.bottom === merge.top) continue;
      const others = this.#awaited.get(merge.top);
      if (others === undefined) this.#awaited.set(merge.top, [merge]);
      else others.push(merge);
    }
    this.#known = this.#merges.length;
  }
}

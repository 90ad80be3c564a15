import { isBlankRow, type SourceRecord } from '../../structure/rows';

/** Cells that were made one: their value stands in the first of them. Lines from 1, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

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
 * @param until the last line that is a heading: in rows of data the value stays where it is
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

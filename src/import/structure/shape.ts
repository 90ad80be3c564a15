import type { SourceRecord } from './rows';

/** So many cells of a row are held against the words of headers: lists may have thousands of columns. */
export const NAMES = 200;
/** A longer cell is no column's name. */
const NAME_LENGTH = 80;

/** E-mail addresses, numbers, dates, phones: what data has and headers do not. `Phone 2` and `E-mail 1` pass. */
const isDataLike = (cell: string): boolean =>
  /\S@\S/.test(cell) ||
  /\d{3}/.test(cell) ||
  /^[^\p{L}\d]*\d/u.test(cell) ||
  (cell.match(/\d/g)?.length ?? 0) > 3;

export const filledIn = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '');

const folded = (cell: string): string => cell.trim().toLowerCase();

export const isDistinct = (cells: readonly string[]): boolean =>
  new Set(cells.map(folded)).size === cells.length;

/** Columns for years have one for a name: a header where other cells are known words. */
export const isYear = (cell: string): boolean => /^\s*(?:19|20)\d\d\s*$/.test(cell);

/** `Column 117`, `x_2048`: one word and a number. */
const NUMBERED = /^\s*(\p{L}+[ _-]?)\d+\s*$/u;

/** The words that number at least three columns of a row: `Field 1, Field 2 … Field 4000` are names, not data. */
export function seriesIn(cells: readonly string[]): (cell: string) => boolean {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const word = NUMBERED.exec(cell)?.[1];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (cell) => (counts.get(NUMBERED.exec(cell)?.[1] ?? '') ?? 0) >= 3;
}

export const isName = (cell: string): boolean => cell.length <= NAME_LENGTH && !isDataLike(cell);

/** Of so many values those that repeat say something of a column. */
const CATEGORIES = 6;

/** Points for a column whose cells are of another kind than the name above them. */
function columnPoints(name: string, cells: readonly string[]): number {
  if (cells.length === 0) return 0;
  if (cells.filter(isDataLike).length > cells.length / 2) return 2;
  const values = new Set(cells.map(folded));
  if (cells.length < CATEGORIES || values.size > cells.length / 2) return 0;
  // Where few values repeat, a row of data would hold one of them.
  return values.has(folded(name)) ? -2 : 1;
}

/**
 * Does a row without data stand out from those below it, as a header does? Some column holds numbers, dates or addresses
 * most of the time, or two hold a few values over and over, and not the row's.
 */
export function looksBelow(cells: readonly string[], below: readonly SourceRecord[]): boolean {
  let points = 0;
  for (let column = 0; column < cells.length; column++) {
    const name = cells[column]?.trim() ?? '';
    if (name === '') continue;
    points += columnPoints(name, filledIn(below.map((record) => record.cells[column] ?? '')));
  }
  return points >= 2;
}

import type { SourceRecord } from '../../structure/rows';

/** A row of a sheet, whose cells are still being put in their places. */
export interface SheetRecord extends SourceRecord {
  readonly cells: string[];
}

/** Rows that are read to say what a sheet holds, and how wide its table is. */
export const FIRST_ROWS = 600;

/**
 * How many columns a sheet's table has: as many as the widest of its first rows. Its rows end with their last value, and
 * what is formatted and empty counts for nothing.
 */
export const tableWidth = (records: readonly SheetRecord[]): number =>
  records.slice(0, FIRST_ROWS).reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** Fills rows that end early up to a width, in place; a longer row stays longer. */
export function fillUp(records: readonly SheetRecord[], width: number): void {
  for (const { cells } of records) while (cells.length < width) cells.push('');
}

import { undefuse } from '../encode/defuse';
import type { RawProblem, RawRow } from '../formats/format';
import type { NoCustomers } from './noCustomer';

/** A record as it stands in the source, blank ones and titles included: a line of text, a row of a sheet. */
export interface SourceRecord {
  /** 1-based physical line on which it starts; of a sheet its row. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its cells, as far as its format knows; absent for nearly all. */
  readonly problems?: readonly RawProblem[];
}

/** No spreadsheet holds more characters in a cell. */
const CELL_LIMIT = 32_767;

/**
 * Marks of damage: NUL, and the letter that decoders put for bytes they cannot read. A U+FFFD that the file itself
 * holds counts too: a program before us lost that letter.
 */
const NUL = '\0';
const UNDECODED = '\ufffd';

/** Index of the first cell that holds more than spaces, -1 where none does. */
function firstFilled(cells: readonly string[]): number {
  for (let column = 0; column < cells.length; column++) if (cells[column]?.trim() !== '') return column;
  return -1;
}

/** True where nothing but separators and spaces stands. */
export const isBlankRow = (cells: readonly string[]): boolean => firstFilled(cells) === -1;

/** True where some cell of the text may hold what `cellProblems` looks for; asked once for each piece of text. */
export const mayBeDamaged = (text: string): boolean =>
  text.includes(UNDECODED) || text.includes(NUL) || !text.isWellFormed();

/** The width that most of the rows have: what rows of a list without a header are held against. */
export function modalWidth(rows: readonly { readonly cells: readonly string[] }[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (!isBlankRow(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  }
  return best;
}

/** How wide rows should be. */
export interface Width {
  readonly cells: number;
  /** Fewer are fine down to here: unnamed columns at the header's end are often left out. */
  readonly least: number;
}

/** The width that a header asks for. */
export function widthOf(header: readonly string[]): Width {
  let least = header.length;
  while (least > 0 && header[least - 1]?.trim() === '') least--;
  return { cells: header.length, least };
}

const count = (text: string, what: string): number => text.split(what).length - 1;

function cellProblems(cell: string, column: number): RawProblem[] {
  const problems: RawProblem[] = [];
  if (cell.includes(UNDECODED)) {
    problems.push({ code: 'undecodable', column, params: { count: count(cell, UNDECODED) } });
  }
  if (cell.includes(NUL) || !cell.isWellFormed()) {
    problems.push({ code: 'nul-character', column, params: {} });
  }
  return problems;
}

/** Extra cells that are empty say nothing: no problem. */
function hasWrongWidth(cells: readonly string[], width: Width): boolean {
  if (cells.length < width.least) return true;
  for (let column = width.cells; column < cells.length; column++) {
    if (cells[column]?.trim() !== '') return true;
  }
  return false;
}

function hasLongCell(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.length > CELL_LIMIT) return true;
  return false;
}

function problemsOf(record: SourceRecord, width: Width, damaged: boolean): RawProblem[] {
  const { cells } = record;
  const problems: RawProblem[] = [...(record.problems ?? [])];
  if (hasWrongWidth(cells, width)) {
    const params = { expected: width.cells, actual: cells.length };
    problems.push({ code: 'cell-count', column: null, params });
  }
  if (hasLongCell(cells)) {
    cells.forEach((cell, column) => {
      if (cell.length <= CELL_LIMIT) return;
      problems.push({ code: 'oversized-cell', column, params: { length: cell.length } });
    });
  }
  if (damaged) cells.forEach((cell, column) => void problems.push(...cellProblems(cell, column)));
  return problems;
}

const withoutApostrophes = (cells: readonly string[]): readonly string[] =>
  cells.some((cell) => cell.startsWith("'")) ? cells.map(undefuse) : cells;

/** What rows of data say although it stands in a row above them; asked row by row, in their order. */
export interface Held {
  /** The row's cells, the empty ones filled where a row above holds for this one too. */
  fill(line: number, cells: readonly string[]): readonly string[];
}

/**
 * Data rows out of records: blank ones are passed over, and what is wrong with a row's shape is said beside it. Cells
 * stay as they are, missing and extra ones too; only the apostrophe that exports (ours and others') put before formulas
 * comes off, since it was never part of the value and goes back on when the row is written. `damaged` false spares the
 * search for damaged letters. Rows that are no customers say so (`others`), by their own cells. The others get what is
 * held for them; what is wrong with it is said in the row where it stands.
 */
export function dataRows(
  records: readonly SourceRecord[],
  width: Width,
  damaged: boolean,
  others: NoCustomers | null = null,
  held: Held | null = null,
): RawRow[] {
  const rows: RawRow[] = [];
  const before = (): readonly string[] | undefined => rows.at(-1)?.cells;
  for (const record of records) {
    const first = firstFilled(record.cells);
    if (first === -1) continue;
    const { line } = record;
    const own = withoutApostrophes(record.cells);
    const other = others === null ? null : others.problemOf(own, first, before);
    const cells = other === null && held !== null ? held.fill(line, own) : own;
    // What is no customer may well be as wide as it likes.
    const problems = other === null ? problemsOf(record, width, damaged) : [other];
    if (problems.length > 0) rows.push({ line, cells, problems });
    else rows.push(cells === record.cells ? record : { line, cells });
  }
  return rows;
}

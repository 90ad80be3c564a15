import type { RawProblem } from '../format';
import type { Merge } from '../sheet/merges';
import type { SheetRecord } from '../sheet/records';
import { damagedSheet, PartsReader, RECORD, recordsOf } from './records';
import type { XlsSheet, XlsWorkbook } from './workbook';

/** What a sheet holds. */
export interface XlsCells {
  /** In the order of their lines; rows without a value are not among them. */
  readonly rows: readonly SheetRecord[];
  readonly hiddenRows: number;
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly Merge[];
}

/** Old sheets are 256 columns wide. */
const LAST_COLUMN = 255;

/** What failed formulas show ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Turns a number into text as its cell's style says. */
export type NumberText = (value: number, style: number) => string;

interface Row extends SheetRecord {
  problems?: RawProblem[];
}

/** A record of a sheet, ready to be read. */
interface Reading {
  readonly view: DataView;
  readonly parts: readonly Uint8Array[];
}

/** Gathers the cells of a sheet from its records. */
class Cells {
  readonly rows = new Map<number, Row>();
  readonly hiddenColumns: number[] = [];
  readonly merged: Merge[] = [];
  hiddenRows = 0;
  /** The formula whose text the next record brings. */
  awaited: { readonly row: number; readonly column: number } | null = null;
  readonly workbook: XlsWorkbook;
  readonly numberText: NumberText;

  constructor(workbook: XlsWorkbook, numberText: NumberText) {
    this.workbook = workbook;
    this.numberText = numberText;
  }

  put(row: number, column: number, text: string, problem?: RawProblem): void {
    if (text === '') return;
    if (column > LAST_COLUMN) throw new RangeError(`column ${column}`);
    const known: Row = this.rows.get(row) ?? { line: row + 1, cells: [] };
    while (known.cells.length < column) known.cells.push('');
    known.cells[column] = text;
    if (problem !== undefined) known.problems = [...(known.problems ?? []), problem];
    this.rows.set(row, known);
  }

  /** The cell that a record begins with: row and column. */
  at({ view }: Reading, text: string, problem?: RawProblem): void {
    this.put(view.getUint16(0, true), view.getUint16(2, true), text, problem);
  }

  number({ view }: Reading, value: number): string {
    return this.numberText(value, view.getUint16(4, true));
  }

  /** A truth value or the code of an error. */
  flag(reading: Reading, value: number, isError: boolean): void {
    if (isError) {
      const error = ERRORS[value] ?? '#N/A';
      const column = reading.view.getUint16(2, true);
      this.at(reading, error, { code: 'cell-error', column, params: { error } });
    } else this.at(reading, value === 0 ? 'FALSE' : 'TRUE');
  }
}

/** What each kind of record adds. A record that is too short for what it should hold, or points outside of a sheet, throws RangeError. */
const ADDS: Readonly<Record<number, (cells: Cells, reading: Reading) => void>> = {
  [RECORD.sharedLabel]: (cells, reading) =>
    cells.at(reading, cells.workbook.strings[reading.view.getUint32(6, true)] ?? ''),
  [RECORD.label]: (cells, reading) => cells.at(reading, textOf(cells.workbook, reading.parts, 6)),
  [RECORD.richLabel]: (cells, reading) => cells.at(reading, textOf(cells.workbook, reading.parts, 6)),
  [RECORD.number]: (cells, reading) =>
    cells.at(reading, cells.number(reading, reading.view.getFloat64(6, true))),
  [RECORD.shortNumber]: (cells, reading) =>
    cells.at(reading, cells.number(reading, shortNumber(reading.view.getUint32(6, true)))),
  [RECORD.manyNumbers]: (cells, { view }) => {
    const row = view.getUint16(0, true);
    let column = view.getUint16(2, true);
    for (let at = 4; at + 8 <= view.byteLength; at += 6, column++) {
      const value = shortNumber(view.getUint32(at + 2, true));
      cells.put(row, column, cells.numberText(value, view.getUint16(at, true)));
    }
  },
  [RECORD.boolean]: (cells, reading) =>
    cells.flag(reading, reading.view.getUint8(6), reading.view.getUint8(7) === 1),
  [RECORD.formula]: (cells, reading) => {
    const { view } = reading;
    // All ones where an exponent would stand: the result is no number, and its first byte says what it is.
    if (view.getUint16(12, true) !== 0xffff)
      cells.at(reading, cells.number(reading, view.getFloat64(6, true)));
    else if (view.getUint8(6) === 0)
      cells.awaited = { row: view.getUint16(0, true), column: view.getUint16(2, true) };
    else if (view.getUint8(6) < 3) cells.flag(reading, view.getUint8(8), view.getUint8(6) === 2);
  },
  [RECORD.string]: (cells, { parts }) => {
    if (cells.awaited === null) return;
    cells.put(cells.awaited.row, cells.awaited.column, textOf(cells.workbook, parts, 0));
    cells.awaited = null;
  },
  [RECORD.row]: (cells, { view }) => {
    if ((view.getUint16(12, true) & 0x20) !== 0) cells.hiddenRows++;
  },
  [RECORD.columns]: (cells, { view }) => {
    if ((view.getUint16(8, true) & 1) === 0) return;
    const last = Math.min(view.getUint16(2, true), LAST_COLUMN);
    for (let column = view.getUint16(0, true); column <= last; column++) cells.hiddenColumns.push(column);
  },
  [RECORD.merged]: (cells, { view }) => {
    for (let at = 2; at + 8 <= view.byteLength; at += 8) {
      const [top, bottom] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
      const [left, right] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
      cells.merged.push({ top: top + 1, bottom: bottom + 1, left, right });
    }
  },
};

/**
 * Reads the cells of a sheet ([MS-XLS] 2.1.7.20.5). Such a sheet has 65,536 rows at most, so it is read whole. Throws
 * ReadError `damaged`.
 */
export function readSheet(workbook: XlsWorkbook, sheet: XlsSheet, numberText: NumberText): XlsCells {
  const cells = new Cells(workbook, numberText);
  let begun = false;
  for (const { kind, data, parts } of recordsOf(workbook.stream, sheet.at)) {
    if (!begun && kind !== RECORD.begin) throw damagedSheet(sheet.name);
    begun = true;
    try {
      ADDS[kind]?.(cells, { view: new DataView(data.buffer, data.byteOffset, data.byteLength), parts });
    } catch (error) {
      throw error instanceof RangeError ? damagedSheet(sheet.name) : error;
    }
  }
  const { hiddenRows, hiddenColumns, merged } = cells;
  return {
    rows: [...cells.rows.values()].sort((a, b) => a.line - b.line),
    hiddenRows,
    hiddenColumns,
    merged,
  };
}

function textOf({ isUnicode, decoder }: XlsWorkbook, parts: readonly Uint8Array[], from: number): string {
  const reader = new PartsReader(parts, from);
  return isUnicode ? reader.text() : decoder.decode(reader.bytes(reader.short()));
}

const double = new DataView(new ArrayBuffer(8));

/** A number in four bytes ([MS-XLS] 2.5.217, RkNumber): whole, or the upper half of a double; maybe in hundredths. */
function shortNumber(packed: number): number {
  double.setUint32(0, packed & 0xfffffffc);
  double.setUint32(4, 0);
  const value = (packed & 2) === 0 ? double.getFloat64(0) : (packed | 0) >> 2;
  return (packed & 1) === 0 ? value : value / 100;
}

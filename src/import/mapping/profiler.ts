import { type DateTally, dateEvidence, emptyTally, isSerial, orderOf } from '../../domain/normalize/date';
import type { DateOrder } from '../../domain/profile';
import { mayHoldSensitive } from '../../domain/sensitive/scan';
import { type SensitiveFound, SensitiveTally, tellsUnchecked } from '../../domain/sensitive/tally';
import type { RawRow } from '../formats/format';

/** What a whole column was found to hold. */
export interface ColumnProfile {
  /** Share of the rows with a value, 0 to 1. */
  readonly filled: number;
  /** The first 5 values that differ, as the source has them. */
  readonly samples: string[];
  /** For a column of dates: the order that its values allow; `either` where both fit. */
  readonly dateOrder?: DateOrder | 'either';
  /** Numbers in it that should not lie around: of all rows. */
  readonly sensitive?: readonly SensitiveFound[];
}

interface Column {
  filled: number;
  samples: string[];
  tally: DateTally;
  dates: number;
  /** Numbers that spreadsheets keep days under: they may be dates, and say nothing of an order. */
  serials: number;
  /** False once the values proved to be no dates: they are not looked at any more. */
  mayBeDates: boolean;
  /** Made when a cell first looks like holding one. */
  sensitive: SensitiveTally | undefined;
  /** Its heading speaks of numbers that a first look does not tell. */
  readonly isTold: boolean;
}

export const MAX_SAMPLES = 5;
/** Share of a column's values that must be dates before it counts as a column of dates. */
export const DATE_SHARE = 0.6;
/** After so many values a column with fewer dates than that is taken for something else. */
const DATE_TRIAL = 50;
const LONGEST_DATE = 25;

/**
 * Counts values and gathers samples and the evidence of dates while a file is read: fed with every row, so each cell
 * costs no more than a look at its first character. A row's cells beyond the width are not counted.
 */
export class ColumnProfiler {
  readonly #columns: Column[];
  readonly #headings: readonly string[];
  #rows = 0;

  /** @param headings by column: they tell what numbers without a check of their own are. */
  constructor(width: number, headings: readonly string[] = []) {
    this.#headings = headings;
    this.#columns = Array.from({ length: width }, (_, index) => ({
      filled: 0,
      samples: [],
      tally: emptyTally(),
      dates: 0,
      serials: 0,
      mayBeDates: true,
      sensitive: undefined,
      isTold: tellsUnchecked(headings[index] ?? ''),
    }));
  }

  add(rows: readonly RawRow[]): void {
    this.#rows += rows.length;
    for (const { cells } of rows) {
      const width = Math.min(cells.length, this.#columns.length);
      for (let index = 0; index < width; index++) {
        const cell = cells[index];
        const column = this.#columns[index];
        if (cell !== undefined && column !== undefined && hasValue(cell)) see(column, cell);
      }
    }
  }

  columns(): ColumnProfile[] {
    return this.#columns.map(({ filled, samples, tally, dates, serials, sensitive }, index) => {
      const found = sensitive?.found(this.#headings[index] ?? '', filled) ?? [];
      const order = dates > 0 && dates >= (filled - serials) * DATE_SHARE ? orderOf(tally) : null;
      return {
        filled: this.#rows === 0 ? 0 : filled / this.#rows,
        samples: [...samples],
        ...(order !== null && { dateOrder: order }),
        ...(found.length > 0 && { sensitive: found }),
      };
    });
  }
}

/** True where the cell holds anything besides spaces. */
export const hasValue = (cell: string): boolean =>
  cell !== '' && (isVisible(cell.charCodeAt(0)) || cell.trim() !== '');

/** Above the ASCII spaces and controls, below what may be a space of another script. */
const isVisible = (code: number): boolean => code > 32 && code < 0x80;

function see(column: Column, cell: string): void {
  column.filled++;
  if (column.samples.length < MAX_SAMPLES && !column.samples.includes(cell)) column.samples.push(cell);
  if (mayHoldSensitive(cell) || column.isTold) {
    column.sensitive ??= new SensitiveTally();
    column.sensitive.add(cell);
  }
  if (!column.mayBeDates) return;
  const evidence = mayBeDate(cell) ? dateEvidence(cell) : null;
  if (evidence !== null) {
    column.tally[evidence]++;
    column.dates++;
  }
  if (evidence === null && isSerial(cell)) column.serials++;
  const likely = column.dates + column.serials;
  if (column.filled === DATE_TRIAL && likely < DATE_TRIAL * DATE_SHARE) column.mayBeDates = false;
}

/** Dates begin with a digit or (Apr 23, 2026) a letter, and are short. */
const mayBeDate = (cell: string): boolean =>
  cell.length >= 6 && cell.length <= LONGEST_DATE && /\d/.test(cell);

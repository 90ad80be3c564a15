import type { ComponentChildren } from 'preact';
import type { Tone } from '../tone';

/** Where a cell stands. `row` -1 is the header. */
export interface GridAt {
  readonly row: number;
  readonly column: number;
  /** For the control inside a cell of a `control` column: 0 where the cell has the roving focus, else -1. */
  readonly tabIndex: 0 | -1;
}

export interface GridColumn<Row> {
  readonly key: string;
  /** Pixels. */
  readonly width: number;
  /** Share of the room that is left; 0 when left out. */
  readonly grow?: number;
  /** Numbers stand at the end. */
  readonly align?: 'end';
  /** Called for visible columns only, so that thousands of columns cost nothing. */
  readonly header: (at: GridAt) => ComponentChildren;
  /** Called for visible cells only. */
  readonly cell: (row: Row, at: GridAt) => ComponentChildren;
  /**
   * True where the cell (the header) holds its own control, such as a link or a button, marked `data-grid-focus` and given
   * `tabIndex={at.tabIndex}`: the control then takes the focus in place of the cell.
   */
  readonly control?: boolean;
  readonly headerControl?: boolean;
  readonly sort?: 'ascending' | 'descending' | 'none';
  /** An extra class for the cell, by row: a problem, a change. */
  readonly cellClass?: (row: Row) => string | undefined;
}

export interface GridHandle {
  /** Scrolls the cell into view and gives it the focus. */
  focusCell(row: number, column: number): void;
  scrollToRow(row: number): void;
}

export interface VirtualGridProps<Row> {
  /** What a screen reader calls the grid. */
  readonly label: string;
  /** A row is drawn again when its object, this array or the focus changes: memoize it by what the cells read. */
  readonly columns: readonly GridColumn<Row>[];
  /** How many of the first columns stay in place when the rest scrolls sideways. */
  readonly frozen?: number;
  readonly rowCount: number;
  /** The row at an index; undefined while it is not there, and then the row shows a skeleton. */
  readonly row: (index: number) => Row | undefined;
  /** Pixels; 36 when left out. */
  readonly rowHeight?: number;
  /** Pixels; 36 when left out, 0 for no header. */
  readonly headerHeight?: number;
  /** Colour of the row's left edge. */
  readonly edge?: (row: Row) => Tone | undefined;
  /** The row that is open or chosen. */
  readonly selected?: (row: Row) => boolean;
  /** Told after each render which rows are needed (overscan included): fetch these. */
  readonly onRange?: (first: number, last: number) => void;
  /** Enter, F2, or a click on a cell. */
  readonly onActivate?: (at: GridAt, event: MouseEvent | KeyboardEvent) => void;
  /** The cell that has the focus has changed. */
  readonly onFocusCell?: (at: GridAt) => void;
  /** Keys that the grid does not use itself. */
  readonly onKey?: (event: KeyboardEvent, at: GridAt) => void;
  /** When it changes, the grid goes back to the top: give it the query. */
  readonly resetKey?: string;
  readonly busy?: boolean;
  readonly handle?: { current: GridHandle | null };
  readonly class?: string;
}

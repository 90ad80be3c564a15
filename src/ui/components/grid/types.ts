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
  /** Its right edge can be drawn, where the grid has `onResize`. */
  readonly resizable?: boolean;
  /** Share of the room that is left; 0 when left out. */
  readonly grow?: number;
  /** Left out where there is no room for it beside the others. */
  readonly ifRoom?: boolean;
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
  /** Where the grid stands, so that it can be brought back there. */
  place(): GridPlace;
  /** Brings it back without taking the focus. */
  restore(place: GridPlace): void;
}

export interface GridPlace {
  /** Pixels. */
  readonly top: number;
  readonly left: number;
  /** The cell that has the tab stop. */
  readonly row: number;
  readonly column: number;
}

export interface VirtualGridProps<Row> {
  /** What a screen reader calls the grid. */
  readonly label: string;
  /** A row is drawn again when its object, this array or the focus changes: memoize it by what the cells read. */
  readonly columns: readonly GridColumn<Row>[];
  /** How many of the first columns stay in place when the rest scrolls sideways. */
  readonly frozen?: number;
  /** The column that has the tab stop at first; the leftmost where it is left out. */
  readonly startColumn?: number;
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
  /** Several rows can be selected at a time. */
  readonly multiple?: boolean;
  /** The user draws a column's right edge: its new width, in pixels; `done` when the pointer is let go. */
  readonly onResize?: (key: string, width: number, done: boolean) => void;
  /** Told after each render which rows are needed (overscan included): fetch these. */
  readonly onRange?: (first: number, last: number) => void;
  /** Enter, F2, or a click on a cell. */
  readonly onActivate?: (at: GridAt, event: MouseEvent | KeyboardEvent) => void;
  /** The cell that has the focus has changed. */
  readonly onFocusCell?: (at: GridAt) => void;
  /** A key took the focus from one cell to another: with Shift held that may extend what is selected. */
  readonly onMove?: (from: GridAt, to: GridAt, event: KeyboardEvent) => void;
  /** Keys that the grid does not use itself. */
  readonly onKey?: (event: KeyboardEvent, at: GridAt) => void;
  /** When it changes, the grid goes back to the top: give it the query. */
  readonly resetKey?: string;
  readonly busy?: boolean;
  readonly handle?: { current: GridHandle | null };
  readonly class?: string;
}

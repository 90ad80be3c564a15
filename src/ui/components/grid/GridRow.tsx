// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform, which the parts of a <table> do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell has the tab stop (roving focus), its row needs none
import { Component, type JSX } from 'preact';
import type { Tone } from '../tone';
import type { ColumnLayout } from './geometry';
import type { GridAt, GridColumn } from './types';

interface Line<Row> {
  readonly columns: readonly GridColumn<Row>[];
  /** Indexes of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly layout: ColumnLayout;
  readonly frozen: number;
  /** The column of the roving focus where this row has it, else null. */
  readonly active: number | null;
  /** Pixels. */
  readonly height: number;
}

const cellAt = (row: number, column: number, active: number | null): GridAt => ({
  row,
  column,
  tabIndex: column === active ? 0 : -1,
});

function cellProps(
  line: { readonly layout: ColumnLayout; readonly frozen: number },
  at: GridAt,
  align: 'end' | undefined,
  control: boolean | undefined,
) {
  const frozen = at.column < line.frozen;
  return {
    'data-at': `${at.row}:${at.column}`,
    'data-frozen': frozen ? (at.column === line.frozen - 1 ? 'edge' : '') : undefined,
    'data-align': align,
    'aria-colindex': at.column + 1,
    tabIndex: control === true ? -1 : at.tabIndex,
    style: {
      width: `${line.layout.widths[at.column] ?? 0}px`,
      left: `${line.layout.lefts[at.column] ?? 0}px`,
      ...(frozen ? { flex: 'none' } : {}),
    },
  };
}

type OnResize = (key: string, width: number, done: boolean) => void;

/** No column is narrower, in pixels. */
const NARROWEST = 56;

export function GridHead<Row>(props: Line<Row> & { readonly onResize?: OnResize | undefined }): JSX.Element {
  const { onResize } = props;
  return (
    <div class="grid-head" role="row" aria-rowindex={1} style={{ height: `${props.height}px` }}>
      {props.shown.map((index) => {
        const column = props.columns[index];
        if (column === undefined) return null;
        const at = cellAt(-1, index, props.active);
        return (
          <div
            key={column.key}
            role="columnheader"
            class="grid-cell grid-header-cell"
            aria-sort={column.sort}
            {...cellProps(props, at, column.align, column.headerControl)}
          >
            {column.header(at)}
            {onResize !== undefined && column.resizable === true && (
              <Edge
                width={props.layout.widths[index] ?? 0}
                onResize={(...to) => onResize(column.key, ...to)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The right edge of a header, to be drawn. Widths can be changed by keyboard where columns are chosen. */
function Edge({ width, onResize }: { width: number; onResize: (width: number, done: boolean) => void }) {
  return (
    <span
      class="grid-edge"
      aria-hidden="true"
      onPointerDown={(down) => {
        if (down.button !== 0) return;
        down.preventDefault();
        const edge = down.currentTarget;
        edge.setPointerCapture(down.pointerId);
        const at = (event: PointerEvent) =>
          Math.round(Math.max(NARROWEST, width + event.clientX - down.clientX));
        edge.onpointermove = (event) => onResize(at(event), false);
        edge.onpointerup = (event) => {
          edge.onpointermove = null;
          edge.onpointerup = null;
          onResize(at(event), true);
        };
      }}
    />
  );
}

export interface GridRowProps<Row> extends Line<Row> {
  readonly index: number;
  readonly row: Row | undefined;
  readonly tone: Tone | undefined;
  readonly selected: boolean;
  readonly ariaIndex: number;
  /** Pixels from the top of the track. */
  readonly top: number;
}

/** One row. It is drawn again only when something of its own changes: scrolling then costs what comes into view. */
export class GridRow<Row> extends Component<GridRowProps<Row>> {
  override shouldComponentUpdate(next: GridRowProps<Row>): boolean {
    if (next === this.props) return true; // a signal that a cell reads has changed
    const keys = Object.keys(next) as (keyof GridRowProps<Row>)[];
    return keys.some((key) => next[key] !== this.props[key]);
  }

  override render() {
    const { index, row, columns, active } = this.props;
    return (
      <div
        role="row"
        class="grid-row"
        aria-rowindex={this.props.ariaIndex}
        aria-selected={this.props.selected ? true : undefined}
        data-tone={this.props.tone}
        style={{ height: `${this.props.height}px`, transform: `translateY(${this.props.top}px)` }}
      >
        {this.props.shown.map((columnIndex) => {
          const column = columns[columnIndex];
          if (column === undefined) return null;
          const at = cellAt(index, columnIndex, active);
          return (
            <div
              key={column.key}
              role="gridcell"
              class={`grid-cell ${(row !== undefined && column.cellClass?.(row)) || ''}`}
              {...cellProps(this.props, at, column.align, column.control)}
            >
              {row === undefined ? <span class="grid-skeleton" /> : column.cell(row, at)}
            </div>
          );
        })}
      </div>
    );
  }
}

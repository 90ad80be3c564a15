// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform, which the parts of a <table> do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell has the tab stop (roving focus), its row needs none
import type { JSX } from 'preact';
import type { ColumnLayout } from './geometry';
import type { GridAt, GridColumn, VirtualGridProps } from './types';

/** How cells are placed and which one has the roving focus. */
export interface Placing {
  readonly layout: ColumnLayout;
  readonly frozen: number;
  readonly activeRow: number;
  readonly activeColumn: number;
}

function cellAt(placing: Placing, row: number, column: number): GridAt {
  const isActive = row === placing.activeRow && column === placing.activeColumn;
  return { row, column, tabIndex: isActive ? 0 : -1 };
}

function cellProps(placing: Placing, at: GridAt, align: 'end' | undefined, control: boolean | undefined) {
  const frozen = at.column < placing.frozen;
  return {
    'data-at': `${at.row}:${at.column}`,
    'data-frozen': frozen ? '' : undefined,
    'data-align': align,
    'aria-colindex': at.column + 1,
    tabIndex: control === true ? -1 : at.tabIndex,
    style: {
      width: `${placing.layout.widths[at.column] ?? 0}px`,
      left: `${placing.layout.lefts[at.column] ?? 0}px`,
      ...(frozen ? { flex: 'none' } : {}),
    },
  };
}

export function GridHead<Row>(props: {
  columns: readonly GridColumn<Row>[];
  shown: readonly number[];
  placing: Placing;
  height: number;
}): JSX.Element {
  return (
    <div class="grid-head" role="row" aria-rowindex={1} style={{ height: `${props.height}px` }}>
      {props.shown.map((index) => {
        const column = props.columns[index];
        if (column === undefined) return null;
        const at = cellAt(props.placing, -1, index);
        return (
          <div
            key={column.key}
            role="columnheader"
            class="grid-cell grid-header-cell"
            aria-sort={column.sort}
            {...cellProps(props.placing, at, column.align, column.headerControl)}
          >
            {column.header(at)}
          </div>
        );
      })}
    </div>
  );
}

export function GridRow<Row>(props: {
  index: number;
  row: Row | undefined;
  grid: VirtualGridProps<Row>;
  shown: readonly number[];
  placing: Placing;
  height: number;
  ariaIndex: number;
  top: number;
}): JSX.Element {
  const { row, grid } = props;
  return (
    <div
      role="row"
      class="grid-row"
      aria-rowindex={props.ariaIndex}
      aria-selected={row !== undefined && grid.selected?.(row) === true ? true : undefined}
      data-tone={row === undefined ? undefined : grid.edge?.(row)}
      style={{ height: `${props.height}px`, transform: `translateY(${props.top}px)` }}
    >
      {props.shown.map((columnIndex) => {
        const column = grid.columns[columnIndex];
        if (column === undefined) return null;
        const at = cellAt(props.placing, props.index, columnIndex);
        return (
          <div
            key={column.key}
            role="gridcell"
            class={`grid-cell ${(row !== undefined && column.cellClass?.(row)) || ''}`}
            {...cellProps(props.placing, at, column.align, column.control)}
          >
            {row === undefined ? <span class="grid-skeleton" /> : column.cell(row, at)}
          </div>
        );
      })}
    </div>
  );
}

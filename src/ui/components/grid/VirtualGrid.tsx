// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform, which the parts of a <table> do not allow
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GridHead, GridRow } from './GridRow';
import {
  columnLayout,
  columnSpan,
  fitting,
  rowSpan,
  rowTop,
  rowTrack,
  scrollLeftFor,
  scrollTopFor,
} from './geometry';
import { moved } from './keys';
import type { GridAt, VirtualGridProps } from './types';
import './grid.css';

export type { GridAt, GridColumn, GridHandle, GridPlace, VirtualGridProps } from './types';

const OVERSCAN_ROWS = 8;
const OVERSCAN_COLUMNS = 2;

interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A grid of any size: only what is in view (and a little more) is in the document. Rows have one fixed height,
 * columns their own widths; the header sticks to the top and the frozen columns to the left. One cell at a time is in
 * the tab order; arrows, Page Up and Down, Home and End (with Ctrl: first and last row) move it, and the row that has
 * it stays in the document while it is scrolled away, so that the focus is never lost.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>): JSX.Element {
  const { rowCount, frozen = 0, rowHeight = 36, headerHeight = 36 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 });
  const [active, setActive] = useState({ row: 0, column: props.startColumn ?? 0 });
  const focusWanted = useRef(false);

  const bodyHeight = Math.max(0, view.height - headerHeight);
  const columns = useMemo(() => fitting(props.columns, view.width), [props.columns, view.width]);
  const layout = useMemo(() => columnLayout(columns, view.width), [columns, view.width]);
  const track = rowTrack(rowCount, rowHeight, bodyHeight);
  const rows = rowSpan(rowCount, rowHeight, view.top, bodyHeight, track.scale, OVERSCAN_ROWS);
  const span = columnSpan(layout, frozen, view.left, view.width, OVERSCAN_COLUMNS);
  const activeRow = Math.min(active.row, rowCount - 1);
  const activeColumn = Math.min(active.column, columns.length - 1);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const read = () =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const reset = useRef(props.resetKey);
  useLayoutEffect(() => {
    if (reset.current === props.resetKey) return;
    reset.current = props.resetKey;
    // At its top it stays: asking the browser costs a layout of the page.
    if (view.top > 0) scroller.current?.scrollTo({ top: 0 });
    setActive((old) => (old.row <= 0 ? old : { row: 0, column: old.column }));
  }, [props.resetKey]);

  useEffect(() => {
    if (view.height > 0 && rowCount > 0) props.onRange?.(rows.first, rows.last);
  }, [rows.first, rows.last, rowCount, view.height, props.onRange]);

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${activeRow}:${activeColumn}"]`);
    if (cell === null || cell === undefined) return;
    focusWanted.current = false;
    (cell.querySelector<HTMLElement>('[data-grid-focus]') ?? cell).focus({ preventScroll: true });
  });

  const reveal = (row: number, column: number) => {
    const element = scroller.current;
    if (element === null) return;
    const top =
      row < 0 ? element.scrollTop : scrollTopFor(row, rowHeight, element.scrollTop, bodyHeight, track.scale);
    const left = scrollLeftFor(layout, column, frozen, element.scrollLeft, element.clientWidth);
    element.scrollTo({ top, left });
    setView((old) => ({ ...old, top: element.scrollTop, left: element.scrollLeft }));
  };

  const focusCell = (row: number, column: number) => {
    focusWanted.current = true;
    reveal(row, column);
    setActive({ row, column });
    props.onFocusCell?.({ row, column, tabIndex: 0 });
  };

  const handle = props.handle;
  useLayoutEffect(() => {
    if (handle === undefined) return;
    handle.current = {
      focusCell,
      scrollToRow: (row) => reveal(row, activeColumn),
      place: () => ({ top: view.top, left: view.left, row: activeRow, column: activeColumn }),
      restore: ({ top, left, row, column }) => {
        scroller.current?.scrollTo({ top, left });
        setActive({ row, column });
      },
    };
    return () => {
      handle.current = null;
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.matches('input:not([type="checkbox"]), textarea, select')) return; // a cell's editor has its own keys
    const at: GridAt = { ...(cellOf(target) ?? { row: activeRow, column: activeColumn }), tabIndex: 0 };
    const page = Math.max(1, Math.floor(bodyHeight / rowHeight) - 1);
    const lowest = headerHeight > 0 ? -1 : 0;
    const next = moved(event, at, { rows: rowCount, columns: columns.length, page, lowest });
    if (next !== null) {
      event.preventDefault();
      focusCell(next.row, next.column);
      props.onMove?.(at, { ...next, tabIndex: 0 }, event);
    } else if ((event.key === 'Enter' || event.key === 'F2') && at.row >= 0) {
      if (target.matches('a, button') && event.key === 'Enter') return; // the control answers itself
      event.preventDefault();
      props.onActivate?.(at, event);
    } else {
      props.onKey?.(event, at);
    }
  };

  /** The focus came by mouse or Tab: the roving cell follows it. */
  const onFocusIn = (event: FocusEvent) => {
    const at = cellOf(event.target);
    if (at === null) return;
    if (at.row !== activeRow || at.column !== activeColumn) setActive(at);
    props.onFocusCell?.({ ...at, tabIndex: 0 });
  };

  const onClick = (event: MouseEvent) => {
    const at = cellOf(event.target);
    if (at === null || at.row < 0) return;
    if ((event.target as HTMLElement).closest('a, button, input, label, select, textarea')) return;
    props.onActivate?.({ ...at, tabIndex: 0 }, event);
  };

  const shownColumns = useMemo(() => {
    const shown: number[] = [];
    for (let column = 0; column < frozen && column < columns.length; column++) shown.push(column);
    for (let column = span.first; column <= span.last; column++) shown.push(column);
    const away = activeColumn >= frozen && (activeColumn < span.first || activeColumn > span.last);
    return away ? [...shown, activeColumn] : shown;
  }, [frozen, columns.length, span.first, span.last, activeColumn]);
  const shownRows: number[] = [];
  if (activeRow >= 0 && activeRow < rows.first) shownRows.push(activeRow);
  for (let row = rows.first; row <= rows.last; row++) shownRows.push(row);
  if (activeRow > rows.last) shownRows.push(activeRow);

  const line = { columns, shown: shownColumns, layout, frozen };
  const activeIn = (row: number): number | null => (row === activeRow ? activeColumn : null);

  return (
    <div
      ref={scroller}
      class={`grid ${props.class ?? ''}`}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + (headerHeight > 0 ? 1 : 0)}
      aria-colcount={columns.length}
      aria-busy={props.busy === true}
      aria-multiselectable={props.multiple === true ? true : undefined}
      data-scrolled={view.left > 0 ? '' : undefined}
      onScroll={(event) => {
        const { scrollTop, scrollLeft } = event.currentTarget;
        setView((old) => ({ ...old, top: scrollTop, left: scrollLeft }));
      }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      onClick={onClick}
    >
      <div
        class="grid-track"
        role="rowgroup"
        style={{ height: `${track.height + headerHeight}px`, width: `${layout.total}px` }}
      >
        {headerHeight > 0 && (
          <GridHead {...line} active={activeIn(-1)} height={headerHeight} onResize={props.onResize} />
        )}
        {shownRows.map((index) => {
          const row = props.row(index);
          return (
            <GridRow
              key={index}
              {...line}
              index={index}
              row={row}
              tone={row === undefined ? undefined : props.edge?.(row)}
              selected={row !== undefined && props.selected?.(row) === true}
              active={activeIn(index)}
              height={rowHeight}
              ariaIndex={index + (headerHeight > 0 ? 2 : 1)}
              top={rowTop(index, rowHeight, view.top, track.scale)}
            />
          );
        })}
      </div>
    </div>
  );
}

function cellOf(target: EventTarget | null): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(':').map(Number);
  return row === undefined || column === undefined || cell === null ? null : { row, column };
}

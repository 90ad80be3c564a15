export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down go. */
  readonly page: number;
  /** The topmost row: -1 where there is a header, else 0. */
  readonly lowest: number;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where a key takes the focus from a cell of a grid; null where the key is none of the grid's. */
export function moved(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  from: Cell,
  extent: Extent,
): Cell | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  const last = extent.rows - 1;
  const row = (next: number): Cell => ({
    row: Math.max(extent.lowest, Math.min(last, next)),
    column: from.column,
  });
  const column = (next: number): Cell => ({
    row: from.row,
    column: Math.max(0, Math.min(extent.columns - 1, next)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return row(far ? last : from.row + 1);
    case 'ArrowUp':
      return row(far ? 0 : from.row - 1);
    case 'ArrowRight':
      return column(far ? extent.columns - 1 : from.column + 1);
    case 'ArrowLeft':
      return column(far ? 0 : from.column - 1);
    case 'PageDown':
      return row(from.row + extent.page);
    case 'PageUp':
      return row(Math.max(0, from.row - extent.page));
    case 'Home':
      return far ? { row: Math.min(0, last), column: 0 } : column(0);
    case 'End':
      return far ? { row: last, column: extent.columns - 1 } : column(extent.columns - 1);
    default:
      return null;
  }
}

/**
 * Which rows and columns of a grid are in view, and where they stand: arithmetic only, in pixels. Row height is
 * fixed, so no row is ever measured; a list of a million rows costs what one of ten costs.
 */

/** Browsers clamp the height of an element (Firefox at 17.9 million px, Chromium at 33.5): beyond this we scale. */
export const MAX_TRACK = 15_000_000;

export interface Span {
  /** First and last index, both included; `last` is `first - 1` where there is nothing. */
  readonly first: number;
  readonly last: number;
}

export interface RowTrack {
  /** Height of the element that is scrolled. */
  readonly height: number;
  /** Pixels of the list that one scrolled pixel stands for: 1 unless the list is taller than the track may be. */
  readonly scale: number;
}

export function rowTrack(count: number, rowHeight: number, viewport: number): RowTrack {
  const full = count * rowHeight;
  if (full <= MAX_TRACK) return { height: full, scale: 1 };
  return { height: MAX_TRACK, scale: (full - viewport) / (MAX_TRACK - viewport) };
}

/** The rows in view at a scroll position, with `overscan` more on either side. */
export function rowSpan(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewport: number,
  scale: number,
  overscan: number,
): Span {
  const top = scrollTop * scale;
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const last = Math.min(count - 1, Math.ceil((top + viewport) / rowHeight) - 1 + overscan);
  return { first: Math.min(first, Math.max(0, count - 1)), last };
}

/** Where a row stands in the track: exact near the scroll position, whatever the scale. */
export const rowTop = (index: number, rowHeight: number, scrollTop: number, scale: number): number =>
  scale === 1 ? index * rowHeight : scrollTop + (index * rowHeight - scrollTop * scale);

/** The scroll position that brings a row wholly into view, moving as little as possible. */
export function scrollTopFor(
  index: number,
  rowHeight: number,
  scrollTop: number,
  viewport: number,
  scale: number,
): number {
  const top = index * rowHeight;
  const shown = scrollTop * scale;
  if (top < shown) return top / scale;
  if (top + rowHeight > shown + viewport) return (top + rowHeight - viewport) / scale;
  return scrollTop;
}

export interface ColumnLayout {
  readonly widths: readonly number[];
  /** Left edge of each column. */
  readonly lefts: readonly number[];
  readonly total: number;
}

/** The columns but for those that are there only if there is room, as long as there is none; the last ones go first. */
export function fitting<C extends { readonly width: number; readonly ifRoom?: boolean }>(
  columns: readonly C[],
  viewport: number,
): readonly C[] {
  let over = columns.reduce((sum, { width }) => sum + width, 0) - viewport;
  const gone = new Set<C>();
  for (const column of columns.toReversed()) {
    if (over <= 0) break;
    if (column.ifRoom !== true) continue;
    gone.add(column);
    over -= column.width;
  }
  return gone.size === 0 ? columns : columns.filter((column) => !gone.has(column));
}

/** Gives every column its width; what room is left goes to those that grow, by their share. */
export function columnLayout(
  columns: readonly { readonly width: number; readonly grow?: number }[],
  viewport: number,
): ColumnLayout {
  let base = 0;
  let shares = 0;
  for (const column of columns) {
    base += column.width;
    shares += column.grow ?? 0;
  }
  const spare = shares > 0 ? Math.max(0, viewport - base) : 0;
  const widths: number[] = [];
  const lefts: number[] = [];
  let left = 0;
  for (const column of columns) {
    const width = column.width + (shares > 0 ? (spare * (column.grow ?? 0)) / shares : 0);
    widths.push(width);
    lefts.push(left);
    left += width;
  }
  return { widths, lefts, total: left };
}

/** The columns in view behind the `frozen` ones, which always show. */
export function columnSpan(
  layout: ColumnLayout,
  frozen: number,
  scrollLeft: number,
  viewport: number,
  overscan: number,
): Span {
  const { lefts, widths } = layout;
  const pinned = frozen < lefts.length ? (lefts[frozen] ?? 0) : layout.total;
  const first = firstEndingAfter(lefts, widths, scrollLeft + pinned);
  const last = firstEndingAfter(lefts, widths, scrollLeft + viewport - 1);
  return {
    first: Math.max(frozen, first - overscan),
    last: Math.min(lefts.length - 1, last + overscan),
  };
}

/** Index of the first column whose right edge lies beyond `x` (binary search); the count where none does. */
function firstEndingAfter(lefts: readonly number[], widths: readonly number[], x: number): number {
  let low = 0;
  let high = lefts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lefts[middle] ?? 0) + (widths[middle] ?? 0) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The scroll position that brings a column wholly into view beside the frozen ones; behind those a column then begins,
 * so that none is cut there.
 */
export function scrollLeftFor(
  layout: ColumnLayout,
  index: number,
  frozen: number,
  scrollLeft: number,
  viewport: number,
): number {
  if (index < frozen) return scrollLeft;
  const pinned = layout.lefts[frozen] ?? 0;
  const left = layout.lefts[index] ?? 0;
  const width = layout.widths[index] ?? 0;
  if (left < scrollLeft + pinned) return left - pinned;
  if (left + width <= scrollLeft + viewport) return scrollLeft;
  const least = left + width - viewport + pinned;
  const start = layout.lefts.findIndex((edge, column) => column >= frozen && edge >= least);
  return Math.min(left, layout.lefts[start] ?? left) - pinned;
}

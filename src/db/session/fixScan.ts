import { type ColumnChange, fixesOfColumn } from '../../import/fix/compare';
import { cellReader } from '../../import/fix/reader';
import type { PlanSettings } from '../../import/plan/settings';
import { type CellSource, eachRow } from './columnCells';

/** Different values that are remembered of a column while it is walked through. */
const MOST_KNOWN = 8192;

const NO_PLACES: readonly number[] = [];

/** By column, how many cells each of its fixes changes, in their order; of one that leaves rows out, how many rows. */
export type FixCounts = ReadonlyMap<number, readonly number[]>;

/** What is found in the cells of some columns. */
interface Found {
  /** The rows with a cell that comes to something else, ascending. */
  readonly rows: readonly number[];
  readonly counts: FixCounts;
}

/** The columns that have fixes. */
export const fixedColumns = ({ fixes = [] }: PlanSettings): readonly Pick<ColumnChange, 'column'>[] =>
  [...new Set(fixes.map(({ column }) => column))].map((column) => ({ column }));

/**
 * Walks once through some columns: in which rows they come to something else, and how many cells each fix changes.
 * @param settings the fixes that are counted
 */
export async function scanColumns(
  source: CellSource,
  settings: PlanSettings,
  columns: readonly (Pick<ColumnChange, 'column'> & Partial<ColumnChange>)[],
): Promise<Found> {
  const rows: number[] = [];
  if (columns.length === 0) return { rows, counts: new Map() };
  const scans = columns.map((change) => columnScan(settings, change));
  const numbers = columns.map(({ column }) => column);
  await eachRow(source, numbers, (row, { cells }) => {
    let differs = false;
    for (const scan of scans) if (scan.look(cells[scan.column] ?? '')) differs = true;
    if (differs) rows.push(row);
  });
  return { rows, counts: new Map(scans.map(({ column, counts }) => [column, counts])) };
}

function columnScan(settings: PlanSettings, { column, differs }: Partial<ColumnChange> & { column: number }) {
  const reader = cellReader(settings);
  const own = fixesOfColumn(settings, column);
  const places = new Map(settings.fixes?.map((fix, place) => [place, own.indexOf(fix)]));
  const orders = own.flatMap((fix, at) => (fix.kind === 'dates' ? [at] : []));
  const counts = own.map(() => 0);
  const known = new Map<string, { readonly by: readonly number[]; readonly differs: boolean }>();
  const tell = (raw: string) => {
    const fixed = reader.fixed(column, raw);
    const by = (fixed?.by ?? NO_PLACES).map((place) => places.get(place) ?? 0);
    return {
      by: raw === '' || orders.length === 0 ? by : [...by, ...orders],
      differs: differs?.(raw, fixed) === true,
    };
  };
  return {
    column,
    counts,
    /** Counts what fixes do to a cell; true where it comes to something else. */
    look: (raw: string): boolean => {
      let told = known.get(raw);
      if (told === undefined) {
        told = tell(raw);
        if (known.size < MOST_KNOWN) known.set(raw, told);
      }
      for (const at of told.by) counts[at] = (counts[at] ?? 0) + 1;
      return told.differs;
    },
  };
}

/** The counts by place among all fixes. */
export function placeCounts({ fixes = [] }: PlanSettings, counts: FixCounts): number[] {
  const next = new Map<number, number>();
  return fixes.map(({ column }) => {
    const at = next.get(column) ?? 0;
    next.set(column, at + 1);
    return counts.get(column)?.[at] ?? 0;
  });
}

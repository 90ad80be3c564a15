import { cleanText } from '../../domain/normalize/text';
import { fixesIn } from '../../import/fix/reader';
import type { RawRow } from '../../import/formats/format';
import type { Decider } from './decider';

/** What of a plan cells are read from. */
export type CellSource = Pick<Decider, 'stage' | 'corrections'>;

/** Shows the rows of a list, corrections applied, to a visitor that keeps none: other columns may be empty. */
export async function eachRow(
  { stage, corrections }: CellSource,
  columns: readonly number[] | null,
  visit: (row: number, raw: RawRow) => void,
  wants?: (row: number) => boolean,
): Promise<void> {
  const mask = columns === null ? null : maskOf(columns);
  for (let block = 0; block < stage.blocks; block++) {
    const start = stage.startOf(block);
    const look = { columns: mask, wants: wants && ((place: number) => wants(start + place)) };
    await stage.look(block, look, (row, place) =>
      visit(start + place, corrections.apply(start + place, row)),
    );
  }
}

function maskOf(columns: readonly number[]): boolean[] {
  const mask: boolean[] = [];
  for (const column of columns) mask[column] = true;
  return mask;
}

/** The different values of a column, blank ones apart, the most frequent first. */
export async function distinctValues(
  source: CellSource,
  column: number,
): Promise<readonly { readonly value: string; readonly count: number }[]> {
  const counts = new Map<string, number>();
  await eachRow(source, [column], (_, { cells }) => {
    const value = cells[column] ?? '';
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return byCount(counts);
}

/** The most frequent first; those that are alike in that in the order in which they were met. */
export const byCount = (counts: ReadonlyMap<string, number>): { value: string; count: number }[] =>
  [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);

/** The rows whose cell of a column holds one of some values, ascending. */
export async function rowsHolding(
  source: CellSource,
  column: number,
  values: readonly string[],
): Promise<Uint32Array> {
  const wanted = new Set(values.map(cleanText));
  const rows: number[] = [];
  await eachRow(source, [column], (row, { cells }) => {
    if (wanted.has(cleanText(cells[column] ?? ''))) rows.push(row);
  });
  return Uint32Array.from(rows);
}

/** Different values that are remembered of a column while it is walked through. */
const MOST_KNOWN = 4096;

/** By place among the fixes of the settings: how many cells each changes, or how many rows it leaves out. */
export async function countFixed(decider: CellSource & Pick<Decider, 'settings'>): Promise<number[]> {
  const { fixes = [] } = decider.settings;
  const counts = fixes.map(() => 0);
  const byColumn = fixesIn(decider.settings);
  const columns = [...new Set(fixes.map(({ column }) => column))];
  if (columns.length === 0) return counts;
  const touched = columns.map(() => new Map<string, readonly number[]>());
  await eachRow(decider, columns, (_, { cells }) => {
    columns.forEach((column, at) => {
      const cell = cells[column] ?? '';
      const known = touched[at];
      let by = known?.get(cell);
      if (by === undefined) {
        by = byColumn[column]?.of(cell)?.by ?? [];
        if (known !== undefined && known.size < MOST_KNOWN) known.set(cell, by);
      }
      for (const place of by) counts[place] = (counts[place] ?? 0) + 1;
    });
  });
  return counts;
}

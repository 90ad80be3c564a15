import { cleanText } from '../../domain/normalize/text';
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

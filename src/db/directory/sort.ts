import type { SortKey } from '../../domain/sortKey';
import type { ColumnSet } from './columnSet';
import { EMPTY, givenOrder } from './dictionary';

export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/**
 * Positions in the order asked for. `created` descending is the order of `ColumnSet.recent`, ascending the order of
 * creation. Empty values come last in both directions, and equal ones in the order of `recent`.
 * @param positions ascending.
 * @param jobs ids of imports, oldest first: the order of `lastImport`.
 */
export function sortPositions(
  columns: ColumnSet,
  positions: Uint32Array,
  sort: SortOrder | undefined,
  language: string | undefined,
  jobs: readonly string[],
): Uint32Array {
  const { order, place } = columns.recent();
  if (sort === undefined || sort.by === 'created') {
    if (sort !== undefined && !sort.descending) return positions;
    if (positions.length === columns.count) return order;
    return ordered(positions, (position) => place[position] ?? 0, order);
  }
  const codes = columns.codes(sort.by);
  const dictionary = columns.dictionary(sort.by);
  const given = givenOrder(sort.by, jobs);
  const ranks = given === undefined ? dictionary.ranks(language) : dictionary.ranksAs(given, language);
  const highest = ranks.reduce((max, rank) => Math.max(max, rank), 0);
  const weight = (position: number): number => {
    const code = codes[position] ?? EMPTY;
    if (code === EMPTY) return highest + 1;
    const rank = ranks[code] ?? 0;
    return sort.descending ? highest - rank : rank;
  };
  // One number holds both: the value's rank, then the place among equals. It stays far below 2^53.
  const size = Math.max(1, columns.count);
  return ordered(positions, (position) => weight(position) * size + (place[position] ?? 0), order);
}

/** Sorts by a number of which the remainder by the count of all is the place in `order`. */
function ordered(
  positions: Uint32Array,
  keyOf: (position: number) => number,
  order: Uint32Array,
): Uint32Array {
  const keys = new Float64Array(positions.length);
  for (let index = 0; index < positions.length; index++) keys[index] = keyOf(positions[index] ?? 0);
  keys.sort();
  const size = Math.max(1, order.length);
  const sorted = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index++) sorted[index] = order[(keys[index] ?? 0) % size] ?? 0;
  return sorted;
}

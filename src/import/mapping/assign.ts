import { type FieldKey, fieldSpec } from '../../domain/fields';

/** A field that a column may go to. Scores are 0 to 1; what is not worth proposing is not a candidate. */
export interface Scored {
  readonly field: FieldKey;
  readonly score: number;
}

/** Prefers the earlier of two columns that are alike. */
const EARLIER = 1e-7;

/**
 * For each column its candidate in the assignment with the greatest sum of scores, or null. A field takes one column,
 * one that holds several values any number of them: so a column's choice is such a field, or nothing, at no cost to
 * others, and only what a single-valued field adds to that has to be weighed (Hungarian method, fields by columns).
 */
export function assignColumns<T extends Scored>(candidates: readonly (readonly T[])[]): (T | null)[] {
  const own = candidates.map((list) => best(list.filter(({ field }) => fieldSpec(field).many)));
  const gains = new Map<FieldKey, { column: number; gain: number; candidate: T }[]>();
  candidates.forEach((list, column) => {
    for (const candidate of list) {
      if (fieldSpec(candidate.field).many) continue;
      const gain = candidate.score - (own[column]?.score ?? 0) - column * EARLIER;
      if (gain <= 0) continue;
      const row = gains.get(candidate.field);
      if (row === undefined) gains.set(candidate.field, [{ column, gain, candidate }]);
      else row.push({ column, gain, candidate });
    }
  });
  const rows = [...gains.values()].map(strongest);
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))];
  const place = new Map(columns.map((column, at) => [column, at]));
  const weights = rows.map((row) => {
    const line = new Float64Array(columns.length);
    for (const { column, gain } of row) line[place.get(column) ?? 0] = gain;
    return line;
  });
  const result: (T | null)[] = [...own];
  matchRows(weights, columns.length).forEach((at, row) => {
    const taken = rows[row]?.find(({ column }) => column === columns[at]);
    if (taken !== undefined) result[taken.column] = taken.candidate;
  });
  return result;
}

const best = <T extends Scored>(list: readonly T[]): T | null =>
  list.reduce<T | null>((top, next) => (top === null || next.score > top.score ? next : top), null);

/**
 * The best columns of a field. More than there are fields are never needed: were all of them taken by other fields,
 * the next would be too many to take as well.
 */
const strongest = <T extends { gain: number }>(row: readonly T[]): T[] =>
  [...row].sort((a, b) => b.gain - a.gain).slice(0, 32);

/**
 * For each row the column that it gets in the matching with the greatest weight, or -1; weights are not negative and
 * 0 means "rather none". Kuhn's and Munkres' method with potentials; each row has a column of its own that stands for
 * none, so that every row can be matched.
 */
function matchRows(weights: readonly Float64Array[], width: number): number[] {
  const height = weights.length;
  const total = width + height;
  const cost = (row: number, column: number): number =>
    column < width ? -(weights[row]?.[column] ?? 0) : column - width === row ? 0 : 1;
  const rowPotential = new Float64Array(height + 1);
  const columnPotential = new Float64Array(total + 1);
  /** The row (from 1) that each column (from 1) is matched with; 0 for none. */
  const rowOf = new Int32Array(total + 1);
  const cameFrom = new Int32Array(total + 1);
  for (let row = 1; row <= height; row++) {
    const least = new Float64Array(total + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(total + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= total; j++) {
        if (visited[j] === 1) continue;
        const reduced = cost(current - 1, j - 1) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          cameFrom[j] = column;
        }
        if ((least[j] ?? 0) < step) {
          step = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= total; j++) {
        if (visited[j] === 1) {
          rowPotential[rowOf[j] ?? 0] = (rowPotential[rowOf[j] ?? 0] ?? 0) + step;
          columnPotential[j] = (columnPotential[j] ?? 0) - step;
        } else {
          least[j] = (least[j] ?? 0) - step;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const result = new Array<number>(height).fill(-1);
  for (let column = 1; column <= width; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && (weights[row]?.[column - 1] ?? 0) > 0) result[row] = column - 1;
  }
  return result;
}

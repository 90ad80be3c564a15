/**
 * Places of keys in order: those that are NaN last in both directions, equal ones as they come.
 * @returns indices of the keys.
 */
export function inOrder(keys: Float64Array, descending: boolean): Uint32Array {
  const sorted = keys.toSorted();
  let known = 0;
  for (let at = 0; at < sorted.length; at++) {
    const key = sorted[at] as number;
    if (Number.isNaN(key)) break;
    if (known === 0 || sorted[known - 1] !== key) sorted[known++] = key;
  }
  const ranks = new Uint32Array(keys.length);
  const next = new Uint32Array(known + 2);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    const rank = Number.isNaN(key) ? known : placeOf(sorted, known, key);
    const place = descending && rank < known ? known - 1 - rank : rank;
    ranks[at] = place;
    next[place + 1] = (next[place + 1] as number) + 1;
  }
  for (let rank = 1; rank < next.length; rank++)
    next[rank] = (next[rank] as number) + (next[rank - 1] as number);
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const rank = ranks[at] as number;
    const place = next[rank] as number;
    order[place] = at;
    next[rank] = place + 1;
  }
  return order;
}

function placeOf(sorted: Float64Array, count: number, key: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

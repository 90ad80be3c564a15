import type { Coded } from './column';

/** Values of several columns, one of each, and how many customers hold them together. */
export interface Combination {
  readonly values: readonly string[];
  readonly count: number;
}

/** Counts the customers of a mask by their codes; each combination of codes is put into words once. */
export function combinationsOf(columns: readonly Coded[], mask: Uint8Array): readonly Combination[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    let key = 0;
    for (const { codes, dictionary } of columns) key = key * dictionary.size + (codes[at] as number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = new Map<string, { readonly values: readonly string[]; count: number }>();
  for (const [key, count] of counts) {
    let rest = key;
    const held = columns.toReversed().map(({ dictionary }) => {
      const code = rest % dictionary.size;
      rest = Math.floor(rest / dictionary.size);
      return dictionary.valuesOf(code);
    });
    for (const values of together(held.reverse())) {
      const name = values.join('\n');
      const known = told.get(name);
      if (known === undefined) told.set(name, { values, count });
      else known.count += count;
    }
  }
  return [...told.values()];
}

/** One value out of each list, in every way. */
const together = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (ways, list) => ways.flatMap((way) => list.map((value) => [...way, value])),
    [[]],
  );

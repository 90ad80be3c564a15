import type { Facet } from '../../domain/facets';
import type { FacetCounts } from '../listApi';
import type { Coded } from './column';
import { countCodes } from './masks';

/** Values that are told of a facet beside those that are chosen; of folders more, for they make a tree. */
const MOST_VALUES = 100;
const MOST_GROUPS = 1000;

/**
 * How many of a mask hold each value, the most frequent first: the first hundred (of groups a thousand), and all that
 * are chosen.
 */
export function facetCounts(
  facet: Facet,
  column: Coded,
  mask: Uint8Array,
  chosen: readonly string[],
): FacetCounts {
  const counts = valueCounts(column, mask);
  const all = [...counts].map(([value, count]) => ({ value, count }));
  all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const most = facet === 'group' ? MOST_GROUPS : MOST_VALUES;
  const told = all.slice(0, most);
  for (const value of chosen) {
    if (!told.some((one) => one.value === value)) told.push({ value, count: counts.get(value) ?? 0 });
  }
  return told;
}

/** How many of a mask hold each value; one who holds several counts with each, the empty value for who holds none. */
export function valueCounts({ dictionary, codes }: Coded, mask: Uint8Array): Map<string, number> {
  const held = new Map<string, number>();
  countCodes(codes, mask, dictionary.size).forEach((count, code) => {
    if (count === 0) return;
    for (const value of dictionary.valuesOf(code)) held.set(value, (held.get(value) ?? 0) + count);
  });
  return held;
}

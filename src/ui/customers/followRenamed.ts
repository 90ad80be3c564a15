import { withRenamed } from '../../domain/conditionSwap';
import { isFacet } from '../../domain/facets';
import type { Held } from '../words/useHeld';
import { lastListUrl, listUrl, queryOf, readListQuery } from './query';

/**
 * The list that somebody left finds by their new names whom it found by the old ones.
 * @returns puts its address back, unless the list was left anew since
 */
export function followRenamed({ field, swaps }: Held): () => void {
  const before = lastListUrl.value;
  const names = new Map(swaps.flatMap(({ from, to }) => (to === null ? [] : [[from, to]])));
  const renamed = (value: string): string => names.get(value) ?? value;
  const view = readListQuery(queryOf(before));
  const chosen = isFacet(field) ? view.choices[field] : undefined;
  const after = listUrl({
    ...view,
    choices: { ...view.choices, ...(chosen && { [field]: [...new Set(chosen.map(renamed))] }) },
    filter: view.filter.map((condition) => withRenamed(condition, field, renamed)),
  });
  lastListUrl.value = after;
  return () => {
    if (lastListUrl.value === after) lastListUrl.value = before;
  };
}

import { type StageMove, withMoved, withRenamed } from '../../domain/conditionSwap';
import { isFacet } from '../../domain/facets';
import type { Held } from '../words/useHeld';
import { type ListView, lastListUrl, listUrl, queryOf, readListQuery } from './query';

/**
 * The list that somebody left finds by their new names whom it found by the old ones.
 * @returns puts its address back, unless the list was left anew since
 */
export function followRenamed({ field, swaps }: Held): () => void {
  const names = new Map(swaps.flatMap(({ from, to }) => (to === null ? [] : [[from, to]])));
  const renamed = (value: string): string => names.get(value) ?? value;
  return followed((view) => {
    const chosen = isFacet(field) ? view.choices[field] : undefined;
    return {
      ...view,
      choices: { ...view.choices, ...(chosen && { [field]: [...new Set(chosen.map(renamed))] }) },
      filter: view.filter.map((condition) => withRenamed(condition, field, renamed)),
    };
  });
}

/** The same, for stages whose opportunities stand elsewhere. */
export const followMoved = (move: StageMove): (() => void) =>
  followed((view) => ({ ...view, filter: view.filter.map((condition) => withMoved(condition, move)) }));

function followed(change: (view: ListView) => ListView): () => void {
  const before = lastListUrl.value;
  const after = listUrl(change(readListQuery(queryOf(before))));
  lastListUrl.value = after;
  return () => {
    if (lastListUrl.value === after) lastListUrl.value = before;
  };
}

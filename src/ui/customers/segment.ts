import type { Segment } from '../../db/segmentApi';
import type { FieldKey } from '../../domain/fields';
import type { Condition } from '../../domain/filter';
import { joined } from './filterUrl';
import { conditionsOf, DEFAULT_SORT, type ListView, WHOLE_LIST, withConditions } from './query';

/** What a search looks at. */
const SEARCHED: readonly FieldKey[] = ['name', 'company', 'email', 'phone', 'city'];

/** The condition that finds whom a word of a search finds. */
const holding = (text: string): Condition => ({
  kind: 'any',
  of: SEARCHED.map((field) => ({ kind: 'field', field, test: { is: 'contains', text } })),
});

/** The word of a search that a condition stands for; undefined for any other condition. */
export function searchedBy(condition: Condition): string | undefined {
  const [first] = condition.kind === 'any' ? condition.of : [];
  if (first?.kind !== 'field' || first.test.is !== 'contains') return undefined;
  const { text } = first.test;
  return JSON.stringify(condition) === JSON.stringify(holding(text)) ? text : undefined;
}

/** All that the list is narrowed by as what a segment keeps: its search too. */
export function segmentCondition(view: ListView): Condition {
  const words = view.search.split(/\s+/).filter((word) => word !== '');
  return joined([...conditionsOf(view), ...words.map(holding)]);
}

/** The list of a segment, in the order in use. */
export const viewOf = ({ id, condition }: Segment, sort: ListView['sort'] = DEFAULT_SORT): ListView => ({
  ...withConditions(WHOLE_LIST, condition.kind === 'all' ? condition.of : [condition]),
  segment: id,
  sort,
});

/** True where the list is narrowed by something else than its segment. */
export const differs = (view: ListView, segment: Segment): boolean =>
  JSON.stringify(segmentCondition(view)) !== JSON.stringify(segmentCondition(viewOf(segment)));

import type { Asked, Condition } from '../../domain/filter';
import { readCondition } from '../../domain/filterSchema';
import type { ListQuery } from '../api';
import { BookError } from '../failures';
import { addNeeds, conjuncts, type Needs, noNeeds } from './needs';

/** All that a query asks, each a condition of its own. */
export function conditionsOf({ where = {}, filter }: ListQuery): readonly Condition[] {
  const fields = Object.entries(where).flatMap(([field, value]): Condition[] => {
    if (value === undefined) return [];
    const values = typeof value === 'string' ? [value] : value;
    return [{ kind: 'field', field: field as Asked, test: { is: 'one-of', values } }];
  });
  return filter === undefined ? fields : [...fields, ...conjuncts(checked(filter))];
}

/** A condition that can be asked. Throws BookError `invalid-filter`. */
export function checked(condition: Condition): Condition {
  const read = readCondition(condition);
  if (read === undefined) throw new BookError('invalid-filter');
  return read;
}

/** What must be at hand for the conditions. */
export function needsOf(conditions: readonly Condition[]): Needs {
  const needs = noNeeds();
  for (const condition of conditions) addNeeds(needs, condition);
  return needs;
}

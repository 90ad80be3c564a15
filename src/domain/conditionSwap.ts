import type { FieldKey } from './fields';
import type { Condition } from './filter';

/** What a value is called since; itself where it is called the same. */
type Renamed = (value: string) => string;

/**
 * A condition that finds by their new names whom it found by the old ones: values of the field, and of owners also those
 * of activities and opportunities. Words that are looked for within a text stay as somebody typed them.
 * @returns the very condition where it names none of them
 */
export function withRenamed(condition: Condition, field: FieldKey, renamed: Renamed): Condition {
  const inAll = (values: readonly string[]): readonly string[] => {
    const next = [...new Set(values.map(renamed))];
    return next.length === values.length && next.every((value, at) => value === values[at]) ? values : next;
  };
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of.map((one) => withRenamed(one, field, renamed));
      return of.every((one, at) => one === condition.of[at]) ? condition : { ...condition, of };
    }
    case 'not': {
      const of = withRenamed(condition.of, field, renamed);
      return of === condition.of ? condition : { ...condition, of };
    }
    case 'field': {
      const { test } = condition;
      if (condition.field !== field || test.is !== 'one-of') return condition;
      const values = inAll(test.values);
      return values === test.values ? condition : { ...condition, test: { ...test, values } };
    }
    case 'activity':
    case 'opportunity':
      return field === 'owner' ? ownedAnew(condition, inAll) : condition;
    // An address may say what is no condition: that is told where it is asked.
    default:
      return condition;
  }
}

/** A condition over what customers have beside their fields, with other owners. */
function ownedAnew<C extends Extract<Condition, { where: { readonly owner?: readonly string[] } }>>(
  condition: C,
  inAll: (values: readonly string[]) => readonly string[],
): C {
  const { owner } = condition.where;
  const next = owner && inAll(owner);
  return next === owner ? condition : { ...condition, where: { ...condition.where, owner: next } };
}

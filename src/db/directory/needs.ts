import type { Asked, Condition } from '../../domain/filter';
import type { SideEntity } from '../../domain/side';

/** What must be at hand before conditions can be tested. */
export interface Needs {
  /** Columns by their names. */
  readonly columns: Set<Asked>;
  /** Imports of which it is asked whom they touched. */
  readonly jobs: Set<string>;
  /** True where activities are asked for. */
  activities: boolean;
  /** True where opportunities are asked for. */
  opportunities: boolean;
  /** What is searched in: texts of either. */
  readonly texts: Set<SideEntity>;
}

export const noNeeds = (): Needs => ({
  columns: new Set(),
  jobs: new Set(),
  activities: false,
  opportunities: false,
  texts: new Set(),
});

/** Adds a column; two of them are made of activities. */
export function addColumn(needs: Needs, name: Exclude<Asked, 'touchedBy'>): void {
  if (name === 'lastContact' || name === 'nextActivity') needs.activities = true;
  else needs.columns.add(name);
}

/** Adds what a condition needs. */
export function addNeeds(needs: Needs, condition: Condition): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const one of condition.of) addNeeds(needs, one);
      return;
    case 'not':
      addNeeds(needs, condition.of);
      return;
    case 'activity':
      needs.activities = true;
      return;
    case 'opportunity':
      needs.opportunities = true;
      return;
    case 'field':
      addField(needs, condition);
  }
}

function addField(needs: Needs, { field, test }: Extract<Condition, { kind: 'field' }>): void {
  if (field !== 'touchedBy') addColumn(needs, field);
  else if (test.is === 'one-of') for (const job of test.values) needs.jobs.add(job);
}

/** The one field that a condition is about; undefined where it is about several, or about more than fields. */
export function onlyField(condition: Condition): Asked | undefined {
  if (condition.kind === 'field') return condition.field;
  if (condition.kind === 'not') return onlyField(condition.of);
  if (condition.kind === 'activity' || condition.kind === 'opportunity') return undefined;
  const [first, ...rest] = condition.of.map(onlyField);
  return rest.every((field) => field === first) ? first : undefined;
}

/** The conditions of which all must hold. */
export function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}

import type { FieldChange } from '../../domain/change';
import { type Customer, completeName } from '../../domain/customer';
import type { FieldKey, FieldValue, FieldValues } from '../../domain/fields';
import { fieldSpec, fieldsOf } from '../../domain/fields';
import type { MergePolicy } from '../../domain/mergePolicy';
import type { Prepared } from './prepare';
import type { PlanSettings } from './settings';

/** What of the settings says how a stored customer changes. */
export type MergeRules = Pick<PlanSettings, 'columns' | 'merge' | 'blanks' | 'defaults'>;

/** What an update changes: only fields that the row imports, each by its policy. */
export function changesOf(prepared: Prepared, stored: Customer, rules: MergeRules): FieldChange[] {
  const changes: FieldChange[] = [];
  const { merge } = rules;
  const values = merge === undefined ? prepared.values : withMergedName(prepared.values, stored, rules);
  for (const field of fieldsOf(values)) {
    const value = values[field];
    if (value === undefined) continue;
    // The list of a record that was merged into this one knows the customer by that record's id.
    if (field === 'externalId' && stored.otherIds?.includes(values.externalId ?? '')) continue;
    // A day says nothing against an instant of that day.
    if (field === 'createdAt' && values.createdAt === stored.createdAt.slice(0, DAY)) continue;
    const before = stored[field];
    const policy = policyOf(field, merge);
    // What a row does not say itself takes nothing's place.
    const isFilled = field === prepared.derived && policy !== 'keep';
    const after = merged(isFilled ? 'fill' : policy, before, value);
    if (!sameValue(before, after)) changes.push({ field, before, after });
  }
  for (const field of emptied(prepared, stored, rules)) {
    const before = stored[field];
    if (before !== undefined && empties(policyOf(field, merge)))
      changes.push({ field, before, after: undefined });
  }
  return changes;
}

/** Characters of an ISO date. */
const DAY = 10;

/** What an update does with a field: as was chosen, else as the field table says. */
export const policyOf = (field: FieldKey, merge: PlanSettings['merge']): MergePolicy =>
  merge?.[field] ?? fieldSpec(field).merge;

function merged(
  policy: MergePolicy,
  before: FieldValue | undefined,
  value: FieldValue,
): FieldValue | undefined {
  switch (policy) {
    case 'keep':
      return before;
    case 'fill':
      return before ?? value;
    case 'append':
      return appended(before, value);
    case 'overwrite':
      return value;
  }
}

/** What only comes in where there is nothing never empties a field. */
const empties = (policy: MergePolicy): boolean => policy === 'overwrite' || policy === 'append';

/** The fields that a row empties: those whose cell says so, and the blank ones where blanks clear. */
function emptied({ blank, cleared }: Prepared, stored: Customer, rules: MergeRules): readonly FieldKey[] {
  if (rules.blanks === 'keep') return cleared;
  // What stands for a blank cell of a new customer does so of this one too: else its own import, repeated, would clear it.
  const others = blank.filter(
    (field) => !cleared.includes(field) && !sameValue(stored[field], rules.defaults[field]),
  );
  return [...cleared, ...others];
}

const NAME_PARTS = ['firstName', 'middleName', 'lastName'] as const;

/**
 * The values of a row with the name that its parts come to after the merge: where no column holds the name it is made
 * of its parts, and a part that stays as it is must stay in the name as well.
 */
function withMergedName(values: FieldValues, stored: Customer, { columns, merge }: MergeRules): FieldValues {
  if (columns.includes('name') || values.name === undefined) return values;
  if (NAME_PARTS.every((part) => policyOf(part, merge) === 'overwrite')) return values;
  const parts = Object.fromEntries(
    NAME_PARTS.flatMap((part) => {
      const value = values[part];
      const after = value === undefined ? stored[part] : merged(policyOf(part, merge), stored[part], value);
      return after === undefined ? [] : [[part, after]];
    }),
  ) as FieldValues;
  const { name: _, ...rest } = values;
  const { name } = completeName(parts);
  return name === undefined ? rest : { ...rest, name };
}

const listOf = (value: FieldValue | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** What is there stays in its order; what is new (whatever its case) comes after. */
function appended(before: FieldValue | undefined, added: FieldValue): readonly string[] {
  const there = listOf(before);
  const brought = listOf(added);
  if (brought.every((value) => there.includes(value))) return there;
  const result = [...there];
  const known = new Set(result.map((value) => value.toLowerCase()));
  for (const value of brought) {
    if (known.has(value.toLowerCase())) continue;
    known.add(value.toLowerCase());
    result.push(value);
  }
  return result;
}

/** True where two values of one field say the same. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return false;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

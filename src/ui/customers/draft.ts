import { signal } from '@preact/signals';
import type { Customer, CustomerDraft } from '../../domain/customer';
import { type FieldKey, type FieldValue, fieldSpec } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { showValue, valuesOf } from '../fields';

/** What the user has typed, by field, raw; a field that was not touched is absent. */
export type Edits = Readonly<Partial<Record<FieldKey, readonly string[]>>>;

/** The values that the form shows for a field: what was typed, else what is stored. */
export const shown = (edits: Edits, stored: Partial<Customer>, key: FieldKey): readonly string[] =>
  edits[key] ?? valuesOf(stored[key]).map((value) => asTyped(key, value));

/** A country as people type it, by its name; everything else as it is stored. */
const asTyped = (key: FieldKey, value: string): string => (key === 'country' ? showValue(key, value) : value);

const cleaned = (values: readonly string[]): readonly string[] =>
  values.filter((value) => value.trim() !== '');

/** The fields whose values differ from what is stored. */
export function changedFields(edits: Edits, stored: Partial<Customer>): readonly FieldKey[] {
  return (Object.keys(edits) as FieldKey[]).filter((key) => {
    const typed = cleaned(edits[key] ?? []);
    const before = valuesOf(stored[key]);
    return typed.length !== before.length || typed.some((value, index) => value !== before[index]);
  });
}

/**
 * What the book is asked to store: the changed fields without those left out. An empty one clears its field.
 */
export function toDraft(
  edits: Edits,
  stored: Partial<Customer>,
  leaveOut: ReadonlySet<FieldKey> = new Set(),
): CustomerDraft {
  const draft: Record<string, string | readonly string[]> = {};
  for (const key of changedFields(edits, stored)) {
    if (leaveOut.has(key)) continue;
    const values = cleaned(edits[key] ?? []);
    draft[key] = fieldSpec(key).many ? values : (values[0] ?? '');
  }
  return { ...(draft as CustomerDraft), ...(stored.id !== undefined && { id: stored.id }) };
}

/** What to show at its field before anything is stored: mistakes, and values that want a look. */
export const toShow = (issues: readonly RowIssue[]): readonly RowIssue[] =>
  issues.filter((issue) => issue.field !== null && issue.severity !== 'info');

/**
 * The fields with a value that would be lost: one that is a mistake, or one that only wants a look and yet comes to
 * nothing.
 * @param kept what the book would store of the draft.
 */
export const fieldsLost = (
  issues: readonly RowIssue[],
  kept: Readonly<Partial<Record<FieldKey, FieldValue>>>,
): ReadonlySet<FieldKey> =>
  new Set(
    toShow(issues).flatMap(({ field, severity }) =>
      field !== null && (severity === 'error' || kept[field] === undefined) ? [field] : [],
    ),
  );

/** What is wrong with one value of a field, if anything. */
export const issueOf = (issues: readonly RowIssue[], key: FieldKey, value: string): RowIssue | undefined =>
  issues.find(
    (issue) =>
      issue.field === key && (issue.value.trim() === value.trim() || (issue.value === '' && value !== '')),
  );

/** The name under which the form for a new customer keeps its edits. */
export const NEW = 'new';

/**
 * What was typed and not saved, by customer: whoever leaves a card to look something up finds it again. It lives as
 * long as the page.
 */
export const unsaved = signal<ReadonlyMap<string, Edits>>(new Map());

export function keepEdits(id: string, edits: Edits): void {
  unsaved.value = new Map(unsaved.value).set(id, edits);
}

export function dropEdits(id: string): void {
  const rest = new Map(unsaved.value);
  if (rest.delete(id)) unsaved.value = rest;
}

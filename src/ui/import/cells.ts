import type { FieldChange } from '../../domain/change';
import { type FieldKey, type FieldValue, fieldSpec } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import type { RowView } from '../../import/api';
import { showField, showPhone, valuesOf } from '../fields';

/** How one cell of the plan is shown. */
export interface CellView {
  /** The cell as the file, or the user's correction, has it. */
  readonly raw: string;
  /** What the customer gets from it; null where nothing does. */
  readonly becomes: string | null;
  /** What is shown: the clean value, or the file's own where it is not taken. */
  readonly text: string;
  /** For an update: what the customer has now. Null where this cell changes nothing. */
  readonly before: string | null;
  /** The cell changes what the customer has, or fills what is empty. */
  readonly changes: boolean;
  /** The value comes beside what is there, which stays. */
  readonly added: boolean;
  /** The gravest first. */
  readonly issues: readonly RowIssue[];
  readonly corrected: boolean;
  /** What fixes made of the cell, empty where they cleared it; null where none changed it. */
  readonly fixed: string | null;
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/**
 * What one cell of a row comes to. `alone`: no other column fills the same field, so that the field's value is this
 * cell's.
 */
export function cellView(row: RowView, column: number, field: FieldKey | null, alone: boolean): CellView {
  const raw = row.cells[column] ?? '';
  const fixed = row.fixed.find((candidate) => candidate.column === column)?.to.join(', ') ?? null;
  /** What is cleaned: the cell, or what fixes made of it. */
  const given = fixed ?? raw;
  const issues = row.issues
    .filter((issue) => issue.column === column)
    .toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const corrected = row.corrected.includes(column);
  const change = field === null ? undefined : row.changes.find((candidate) => candidate.field === field);
  const clean =
    field === null ? undefined : alone ? row.values[field] : ofCell(field, row.values[field], given);
  const becomes = clean === undefined || field === null ? null : valueText(field, clean);
  const refused = issues.some((issue) => issue.severity === 'error');
  const shownChange = change !== undefined && alone && row.action === 'update' ? change : undefined;
  const added = shownChange === undefined ? null : addedText(shownChange);
  return {
    raw,
    becomes: added ?? becomes,
    text:
      shownChange === undefined
        ? refused
          ? given
          : (becomes ?? (field !== null && alone && issues.length === 0 ? '' : given))
        : (added ?? afterText(shownChange, given, refused)),
    before: shownChange?.before === undefined ? null : valueText(shownChange.field, shownChange.before),
    changes: shownChange !== undefined,
    added: added !== null,
    issues,
    corrected,
    fixed,
  };
}

const digits = (text: string): string => text.replace(/\D/g, '');
/** So many last digits make a phone the same, however it is written. */
const TELLING = 7;

/** Of a field that several columns fill, the values that one cell brought; undefined where that cannot be told. */
function ofCell(field: FieldKey, value: FieldValue | undefined, raw: string): FieldValue | undefined {
  if (value === undefined || typeof value === 'string') return undefined;
  const { kind } = fieldSpec(field);
  const own = value.filter((one) =>
    kind === 'phone'
      ? digits(raw).includes(digits(one).slice(-TELLING))
      : raw.toLowerCase().includes(one.toLowerCase()),
  );
  return own.length === 0 ? undefined : own;
}

/** What a change adds to a field that holds several values; null where it replaces or fills one. */
function addedText({ field, before, after }: FieldChange): string | null {
  if (before === undefined || after === undefined || fieldSpec(field).merge !== 'append') return null;
  const known = new Set(valuesOf(before));
  return valueText(
    field,
    valuesOf(after).filter((value) => !known.has(value)),
  );
}

function afterText(change: FieldChange, raw: string, refused: boolean): string {
  if (refused) return raw;
  return change.after === undefined ? '' : valueText(change.field, change.after);
}

/** A field's value as people read it. */
export const valueText = (field: FieldKey, value: FieldValue): string =>
  fieldSpec(field).kind === 'phone' ? valuesOf(value).map(showPhone).join(', ') : showField(field, value);

/** Fields that more than one column fills. */
export function sharedFields(fields: readonly (FieldKey | null)[]): ReadonlySet<FieldKey> {
  const seen = new Set<FieldKey>();
  const shared = new Set<FieldKey>();
  for (const field of fields) {
    if (field === null) continue;
    if (seen.has(field)) shared.add(field);
    seen.add(field);
  }
  return shared;
}

/** What a row of the plan is recognised by on the screen. */
export const rowIssues = (row: RowView): readonly RowIssue[] =>
  row.issues.filter((issue) => issue.column === null);

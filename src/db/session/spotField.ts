import type { FieldChange } from '../../domain/change';
import type { Customer } from '../../domain/customer';
import type { FieldKey, FieldKind, FieldValue } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { kindOf } from '../../domain/ownFields';
import type { RowAction, SpotField, SpotHow } from '../../import/api';
import type { CellReader } from '../../import/fix/reader';
import { sameValue } from '../../import/plan/changes';
import type { Prepared } from '../../import/plan/prepare';
import type { PlanSettings } from '../../import/plan/settings';

/** All that is known of a row and its customer. */
export interface SpotSource {
  readonly settings: PlanSettings;
  /** Of those settings. */
  readonly reader: CellReader;
  readonly header: readonly string[];
  /** As the file has them. */
  readonly cells: readonly string[];
  /** As they were imported: with those that the user put right. */
  readonly used: readonly string[];
  readonly prepared: Prepared;
  /** What became of the row. */
  readonly action: RowAction;
  readonly issues: readonly RowIssue[];
  /** The customer as it is now; undefined where there is none (any more). */
  readonly record: Customer | undefined;
  /** What the import changed in it. */
  readonly changes: readonly FieldChange[];
  /** Fields that later writes changed. */
  readonly later: ReadonlySet<FieldKey>;
}

/** Every column of the source in its order, then the fields of the customer that no column brought. */
export function spotFields(source: SpotSource): SpotField[] {
  const { header, cells, used, settings, reader } = source;
  const width = Math.max(header.length, cells.length, used.length, settings.columns.length);
  const brought = new Set<FieldKey>();

  const columns = Array.from({ length: width }, (_, column): SpotField => {
    const [cell, input] = [cells[column] ?? '', used[column] ?? ''];
    const field = settings.columns[column] ?? null;
    const values = reader.own(column, input, source.prepared.values).values;
    if (field !== null && values.length > 0) brought.add(field);
    const issues = source.issues.filter((issue) => issue.column === column);
    const found = howOf(source, field, input, values, issues);
    const isOther = cell !== input || reader.fixed(column, input) !== null;
    const isCorrected = isOther && isWritten(source) && !UNUSED.has(found);
    const how = isCorrected ? 'corrected' : found;
    return {
      column,
      header: header[column] ?? '',
      cell,
      field,
      stored: storedOf(source, field),
      how,
      issues,
    };
  });
  return [...columns, ...otherFields(source, brought)];
}

/** Where it makes no difference that the cell was put right, by hand or by a fix. */
const UNUSED: ReadonlySet<SpotHow> = new Set(['not-mapped', 'left-out', 'not-written', 'changed-since']);

const storedOf = ({ record }: SpotSource, field: FieldKey | null): FieldValue | null =>
  field === null ? null : (record?.[field] ?? null);

/** True where the row is in the book: what it says was written, or stood there already. */
const isWritten = ({ action }: SpotSource): boolean =>
  action === 'create' || action === 'update' || action === 'unchanged';

function howOf(
  source: SpotSource,
  field: FieldKey | null,
  cell: string,
  values: readonly string[],
  issues: readonly RowIssue[],
): SpotHow {
  if (cell.trim() === '') return 'blank';
  if (field === null) return 'not-mapped';
  if (values.length === 0) return issues.some((issue) => issue.field === field) ? 'left-out' : 'blank';
  if (!isWritten(source)) return 'not-written';
  if (!holds(source, field, values)) return lost(source, field);
  if (wasAdded(source, field, values)) return 'added';
  return values.length > 1
    ? 'split'
    : writtenAs(kindOf(field, source.settings.words?.fields), cell, values[0] ?? '');
}

/** True where the customer still holds all the values in the field. */
function holds({ record }: SpotSource, field: FieldKey, values: readonly string[]): boolean {
  const now = record?.[field];
  const list = now === undefined ? [] : typeof now === 'string' ? [now] : now;
  return values.every((value) => list.includes(value));
}

/** Why a value is not there: a later write changed it or removed the customer; else the customer kept its own. */
const lost = ({ record, later }: SpotSource, field: FieldKey): SpotHow =>
  record === undefined || later.has(field) ? 'changed-since' : 'not-written';

/** True where the import put the values beside others that the customer had. */
function wasAdded({ changes }: SpotSource, field: FieldKey, values: readonly string[]): boolean {
  const before = changes.find((change) => change.field === field)?.before;
  if (before === undefined || typeof before === 'string') return false;
  return before.length > 0 && values.some((value) => !before.includes(value));
}

function writtenAs(kind: FieldKind, cell: string, value: string): SpotHow {
  if (cell === value) return 'same';
  if (RECOGNISED.has(kind)) return 'recognised';
  return bare(cell) === bare(value) ? 'trimmed' : 'formatted';
}

/** Kinds whose values are words of the book's, or codes. */
const RECOGNISED: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'status',
  'gender',
  'member',
  'choice',
  'yesno',
  'country',
]);

/** A text without what does not show: spaces, marks of direction, case, and ways of writing the same letter. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]+/g, '');

/** Values of the customer that stem from the import and from no column: made of others, or its defaults. */
function otherFields(source: SpotSource, brought: ReadonlySet<FieldKey>): SpotField[] {
  const { prepared, settings, action } = source;
  if (!isWritten(source)) return [];
  const fields: SpotField[] = [];
  const add = (field: FieldKey, value: FieldValue | undefined, how: SpotHow): void => {
    const stored = storedOf(source, field);
    const isThere = value === undefined ? stored !== null : sameValue(stored ?? undefined, value);
    const intact = isThere && !(value === undefined && source.later.has(field));
    const issues = source.issues.filter((issue) => issue.column === null && issue.field === field);
    fields.push({
      ...{ column: null, header: '', cell: '', field, stored, issues },
      how: intact ? how : lost(source, field),
    });
  };
  for (const [field, value] of Object.entries(prepared.values) as [FieldKey, FieldValue][]) {
    if (!brought.has(field)) add(field, value, 'derived');
  }
  if (action !== 'create') return fields;
  for (const [field, value] of Object.entries(settings.defaults) as [FieldKey, FieldValue][]) {
    if (prepared.values[field] === undefined) add(field, value, 'default');
  }
  // The moment of the import: whichever it was.
  const hasDate = prepared.values.createdAt ?? settings.defaults.createdAt;
  if (hasDate === undefined) add('createdAt', undefined, 'default');
  return fields;
}

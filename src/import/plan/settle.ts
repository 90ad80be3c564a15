import type { FieldChange } from '../../domain/change';
import type { Customer } from '../../domain/customer';
import type { FieldKey, FieldValue, FieldValues } from '../../domain/fields';
import { FIELD_KEYS, fieldSpec, fieldsOf } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import type { MatchedBy, RowAction } from '../api';
import type { Match } from './matches';
import type { Prepared } from './prepare';
import type { PlanSettings } from './settings';

/** What is done with one row, and why. */
export interface PlannedRow {
  readonly line: number;
  readonly action: RowAction;
  readonly matchedBy: MatchedBy | null;
  /** For `create` the values of the new customer, defaults included; else what the row says. */
  readonly values: FieldValues;
  /** For an update: what changes. */
  readonly changes: readonly FieldChange[];
  readonly issues: readonly RowIssue[];
}

/** What a row comes to that needs no look at the stored customer; undefined where only its record can tell. */
export function settleWithoutRecord(
  rejected: boolean,
  match: Match,
  settings: PlanSettings,
): RowAction | undefined {
  if (rejected) return 'reject';
  if (match.kind === 'none') return 'create';
  if (match.kind === 'many') return 'ask';
  if (match.kind === 'row') return 'duplicate';
  return settings.existing === 'skip' ? 'skip' : undefined;
}

/**
 * The decision on one row: the one function behind the preview, the commit and the report.
 *
 * @param stored the customer of a match of kind `record`; without it (somebody removed it since the match was made) the
 *   row waits for a person
 * @param others what the plan knows of the file's other rows, for duplicates
 */
export function settle(
  prepared: Prepared,
  match: Match,
  stored: Customer | undefined,
  settings: PlanSettings,
  others: OtherRows,
): PlannedRow {
  const { line } = prepared;
  const said =
    prepared.rejected || prepared.skipped
      ? []
      : [...matchIssues(line, match, others), ...personIssues(prepared, match, stored)];
  const issues = said.length === 0 ? prepared.issues : [...prepared.issues, ...said];
  const by = match.kind === 'none' ? null : match.by;
  const plain = (action: RowAction, values: FieldValues = prepared.values): PlannedRow => ({
    line,
    action,
    matchedBy: action === 'create' || action === 'reject' ? null : by,
    values,
    changes: [],
    issues,
  });
  if (prepared.skipped) return plain('skip');
  const action = settleWithoutRecord(prepared.rejected, match, settings);
  if (action === 'create') return plain('create', withDefaults(prepared.values, settings.defaults));
  if (action !== undefined) return plain(action);
  if (stored === undefined) return waiting(plain('ask'), 'gone-since', {});
  const changes = changesOf(prepared, stored, settings);
  return changes.length === 0 ? plain('unchanged') : { ...plain('update'), changes };
}

/** The row as one that a person must decide, with the reason. */
export function waiting(
  planned: PlannedRow,
  code: 'gone-since' | 'met-since',
  params: RowIssue['params'],
): PlannedRow {
  const { line, issues } = planned;
  const issue = { line, column: null, field: null, code, severity: ISSUES[code], value: '', params };
  return { ...planned, action: 'ask', changes: [], issues: [...issues, issue] };
}

/**
 * True where carrying the row out records an opportunity that its customer did not have: opportunities are kept as
 * fields of the customer, one each, until they are an entity of their own.
 */
export function opensOpportunity({
  action,
  values,
  changes,
}: Pick<PlannedRow, 'action' | 'values' | 'changes'>): boolean {
  if (action === 'create') return OPPORTUNITY_FIELDS.some((field) => values[field] !== undefined);
  const changed = changes.filter(({ field }) => OPPORTUNITY_FIELDS.includes(field));
  return changed.length > 0 && changed.every(({ before }) => before === undefined);
}

const OPPORTUNITY_FIELDS: readonly FieldKey[] = FIELD_KEYS.filter((field) =>
  field.startsWith('opportunity.'),
);

/** What a plan knows of the rows of its file, by their numbers. */
export interface OtherRows {
  readonly lineOf: (row: number) => number;
  /** True where the row at hand says nothing else than that one. */
  readonly saysTheSameAs: (row: number) => boolean;
}

/** What a row's match gives to say, apart from its cells and from the customer whom it meets. */
export function matchIssues(line: number, match: Match, others: OtherRows): readonly RowIssue[] {
  const issue = (code: RowIssue['code'], params: RowIssue['params']): RowIssue => ({
    line,
    column: null,
    field: null,
    code,
    severity: ISSUES[code],
    value: '',
    params,
  });
  if (match.kind === 'row') {
    const code = others.saysTheSameAs(match.row) ? 'duplicate-row' : 'duplicate-differs';
    return [issue(code, { line: others.lineOf(match.row), by: match.by })];
  }
  if (match.kind === 'many') return [issue('many-matches', { by: match.by })];
  if (match.kind === 'record' && match.conflict) return [issue('conflicting-match', { by: match.by })];
  return [];
}

/** The row's values, and the defaults where it has none. Most rows have them all and are not copied. */
function withDefaults(values: FieldValues, defaults: FieldValues): FieldValues {
  for (const field in defaults) {
    if (values[field as FieldKey] === undefined) return { ...defaults, ...values };
  }
  return values;
}

/**
 * A phone or an e-mail may be shared: where the row meets a customer of quite another name, and the other of the two
 * keys speaks against it as well, a person should look before one becomes the other.
 */
function personIssues(prepared: Prepared, match: Match, stored: Customer | undefined): readonly RowIssue[] {
  if (match.kind !== 'record' || match.by === 'name' || stored === undefined) return [];
  const { values, line } = prepared;
  const other = match.by === 'phone' ? 'email' : 'phone';
  if (!contradict(values[other], stored[other])) return [];
  if (values.name === undefined || stored.name === undefined || shareWord(values.name, stored.name))
    return [];
  const code = 'other-person';
  const params = { name: stored.name, by: match.by };
  return [{ line, column: null, field: null, code, severity: ISSUES[code], value: values.name, params }];
}

const contradict = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && !a.some((value) => b.includes(value));

/** True where two names have a word in common, or a character where they are written without spaces. */
function shareWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

const wordsOf = (name: string): readonly string[] =>
  /\p{Script=Han}/u.test(name)
    ? [...name.replace(/\s/g, '')]
    : name
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1);

/** What an update changes: only fields that the row imports, each by its merge policy. */
function changesOf(prepared: Prepared, stored: Customer, settings: PlanSettings): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of fieldsOf(prepared.values)) {
    const value = prepared.values[field];
    if (value === undefined) continue;
    const before = stored[field];
    const after = fieldSpec(field).merge === 'append' ? appended(before, value) : value;
    if (!sameValue(before, after)) changes.push({ field, before, after });
  }
  if (settings.blanks === 'clear') {
    for (const field of prepared.blank) {
      const before = stored[field];
      // What stands for a blank cell of a new customer does so of this one too: else its own import, repeated, would clear it.
      if (before !== undefined && !sameValue(before, settings.defaults[field]))
        changes.push({ field, before, after: undefined });
    }
  }
  return changes;
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

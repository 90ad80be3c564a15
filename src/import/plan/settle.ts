import type { FieldChange } from '../../domain/change';
import { type Customer, displayName } from '../../domain/customer';
import type { FieldKey, FieldValues } from '../../domain/fields';
import type { IssueCode, RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import type { MatchedBy, RowAction } from '../api';
import { changesOf } from './changes';
import type { Match } from './matches';
import { relateNames } from './nameWords';
import type { Prepared } from './prepare';
import type { PlanSettings } from './settings';
import type { Brings } from './sides';
import { areOthers, idsOf, looksAtIds, tellingOf } from './strangers';

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
  /** What the row says of an opportunity and a next activity; absent where it says nothing of them. */
  readonly brought?: FieldValues;
  /** What it does for them. */
  readonly brings?: Brings;
}

/** What a row comes to that needs no look at the stored customer; undefined where only its record can tell. */
export function settleWithoutRecord(
  rejected: boolean,
  match: Match,
  others: OtherRows,
): RowAction | undefined {
  if (rejected) return 'reject';
  if (match.kind === 'none') return 'create';
  if (match.kind === 'many') return 'ask';
  if (match.kind !== 'row') return undefined;
  if (match.apart === true) return 'ask';
  return standsAlone(match, others) ? 'unchanged' : 'duplicate';
}

/**
 * True for a row of an export of opportunities or activities that shares its customer with a row above, and nothing else:
 * it is about a record of its own, and repeats nobody.
 */
export const standsAlone = (match: Match, { isOfItsOwn, saysTheSameAs }: OtherRows): boolean =>
  match.kind === 'row' && match.apart !== true && isOfItsOwn && saysTheSameAs(match.row);

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
  const isAlone = prepared.rejected || prepared.skipped;
  const met = isAlone || match.kind !== 'record' ? undefined : stored;
  const said = isAlone ? [] : matchIssues(line, match, others);
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
  if (prepared.rejected && others.isNobodys)
    return { ...plain('unchanged'), issues: issuesAlone(prepared, true) };
  const action = settleWithoutRecord(prepared.rejected, match, others);
  if (action === 'create') return plain('create', withDefaults(prepared, settings.defaults));
  if (action !== undefined) return plain(action);
  if (met === undefined) return waiting(plain('ask'), 'gone-since', {});
  if (isStranger(prepared, match, met, settings))
    return waiting(plain('ask'), 'other-person', { name: displayName(met), by: by ?? '' });
  return settleMet(withOtherId(plain('update'), met, match, settings), prepared, met, settings);
}

/** What is done with a row whose customer is found: who was chosen by a person is neither passed over nor asked about. */
function settleMet(row: PlannedRow, prepared: Prepared, met: Customer, settings: PlanSettings): PlannedRow {
  const isChosen = row.matchedBy === null;
  const told = withArchived(row, met);
  if (settings.existing === 'skip' && !isChosen) return { ...told, action: 'skip' };
  const changes = [...changesOf(prepared, met, settings), ...returned(met, settings)];
  // An export of ours that is imported again names its customers, archived ones too, and has nothing to tell.
  if (changes.length === 0) return { ...(isChosen ? row : told), action: 'unchanged' };
  if (settings.existing === 'review' && !isChosen)
    return waiting(told, 'to-review', { name: displayName(met) });
  const { line, issues } = told;
  if (isChosen || !renames(changes)) return { ...told, changes };
  return { ...told, changes, issues: [...issues, rowIssue(line, 'other-name', { name: displayName(met) })] };
}

/** Says so where the customer who is met is archived: lists would not show what the row did. */
function withArchived(row: PlannedRow, met: Customer): PlannedRow {
  if (met.archived === undefined) return row;
  const params = { name: displayName(met), date: met.archived };
  return { ...row, issues: [...row.issues, rowIssue(row.line, 'archived', params)] };
}

/** What brings an archived customer back, where that was chosen. */
const returned = ({ archived }: Customer, settings: PlanSettings): readonly FieldChange[] =>
  archived === undefined || settings.archived !== 'return'
    ? []
    : [{ field: 'archived', before: archived, after: undefined }];

/** True where a customer gets a name that is not just another writing of the one that it has. */
function renames(changes: readonly FieldChange[]): boolean {
  const change = changes.find(({ field }) => field === 'name');
  if (typeof change?.before !== 'string' || typeof change.after !== 'string') return false;
  return relateNames({ name: change.before }, { name: change.after }) !== 'alike';
}

/** True where the customer whom a row meets is likely somebody else. */
export function isStranger(
  { values }: Pick<Prepared, 'values'>,
  match: Match,
  met: Customer,
  { match: rule }: PlanSettings,
): boolean {
  if (match.kind !== 'record' || match.by === null) return false;
  return match.apart === true || (match.by !== 'name' && areOthers(match.by, tellingOf(values, met), rule));
}

/** Says so where the customer who was met by another key has another external id. */
function withOtherId(
  row: PlannedRow,
  met: Customer,
  match: Match,
  { match: rule }: PlanSettings,
): PlannedRow {
  const { values, line, matchedBy: by, issues } = row;
  const known = idsOf(met);
  const differs = values.externalId !== undefined && known.length > 0 && !known.includes(values.externalId);
  if (!differs || by === null || !looksAtIds(rule)) return row;
  if (match.kind === 'record' && match.conflict) return row;
  return { ...row, issues: [...issues, rowIssue(line, 'conflicting-match', { by })] };
}

const rowIssue = (line: number, code: IssueCode, params: RowIssue['params']): RowIssue => ({
  line,
  column: null,
  field: null,
  code,
  severity: ISSUES[code],
  value: '',
  params,
});

/** The row as one that a person must decide, with the reason. */
export function waiting(
  planned: PlannedRow,
  code: 'gone-since' | 'met-since' | 'other-person' | 'to-review',
  params: RowIssue['params'],
): PlannedRow {
  const { line, issues } = planned;
  const { brings: _, ...rest } = planned;
  return { ...rest, action: 'ask', changes: [], issues: [...issues, rowIssue(line, code, params)] };
}

/** A row whose customer became part of another one since: that one stays as it is, and gets what the row brings. */
export function mergedSince(planned: PlannedRow): PlannedRow {
  const { line, issues } = planned;
  return {
    ...planned,
    action: 'unchanged',
    changes: [],
    issues: [...issues, rowIssue(line, 'merged-since', {})],
  };
}

/** A row about the customer of one that waits for a person: what it brings is not stored, and it says so. */
export function unbrought({ brings: _, ...planned }: PlannedRow, line: number): PlannedRow {
  const code = 'duplicate-differs';
  const issue = rowIssue(planned.line, code, { line, by: planned.matchedBy ?? 'phone' });
  const others = planned.issues.filter((one) => one.code !== 'duplicate-row' && one.code !== code);
  return { ...planned, action: 'duplicate', issues: [...others, issue] };
}

/** What a row says by itself. @param isNobodys it need not say whom it is about */
export const issuesAlone = ({ issues }: Prepared, isNobodys: boolean): readonly RowIssue[] =>
  isNobodys ? issues.filter(({ code }) => code !== 'missing-identity') : issues;

/** What a plan knows of the rows of its file, by their numbers. */
export interface OtherRows {
  readonly lineOf: (row: number) => number;
  /** True where the row at hand says nothing else than that one. */
  readonly saysTheSameAs: (row: number) => boolean;
  /** The row at hand is about an opportunity or activity of a stored customer's that no row above is about. */
  readonly isOfItsOwn: boolean;
  /** It is about an activity of the book that is about nobody. */
  readonly isNobodys: boolean;
}

/** What a row's match gives to say, apart from its cells and from the customer whom it meets. */
export function matchIssues(line: number, match: Match, others: OtherRows): readonly RowIssue[] {
  if (match.kind === 'none') return NO_ISSUES;
  const by = match.by ?? '';
  if (match.kind === 'many') return [rowIssue(line, 'many-matches', { by })];
  const conflict = match.conflict === true ? [rowIssue(line, 'conflicting-match', { by })] : NO_ISSUES;
  if (match.kind === 'record') return conflict;
  if (standsAlone(match, others)) return conflict;
  const params = { line: others.lineOf(match.row), by };
  if (match.apart === true) return [rowIssue(line, 'other-in-file', params)];
  const code = others.saysTheSameAs(match.row) ? 'duplicate-row' : 'duplicate-differs';
  return [rowIssue(line, code, params), ...conflict];
}

const NO_ISSUES: readonly RowIssue[] = [];

/** The row's values, and the defaults where it has none and does not ask for none. Most rows have them all and are not copied. */
function withDefaults({ values, cleared }: Prepared, defaults: FieldValues): FieldValues {
  for (const field in defaults) {
    if (values[field as FieldKey] !== undefined || cleared.includes(field as FieldKey)) continue;
    const wanted = Object.entries(defaults).filter(([key]) => !cleared.includes(key as FieldKey));
    return { ...Object.fromEntries(wanted), ...values };
  }
  return values;
}

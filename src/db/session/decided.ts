import type { FieldChange } from '../../domain/change';
import type { Customer } from '../../domain/customer';
import { FIELD_KEYS } from '../../domain/fields';
import { type IssueCode, NO_CUSTOMER, type RowIssue } from '../../domain/issue';
import type { RowView } from '../../import/api';
import type { CellReader } from '../../import/fix/reader';
import { textsOf } from '../../import/fix/values';
import type { RawRow } from '../../import/formats/format';
import { recordKeys } from '../../import/plan/keys';
import type { Match } from '../../import/plan/matches';
import { type Prepared, takesPart } from '../../import/plan/prepare';
import type { PlannedRow } from '../../import/plan/settle';
import { type Brings, importName, isSideField } from '../../import/plan/sides';
import type { Corrections } from './corrections';

/** A row before a correction. */
export interface Standing {
  readonly prepared: Prepared;
  readonly issues: readonly RowIssue[];
}

/** A row with all that its decision was made from. */
export interface Decided {
  readonly row: number;
  readonly raw: RawRow;
  readonly match: Match;
  /** The customer whom it meets, or whom it shares with a row above (`standsAlone`). */
  readonly stored: Customer | undefined;
  readonly planned: PlannedRow;
}

/** Issues that come of whom a row meets, and not of its cells. */
export const isOfMatch = ({ code }: Pick<RowIssue, 'code'>): boolean => OF_MATCH.has(code);

const OF_MATCH: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'duplicate-row',
  'duplicate-differs',
  'other-person',
  'other-in-file',
  'many-matches',
  'conflicting-match',
  'other-name',
  'archived',
  'to-review',
  'gone-since',
  'same-opportunity',
]);

/** What is done with a row that is left out: nothing, and nothing is said of it but what it is instead of a customer. */
export const leftOut = ({ line, values, issues }: Prepared): PlannedRow => ({
  line,
  action: 'skip',
  matchedBy: null,
  values,
  changes: [],
  issues: issues.length === 0 ? issues : issues.filter(({ code }) => NO_CUSTOMER.has(code)),
});

export const EMPTY_ROW: RawRow = { line: 0, cells: [] };
const NO_KEYS = new Uint32Array(0);

/** What a row is recognised by; one that is rejected or left out by nothing. */
export const keysOf = (prepared: Prepared): Uint32Array =>
  takesPart(prepared) ? recordKeys(prepared.values) : NO_KEYS;

export const sameKeys = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

function matchedOf(
  match: Match,
  stored: Customer | undefined,
  lineOf: (row: number) => number,
): RowView['matched'] {
  if (stored === undefined) return match.kind === 'row' ? { line: lineOf(match.row) } : null;
  return {
    id: stored.id,
    name: stored.name ?? stored.company ?? stored.email?.[0] ?? stored.phone?.[0] ?? '',
  };
}

/** What an update does beside its customer's fields, by the fields that lists name: for the grid, which shows both alike. */
function sideChanges({ action, brings, brought }: PlannedRow): readonly FieldChange[] {
  if (action !== 'update' || brings === undefined || brought === undefined) return NO_CHANGES;
  const { opportunity, activity } = brings;
  const added = FIELD_KEYS.filter((field) =>
    field.startsWith('opportunity.nextActivity')
      ? activity?.kind === 'create'
      : isSideField(field) && opportunity?.kind === 'create',
  ).flatMap((field) => {
    const after = brought[field];
    return after === undefined ? [] : { field, before: undefined, after };
  });
  if (opportunity?.kind !== 'update') return added;
  const changed = opportunity.changes.map(({ field, before }) => {
    const name = importName('opportunity', field);
    return { field: name, before, after: brought[name] };
  });
  return [...changed, ...added];
}

const NO_CHANGES: readonly FieldChange[] = [];

const kindsOf = ({ opportunity, activity }: Brings): RowView['brings'] & object => ({
  ...(opportunity !== undefined && { opportunity: opportunity.kind }),
  ...(activity !== undefined && { activity: activity.kind }),
});

/** A decided row as the grid shows it. */
export function viewOf(
  { row, raw, match, stored, planned }: Decided,
  corrections: Corrections,
  lineOf: (row: number) => number,
  fixed: CellReader['fixed'],
): RowView {
  return {
    index: row,
    line: raw.line,
    cells: raw.cells,
    action: planned.action,
    matchedBy: planned.matchedBy,
    matched: matchedOf(match, stored, lineOf),
    values: planned.brought === undefined ? planned.values : { ...planned.values, ...planned.brought },
    changes: [...planned.changes, ...sideChanges(planned)],
    ...(planned.brings !== undefined && { brings: kindsOf(planned.brings) }),
    issues: planned.issues,
    fixed: raw.cells.flatMap((cell, column) => {
      const found = fixed(column, cell);
      return found === null || found.skipped ? [] : [{ column, to: textsOf(found) }];
    }),
    corrected: corrections.columnsOf(row),
    leftOut: corrections.isOut(row),
    choice: corrections.choices.get(row) ?? null,
  };
}

/** Whom a row took who is likely somebody else, as only the record tells; undefined where it took nobody such. */
export function strangerOf({ match, planned }: Decided): number | undefined {
  const isNew = match.kind === 'record' && match.apart !== true && planned.action === 'ask';
  return isNew && planned.issues.some(({ code }) => code === 'other-person') ? match.sequence : undefined;
}

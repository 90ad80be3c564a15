import { completeName, hasIdentity } from '../../domain/customer';
import type { FieldKey, FieldValues } from '../../domain/fields';
import { fieldSpec } from '../../domain/fields';
import type { IssueCode, RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import { kindOf } from '../../domain/ownFields';
import type { CustomField } from '../../domain/vocabulary';
import type { RawRow } from '../formats/format';
import { type Cleaned, columnCleaner } from './memo';
import { contextOf, type PlanSettings } from './settings';

/** A row after mapping, cleaning and checking, before it is matched. */
export interface Prepared {
  readonly line: number;
  /** What the row says of its customer, cleaned; a value that is not valid is not among them. */
  readonly values: FieldValues;
  /** Mapped fields whose cells are all blank. */
  readonly blank: readonly FieldKey[];
  readonly issues: readonly RowIssue[];
  /** Nothing valid in it says who it is. */
  readonly rejected: boolean;
}

interface MappedColumn {
  readonly index: number;
  readonly field: FieldKey;
  readonly many: boolean;
  readonly clean: (raw: string) => Cleaned;
}

/** Makes the function that maps, cleans and checks one row by these settings. */
export function createPreparer(settings: PlanSettings): (row: RawRow) => Prepared {
  return preparerOf(settings, () => true);
}

/**
 * As `createPreparer`, for a look at all rows that keeps none of them: plain texts that no decision is made by, whose
 * cells cannot be wrong, are left out of `values` and `blank`. Its issues and whether a row is rejected are the same.
 */
export function createChecker(settings: PlanSettings): Checker {
  const wants = (field: FieldKey): boolean => isDecisive(field, settings.words?.fields);
  return {
    check: preparerOf(settings, wants),
    columns: settings.columns.map((field) => field !== null && wants(field)),
  };
}

/** A look at all rows. */
export interface Checker {
  readonly check: (row: RawRow) => Prepared;
  /** By column: whether it looks at the cell. */
  readonly columns: readonly boolean[];
}

function isDecisive(field: FieldKey, own: readonly CustomField[] | undefined): boolean {
  const kind = kindOf(field, own);
  return (kind !== 'text' && kind !== 'longText') || DECISIVE.has(field) || field.startsWith('opportunity.');
}

/** The texts that say who a customer is. */
const DECISIVE: ReadonlySet<FieldKey> = new Set(['name', 'company', 'firstName', 'middleName', 'lastName']);

function preparerOf(settings: PlanSettings, wants: (field: FieldKey) => boolean): (row: RawRow) => Prepared {
  const mapped: MappedColumn[] = [];
  settings.columns.forEach((field, index) => {
    if (field === null || !wants(field)) return;
    const clean = columnCleaner(field, contextOf(settings, index));
    mapped.push({ index, field, many: fieldSpec(field).many, clean });
  });
  return (row) => prepareRow(row, mapped);
}

const NO_FIELDS: readonly FieldKey[] = [];
const NO_ISSUES: readonly RowIssue[] = [];
const NO_PROBLEMS: NonNullable<RawRow['problems']> = [];
const NOTHING: Cleaned = { values: [], problems: [] };

/** Adds a value to a field that holds several, once. */
function addValue(given: Partial<Record<FieldKey, string | string[]>>, field: FieldKey, value: string): void {
  const known = given[field];
  if (!Array.isArray(known)) given[field] = [value];
  else if (!known.includes(value)) known.push(value);
}

/** `#REF!` is what a spreadsheet says instead of a value: no value, and no blank that clears one either. */
const isFailedFormula = (problems: NonNullable<RawRow['problems']>, index: number): boolean =>
  problems.some(({ code, column }) => code === 'cell-error' && column === index);

function prepareRow(row: RawRow, mapped: readonly MappedColumn[]): Prepared {
  const given: Partial<Record<FieldKey, string | string[]>> = {};
  let issues: RowIssue[] | null = null;
  let blank: FieldKey[] | null = null;
  const note = (
    column: number | null,
    field: FieldKey | null,
    code: IssueCode,
    params: RowIssue['params'],
  ) => {
    issues ??= [];
    issues.push(issueOf(row, column, field, code, params));
  };
  for (const { column, code, params } of row.problems ?? NO_PROBLEMS) note(column, null, code, params);
  for (const { index, field, many, clean } of mapped) {
    const raw = row.cells[index];
    if (row.problems !== undefined && isFailedFormula(row.problems, index)) continue;
    const cleaned = raw === undefined || raw === '' ? NOTHING : clean(raw);
    if (typeof cleaned === 'string') {
      if (many) addValue(given, field, cleaned);
      else given[field] = cleaned;
      continue;
    }
    const { values, problems } = cleaned;
    for (const problem of problems) note(index, field, problem.code, problem.params);
    const first = values[0];
    if (first === undefined) {
      if (problems.length > 0) continue;
      blank ??= [];
      blank.push(field);
    } else if (many) for (const value of values) addValue(given, field, value);
    else given[field] = first;
  }
  const values = completeName(given as FieldValues);
  const rejected = !hasIdentity(values);
  if (rejected) note(null, null, 'missing-identity', {});
  return {
    line: row.line,
    values,
    blank: blank === null ? NO_FIELDS : blank.filter((field) => values[field] === undefined),
    issues: issues ?? NO_ISSUES,
    rejected,
  };
}

/** An issue of a row; its value is the cell as the source has it. */
export function issueOf(
  row: Pick<RawRow, 'line' | 'cells'>,
  column: number | null,
  field: FieldKey | null,
  code: IssueCode,
  params: RowIssue['params'],
): RowIssue {
  const value = column === null ? '' : (row.cells[column] ?? '');
  return { line: row.line, column, field, code, severity: ISSUES[code], value, params };
}

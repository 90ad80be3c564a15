import { completeName, hasIdentity } from '../../domain/customer';
import type { FieldKey, FieldValues } from '../../domain/fields';
import { fieldSpec } from '../../domain/fields';
import type { IssueCode, RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import type { NormalizedField } from '../../domain/normalize';
import type { RawRow } from '../formats/format';
import { columnCleaner } from './memo';
import type { PlanSettings } from './settings';

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
  readonly clean: (raw: string) => NormalizedField;
}

/** Makes the function that maps, cleans and checks one row by these settings. */
export function createPreparer(settings: PlanSettings): (row: RawRow) => Prepared {
  const mapped: MappedColumn[] = [];
  settings.columns.forEach((field, index) => {
    if (field === null) return;
    const context = { country: settings.country, dateOrder: settings.dateOrders[index] ?? null };
    mapped.push({ index, field, many: fieldSpec(field).many, clean: columnCleaner(field, context) });
  });
  return (row) => prepareRow(row, mapped);
}

const NO_FIELDS: readonly FieldKey[] = [];

function prepareRow(row: RawRow, mapped: readonly MappedColumn[]): Prepared {
  const given: Partial<Record<FieldKey, string | string[]>> = {};
  const issues: RowIssue[] = [];
  let blank: FieldKey[] | null = null;
  for (const problem of row.problems ?? []) {
    issues.push(issueOf(row, problem.column, null, problem.code, problem.params));
  }
  for (const { index, field, many, clean } of mapped) {
    const raw = row.cells[index];
    if (raw === undefined || raw === '') {
      blank ??= [];
      blank.push(field);
      continue;
    }
    const { values, problems } = clean(raw);
    for (const problem of problems) issues.push(issueOf(row, index, field, problem.code, problem.params));
    const first = values[0];
    if (first === undefined) {
      if (problems.length === 0) {
        blank ??= [];
        blank.push(field);
      }
      continue;
    }
    if (!many) {
      given[field] = first;
      continue;
    }
    const known = given[field];
    if (Array.isArray(known)) {
      for (const value of values) if (!known.includes(value)) known.push(value);
    } else {
      given[field] = [...values];
    }
  }
  const values = completeName(given as FieldValues);
  const rejected = !hasIdentity(values);
  if (rejected) issues.push(issueOf(row, null, null, 'missing-identity', {}));
  return {
    line: row.line,
    values,
    blank: blank === null ? NO_FIELDS : blank.filter((field) => values[field] === undefined),
    issues,
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

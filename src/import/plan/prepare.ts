import { completeName, hasIdentity } from '../../domain/customer';
import type { FieldKey, FieldValues } from '../../domain/fields';
import { fieldSpec } from '../../domain/fields';
import type { IssueCode, RowIssue } from '../../domain/issue';
import { ISSUES, NO_CUSTOMER } from '../../domain/issue';
import { currencyOf } from '../../domain/normalize/currency';
import { kindOf } from '../../domain/ownFields';
import { pipelineOf } from '../../domain/stage';
import type { CustomField, Pipeline } from '../../domain/vocabulary';
import { fixesIn } from '../fix/reader';
import type { RawRow } from '../formats/format';
import { type CompanyDomains, companyOfMail } from './companyDomains';
import { type Cleaned, columnCleaner } from './memo';
import { contextOf, inCountryOf, isOfCountry, type PlanSettings } from './settings';
import { type Brought, isSideField } from './sides';

/**
 * A row after mapping, cleaning and checking, before it is matched. This file has over 300 lines, for what is looked at of a
 * cell, in which order, stands in one place for all who prepare rows.
 */
export interface Prepared {
  readonly line: number;
  /** What the row says of its customer, cleaned; a value that is not valid is not among them. */
  readonly values: FieldValues;
  /** What it says of an opportunity and a next activity; absent where it says nothing of them. */
  readonly brought?: Brought | undefined;
  /** Mapped fields whose cells are all blank. */
  readonly blank: readonly FieldKey[];
  /** Mapped fields that the row empties: a cell holds the text that says so, and no other one a value. */
  readonly cleared: readonly FieldKey[];
  readonly issues: readonly RowIssue[];
  /** Nothing valid in it says who it is. */
  readonly rejected: boolean;
  /** A fix leaves it out by the value of a cell. */
  readonly skipped: boolean;
  /** Its company is none that it says: it is known by the domain of its e-mail. */
  readonly derived?: 'company' | undefined;
}

/** What a row itself says of its customer. */
export function saidBy({ values, derived }: Prepared): FieldValues {
  if (derived === undefined) return values;
  const { [derived]: _, ...said } = values;
  return said;
}

/** True where a row may meet others: it says who it is, and is wanted. */
export const takesPart = ({ rejected, skipped }: Prepared): boolean => !rejected && !skipped;

/** What a row comes to that meets nobody. */
export const actionAlone = ({ rejected, skipped }: Prepared): 'create' | 'reject' | 'skip' =>
  skipped ? 'skip' : rejected ? 'reject' : 'create';

interface MappedColumn {
  readonly index: number;
  readonly field: FieldKey;
  readonly many: boolean;
  /** It says nothing of the customer itself: see `sides.ts`. */
  readonly isSide: boolean;
  /** @param given what the row's columns before it came to. */
  readonly clean: (raw: string, given: Given) => Cleaned;
  /** What a blank cell comes to: something only where a fix says so. */
  readonly blank: Cleaned;
  /** It gets what is split off from a column of another field: where there is nothing, it is not blank either. */
  readonly splitOff: boolean;
  /** True for a cell that fixes change. */
  readonly isFixed: (raw: string) => boolean;
}

/** A column by whose values fixes leave rows out. */
interface SkippingColumn {
  readonly index: number;
  readonly field: FieldKey | null;
  readonly skips: (raw: string) => boolean;
}

/** The columns of a list, as rows are prepared by them. */
interface Columns {
  readonly mapped: readonly MappedColumn[];
  readonly skipping: readonly SkippingColumn[];
  /** What rows say of opportunities and next activities where they say nothing themselves. */
  readonly sideDefaults: FieldValues | undefined;
  /** Companies by the domains of their e-mails. */
  readonly companyDomains: CompanyDomains | undefined;
  /** What a list of ours says of each opportunity. */
  readonly ownSaid: ((cells: readonly string[]) => Pick<Brought, 'id' | 'pipeline' | 'currency'>) | undefined;
}

type Given = Partial<Record<FieldKey, string | string[]>>;

/** Makes the function that maps, cleans and checks one row by these settings. */
export function createPreparer(settings: PlanSettings): (row: RawRow) => Prepared {
  const columns = columnsOf(settings, () => true);
  return (row) => prepareRow(row, columns);
}

/**
 * As `createPreparer`, for a look at all rows that keeps none of them: plain texts that no decision is made by, whose
 * cells cannot be wrong, are left out of `values` and `blank`. Its issues and whether a row is rejected are the same.
 */
export const createChecker = (settings: PlanSettings): Checker =>
  checkerOf(settings, (field) => isDecisive(field, settings.words?.fields));

/** A look at some fields of all rows; the rest is as if it were not mapped. */
export const createPart = (settings: PlanSettings, fields: ReadonlySet<FieldKey>): Checker =>
  checkerOf(settings, (field) => fields.has(field));

function checkerOf(settings: PlanSettings, wants: (field: FieldKey) => boolean): Checker {
  const columns = columnsOf(settings, wants);
  const { id = -1, pipeline = -1, currency = -1 } = settings.ownList ?? {};
  const own = [id, pipeline, currency];
  const looked = new Set([...own, ...[...columns.mapped, ...columns.skipping].map(({ index }) => index)]);
  return {
    check: (row) => prepareRow(row, columns),
    columns: settings.columns.map((_, index) => looked.has(index)),
  };
}

/** A look at all rows. */
export interface Checker {
  readonly check: (row: RawRow) => Prepared;
  /** By column: whether it looks at the cell. */
  readonly columns: readonly boolean[];
}

/** True where the cells of a field may be wrong, or decide something. */
function isDecisive(field: FieldKey, own: readonly CustomField[] | undefined): boolean {
  const kind = kindOf(field, own);
  return (kind !== 'text' && kind !== 'longText') || DECISIVE.has(field) || isSideField(field);
}

/** The texts that say who a customer is. */
const DECISIVE: ReadonlySet<FieldKey> = new Set([
  'externalId',
  'otherIds',
  'name',
  'company',
  'firstName',
  'middleName',
  'lastName',
]);

function columnsOf(settings: PlanSettings, wants: (field: FieldKey) => boolean): Columns {
  const mapped: MappedColumn[] = [];
  const skipping: SkippingColumn[] = [];
  const allFixes = fixesIn(settings);
  settings.columns.forEach((field, index) => {
    const fixes = allFixes[index];
    if (fixes?.maySkip === true)
      skipping.push({ index, field, skips: (raw) => fixes.of(raw)?.skipped === true });
    if (field === null || !(fixes?.maySplit === true || wants(field))) return;
    const context = contextOf(settings, index);
    const isFixed = (raw: string): boolean => fixes !== undefined && fixes.of(raw) !== null;
    const add = (to: FieldKey, own: boolean): void => {
      const cleaner =
        isOfCountry(to) && settings.columns.includes('country')
          ? cleanerByCountry(settings, index, to, own)
          : columnCleaner(to, context, { fixes, own });
      const clean = clearing(settings.clearToken, cleaner, isFixed);
      const blank = fixes === undefined ? NOTHING : clean('', {});
      const about = { many: fieldSpec(to).many, isSide: isSideField(to), splitOff: !own };
      const column = { index, field: to, ...about, clean, blank, isFixed };
      // By a row's country other cells of it are read, so it comes first.
      if (to === 'country') mapped.unshift(column);
      else mapped.push(column);
    };
    add(field, true);
    for (const into of fixes?.into ?? []) if (into !== field) add(into, false);
  });
  return {
    ...{ mapped, skipping, sideDefaults: settings.sideDefaults, companyDomains: settings.companyDomains },
    ownSaid: ownSaidBy(settings),
  };
}

/** Reads what a list of opportunities that the app exported says of each beside its fields. */
function ownSaidBy({ ownList, words }: PlanSettings): Columns['ownSaid'] {
  if (ownList === undefined) return undefined;
  const pipelines = new Map<string, Pipeline | undefined>();
  const pipelineIn = (name: string): Pipeline | undefined => {
    if (!pipelines.has(name)) pipelines.set(name, pipelineOf(words?.pipelines ?? [], name));
    return pipelines.get(name);
  };
  return (cells) => {
    const id = cells[ownList.id]?.trim() ?? '';
    const pipeline = pipelineIn(cells[ownList.pipeline]?.trim() ?? '');
    const currency = cells[ownList.currency]?.trim() ?? '';
    return {
      ...(id !== '' && { id }),
      ...(pipeline !== undefined && { pipeline }),
      ...(/^[A-Z]{3}$/.test(currency) && { currency }),
    };
  };
}

/** What the text that empties a field comes to. */
const CLEARED: Cleaned = { values: [], problems: [] };

/** A column's cleaner that knows the text that empties a field, where there is one and no fix puts another in its place. */
function clearing(
  token: string | undefined,
  clean: MappedColumn['clean'],
  isFixed: (raw: string) => boolean,
): MappedColumn['clean'] {
  if (token === undefined) return clean;
  return (raw, given) => (raw.trim() === token && !isFixed(raw) ? CLEARED : clean(raw, given));
}

/** Cleans (and mends) cells whose rules are a country's by the row's own country, where it names one. */
function cleanerByCountry(
  settings: PlanSettings,
  index: number,
  field: FieldKey,
  own: boolean,
): MappedColumn['clean'] {
  const ofList = contextOf(settings, index);
  const cleaners = new Map<string, (raw: string) => Cleaned>();
  return (raw, given) => {
    const context = inCountryOf(given, field, ofList);
    let clean = cleaners.get(context.country);
    if (clean === undefined) {
      const fixes = fixesIn({ ...settings, country: context.country })[index];
      clean = columnCleaner(field, context, { fixes, own });
      cleaners.set(context.country, clean);
    }
    return clean(raw);
  };
}

const NO_FIELDS: readonly FieldKey[] = [];
const NO_ISSUES: readonly RowIssue[] = [];
const NO_PROBLEMS: NonNullable<RawRow['problems']> = [];
const NOTHING: Cleaned = { values: [], problems: [] };

/** Adds a value to a field that holds several, once. */
function addValue(given: Given, field: FieldKey, value: string): void {
  const known = given[field];
  if (!Array.isArray(known)) given[field] = [value];
  else if (!known.includes(value)) known.push(value);
}

/** `#REF!` is what a spreadsheet says instead of a value: no value, and no blank that clears one either. */
const isFailedFormula = (problems: NonNullable<RawRow['problems']>, index: number): boolean =>
  problems.some(({ code, column }) => code === 'cell-error' && column === index);

function prepareRow(row: RawRow, columns: Columns): Prepared {
  const { mapped, skipping, sideDefaults, companyDomains, ownSaid } = columns;
  const given: Given = {};
  let said: Given | null = null;
  let currency: string | undefined;
  let issues: RowIssue[] | null = null;
  let blank: FieldKey[] | null = null;
  let cleared: FieldKey[] | null = null;
  const note = (
    column: number | null,
    field: FieldKey | null,
    code: IssueCode,
    params: RowIssue['params'],
  ) => {
    issues ??= [];
    issues.push(issueOf(row, column, field, code, params));
  };
  for (const { column, code, params } of row.problems ?? NO_PROBLEMS) {
    if (code !== 'cell-error' || !isMended(row, column, mapped)) note(column, null, code, params);
  }
  for (const { index, field, many, isSide, clean, blank: ofBlank, splitOff, isFixed } of mapped) {
    const raw = row.cells[index];
    if (row.problems !== undefined && isFailedFormula(row.problems, index) && !isFixed(raw ?? '')) continue;
    const cleaned = raw === undefined || raw === '' ? ofBlank : clean(raw, given);
    if (isSide) {
      const value = typeof cleaned === 'string' ? cleaned : cleaned.values[0];
      if (typeof cleaned !== 'string')
        for (const problem of cleaned.problems) note(index, field, problem.code, problem.params);
      if (value === undefined) continue;
      said ??= {};
      said[field] = value;
      if (field === 'opportunity.expectedRevenue') currency = currencyOf(raw ?? '');
      continue;
    }
    if (typeof cleaned === 'string') {
      if (many) addValue(given, field, cleaned);
      else given[field] = cleaned;
      continue;
    }
    if (cleaned === CLEARED) {
      cleared ??= [];
      cleared.push(field);
      continue;
    }
    const { values, problems } = cleaned;
    for (const problem of problems) note(index, field, problem.code, problem.params);
    const first = values[0];
    if (first === undefined) {
      if (problems.length > 0 || splitOff) continue;
      blank ??= [];
      blank.push(field);
    } else if (many) for (const value of values) addValue(given, field, value);
    else given[field] = first;
  }
  const own = completeName(given as FieldValues);
  const known = companyDomains === undefined ? undefined : companyOfMail(own, companyDomains);
  const isKnown = known !== undefined && cleared?.includes('company') !== true;
  if (isKnown) {
    const column = mapped.find(({ field }) => field === 'company')?.index ?? null;
    note(column, 'company', 'company-by-domain', { ...known });
  }
  const values = isKnown ? { ...own, company: known.company } : own;
  const by = skipping.find(({ index, skips }) => skips(row.cells[index] ?? ''));
  const rejected = by === undefined && !hasIdentity(values);
  if (rejected) note(null, null, 'missing-identity', {});
  const brought =
    said === null && sideDefaults === undefined
      ? undefined
      : { ...broughtOf(said as FieldValues | null, sideDefaults, currency), ...ownSaid?.(row.cells) };
  return {
    line: row.line,
    values,
    brought,
    blank: withoutValue(blank, values),
    cleared: withoutValue(cleared, values),
    issues: by === undefined ? (issues ?? NO_ISSUES) : leftOutBy(row, by, issues ?? NO_ISSUES),
    rejected,
    skipped: by !== undefined,
    derived: isKnown ? 'company' : undefined,
  };
}

function broughtOf(
  said: FieldValues | null,
  defaults: FieldValues | undefined,
  currency: string | undefined,
): Brought {
  return { values: defaults === undefined && said !== null ? said : { ...defaults, ...said }, currency };
}

/** A failed formula in whose place a fix puts something, or nothing. */
const isMended = (row: RawRow, column: number | null, mapped: readonly MappedColumn[]): boolean =>
  column !== null &&
  mapped.some(({ index, isFixed }) => index === column && isFixed(row.cells[column] ?? ''));

/** Of a row that is left out nothing is said but why. */
const leftOutBy = (
  row: RawRow,
  { index, field }: SkippingColumn,
  issues: readonly RowIssue[],
): readonly RowIssue[] => [
  ...issues.filter(({ code }) => NO_CUSTOMER.has(code)),
  issueOf(row, index, field, 'left-out-by-value', {}),
];

const withoutValue = (fields: readonly FieldKey[] | null, values: FieldValues): readonly FieldKey[] =>
  fields === null ? NO_FIELDS : fields.filter((field) => values[field] === undefined);

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

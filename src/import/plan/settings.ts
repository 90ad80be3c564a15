import type { FieldKey, FieldValues } from '../../domain/fields';
import { fieldSpec, fieldsOf } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import type { RowIssue } from '../../domain/issue';
import { ISSUES } from '../../domain/issue';
import type { MergePolicy } from '../../domain/mergePolicy';
import { normalizeField } from '../../domain/normalize';
import { usualDateOrder } from '../../domain/normalize/dateOrder';
import type { NormalizeContext } from '../../domain/normalize/normalizer';
import { isGone, kindOf } from '../../domain/ownFields';
import type { DateOrder, ImportProfile } from '../../domain/profile';
import { type SideList, sideListOf } from '../../domain/sideExport';
import { pipelineOf } from '../../domain/stage';
import { DEFAULT_STATUS } from '../../domain/status';
import type { Pipeline, Vocabulary } from '../../domain/vocabulary';
import type { ColumnMapping } from '../api';
import type { CompanyDomains } from './companyDomains';
import { sensitiveNotes } from './sensitive';
import { isSideField } from './sides';

/** A profile with nothing left open: what every row of one plan is decided by. */
export interface PlanSettings {
  /** Field of each column by index; null leaves it out. */
  readonly columns: readonly (FieldKey | null)[];
  /** Order of day and month of each column by index. */
  readonly dateOrders: readonly DateOrder[];
  readonly country: string;
  /** The book's own words as they were; absent of plans from before there were any. */
  readonly words?: Vocabulary;
  /** Where a list of opportunities that the app exported says what each is; absent of any other list. */
  readonly ownList?: Pick<SideList, 'id' | 'pipeline' | 'currency'>;
  /** Where the rows' opportunities go; absent where they bring none, or where there are several and none is chosen. */
  readonly pipeline?: Pipeline;
  /** What the rows' opportunities and activities are where a row says nothing. Absent where nothing is to be said. */
  readonly sideDefaults?: FieldValues;
  /** Cleaned values for created customers whose row has none. */
  readonly defaults: FieldValues;
  readonly match: {
    /** `always`: it was chosen to tell customers; plans of before it was looked at have none. */
    readonly externalId?: 'never' | 'safe' | 'always';
    readonly phone: boolean;
    readonly email: boolean;
    readonly name: 'never' | 'safe' | 'always';
    /** Whether likely duplicates are looked for; left out, where that takes no time. */
    readonly likely?: boolean;
  };
  readonly existing: 'update' | 'skip' | 'review';
  /** Archived customers that rows meet come back; absent, they stay archived. */
  readonly archived?: 'return';
  /** What an update does with a field, where that is not what the field table says. */
  readonly merge?: Readonly<Partial<Record<FieldKey, MergePolicy>>>;
  /** A cell of just this text empties its field. */
  readonly clearToken?: string;
  readonly blanks: 'keep' | 'clear';
  readonly onError: 'skip-row' | 'stop';
  readonly allOrNothing: boolean;
  /** Companies of rows that name none, by the domains of their e-mails. Absent where no row needs it. */
  readonly companyDomains?: CompanyDomains;
  /** Acts that put cells right; left out where there are none. */
  readonly fixes?: readonly Fix[];
  /** What is to be said of whole columns. */
  readonly notes: readonly RowIssue[];
}

export const DEFAULT_COUNTRY = 'PL';

/**
 * Fills in what a profile leaves open: the mapping from the proposed columns, the order of dates from each column's
 * own values, the defaults of DESIGN.md for the rest.
 * @param words the book's own, with all who count as members.
 */
export function resolveSettings(
  profile: ImportProfile,
  proposed: readonly ColumnMapping[],
  headerRow: number,
  words?: Vocabulary,
): PlanSettings {
  const country = profile.country ?? DEFAULT_COUNTRY;
  // The book may have lost a field of the user's own since somebody chose it.
  const isLost = (field: FieldKey | null): boolean => words !== undefined && isGone(field, words.fields);
  const columns = proposed.map((column) => {
    const field = profile.columns === undefined ? column.field : (profile.columns[column.index] ?? null);
    return isLost(field) ? null : field;
  });
  const fallback = usualDateOrder(country);
  const notes: RowIssue[] = [];
  const fixes = (profile.fixes ?? []).filter(
    (fix) => fix.column < columns.length && !(fix.kind === 'split' && isLost(fix.into)),
  );
  const chosenOrders = new Map(
    fixes.flatMap((fix): [number, DateOrder][] => (fix.kind === 'dates' ? [[fix.column, fix.order]] : [])),
  );
  const dateOrders = proposed.map((column, index) => {
    const chosen = chosenOrders.get(index);
    if (chosen !== undefined) return chosen;
    if (profile.dateOrder !== undefined) return profile.dateOrder;
    if (column.dateOrder !== 'either') return column.dateOrder ?? fallback;
    const field = columns[index] ?? null;
    if (field !== null && kindOf(field, words?.fields) === 'date') {
      notes.push({
        line: headerRow,
        column: index,
        field,
        code: 'ambiguous-date',
        severity: ISSUES['ambiguous-date'],
        value: column.samples[0] ?? '',
        params: { order: fallback },
      });
    }
    return fallback;
  });
  notes.push(...statusNotes(profile, { country, dateOrder: fallback, words }, headerRow));
  notes.push(...sensitiveNotes(proposed, columns, fixes, headerRow));
  return {
    columns,
    dateOrders,
    country,
    ...(words !== undefined && { words }),
    ...ownListIn(proposed),
    ...pipelineFor(profile, columns, words, proposed),
    ...cleanDefaults(profile, { country, dateOrder: fallback, words }),
    match: {
      externalId: idRule(profile.match?.externalId),
      phone: profile.match?.phone ?? true,
      email: profile.match?.email ?? true,
      name: profile.match?.name ?? 'safe',
      ...(profile.match?.likely !== undefined && { likely: profile.match.likely }),
    },
    existing: profile.existing ?? 'update',
    ...(profile.archived === 'return' && { archived: 'return' }),
    ...(profile.merge !== undefined && { merge: profile.merge }),
    ...(profile.clearToken !== undefined && { clearToken: profile.clearToken }),
    blanks: profile.blanks ?? 'keep',
    onError: profile.onError ?? 'skip-row',
    allOrNothing: profile.allOrNothing ?? false,
    ...(fixes.length > 0 && { fixes }),
    notes,
  };
}

/** How external ids tell customers: an id is believed where it was chosen to, else where nothing speaks against it. */
function idRule(chosen: boolean | undefined): PlanSettings['match']['externalId'] & string {
  if (chosen === undefined) return 'safe';
  return chosen ? 'always' : 'never';
}

/** A default that is no status of the book is not taken, and that is said once. */
function statusNotes({ defaults }: ImportProfile, context: NormalizeContext, line: number): RowIssue[] {
  const given = defaults?.status;
  if (typeof given !== 'string' || normalizeField('status', given, context).problems.length === 0) return [];
  const code = 'unknown-status';
  return [{ line, column: null, field: 'status', code, severity: ISSUES[code], value: given, params: {} }];
}

/** How the cells of a column are cleaned. */
export const contextOf = (
  { country, dateOrders, words, pipeline, ownList }: PlanSettings,
  column: number,
): NormalizeContext => ({
  country,
  dateOrder: dateOrders[column] ?? null,
  words,
  pipeline: ownList === undefined ? pipeline : anyPipeline(words, pipeline),
});

/** All stages that there are: a list of ours says of each row in which pipeline it is. */
function anyPipeline(words: Vocabulary | undefined, chosen: Pipeline | undefined): Pipeline | undefined {
  if (chosen === undefined || words === undefined) return chosen;
  const others = words.pipelines.filter(({ id }) => id !== chosen.id);
  return { ...chosen, stages: [chosen, ...others].flatMap(({ stages }) => stages) };
}

/** What a list of opportunities of ours says beside its fields. */
function ownListIn(columns: readonly ColumnMapping[]): Pick<PlanSettings, 'ownList'> {
  const list = sideListOf(columns.map(({ header }) => header));
  if (list?.entity !== 'opportunity') return {};
  const { id, pipeline, currency } = list;
  return { ownList: { id, pipeline, currency } };
}

/** True for fields whose values are right or wrong by the rules of a country. */
export const isOfCountry = (field: FieldKey): boolean => field === 'postalCode' || field === 'taxId';

/**
 * By what a value is cleaned beside others of its customer: postal codes and tax numbers by the customer's own country, where
 * it says one.
 */
export function inCountryOf(
  { country }: { readonly country?: string | readonly string[] | undefined },
  field: FieldKey,
  context: NormalizeContext,
): NormalizeContext {
  return isOfCountry(field) && typeof country === 'string' ? { ...context, country } : context;
}

/** True where a list says something of opportunities, or of what is to be done next. */
export const bringsSides = (
  columns: readonly (FieldKey | null)[],
  profile: { readonly defaults?: object | undefined },
): boolean =>
  columns.some((field) => field !== null && isSideField(field)) ||
  Object.keys(profile.defaults ?? {}).some((field) => isSideField(field as FieldKey));

/** True where rows bring opportunities and nobody said to which pipeline they go. */
export const lacksPipeline = ({ columns, sideDefaults, pipeline }: PlanSettings): boolean =>
  pipeline === undefined && bringsSides(columns, { defaults: sideDefaults });

/** The pipeline that the profile names, else the only one that there is; a list of ours names its own, row by row. */
function pipelineFor(
  profile: ImportProfile,
  columns: readonly (FieldKey | null)[],
  words: Vocabulary | undefined,
  proposed: readonly ColumnMapping[],
): Pick<PlanSettings, 'pipeline'> {
  if (!bringsSides(columns, profile)) return {};
  const pipelines = words?.pipelines ?? [];
  const named = profile.pipeline === undefined ? undefined : pipelineOf(pipelines, profile.pipeline);
  const isOurs = ownListIn(proposed).ownList !== undefined;
  const pipeline = named ?? (pipelines.length === 1 || isOurs ? pipelines[0] : undefined);
  return pipeline === undefined ? {} : { pipeline };
}

function cleanDefaults(
  profile: ImportProfile,
  context: NormalizeContext,
): Pick<PlanSettings, 'defaults' | 'sideDefaults'> {
  const sides: Partial<Record<FieldKey, string | readonly string[]>> = {};
  const cleaned: Partial<Record<FieldKey, string | readonly string[]>> = { status: DEFAULT_STATUS };
  const { defaults = {} } = profile;
  for (const field of fieldsOf(defaults)) {
    const given = defaults[field];
    if (given === undefined || isGone(field, context.words?.fields ?? [])) continue;
    // Somebody chose it: an owner who is no member stays.
    const chosen = fieldSpec(field).kind === 'member' ? { ...context, words: undefined } : context;
    const values = (typeof given === 'string' ? [given] : given).flatMap((raw) => {
      const { values: found } = normalizeField(field, raw, context);
      return found.length > 0 ? found : normalizeField(field, raw, chosen).values;
    });
    const first = values[0];
    if (first !== undefined)
      (isSideField(field) ? sides : cleaned)[field] = fieldSpec(field).many ? values : first;
  }
  const hasSides = Object.keys(sides).length > 0;
  return { defaults: cleaned as FieldValues, ...(hasSides && { sideDefaults: sides as FieldValues }) };
}

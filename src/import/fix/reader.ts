import type { FieldKey, FieldValues } from '../../domain/fields';
import { type NormalizedField, normalizeField } from '../../domain/normalize';
import { contextOf, inCountryOf, type PlanSettings } from '../plan/settings';
import { type ColumnFixes, columnFixes, type FixedCell } from './cell';

const NOTHING: NormalizedField = { values: [], problems: [] };

/** The fixes of each column by index, as these settings have them. */
export const fixesIn = (settings: PlanSettings): readonly (ColumnFixes | undefined)[] =>
  columnFixes(settings.fixes ?? [], (column) => ({
    ...contextOf(settings, column),
    field: settings.columns[column] ?? null,
    clearToken: settings.clearToken,
  }));

/** The texts of a fixed cell that are for the column's own field, or (split off from it) for another one. */
const textsFor = ({ parts, rest }: FixedCell, own: boolean, field: FieldKey): readonly string[] => [
  ...(own ? parts : []),
  ...rest.flatMap(([into, text]) => (into === field ? [text] : [])),
];

/** What the texts of a cell come to together; each problem is said once. */
export function together(texts: readonly NormalizedField[], over: boolean): NormalizedField {
  const problems = texts.flatMap((text) => text.problems);
  const once = problems.filter(
    (problem, at) => problems.findIndex(({ code }) => code === problem.code) === at,
  );
  return {
    values: [...new Set(texts.flatMap((text) => text.values))],
    problems: over ? [...once, { code: 'more-values', params: {} }] : once,
  };
}

/** What a fixed cell comes to in a field, by a function that cleans one text of it. */
export const cleanFixed = (
  fixed: FixedCell,
  own: boolean,
  field: FieldKey,
  clean: (text: string) => NormalizedField,
): NormalizedField => together(textsFor(fixed, own, field).map(clean), own && fixed.over);

/** What else is known of a cell's customer: its country decides on some values. */
type Beside = Pick<FieldValues, 'country'>;

/** Reads single cells as a plan does: fixed, then cleaned. */
export interface CellReader {
  /** What fixes make of a cell; null where none touches it. */
  readonly fixed: (column: number, raw: string) => FixedCell | null;
  /** What a cell comes to in its column's field, beside the other values of its customer. */
  readonly own: (column: number, raw: string, beside?: Beside) => NormalizedField;
  /** What a cell brings to any field: its column's, or one that a part of it is split off into. */
  readonly brought: (column: number, raw: string, field: FieldKey, beside?: Beside) => readonly string[];
}

export function cellReader(settings: PlanSettings): CellReader {
  const fixes = fixesIn(settings);
  const fixed = (column: number, raw: string): FixedCell | null => fixes[column]?.of(raw) ?? null;
  const read = (column: number, raw: string, field: FieldKey, beside: Beside = {}): NormalizedField => {
    const isOwn = settings.columns[column] === field;
    const context = inCountryOf(beside, field, contextOf(settings, column));
    const { country } = context;
    const found =
      country === settings.country
        ? fixed(column, raw)
        : (fixesIn({ ...settings, country })[column]?.of(raw) ?? null);
    if (found === null) return isOwn ? normalizeField(field, raw, context) : NOTHING;
    return cleanFixed(found, isOwn, field, (text) => normalizeField(field, text, context));
  };
  return {
    fixed,
    own: (column, raw, beside) => {
      const field = settings.columns[column] ?? null;
      return field === null ? NOTHING : read(column, raw, field, beside);
    },
    brought: (column, raw, field, beside) => read(column, raw, field, beside).values,
  };
}

/** The fields that parts of columns are split off into, one for each act, as columns of a mapping. */
export const splitTargets = ({ fixes = [], columns }: PlanSettings): { index: number; field: FieldKey }[] =>
  fixes.flatMap((fix) =>
    fix.kind === 'split' && fix.into !== null && (columns[fix.column] ?? null) !== null
      ? [{ index: fix.column, field: fix.into }]
      : [],
  );

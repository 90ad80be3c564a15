import { fieldSpec } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import { createChecker } from '../plan/prepare';
import { contextOf, type PlanSettings } from '../plan/settings';
import type { FixedCell } from './cell';
import { type CellReader, cellReader } from './reader';

/** A column that two settings fix, or read the dates of, differently. */
export interface ColumnChange {
  readonly column: number;
  /** True where a cell comes to something else; `fixed` is what the later settings' fixes make of it. */
  readonly differs: (raw: string, fixed: FixedCell | null) => boolean;
  /** No row is told from others, refused or left out by it, nor is anything of it wrong: by neither settings. */
  readonly isQuiet: boolean;
}

/** The fixes of one column, in their order. */
export const fixesOfColumn = ({ fixes = [] }: PlanSettings, column: number): readonly Fix[] =>
  fixes.filter((fix) => fix.column === column);

/** The columns in which two settings differ that are the same apart from fixes and orders of dates. */
export function columnChanges(before: PlanSettings, after: PlanSettings): readonly ColumnChange[] {
  const readers = [cellReader(before), cellReader(after)] as const;
  const looked = [createChecker(before).columns, createChecker(after).columns];
  return before.columns.flatMap((field, column): ColumnChange[] => {
    const [own, others] = [fixesOfColumn(before, column), fixesOfColumn(after, column)];
    const isReordered =
      before.dateOrders[column] !== after.dateOrders[column] &&
      field !== null &&
      (fieldSpec(field).kind === 'date' || contextOf(before, column).words !== undefined);
    if (!isReordered && JSON.stringify(own) === JSON.stringify(others)) return [];
    const differs = isReordered ? differsInReading(readers, column) : differsInText(readers, column);
    const isQuiet = looked.every((columns) => columns[column] !== true);
    return [{ column, differs, isQuiet }];
  });
}

type Readers = readonly [CellReader, CellReader];

const differsInText =
  ([before]: Readers, column: number) =>
  (raw: string, fixed: FixedCell | null): boolean =>
    !isSameCell(raw, before.fixed(column, raw), fixed);

/** Where only the order of dates is another one most values are read as before. */
const differsInReading =
  ([before, after]: Readers, column: number) =>
  (raw: string, fixed: FixedCell | null): boolean =>
    raw !== '' &&
    (differsInText([before, after], column)(raw, fixed) ||
      JSON.stringify(before.own(column, raw)) !== JSON.stringify(after.own(column, raw)));

function isSameCell(raw: string, a: FixedCell | null, b: FixedCell | null): boolean {
  if (a === null && b === null) return true;
  const [one, other] = [a ?? untouched(raw), b ?? untouched(raw)];
  return (
    one.skipped === other.skipped &&
    one.over === other.over &&
    one.parts.length === other.parts.length &&
    one.parts.every((part, at) => part === other.parts[at]) &&
    one.rest.length === other.rest.length &&
    one.rest.every(([field, text], at) => field === other.rest[at]?.[0] && text === other.rest[at]?.[1])
  );
}

const untouched = (raw: string): FixedCell => ({
  ...{ parts: [raw], rest: [], over: false, skipped: false, by: [] },
});

/** True where two settings are the same apart from fixes, the orders of dates and what is said of whole columns. */
export function differInFixesAlone(one: PlanSettings, other: PlanSettings): boolean {
  const rest = ({ fixes: _, dateOrders: __, notes: ___, ...others }: PlanSettings): string =>
    JSON.stringify(others);
  return rest(one) === rest(other);
}

import { normalizeDate } from '../../domain/normalize/date';
import type { DateOrder } from '../../domain/profile';
import type { ColumnMapping, Inspection } from '../../import/api';
import { formatDate } from '../i18n';
import type { Rules } from './choices';

/** The day (`YYYY-MM-DD`) that a value means in this order; empty where it means none. */
export const dayIn = (sample: string, dateOrder: DateOrder): string =>
  normalizeDate(sample, { country: '', dateOrder }).value;

/** A value of the file and the day that it means in this order; the value alone where it means none. */
export function dateReadAs(sample: string, dateOrder: DateOrder): string {
  if (sample === '') return '';
  const day = dayIn(sample, dateOrder);
  return day === '' ? `${sample} → —` : `${sample} → ${formatDate(day)}`;
}

/** True of a date that means another day when the month comes first. */
export function isTelling(value: string): boolean {
  const [dayFirst, monthFirst] = [dayIn(value, 'dmy'), dayIn(value, 'mdy')];
  return dayFirst !== '' && monthFirst !== '' && dayFirst !== monthFirst;
}

/** Of several dates the first that its orders read differently; else the first. */
export const tellingDate = (values: readonly string[]): string => values.find(isTelling) ?? values[0] ?? '';

/** Columns in which day and month could be swapped, and nobody said which comes first. */
export function inDoubt<C extends Pick<ColumnMapping, 'index' | 'dateOrder'>>(
  columns: readonly C[],
  { dateOrder, fixes = [] }: Rules,
): readonly C[] {
  if (dateOrder !== undefined) return [];
  const answered = new Set(fixes.flatMap((fix) => (fix.kind === 'dates' ? [fix.column] : [])));
  return columns.filter((column) => column.dateOrder === 'either' && !answered.has(column.index));
}

/** Values of a column that are known without asking: its samples, then those at the list's beginning. */
export function valuesSeen({ head, headerRow }: Inspection, column: ColumnMapping): readonly string[] {
  const below = head.filter(({ line }) => line > headerRow.value);
  return [...column.samples, ...below.map(({ cells }) => cells[column.index] ?? '')];
}

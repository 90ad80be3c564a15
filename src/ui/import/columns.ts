import { signal } from '@preact/signals';
import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { ColumnMapping } from '../../import/api';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { ACTIONS } from './filters';

const query = matchMedia('(min-width: 60rem)');
const roomy = signal(query.matches);
query.addEventListener('change', () => {
  roomy.value = query.matches;
});

/** True where two columns can stay in place and leave enough for the others. */
export const useRoomy = (): boolean => roomy.value;

/** What says best whose row it is. */
const WHO: readonly FieldKey[] = ['name', 'company'];

/**
 * Indexes of the file's columns in the order of the grid: the one that says whose row it is first, the others as the
 * file has them.
 */
export function gridOrder(fields: readonly (FieldKey | null)[]): readonly number[] {
  const who = WHO.map((field) => fields.indexOf(field)).find((index) => index >= 0) ?? 0;
  const all = fields.map((_, index) => index);
  return who === 0 ? all : [who, ...all.filter((index) => index !== who)];
}

/** Pixels of the line column: the longest decision fits behind the number, on a phone below it. */
export function lineWidth(narrow: boolean): number {
  const longest = Math.max(...ACTIONS.map((action) => visualLength(t(`import.action.${action}`))));
  return narrow ? Math.max(72, Math.min(92, longest * 6 + 20)) : Math.max(132, longest * 7 + 76);
}

/**
 * Pixels of a column of the file: wide enough for the field's name, the heading and the samples, within reason.
 * `both`: cells show what the customer has now behind what it gets.
 */
export function widthOf(column: ColumnMapping, field: FieldKey | null, both: boolean): number {
  const longest = Math.max(visualLength(column.header), ...column.samples.map(visualLength));
  const value = Math.max(0, ...column.samples.map(visualLength));
  const who = field !== null && WHO.includes(field);
  const old = both && field !== null && !who && fieldSpec(field).merge !== 'append' ? value * 7 + 12 : 0;
  const label = field === null ? 0 : visualLength(fieldLabel(field));
  return Math.max(136, Math.min(who ? 220 : 260, Math.max(longest * 7 + 36 + old, label * 8 + 52)));
}

/** Chinese letters are about twice as wide as Latin ones. */
const visualLength = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

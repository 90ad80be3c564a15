import type { Customer } from '../domain/customer';
import { type FieldKey, fieldSpec, IMPORTABLE_FIELDS } from '../domain/fields';
import { OWN_ID } from '../domain/ownExport';
import { kindOf, ownField } from '../domain/ownFields';
import type { CustomField } from '../domain/vocabulary';
import type { FileWords } from './session/words';

/** The fields of a customer that a table can hold and a list can bring back, and the user's own. */
export const tableFields = (own: readonly CustomField[]): readonly FieldKey[] => [
  ...IMPORTABLE_FIELDS.filter((field) => !field.startsWith('opportunity.')),
  ...own.map(ownField),
];

/** Between the values of a cell that holds several: what the import parts them by again, whatever the field. */
const BETWEEN = '; ';

/** The headings of a table; they map themselves when it is imported. */
export const headings = (columns: readonly FieldKey[], words: FileWords): string[] => [
  ...columns.map(words.fieldName),
  OWN_ID,
];

/** A customer as cells: words in the user's language, dates and numbers as every program reads them, the id last. */
export const cellsOf = (
  record: Customer,
  columns: readonly FieldKey[],
  words: FileWords,
  own: readonly CustomField[],
): string[] => [...columns.map((field) => cellOf(record, field, words, own)), record.id];

/** One field of a customer as a cell. */
export function cellOf(
  record: Customer,
  field: FieldKey,
  { say }: FileWords,
  own: readonly CustomField[],
): string {
  const value = record[field];
  if (value === undefined) return '';
  if (typeof value !== 'string') return value.map((one) => shown(field, one)).join(BETWEEN);
  if (field === 'createdAt') return value.slice(0, 10);
  if (field === 'status' && isOurStatus(value)) return say(`status.${value}`);
  if (field === 'gender' && (value === 'F' || value === 'M' || value === 'other'))
    return say(`gender.${value}`);
  if (kindOf(field, own) === 'yesno' && (value === 'yes' || value === 'no')) return say(`own.${value}`);
  return value;
}

const isOurStatus = (value: string): value is 'potential' | 'active' | 'lapsed' =>
  value === 'potential' || value === 'active' || value === 'lapsed';

/** An extension as people write it: what stands behind the semicolon would be another number. */
const shown = (field: FieldKey, value: string): string =>
  fieldSpec(field).kind === 'phone' ? value.replace(/;ext=/, ' ext. ') : value;

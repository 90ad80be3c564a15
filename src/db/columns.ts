import { type BuiltInField, FIELD_KEYS, type FIELDS, fieldSpec } from '../domain/fields';

/** The fields that lists show, sort and filter by, out of the field table. */
export const LISTED = FIELD_KEYS.filter((key): key is ListedKey => fieldSpec(key).listed);

export type ListedKey = {
  [K in BuiltInField]: (typeof FIELDS)[K]['listed'] extends true ? K : never;
}[BuiltInField];

/** A column of the directory: a listed field, or where the customer came from. */
export type ColumnName = ListedKey | 'importedBy' | 'lastImport';

export const COLUMNS: readonly ColumnName[] = [...LISTED, 'importedBy', 'lastImport'];

/** What is searched as one types. */
export const SEARCHED: readonly ListedKey[] = ['name', 'company', 'email', 'phone', 'city'];

export const isColumn = (name: string): name is ColumnName => (COLUMNS as readonly string[]).includes(name);

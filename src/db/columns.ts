import type { Customer } from '../domain/customer';
import { FIELD_KEYS, type FIELDS, type FieldKey, type FieldValue, fieldSpec } from '../domain/fields';
import { recordKeys } from '../import/plan/keys';
import { foldText } from './fold';
import type { ColumnRow } from './schema';

/** The fields that lists show, sort and filter by, out of the field table. */
export const LISTED = FIELD_KEYS.filter((key): key is ListedKey => fieldSpec(key).listed);

type ListedKey = { [K in FieldKey]: (typeof FIELDS)[K]['listed'] extends true ? K : never }[FieldKey];

/** A column of the directory: a listed field, or where the customer came from. */
export type ColumnName = ListedKey | 'importedBy' | 'lastImport';

export const COLUMNS: readonly ColumnName[] = [...LISTED, 'importedBy', 'lastImport'];

/** What is searched as one types. */
const SEARCHED: readonly FieldKey[] = ['name', 'company', 'email', 'phone', 'city'];

/** What a block holds of one record. */
export interface RecordColumns {
  readonly search: string;
  /** In the order of COLUMNS; the values of a `many` field are joined by VALUE_END. */
  readonly values: readonly string[];
  readonly keys: Uint32Array;
}

/** Between the values of a field that holds several. */
export const VALUE_END = '\u001f';

/** Line breaks end a record's line in a block, so a value may not hold any; the record itself keeps them. */
const BREAKS = new RegExp(`[\n${VALUE_END}]`, 'g');
export const columnText = (text: string): string =>
  text.includes('\n') || text.includes(VALUE_END) ? text.replace(BREAKS, ' ') : text;

/** A value as its column holds it. */
export const columnValue = (value: FieldValue | undefined): string =>
  value === undefined
    ? ''
    : typeof value === 'string'
      ? columnText(value)
      : value.map(columnText).join(VALUE_END);

/** What the directory and the matching keep of a customer. */
export function recordColumns(record: Customer): RecordColumns {
  let searched = '';
  for (const key of SEARCHED) {
    const value = record[key];
    if (value !== undefined) searched += `${typeof value === 'string' ? value : value.join('\t')}\t`;
  }
  return {
    search: foldText(columnText(searched)),
    values: COLUMNS.map((name) => columnValue(columnOf(record, name))),
    keys: recordKeys(record),
  };
}

function columnOf(record: Customer, name: ColumnName): FieldValue | undefined {
  return name === 'importedBy' ? record.importedBy?.jobId : record[name];
}

/** The block of a page out of its records' columns. */
export function packColumns(
  rows: readonly RecordColumns[],
): Pick<ColumnRow, 'search' | 'values' | 'keys' | 'keyEnds'> {
  const values: Partial<Record<ColumnName, string>> = {};
  COLUMNS.forEach((name, index) => {
    values[name] = rows.map((row) => row.values[index]).join('\n');
  });
  const keyEnds = new Uint32Array(rows.length);
  let end = 0;
  rows.forEach((row, index) => {
    end += row.keys.length;
    keyEnds[index] = end;
  });
  const keys = new Uint32Array(end);
  rows.forEach((row, index) => {
    keys.set(row.keys, (keyEnds[index] ?? 0) - row.keys.length);
  });
  return {
    search: rows.map((row) => row.search).join('\n'),
    values: values as Record<ColumnName, string>,
    keys,
    keyEnds,
  };
}

/** The columns of each record of a block: the reverse of `packColumns`. */
export function unpackColumns(row: ColumnRow): RecordColumns[] {
  const search = row.search.split('\n');
  const columns = COLUMNS.map((name) => columnLines(row, name));
  return Array.from(row.slots, (_, index) => ({
    search: search[index] ?? '',
    values: columns.map((lines) => lines[index] ?? ''),
    keys: row.keys.subarray(index === 0 ? 0 : row.keyEnds[index - 1], row.keyEnds[index]),
  }));
}

/** One column of a block, a value a record. */
export const columnLines = (row: ColumnRow, name: ColumnName): string[] => row.values[name].split('\n');

import type { FieldKey } from '../../domain/fields';
import type { ColumnMapping, Join } from '../api';
import { HEADER_JOINT } from '../formats/format';

/** The parts of an address: they are taken from one row together, so that no street ends up in another town. */
export const ADDRESS = ['street', 'postalCode', 'city', 'region', 'country'] as const;

/**
 * What a contact takes from its account. No phone and no e-mail: those say who somebody is, and a switchboard that all
 * contacts of a company share would make them one customer.
 */
const JOINED: readonly FieldKey[] = ['company', 'taxId', 'website', ...ADDRESS];

type Mapped = Pick<ColumnMapping, 'index' | 'header' | 'field'>;

/** A column that a join adds behind those of the list. */
export interface JoinedColumn {
  readonly field: FieldKey;
  /** The column of the other file that it comes from. */
  readonly from: number;
  readonly header: string;
  /** The list's own column for the field, whose values win; -1 where it has none. */
  readonly own: number;
}

/** The columns that a file gives to a list, in the order of JOINED. A company that is mapped as a name counts as one. */
export function joinedColumns(
  list: readonly Mapped[],
  from: readonly Mapped[],
  file: string,
): readonly JoinedColumn[] {
  const columnOf = (columns: readonly Mapped[], field: FieldKey) =>
    columns.find((column) => column.field === field);
  return JOINED.flatMap((field): JoinedColumn[] => {
    const source = columnOf(from, field) ?? (field === 'company' ? columnOf(from, 'name') : undefined);
    if (source === undefined) return [];
    const header = `${baseName(file)}${HEADER_JOINT}${source.header}`;
    return [{ field, from: source.index, header, own: columnOf(list, field)?.index ?? -1 }];
  });
}

/** A file's name without its folder and its ending. */
const baseName = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
};

/**
 * A list's columns with those that the join adds. One column holds a field: the added one, which takes the list's own
 * value where there is one; the list's own column for it goes to no field, nor does the one that names the account's id.
 */
export function withJoined(
  list: readonly ColumnMapping[],
  joined: readonly JoinedColumn[],
  { name, links }: Pick<Join, 'name' | 'links'>,
): ColumnMapping[] {
  const heirs = new Map(joined.map((column) => [column.own, column.header]));
  const ids = new Set(links.flatMap(({ by, column }) => (by === 'id' ? [column] : [])));
  const own = list.map((column): ColumnMapping => {
    const heir = heirs.get(column.index);
    if (heir !== undefined)
      return { ...column, field: null, reason: { code: 'join-own', params: { header: heir } } };
    if (!ids.has(column.index)) return column;
    return { ...column, field: null, reason: { code: 'join-key', params: { file: name } } };
  });
  const added = joined.map(
    ({ field, header }, at): ColumnMapping => ({
      index: list.length + at,
      header,
      samples: [],
      filled: 0,
      field,
      confidence: 1,
      reason: { code: 'joined', params: { file: name } },
    }),
  );
  return [...own, ...added];
}

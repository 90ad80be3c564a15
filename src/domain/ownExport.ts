/**
 * How the app's own exports name what the book keeps of a record beside its importable fields. A list that comes back is
 * known by it: the record's id says whose row it is, and nothing of the rest goes to any field.
 */

import { sideListOf } from './sideExport';

/** Heading of the column with the id, in every language. */
export const OWN_ID = 'Satchel ID';
/** The same in cards. */
export const OWN_ID_PROPERTY = 'X-SATCHEL-ID';

const ID_NAMES: ReadonlySet<string> = new Set([OWN_ID.toLowerCase(), OWN_ID_PROPERTY.toLowerCase()]);

/** What flat records hold beside their fields. */
const KEPT: ReadonlySet<string> = new Set(
  ['id', 'updatedAt', 'lastImport', 'log', 'archived', 'labels', 'addresses', 'otherIds'].map((key) =>
    key.toLowerCase(),
  ),
);

/** True where the headings are those of the API's flat records. */
const isFlat = (header: readonly string[]): boolean =>
  ['id', 'createdAt', 'updatedAt'].every((key) => header.includes(key));

/** The column with the customer's id; -1 where the list is no export of ours. */
export function ownIdColumn(header: readonly string[]): number {
  const at = header.findIndex((name) => ID_NAMES.has(name.trim().toLowerCase()));
  if (at >= 0 || !isFlat(header)) return at;
  return header.indexOf(sideListOf(header) === undefined ? 'id' : 'customer');
}

/** The columns of an export of ours that go to no field. */
export function ownColumns(header: readonly string[]): ReadonlySet<number> {
  const id = ownIdColumn(header);
  if (id < 0) return new Set();
  const flat = isFlat(header);
  return new Set(
    header.flatMap((name, at) => {
      const word = name.trim().toLowerCase();
      const isKept = flat && (KEPT.has(word) || word.startsWith('importedby'));
      return at === id || isKept || word.startsWith('x-satchel-') ? [at] : [];
    }),
  );
}

/** The columns of an export of ours that are read though they go to no field: by them rows are known again. */
export function readColumns(header: readonly string[]): ReadonlySet<number> {
  const list = sideListOf(header);
  return new Set([
    ownIdColumn(header),
    ...(list === undefined ? [] : [list.id, list.pipeline, list.currency]),
  ]);
}

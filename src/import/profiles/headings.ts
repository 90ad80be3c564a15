import type { FieldKey } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import { movedFixes } from '../../domain/fixColumns';
import type { ProfileColumn, ProfileDraft } from '../../domain/savedProfile';
import { foldHeader } from '../mapping/fold';

/** What a heading is known by: folded; a sign without letters (`№`, `#`) as it stands. Empty for a blank one. */
export const headingKey = (heading: string): string => foldHeader(heading) || heading.trim();

/** The keys of a header in its order, without blank cells at its end. */
export function headingKeys(header: readonly string[]): string[] {
  const keys = header.map(headingKey);
  while (keys.at(-1) === '') keys.pop();
  return keys;
}

/**
 * How a header fits the one that a profile was made from: the `same` headings in the same order; `reordered`, the same
 * ones as often in another order; null where a heading is missing or new. A list without headings fits nothing.
 */
export function fitOf(columns: readonly ProfileColumn[], header: readonly string[]): Fit | null {
  const own = headingKeys(columns.map((column) => column.header));
  const keys = headingKeys(header);
  if (own.length === 0 || own.length !== keys.length) return null;
  if (own.every((key, index) => key === keys[index])) return 'same';
  const sorted = keys.toSorted();
  return own.toSorted().every((key, index) => key === sorted[index]) ? 'reordered' : null;
}

export type Fit = 'same' | 'reordered';

/**
 * Where each column of a header stands among a profile's. In the same order, or where the list has no headings, column by
 * column; else by heading, the second of two alike by the second. Undefined where the profile knows nothing of a column; of
 * several blank headings in another order nobody can say which is which.
 */
function placesFor(
  columns: readonly ProfileColumn[],
  header: readonly string[],
  width: number,
): (number | undefined)[] {
  const places = Array.from({ length: width }, (_, index) => index);
  if (headingKeys(header).length === 0 || fitOf(columns, header) === 'same')
    return places.map((index) => (index < columns.length ? index : undefined));
  const known = new Map<string, number[]>();
  for (const [place, { header: heading }] of columns.entries()) {
    const key = headingKey(heading);
    known.set(key, [...(known.get(key) ?? []), place]);
  }
  return places.map((index) => {
    const key = headingKey(header[index] ?? '');
    return key === '' ? undefined : known.get(key)?.shift();
  });
}

/** The field of each column of a header by a profile's columns; undefined where it knows nothing of one. */
export const fieldsFor = (
  columns: readonly ProfileColumn[],
  header: readonly string[],
  width: number,
): (FieldKey | null | undefined)[] =>
  placesFor(columns, header, width).map((place) => (place === undefined ? undefined : columns[place]?.field));

/** A profile's fixes at the columns of a header; those of columns that it does not have are left out. */
export function fixesFor(
  { columns, settings }: Pick<ProfileDraft, 'columns' | 'settings'>,
  header: readonly string[],
): Fix[] {
  const places = placesFor(columns, header, Math.max(header.length, columns.length));
  return movedFixes(settings.fixes ?? [], (column) => places.indexOf(column));
}

/** What knows which headings a list has. */
type Keys = Pick<ReadonlyMap<string, string>, 'has' | 'keys' | 'size'>;

/** How alike two lists are: the share of all their headings that both have (Jaccard), 0 to 1. */
export function likeness(one: Keys, other: Keys): number {
  const shared = [...one.keys()].filter((key) => other.has(key)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { Blocker } from '../api';

/** What of a mapping is looked at here: the field of each column, by index. */
export interface MappedColumn {
  readonly index: number;
  readonly field: FieldKey | null;
}

/** Fields that say who a customer is: with none of them no row can come in. */
const IDENTITY: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'name',
  'firstName',
  'lastName',
  'company',
  'email',
  'phone',
]);

/** The columns that say who a customer is. */
export const identityColumns = <T extends MappedColumn>(columns: readonly T[]): T[] =>
  columns.filter(({ field }) => field !== null && IDENTITY.has(field));

/** The single-valued fields that more than one column goes to, with those columns' indexes. */
export function duplicateMappings(
  columns: readonly MappedColumn[],
): { readonly field: FieldKey; readonly columns: readonly number[] }[] {
  const taken = new Map<FieldKey, number[]>();
  for (const { field, index } of columns) {
    if (field === null || fieldSpec(field).many) continue;
    taken.set(field, [...(taken.get(field) ?? []), index]);
  }
  return [...taken]
    .filter(([, indexes]) => indexes.length > 1)
    .map(([field, indexes]) => ({ field, columns: indexes }));
}

/** What of the mapping stands between the plan and its commit. */
export function checkMapping(columns: readonly MappedColumn[]): Blocker[] {
  const missing: Blocker[] = identityColumns(columns).length === 0 ? [{ code: 'missing-columns' }] : [];
  return [
    ...missing,
    ...duplicateMappings(columns).map((duplicate): Blocker => ({ code: 'duplicate-mapping', ...duplicate })),
  ];
}

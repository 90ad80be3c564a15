/**
 * Columns that a list can be sorted by. `created` is the order in which records came to be, `createdAt` what their field
 * of that name says.
 */
export const SORT_KEYS = [
  'created',
  'name',
  'company',
  'email',
  'phone',
  'city',
  'status',
  'owner',
  'lastImport',
  'category',
  'group',
  'source',
  'country',
  'createdAt',
  'updatedAt',
  'lastContact',
  'nextActivity',
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export const isSortKey = (value: string): value is SortKey =>
  (SORT_KEYS as readonly string[]).includes(value);

import type { Condition } from './filter';

/** Days without contact after which a customer counts as forgotten, where nobody said otherwise. */
export const STALE_DAYS = 90;

/** Customers without contact for more than so many days; those who were never met count from when they came. */
export const staleFor = (days: number): Condition => ({
  kind: 'any',
  of: [
    { kind: 'field', field: 'lastContact', test: { is: 'date', in: { before: days } } },
    {
      kind: 'all',
      of: [
        { kind: 'field', field: 'lastContact', test: { is: 'empty' } },
        { kind: 'field', field: 'createdAt', test: { is: 'date', in: { before: days } } },
      ],
    },
  ],
});

import * as z from 'zod/mini';
import { DATE_ORDERS } from './dateOrders';
import { type FieldKey, isFieldKey } from './fields';
import { REPAIR_IDS } from './repair/ids';

const field = z.custom<FieldKey>(isFieldKey);
const column = z.int().check(z.nonnegative());

/**
 * One act that puts the cells of a column right. Fixes lie over the source's text, which stays as it is: they are
 * listed, taken back, saved in profiles. Values are compared as `cleanText` leaves them. Comes from outside in profiles.
 */
export const FixSchema = z.discriminatedUnion('kind', [
  /** Cells that hold one of these values hold another instead; an empty one clears them. */
  z.strictObject({ kind: z.literal('map'), column, pairs: z.array(z.tuple([z.string(), z.string()])) }),
  /** Every cell of the column for which the repair has a proposal. `param`: a country for `phone-country`. */
  z.strictObject({
    kind: z.literal('repair'),
    column,
    repair: z.enum(REPAIR_IDS),
    param: z.optional(z.string()),
  }),
  /**
   * Cells that hold the separator: the first part stays, and the rest goes `into` another field. Where none is named
   * each part is a value of its own, if the field holds several; else what is over is left out, and that is said.
   */
  z.strictObject({
    kind: z.literal('split'),
    column,
    separator: z.string().check(z.minLength(1)),
    into: z.nullable(field),
  }),
  /** Rows whose cell holds one of these values are left out. */
  z.strictObject({ kind: z.literal('skip'), column, values: z.array(z.string()) }),
  /** The order of day and month in the column. */
  z.strictObject({ kind: z.literal('dates'), column, order: z.enum(DATE_ORDERS) }),
]);

export type Fix = z.infer<typeof FixSchema>;

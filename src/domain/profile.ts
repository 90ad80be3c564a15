import * as z from 'zod/mini';
import { DATE_ORDERS, type DateOrder } from './dateOrders';
import { type FieldKey, fieldSpec, isFieldKey } from './fields';
import { FixSchema } from './fix';
import { FORMAT_IDS } from './format';
import { MERGE_POLICIES, type MergePolicy } from './mergePolicy';

export type { DateOrder };

const field = z.custom<FieldKey>(isFieldKey);

/** Only a field that holds several values can be appended to. */
const appendsToLists = (merge: Readonly<Partial<Record<FieldKey, MergePolicy>>>): boolean =>
  Object.entries(merge).every(
    ([key, policy]) => policy !== 'append' || (isFieldKey(key) && fieldSpec(key).many),
  );

/**
 * How a list is read, mapped, decided: what the user settled in the workbench or a script passes in. What is left out
 * is detected or takes its default. Comes from outside, so it passes this schema before anyone reads it.
 */
export const ImportProfileSchema = z.strictObject({
  format: z.optional(z.enum(FORMAT_IDS)),
  /** WHATWG name in lower case. */
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.string().check(z.length(1))),
  /** What stands around cells that hold delimiters; „ is closed by ”. */
  quote: z.optional(z.enum(['"', "'", '„'])),
  /** How a quote inside such a cell is written. */
  escape: z.optional(z.enum(['double', 'backslash'])),
  /** Name of the sheet or table. */
  sheet: z.optional(z.string()),
  /** 1-based physical line of the header (of its last row), 0 where there is none. */
  headerRow: z.optional(z.int().check(z.nonnegative())),
  /** How many rows make up the header: where there are two the upper one groups columns. */
  headerRows: z.optional(z.union([z.literal(1), z.literal(2)])),
  /** ISO 3166 alpha-2: how a phone without a country code is read. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** One order for every date column; left out, each column decides by its own values. */
  dateOrder: z.optional(z.enum(DATE_ORDERS)),
  /** The field of each column by index; null leaves the column out. */
  columns: z.optional(z.array(z.nullable(field))),
  /** Values for created customers whose row has none. */
  defaults: z.optional(z.partialRecord(field, z.union([z.string(), z.array(z.string())]))),
  match: z.optional(
    z.strictObject({
      /** By the external id, before all others. Left out: true where a column holds it. */
      externalId: z.optional(z.boolean()),
      phone: z.optional(z.boolean()),
      email: z.optional(z.boolean()),
      name: z.optional(z.enum(['never', 'safe', 'always'])),
      /** Whether likely duplicates are looked for. Left out: in lists and books that are small enough to do it unseen. */
      likely: z.optional(z.boolean()),
    }),
  ),
  /** `review`: what would change a customer waits for a person. */
  existing: z.optional(z.enum(['update', 'skip', 'review'])),
  /** What becomes of archived customers that rows meet: left out, they stay archived. */
  archived: z.optional(z.enum(['stay', 'return'])),
  /** What an update does, by field; left out, as the field table says. `append` only where the field holds several. */
  merge: z.optional(
    z
      .partialRecord(field, z.enum(MERGE_POLICIES))
      .check(z.refine(appendsToLists, 'append: only where a field holds several values')),
  ),
  /** A cell that holds just this text empties its field. */
  clearToken: z.optional(z.string().check(z.trim(), z.minLength(1))),
  /** Acts that put many cells right, in the order in which they are applied. */
  fixes: z.optional(z.array(FixSchema)),
  /** Id or name of the pipeline that the rows' opportunities go to. Left out: the only one. */
  pipeline: z.optional(z.string()),
  blanks: z.optional(z.enum(['keep', 'clear'])),
  onError: z.optional(z.enum(['skip-row', 'stop'])),
  /** Everything in one transaction: a stop, a fault or a kill leaves the book as it was. */
  allOrNothing: z.optional(z.boolean()),
});

export type ImportProfile = z.infer<typeof ImportProfileSchema>;

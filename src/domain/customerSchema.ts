import * as z from 'zod/mini';
import { type BuiltInField, FIELD_KEYS, type FIELDS, fieldSpec, isBuiltIn, isOwnField } from './fields';

/** Apart from `customer.ts`, so that screens that only show a customer do not load zod. */

type One = z.ZodMiniOptional<z.ZodMiniString>;
type Several = z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString>>;
type FieldShape = { [K in BuiltInField]: (typeof FIELDS)[K]['many'] extends true ? Several : One };

const fieldShape = Object.fromEntries(
  FIELD_KEYS.map((key) => [
    key,
    fieldSpec(key).many ? z.optional(z.array(z.string())) : z.optional(z.string()),
  ]),
) as FieldShape;

/** Besides the named fields only those of the user's own, one text each. */
const onlyFields = z.refine<object>((record) =>
  Object.entries(record).every(
    ([key, value]) =>
      isBuiltIn(key) || BOOKKEEPING.has(key) || (isOwnField(key) && typeof value === 'string'),
  ),
);

/** What the book keeps about a record. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'updatedAt', 'importedBy', 'lastImport', 'log']);

/** A record that was stored or restored: every key known, every value of its type. Values are not cleaned here. */
export const CustomerSchema = z
  .looseObject({
    ...fieldShape,
    id: z.string().check(z.minLength(1)),
    createdAt: z.string(),
    updatedAt: z.string(),
    importedBy: z.optional(z.strictObject({ jobId: z.string(), line: z.int() })),
    lastImport: z.optional(z.string()),
    log: z.optional(z.array(z.number())),
  })
  .check(onlyFields);

/** A draft from a form or a script: fields only, and the id where the customer exists already. */
export const CustomerDraftSchema = z.looseObject({ ...fieldShape, id: z.optional(z.string()) }).check(
  onlyFields,
  z.refine((draft) => Object.keys(draft).every((key) => key === 'id' || !BOOKKEEPING.has(key))),
);

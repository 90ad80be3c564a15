import * as z from 'zod/mini';
import { FIELD_KEYS, type FIELDS, type FieldKey, fieldSpec } from './fields';

/** Apart from `customer.ts`, so that screens that only show a customer do not load zod. */

type One = z.ZodMiniOptional<z.ZodMiniString>;
type Several = z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString>>;
type FieldShape = { [K in FieldKey]: (typeof FIELDS)[K]['many'] extends true ? Several : One };

const fieldShape = Object.fromEntries(
  FIELD_KEYS.map((key) => [
    key,
    fieldSpec(key).many ? z.optional(z.array(z.string())) : z.optional(z.string()),
  ]),
) as FieldShape;

/** A record that was stored or restored: every key known, every value of its type. Values are not cleaned here. */
export const CustomerSchema = z.strictObject({
  ...fieldShape,
  id: z.string().check(z.minLength(1)),
  createdAt: z.string(),
  updatedAt: z.string(),
  importedBy: z.optional(z.strictObject({ jobId: z.string(), line: z.int() })),
  lastImport: z.optional(z.string()),
  log: z.optional(z.array(z.number())),
});

/** A draft from a form or a script: fields only, and the id where the customer exists already. */
export const CustomerDraftSchema = z.strictObject({ ...fieldShape, id: z.optional(z.string()) });

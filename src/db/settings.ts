import * as z from 'zod/mini';
import { STALE_DAYS } from '../domain/stale';

/** What the workspace keeps about itself. Language and theme are the device's, kept in localStorage by `ui`. */
export const SettingsSchema = z.object({
  /** ISO 3166 alpha-2: how a phone without a country code is read. */
  country: z._default(z.string(), 'PL'),
  /** Who works with this copy of the book: stands in its imports and checks. */
  person: z._default(z.string(), ''),
  /** Customers without contact for more than so many days are going stale. */
  staleDays: z._default(z.int().check(z.gte(1), z.lte(3650)), STALE_DAYS),
  /** Lapsed customers without contact for more than so many months are to be archived. */
  archiveMonths: z._default(z.int().check(z.gte(1), z.lte(120)), 12),
  /** The answer of `navigator.storage.persist()`, once it was asked. */
  persisted: z._default(z.nullable(z.boolean()), null),
});

export type Settings = z.infer<typeof SettingsSchema>;

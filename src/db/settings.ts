import * as z from 'zod/mini';

/** What the workspace keeps about itself. Language and theme are the device's, kept in localStorage by `ui`. */
export const SettingsSchema = z.object({
  /** ISO 3166 alpha-2: how a phone without a country code is read. */
  country: z._default(z.string(), 'PL'),
  /** Who works with this copy of the book: stands in its imports and checks. */
  person: z._default(z.string(), ''),
  /** The answer of `navigator.storage.persist()`, once it was asked. */
  persisted: z._default(z.nullable(z.boolean()), null),
});

export type Settings = z.infer<typeof SettingsSchema>;

import * as z from 'zod/mini';
import { type FieldKey, isFieldKey } from './fields';
import { ImportProfileSchema } from './profile';
import { MAX_PROFILE_NAME } from './profileParts';

const field = z.custom<FieldKey>(isFieldKey);

/** A column of the lists that a profile is for: what they call it, and where it goes. */
const ColumnSchema = z.strictObject({ header: z.string(), field: z.nullable(field) });

/** What a person decides of a profile; comes from outside where it was in a file, so it passes this schema. */
export const ProfileDraftSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_PROFILE_NAME)),
  /** In the order of the list that it was made from; a list in another order finds its columns by their headings. */
  columns: z.array(ColumnSchema).check(z.minLength(1), z.maxLength(10_000)),
  /** How such a list is read and decided; what is left out is detected or takes its default. */
  settings: z.omit(ImportProfileSchema, { columns: true }),
  /** Applied by itself to every list with these headings. */
  auto: z.boolean(),
});

export type ProfileDraft = z.infer<typeof ProfileDraftSchema>;
export type ProfileColumn = ProfileDraft['columns'][number];
export type ProfileSettings = ProfileDraft['settings'];

/** A profile as the book keeps it. */
export interface SavedProfile extends ProfileDraft {
  readonly id: string;
  /** ISO instants; null where it was never used. */
  readonly createdAt: string;
  readonly usedAt: string | null;
  /** Imports that were carried out by it. */
  readonly uses: number;
}

/** The version of the file that a profile travels in. */
export const PROFILE_FILE_VERSION = 1;

/** What a profile's file holds. */
export const ProfileFileSchema = z.extend(ProfileDraftSchema, {
  format: z.literal('satchel-profile'),
  version: z.literal(PROFILE_FILE_VERSION),
});

import * as z from 'zod/mini';
import { CUSTOM_KINDS } from './customKinds';

/** A field of the user's own: `custom.<key>` wherever fields are named. */
const CustomFieldSchema = z.strictObject({
  /** Small letters, digits and dashes; never changes. */
  key: z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  kind: z.enum(CUSTOM_KINDS),
  /** Of a choice: its values. */
  choices: z.array(z.string()),
});
export type CustomField = z.infer<typeof CustomFieldSchema>;

/** A member of the team: who can be responsible for a customer. Customers name their owner by this name. */
const MemberSchema = z.strictObject({
  id: z.string(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  email: z.optional(z.string()),
});
export type Member = z.infer<typeof MemberSchema>;

/** A sales scenario; its stages in order, each with its name. */
const PipelineSchema = z.strictObject({
  id: z.string(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  stages: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string().check(z.trim(), z.minLength(1)),
        /** What an opportunity is that comes here; where nobody said so its name tells (`outcomeOf`). */
        outcome: z.optional(z.enum(['open', 'won', 'lost'])),
        /** Per cent, 0 to 100. */
        probability: z.optional(z.number().check(z.gte(0), z.lte(100))),
      }),
    )
    .check(z.minLength(1)),
  /** Why opportunities are lost, to choose from. */
  reasons: z.optional(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)))),
  /** The language in which the app named it and its stages (`domain/firstPipeline.ts`); what is called otherwise the user named. */
  named: z.optional(z.string()),
});
export type Pipeline = z.infer<typeof PipelineSchema>;

/** The names of the colours that a category may have; what they look like is the theme's. */
export const CATEGORY_COLORS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
] as const;
export type CategoryColor = (typeof CATEGORY_COLORS)[number];

/** What is known of a category beside its name, by which customers hold it. */
const CategorySchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  color: z.enum(CATEGORY_COLORS),
});
export type Category = z.infer<typeof CategorySchema>;

/** The book's own words: what lists are read against beside the words of the languages. */
export const VocabularySchema = z.strictObject({
  /** The user's own statuses, beside `potential`, `active` and `lapsed`. */
  statuses: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
  members: z.array(MemberSchema),
  pipelines: z.array(PipelineSchema),
  fields: z.array(CustomFieldSchema),
  /** Categories that somebody made or coloured; customers may hold others. */
  categories: z.array(CategorySchema),
  /** Folders that somebody made, each with its whole path (`domain/groups.ts`); customers may lie in others. */
  groups: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
});
export type Vocabulary = z.infer<typeof VocabularySchema>;

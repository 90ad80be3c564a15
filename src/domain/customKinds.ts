/** Kinds that a field of the user's own can have. Apart from `vocabulary.ts`, so that screens do not load zod. */
export const CUSTOM_KINDS = ['text', 'number', 'date', 'choice', 'yesno'] as const;
export type CustomKind = (typeof CUSTOM_KINDS)[number];

/**
 * What an update does with a value that the customer already has: `overwrite` replaces it, `fill` comes in only where
 * there is none, `keep` changes nothing, `append` (of fields that hold several) keeps what is there and adds what is new.
 */
export const MERGE_POLICIES = ['overwrite', 'fill', 'keep', 'append'] as const;
export type MergePolicy = (typeof MERGE_POLICIES)[number];

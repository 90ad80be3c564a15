import type { Vocabulary } from './vocabulary';

/** The words of a new book. By itself, so that the screens can begin with it without loading the schema. */
export const NO_VOCABULARY: Vocabulary = {
  statuses: [],
  members: [],
  pipelines: [],
  fields: [],
  categories: [],
  groups: [],
};

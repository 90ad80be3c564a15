import type { FieldKey } from '../../domain/fields';

/** What the user taught by corrections: where a column of some header went, and how often. */
export interface Lesson {
  /** Null where the user left the column out. */
  readonly field: FieldKey | null;
  readonly times: number;
}

/**
 * Looks up what was taught of a header, as the list has it; undefined where nothing was. The same field may come back
 * for several columns: of those the one that fits best gets it, and what its values contradict is not believed.
 */
export type Lessons = (header: string) => Lesson | undefined;

import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { ImportProfile } from '../../domain/profile';
import { type ReadingPart, type RulesPart, readingPart, rulesPart } from '../../domain/profileParts';
import type { ColumnMapping, Inspection, SavedChoice } from '../../import/api';

/** What the user settled about how the bytes are read; what is absent is detected. */
export type Reading = Omit<ReadingPart, 'format'>;

/** What the user settled about how rows are decided; what is absent takes its default. */
export type Rules = RulesPart;

/** Some rules changed; undefined goes back to the default. */
export type RuleChange = { readonly [K in keyof Rules]: Rules[K] | undefined };

/** Everything that the user chose in the workbench, apart from corrected cells (those live in the worker). */
export interface Choices {
  readonly reading: Reading;
  /** Fields that the user gave to columns; null leaves a column out. Columns that are absent keep what is proposed. */
  readonly picks: ReadonlyMap<number, FieldKey | null>;
  readonly rules: Rules;
  /** Which saved profile stands under all this; left out, one that is applied by itself. */
  readonly saved?: SavedChoice;
}

export const NO_CHOICES: Choices = { reading: {}, picks: new Map(), rules: {} };

type Column = Pick<ColumnMapping, 'index' | 'field'>;

/** Where a column goes: what the user picked, else what is proposed. */
export const fieldOf = (choices: Choices, column: Column): FieldKey | null =>
  choices.picks.has(column.index) ? (choices.picks.get(column.index) ?? null) : column.field;

/** The profile of these choices for the columns of a file; proposals stand where nothing was picked. */
export function planProfile(choices: Choices, columns: readonly Column[]): ImportProfile {
  const profile = { ...choices.reading, ...choices.rules };
  if (choices.picks.size === 0) return profile;
  return { ...profile, columns: columns.map((column) => fieldOf(choices, column)) };
}

/**
 * Gives a column a field. A field that holds one value is taken from the column that had it, which is then left out:
 * two columns cannot both fill it. Returns that column's index, or null where none lost its field.
 */
export function pickField(
  choices: Choices,
  columns: readonly Column[],
  index: number,
  field: FieldKey | null,
): { readonly choices: Choices; readonly taken: number | null } {
  const picks = new Map(choices.picks).set(index, field);
  let taken: number | null = null;
  if (field !== null && !fieldSpec(field).many) {
    for (const column of columns) {
      if (column.index === index || fieldOf(choices, column) !== field) continue;
      picks.set(column.index, null);
      taken = column.index;
    }
  }
  return { choices: { ...choices, picks }, taken };
}

/** Drops what can no longer hold when the file's columns are other ones: their fields, and fixes of their values. */
export function withoutPicks(choices: Choices): Choices {
  const { fixes: _, ...rules } = choices.rules;
  return { ...choices, picks: new Map(), rules };
}

/** The rules in force: the user's, else those of the profile or the earlier import that the list is known by. */
export const rulesOf = ({ rules }: Choices, inspection: Pick<Inspection, 'settled'> | undefined): Rules => ({
  ...rulesPart(inspection?.settled ?? {}),
  ...rules,
});

/** What a profile made of these choices keeps: the mapping of all columns, and only such settings as somebody chose. */
export function savedSettings(
  choices: Choices,
  { settled = {} }: Pick<Inspection, 'settled'>,
): ImportProfile {
  return { ...readingPart(settled), ...choices.reading, ...rulesOf(choices, { settled }) };
}

import type { FieldKey } from '../../../domain/fields';
import { movedFixes } from '../../../domain/fixColumns';
import { withoutMarks } from '../../../domain/normalize/words';
import type { ImportProfile } from '../../../domain/profile';
import type { ColumnMapping, Inspection, SavedChoice } from '../../../import/api';
import { type Choices, fieldOf, type Reading, type Rules } from '../choices';
import { sureness } from '../words';

/** A column of a list and where it goes, by the plan that was made of it. */
export type Column = Pick<ColumnMapping, 'index' | 'header' | 'field' | 'filled' | 'confidence' | 'reason'>;

/** How a list was read before anybody chose anything, and which shape it is by that. */
export interface Found {
  /** Lists with the same headings are of one shape, in whatever order and format. */
  readonly shape: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly headerRow: number;
  readonly sheet: string | null;
  /** Its own ones, as they were proposed. */
  readonly columns: readonly Column[];
}

/** What was chosen for all lists of a shape. */
export interface ShapeChoices {
  readonly reading: Reading;
  /** How the list was read for which the reading was chosen. */
  readonly found: Found;
  /** Fields by the name of their column. */
  readonly picks: ReadonlyMap<string, FieldKey | null>;
  readonly rules: Rules;
  /** Which saved profile stands under it; left out, one that is applied by itself. */
  readonly saved?: SavedChoice;
}

/** A column that a join added: it is none of the list's own. */
const isAdded = ({ reason }: Pick<ColumnMapping, 'reason'>): boolean => reason.code === 'joined';

/** What each column is known by in any list of its shape: its folded heading, and which of that heading it is. */
export function columnNames(columns: readonly Pick<Column, 'header'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const name = withoutMarks(header).replace(/[^\p{L}\p{N}]+/gu, '');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name} ${nth}`;
  });
}

/** A list without headings is of the shape of those whose columns hold the same. */
function shapeOf(columns: readonly Column[], headerRow: number): string {
  const own = columns.filter((column) => !isAdded(column));
  if (headerRow === 0) return `no headings: ${own.map(({ field }) => field ?? '').join('|')}`;
  return columnNames(own).toSorted().join('|');
}

export const foundIn = ({ columns, encoding, delimiter, headerRow, sheet }: Inspection): Found => ({
  shape: shapeOf(columns, headerRow.value),
  encoding: encoding.value,
  delimiter: delimiter.value,
  headerRow: headerRow.value,
  sheet: sheet?.value ?? null,
  columns: columns.filter((column) => !isAdded(column)),
});

/** What has to be the same in two lists for a choice of their reading to hold for both. */
const DEPENDS_ON = {
  encoding: 'encoding',
  delimiter: 'delimiter',
  quote: 'delimiter',
  escape: 'delimiter',
  headerRow: 'headerRow',
  headerRows: 'headerRow',
  sheet: 'sheet',
} as const satisfies Record<keyof Reading, keyof Found>;

/**
 * How a list is to be read by the choices of its shape. What was chosen in place of something detected holds only where
 * the same was detected: a list in another encoding stays as it is.
 */
export function readingFor({ reading, found: chosenFor }: ShapeChoices, found: Found): Reading {
  const holds = Object.entries(reading).filter(([key]) => {
    const on = DEPENDS_ON[key as keyof Reading];
    return found[on] === chosenFor[on];
  });
  return Object.fromEntries(holds);
}

/** The profile that the columns of one list are planned by; proposals stand where nothing was picked. */
export function planFor(
  choices: Pick<ShapeChoices, 'picks' | 'rules' | 'found'>,
  columns: readonly Column[],
): ImportProfile {
  const { picks } = choices;
  const rules = rulesFor(choices, columns);
  if (picks.size === 0) return rules;
  const names = columnNames(columns);
  return { ...rules, columns: columns.map(({ field }, at) => picked(picks, names[at], field)) };
}

/** The rules of a shape for one list of it: its fixes are of columns by their names. */
function rulesFor(
  { rules, found }: Pick<ShapeChoices, 'rules' | 'found'>,
  columns: readonly Column[],
): Rules {
  const { fixes } = rules;
  if (fixes === undefined) return rules;
  const from = columnNames(found.columns);
  const nameOf = new Map(found.columns.map(({ index }, at) => [index, from[at]]));
  const to = columnNames(columns);
  const indexOf = new Map(columns.map(({ index }, at) => [to[at], index]));
  const placeOf = (column: number): number | undefined => {
    const name = nameOf.get(column);
    return name === undefined ? undefined : indexOf.get(name);
  };
  return { ...rules, fixes: movedFixes(fixes, placeOf) };
}

const picked = (
  picks: ShapeChoices['picks'],
  name: string | undefined,
  otherwise: FieldKey | null,
): FieldKey | null => (name !== undefined && picks.has(name) ? (picks.get(name) ?? null) : otherwise);

/** Choices made for one list in the workbench, for all lists of its shape: its whole mapping, proposals included. */
export function forShape(choices: Choices, columns: readonly Column[], found: Found): ShapeChoices {
  const { picks: _, ...others } = choices;
  const names = columnNames(columns);
  const picks = new Map(columns.map((column, at) => [names[at] ?? '', fieldOf(choices, column)]));
  return { ...others, found, picks };
}

/** The choices of a shape for one list of it, as the workbench has them. */
export function forList(choices: ShapeChoices, columns: readonly Column[], found: Found): Choices {
  const names = columnNames(columns);
  const { picks, found: _, ...others } = { ...choices, rules: rulesFor(choices, columns) };
  const byIndex = columns.flatMap(({ index }, at): [number, FieldKey | null][] => {
    const name = names[at] ?? '';
    return picks.has(name) ? [[index, picks.get(name) ?? null]] : [];
  });
  return { ...others, reading: readingFor(choices, found), picks: new Map(byIndex) };
}

/** The columns of a list with the fields that its plan gave them; what was picked is certain. */
export function plannedColumns(
  columns: readonly ColumnMapping[],
  planned: ImportProfile['columns'],
  picks: ShapeChoices['picks'] | undefined,
): readonly Column[] {
  const names = columnNames(columns);
  return columns.map(({ index, header, filled, confidence, reason, ...column }, at) => {
    const field = planned === undefined ? column.field : (planned[index] ?? null);
    const isPicked = picks?.has(names[at] ?? '') === true || field !== column.field;
    return { index, header, field, filled, reason, confidence: isPicked ? 1 : confidence };
  });
}

/** Fields by which customers are told apart and met again: a guess there is asked about. */
const DECISIVE: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['name', 'firstName', 'lastName'] as const),
  ...(['company', 'email', 'phone'] as const),
]);

/** The columns whose field is a guess, and matters. */
export const doubtful = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(
    ({ field, confidence }) => field !== null && DECISIVE.has(field) && sureness(confidence) === 'guess',
  );

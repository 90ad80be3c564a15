import type { FormatId } from '../../../domain/format';
import type { ImportProfile } from '../../../domain/profile';
import { ok, type Result } from '../../../domain/result';
import type { Detected } from '../../api';
import { isKnownHeader } from '../../mapping/fold';
import type { SourceRecord } from '../../structure/rows';
import { detectTable, type TableFacts, TableReader } from '../../structure/table';
import type { Detection } from '../format';
import { type SheetGlance, sheetRemarks } from './choose';
import { type Merge, withGroups } from './merges';
import { fillUp, type SheetRecord, tableWidth } from './records';

/** The first rows of a sheet and what is known of it. */
export interface SheetStart {
  /** At least FIRST_ROWS of them where the sheet has so many. */
  readonly records: readonly SheetRecord[];
  /** They are all that there are. */
  readonly whole: boolean;
  /** Some cell may hold what `mayBeDamaged` looks for. */
  readonly damaged: boolean;
  readonly hiddenRows: number;
  readonly isHidden: (column: number) => boolean;
  /** Which cells were made one, as far as lines up to this one go; asked only where a heading may be of groups. */
  readonly merges: () => Promise<readonly Merge[]>;
}

const only = <T>(value: T): Detected<T> => ({
  value,
  confidence: 1,
  reason: { code: 'only-choice', params: {} },
  alternatives: [],
});

/** Is there a gap in the header, or in the row above it? Only then can cells be merged there. */
function mayHaveGroups(records: readonly SourceRecord[], headerRow: number): boolean {
  const at = records.findIndex(({ line }) => line === headerRow);
  return [records[at - 1], records[at]].some((record) =>
    record?.cells.slice(1).some((cell) => cell.trim() === ''),
  );
}

/** The table with the headings of groups in each of their columns. */
async function withHeadings(
  { records, merges, damaged }: SheetStart,
  facts: TableFacts,
  again: (records: readonly SourceRecord[]) => Result<TableFacts>,
): Promise<Result<TableFacts>> {
  if (!mayHaveGroups(records, facts.place.headerRow)) return ok(facts);
  const areas = await merges();
  const until = facts.place.headerRow + 1;
  const grouped = again(withGroups(records, areas, until));
  if (!grouped.ok) return grouped;
  const { place, headerRow } = grouped.value;
  if (place.headerRow >= until) return grouped;
  // What was taken for a heading and is a row of data gets its own cells back.
  const heading = withGroups(records, areas, place.headerRow);
  const reader = new TableReader(place);
  const sample = reader.read(heading, damaged).slice(0, grouped.value.sample.length);
  const head = heading.slice(0, facts.head.length).map(({ line, cells }) => ({ line, cells }));
  return ok({ ...grouped.value, headerRow, header: reader.header, sample, head });
}

/** What the beginning of a sheet tells, for formats that keep lists in sheets. Fails as `detectTable` does. */
export async function detectSheet(
  format: FormatId,
  sheet: Detected<string>,
  glances: readonly SheetGlance[],
  start: SheetStart,
  profile: ImportProfile,
): Promise<Result<Detection>> {
  const { records, whole, damaged } = start;
  const width = tableWidth(records);
  fillUp(records, width);
  const detect = (rows: readonly SourceRecord[]): Result<TableFacts> =>
    detectTable(rows, { whole, damaged, profile, isKnownHeader });
  const table = detect(records);
  const grouped = table.ok ? await withHeadings(start, table.value, detect) : table;
  if (!grouped.ok) return grouped;
  const { place, remarks, ...facts } = grouped.value;
  const hidden = Array.from({ length: width }, (_, column) => column).filter(start.isHidden);
  const counts = { rows: start.hiddenRows, columns: hidden.length };
  return ok({
    ...facts,
    format,
    encoding: only('utf-8'),
    delimiter: only(null),
    sheet,
    sheets: glances.map(({ name, rows, hidden: unseen }) => ({ name, rows, hidden: unseen })),
    hidden,
    options: { ...place, encoding: 'utf-8', dialect: null, sheet: sheet.value },
    remarks: [...remarks, ...sheetRemarks(glances, sheet.value, counts)],
  });
}

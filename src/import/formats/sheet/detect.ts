import type { FormatId } from '../../../domain/format';
import type { ImportProfile } from '../../../domain/profile';
import { ok, type Result } from '../../../domain/result';
import type { Detected } from '../../api';
import { isKnownHeader } from '../../mapping/fold';
import type { SourceRecord } from '../../structure/rows';
import { detectTable, type TableFacts, TableReader } from '../../structure/table';
import type { Detection } from '../format';
import { type SheetGlance, sheetInfos, sheetRemarks } from './choose';
import { HeldDown, type Merge, withGroups } from './merges';
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
  /** Which cells were made one; asked only where a heading may be of groups, or values are held. */
  readonly merges: () => Promise<readonly Merge[]>;
  /** Values merged down are held for all of their rows, as `rows` holds them. */
  readonly holdDown: boolean;
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

/** The table with the headings of groups in each of their columns, and values merged down in each of their rows. */
async function withMerged(
  { records, merges, holdDown, damaged }: SheetStart,
  facts: TableFacts,
  again: (records: readonly SourceRecord[]) => Result<TableFacts>,
): Promise<Result<TableFacts>> {
  const grouped = mayHaveGroups(records, facts.place.headerRow);
  if (!grouped && !holdDown) return ok(facts);
  const areas = await merges();
  const groups = grouped ? areas : [];
  const found = grouped ? again(withGroups(records, areas, facts.place.headerRow + 1)) : ok(facts);
  if (!found.ok || areas.length === 0) return found;
  const { place, sample } = found.value;
  // What was taken for a heading and is a row of data gets its own cells back.
  const heading = withGroups(records, groups, place.headerRow);
  const reader = new TableReader(place, holdDown ? new HeldDown(areas) : null);
  const rows = reader.read(heading, damaged).slice(0, sample.length);
  const head = heading.slice(0, facts.head.length).map(({ line, cells }) => ({ line, cells }));
  return ok({ ...found.value, header: reader.header, sample: rows, head });
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
  const grouped = table.ok ? await withMerged(start, table.value, detect) : table;
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
    sheets: sheetInfos(glances),
    hidden,
    options: { ...place, encoding: 'utf-8', dialect: null, sheet: sheet.value },
    remarks: [...remarks, ...sheetRemarks(glances, sheet.value, counts)],
  });
}

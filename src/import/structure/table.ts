import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import type { Detected, Remark } from '../api';
import { chosen } from '../detect/chosen';
import type { IsKnownHeader } from '../detect/encoding';
import type { Detection, HeaderPlace, RawRow } from '../formats/format';
import { detectHeader, HEAD_ROWS } from './header';
import { NoCustomers } from './noCustomer';
import { dataRows, type Held, isBlankRow, modalWidth, type SourceRecord, type Width, widthOf } from './rows';
import { joinHeader } from './twoRows';

/** The most columns that a spreadsheet holds; a list with more was not read right. */
const COLUMN_LIMIT = 16_384;
/** Data rows from which the mapping is proposed. */
const SAMPLE_ROWS = 500;

/** What a table's first records tell: where its header is, and the list below it. */
export interface TableFacts extends Pick<Detection, 'header' | 'head' | 'sample'> {
  readonly headerRow: Detected<number>;
  readonly place: HeaderPlace;
  readonly remarks: readonly Remark[];
}

/**
 * The structure of a table by its first records, whatever format they come from: its header among titles, and some
 * hundred data rows. `whole` where the records are all there are. The profile's `headerRow` and `headerRows` win.
 * Fails with `no-rows` or `too-large` {columns, limit}.
 *
 * @param damaged some cell may hold what `dataRows` looks for (see `mayBeDamaged`)
 */
export function detectTable(
  records: readonly SourceRecord[],
  {
    whole,
    damaged,
    profile,
    isKnownHeader,
  }: {
    readonly whole: boolean;
    readonly damaged: boolean;
    readonly profile: ImportProfile;
    readonly isKnownHeader: IsKnownHeader;
  },
): Result<TableFacts> {
  const found = detectHeader(records, isKnownHeader);
  const headerRow = chosen(profile.headerRow, found.headerRow);
  // Who names the header's line means that line, unless he says otherwise.
  const likely = profile.headerRow === undefined ? found.headerRows : 1;
  const place: HeaderPlace = { headerRow: headerRow.value, headerRows: profile.headerRows ?? likely };
  const reader = new TableReader(place);
  const rows = reader.read(records, damaged);
  const { header } = reader;
  const columns = Math.max(header.length, reader.columns);
  if (columns > COLUMN_LIMIT) return fail('too-large', { columns, limit: COLUMN_LIMIT });
  if (whole && rows.length === 0) return fail('no-rows');
  const head = records.slice(0, HEAD_ROWS).map(({ line, cells }) => ({ line, cells }));
  const remarks = titlesAbove(records, place);
  return ok({ headerRow, place, header, head, sample: rows.slice(0, SAMPLE_ROWS), remarks });
}

/** The lines above a header that say something: they are no rows, and nobody should miss them. */
function titlesAbove(
  records: readonly SourceRecord[],
  { headerRow, headerRows }: HeaderPlace,
): readonly Remark[] {
  const above = records.filter(({ line }) => line <= headerRow).slice(0, -headerRows);
  const n = above.filter(({ cells }) => !isBlankRow(cells)).length;
  return n === 0 ? [] : [{ code: 'skipped-titles', params: { n } }];
}

/** Parts a table's records, as they come, into the header (and what stands above it) and the data rows below. */
export class TableReader {
  readonly #place: HeaderPlace;
  readonly #held: Held | null;
  #header: readonly string[] = [];
  /** The header's rows as they stand, the upper one first. */
  #headerRows: readonly (readonly string[])[] = [];
  #width: Width | null = null;
  #others: NoCustomers | null = null;

  /** @param held what rows of data say although it stands above them */
  constructor(place: HeaderPlace, held: Held | null = null) {
    this.#place = place;
    this.#held = held;
  }

  /** The header's cells, of two rows joined; empty where there is none, or where it has not come yet. */
  get header(): readonly string[] {
    return this.#header;
  }

  /** How many cells a row should have; 0 before the first data row. */
  get columns(): number {
    return this.#width?.cells ?? 0;
  }

  /** The data rows among the next records. */
  read(records: readonly SourceRecord[], damaged: boolean): RawRow[] {
    const data = this.#belowHeader(records);
    if (data.length === 0) return [];
    const width = this.#widthBy(data);
    this.#others ??= new NoCustomers(this.#headerRows, width.cells);
    return dataRows(data, width, damaged, this.#others, this.#held);
  }

  #belowHeader(records: readonly SourceRecord[]): readonly SourceRecord[] {
    if (this.#width !== null) return records;
    const below = records.findIndex((record) => record.line > this.#place.headerRow);
    const above = below === -1 ? records.length : below;
    for (const { cells } of records.slice(0, above)) this.#take(cells);
    return above === 0 ? records : records.slice(above);
  }

  /** The header is the last row above the data, with the row above that where it has two. */
  #take(cells: readonly string[]): void {
    const upper = this.#headerRows.at(-1);
    const two = this.#place.headerRows === 2 && upper !== undefined && !isBlankRow(upper);
    this.#headerRows = two ? [upper, cells] : [cells];
    this.#header = two ? joinHeader(upper, cells) : cells;
  }

  /** The width that rows should have; without a header it is what most of the first rows have. */
  #widthBy(rows: readonly SourceRecord[]): Width {
    if (this.#width === null) {
      const common = this.#header.length === 0 ? modalWidth(rows) : 0;
      this.#width = this.#header.length === 0 ? { cells: common, least: common } : widthOf(this.#header);
    }
    return this.#width;
  }
}

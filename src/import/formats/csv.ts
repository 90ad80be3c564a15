import { ok } from '../../domain/result';
import { detectText } from '../detect/text';
import type { Format, RawRow, ReadOptions } from './format';
import { textPieces } from './text/decoder';
import { dataRows, mayBeDamaged, modalWidth, type Width, widthOf } from './text/rows';
import { RecordSplitter, type TextRecord } from './text/splitter';

/** A batch never holds more rows than this, however short they are: a piece of a usual list is one batch. */
const BATCH_ROWS = 8_000;

/** Parts a file's records into the header (and what stands above it) and the data below. */
class HeaderGate {
  readonly #headerRow: number;
  #header: readonly string[] | null = null;
  #width: Width | null = null;

  constructor(headerRow: number) {
    this.#headerRow = headerRow;
  }

  /** The records that are data. */
  pass(records: TextRecord[]): TextRecord[] {
    if (this.#width !== null) return records;
    const below = records.findIndex((record) => record.line > this.#headerRow);
    const above = below === -1 ? records.length : below;
    if (above > 0) this.#header = records[above - 1]?.cells ?? null;
    return records.slice(above);
  }

  /** The width that rows should have; without a header it is what most of the first rows have. */
  width(rows: readonly TextRecord[]): Width {
    if (this.#width === null) {
      const common = this.#header === null ? modalWidth(rows) : 0;
      this.#width = this.#header === null ? { cells: common, least: common } : widthOf(this.#header);
    }
    return this.#width;
  }
}

async function* rows(
  source: Blob,
  options: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const splitter = new RecordSplitter(options.delimiter);
  const gate = new HeaderGate(options.headerRow);
  for await (const piece of textPieces(source, options.encoding, splitter)) {
    const damaged = mayBeDamaged(piece.text);
    const records = gate.pass(splitter.push(piece.text, piece.final));
    if (records.length > 0) {
      const data = dataRows(records, gate.width(records), damaged);
      for (let at = 0; at < data.length; at += BATCH_ROWS) yield data.slice(at, at + BATCH_ROWS);
    }
    onBytes(piece.bytes);
  }
}

/**
 * Delimited text: comma, semicolon, tab, colon or bar between cells, `"` around those that need it, in any encoding
 * that the browser can decode. Line breaks inside quotes stay as the file has them.
 */
export const csv: Format = {
  id: 'csv',
  detect: (bytes, whole, profile) => {
    const found = detectText(bytes, whole, profile);
    return found.ok ? ok({ format: 'csv', ...found.value }) : found;
  },
  rows,
};

import type { ImportProfile } from '../../domain/profile';
import { fail, type Result } from '../../domain/result';
import { looksLikeZip } from '../archive/zip';
import { mayBeDamaged } from '../structure/rows';
import {
  BATCH_ROWS,
  type Detection,
  type Format,
  type RawRow,
  ReadError,
  type ReadOptions,
  type Source,
} from './format';
import { xmlText } from './markup/xmlText';
import { openDocument } from './ods/document';
import { OdsReader, type OdsTable } from './ods/tableReader';
import { chooseSheet, type SheetGlance } from './sheet/choose';
import { detectSheet } from './sheet/detect';
import { FIRST_ROWS, type SheetRecord } from './sheet/records';
import { SheetRows } from './sheet/rows';

/** The first file of an OpenDocument archive says what it is, as it stands (ODF 1.2 part 3, 3.3). */
const PACKED = 'application/vnd.oasis.opendocument.spreadsheet';
const FLAT = /<office:document\b[^>]*?office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet/;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function recognises({ head }: Source): boolean {
  const start = latin(head.subarray(0, 8_192));
  return looksLikeZip(head) ? start.slice(0, 256).includes(PACKED) : FLAT.test(start);
}

const filledIn = (records: readonly SheetRecord[]): number =>
  records.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.trim() !== '').length, 0);

const summaryOf = ({ name, hidden, rows, records }: OdsTable): SheetGlance => ({
  name,
  hidden,
  rows,
  seen: records.length,
  filled: filledIn(records),
});

/**
 * All tables stand in one document, one behind the other, so it is read to its end to say which there are and how long
 * they are; of each only the first rows are kept.
 */
async function detect({ blob, head }: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const document = await openDocument(blob, head);
  if (!document.ok) return document;
  const { part, stream } = document.value;
  const reader = new OdsReader(part, () => FIRST_ROWS + 1);
  let damaged = false;
  for await (const piece of xmlText(stream())) {
    damaged ||= mayBeDamaged(piece.text);
    reader.read(piece);
  }
  const summaries = reader.tables.map(summaryOf);
  const choice = chooseSheet(summaries, profile.sheet);
  const table = reader.tables.find(({ name }) => name === choice?.value);
  if (choice === null || table === undefined) return fail('empty-file');
  return detectSheet(
    'ods',
    choice,
    summaries,
    {
      records: table.records,
      whole: table.records.length === table.rows,
      damaged,
      hiddenRows: table.hiddenRows,
      isHidden: (column) => table.hiddenColumns.some(({ from, to }) => column >= from && column <= to),
      merges: async () => table.merges,
      holdDown: true,
    },
    profile,
  );
}

async function* rows(
  source: Blob,
  options: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const head = new Uint8Array(await source.slice(0, 4).arrayBuffer());
  const document = await openDocument(source, head);
  if (!document.ok) throw new ReadError(document.failure);
  const { part, stream, bytes } = document.value;
  let done = 0;
  const xml = xmlText(
    stream((read) => {
      done = read;
    }),
  );
  const reader = new OdsReader(part, (name) => (name === options.sheet ? Number.POSITIVE_INFINITY : 0));
  const list = new SheetRows(options);
  let damaged = false;
  for await (const piece of xml) {
    damaged ||= mayBeDamaged(piece.text);
    reader.read(piece);
    const sheet = reader.tables.find(({ name }) => name === options.sheet);
    const records = sheet?.records ?? [];
    if (sheet === undefined || (records.length < BATCH_ROWS / 2 && !piece.final)) continue;
    const data = list.read(records, damaged, sheet.merges);
    for (let at = 0; at < data.length; at += BATCH_ROWS) yield data.slice(at, at + BATCH_ROWS);
    sheet.records = [];
    onBytes(Math.round((done / Math.max(1, bytes)) * source.size));
  }
  if (reader.tables.every(({ name }) => name !== options.sheet))
    throw new ReadError({ code: 'changed-while-read', params: {} });
  onBytes(source.size);
}

/**
 * OpenDocument spreadsheets (ODF 1.2, packed or as one XML document): the table that holds the list, each cell as it is
 * shown, numbers whole.
 */
export const ods: Format = { id: 'ods', recognises, detect, rows };

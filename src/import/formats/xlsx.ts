import type { ImportProfile } from '../../domain/profile';
import { fail, type Result } from '../../domain/result';
import { looksLikeZip, openZip } from '../archive/zip';
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
import { chooseSheet } from './sheet/choose';
import { detectSheet } from './sheet/detect';
import type { SheetRecord } from './sheet/records';
import { SheetRows } from './sheet/rows';
import { glanceAt, holdsDown, mergesBehind, summaryOf } from './xlsx/glance';
import { SheetReader } from './xlsx/sheetReader';
import { readStrings } from './xlsx/strings';
import { readStyles } from './xlsx/styles';
import { openWorkbook, type Workbook } from './xlsx/workbook';

/** Names that stand near the beginning of every workbook's archive, even of one that was cut short. */
const NAMES = ['xl/', '_rels/.rels', 'docProps/', '[Content_Types].xml'];
const WORKBOOK = /(?:^|\/)workbook\.(?:xml|bin)$/i;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

async function recognises({ head, blob }: Source): Promise<boolean> {
  if (!looksLikeZip(head)) return false;
  const zip = await openZip(blob);
  if (zip.ok) return zip.value.entries.some(({ name }) => WORKBOOK.test(name));
  const start = latin(head.subarray(0, 4_096));
  return NAMES.some((name) => start.includes(name));
}

/** The sheets beyond these are listed and not looked into. */
const MOST_GLANCES = 64;

async function detect({ blob }: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const opened = await openWorkbook(blob);
  return opened.ok ? detectIn(opened.value, profile) : opened;
}

async function detectIn(workbook: Workbook, profile: ImportProfile): Promise<Result<Detection>> {
  const summaries = [];
  // The texts may be long and stand elsewhere: to count cells it is enough that there are some.
  const blind = { text: () => 'x', styles: [] };
  const shared: number[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (index >= MOST_GLANCES && sheet.name !== profile.sheet) {
      summaries.push({ name: sheet.name, hidden: sheet.hidden, rows: null, seen: 0, filled: 0 });
      continue;
    }
    const glance = await glanceAt(workbook, sheet, blind);
    shared[index] = glance.reader.lastShared;
    summaries.push(summaryOf(sheet, glance));
  }
  const choice = chooseSheet(summaries, profile.sheet);
  const fullest = workbook.sheets.findIndex(({ name }) => name === choice?.value);
  const sheet = workbook.sheets[fullest];
  if (choice === null || sheet === undefined) return fail('empty-file');

  const strings = await readStrings(workbook, shared[fullest] ?? -1);
  const context = { text: (at: number) => strings.texts[at], styles: await readStyles(workbook) };
  const { records, whole, damaged, reader } = await glanceAt(workbook, sheet, context);
  return detectSheet(
    'xlsx',
    choice,
    summaries,
    {
      records,
      whole,
      damaged: damaged || strings.damaged,
      hiddenRows: reader.hiddenRows,
      isHidden: (column) => reader.hiddenColumns.some(({ from, to }) => column >= from && column <= to),
      merges: async () => (whole ? reader.merges : mergesBehind(workbook, sheet)),
      holdDown: holdsDown(sheet),
    },
    profile,
  );
}

async function* rows(
  source: Blob,
  options: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const opened = await openWorkbook(source);
  if (!opened.ok) throw new ReadError(opened.failure);
  const workbook = opened.value;
  const sheet = workbook.sheets.find(({ name }) => name === options.sheet);
  if (sheet === undefined) throw new ReadError({ code: 'changed-while-read', params: {} });

  // Only two parts of the file are read whole; they stand for all of it.
  const before = workbook.strings?.packed ?? 0;
  const toRead = Math.max(1, before + sheet.entry.packed);
  const tell = (done: number): void => onBytes(Math.round((done / toRead) * source.size));

  const strings = await readStrings(workbook, Number.POSITIVE_INFINITY, tell);
  const styles = await readStyles(workbook);
  const reader = new SheetReader({ text: (at) => strings.texts[at], styles, part: sheet.name });
  const merges = holdsDown(sheet) ? await mergesBehind(workbook, sheet) : [];
  const list = new SheetRows(options);
  let records: SheetRecord[] = [];
  let damaged = strings.damaged;
  let packed = 0;
  const stream = workbook.zip.stream(sheet.entry, (done) => {
    packed = done;
  });
  for await (const piece of xmlText(stream)) {
    damaged ||= mayBeDamaged(piece.text);
    for (const record of reader.read(piece)) records.push(record);
    if (records.length < BATCH_ROWS / 2 && !piece.final) continue;
    const data = list.read(records, damaged, merges);
    for (let at = 0; at < data.length; at += BATCH_ROWS) yield data.slice(at, at + BATCH_ROWS);
    tell(before + packed);
    records = [];
  }
  onBytes(source.size);
}

/**
 * Excel workbooks (ECMA-376, strict and transitional, with macros too): the sheet that holds the list, each cell as the
 * sheet shows it, numbers whole. Those with a password are compound files: `xls.ts` says so.
 */
export const xlsx: Format = { id: 'xlsx', recognises, detect, rows };

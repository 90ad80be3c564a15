import type { ImportProfile } from '../../domain/profile';
import { fail, type Result } from '../../domain/result';
import { COMPOUND_MARK, type CompoundFile, readCompound } from '../archive/compound';
import { startsWith } from '../detect/bytes';
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
import { chooseSheet, type SheetGlance } from './sheet/choose';
import { detectSheet } from './sheet/detect';
import { plainNumber } from './sheet/numbers';
import { FIRST_ROWS, type SheetRecord } from './sheet/records';
import { SheetRows } from './sheet/rows';
import { damagedSheet } from './xls/records';
import { readSheet, type XlsCells } from './xls/sheet';
import { readWorkbook, type XlsSheet, type XlsWorkbook } from './xls/workbook';

/** Such a workbook is read whole; the largest that its 65,536 rows come to are far smaller. */
const MOST_BYTES = 256 * 1024 * 1024;

async function open(blob: Blob): Promise<CompoundFile> {
  if (blob.size > MOST_BYTES) throw new ReadError({ code: 'too-large', params: { limit: MOST_BYTES } });
  return readCompound(new Uint8Array(await blob.arrayBuffer()));
}

const workbookIn = (file: CompoundFile): Uint8Array | null => file.stream('Workbook', 'Book');

const cellsOf = (workbook: XlsWorkbook, sheet: XlsSheet): XlsCells =>
  readSheet(workbook, sheet, (value, style) => workbook.shows[style]?.(value) ?? plainNumber(value));

/** Letters that no code page could read may be anywhere: such workbooks are short enough to be looked through. */
const isDamaged = (records: readonly SheetRecord[]): boolean =>
  records.some(({ cells }) => cells.some(mayBeDamaged));

async function detect({ blob }: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const file = await open(blob);
  // What a password locks of a new workbook is one stream of a compound file ([MS-OFFCRYPTO] 2.3.4.4).
  if (file.names.includes('EncryptedPackage')) return fail('encrypted');
  const stream = workbookIn(file);
  // Letters, drawings and installers are compound files too.
  if (stream === null && file.names.length > 0) return fail('unknown-format', { kind: 'binary' });
  if (stream === null) throw damagedSheet('workbook');
  const workbook = readWorkbook(stream);
  const read = workbook.sheets.map((sheet) => ({ sheet, cells: cellsOf(workbook, sheet) }));
  const glances = read.map(({ sheet, cells }): SheetGlance => {
    const first = cells.rows.slice(0, FIRST_ROWS);
    const filled = first.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== '').length, 0);
    return { name: sheet.name, hidden: sheet.hidden, rows: cells.rows.length, seen: first.length, filled };
  });
  const choice = chooseSheet(glances, profile.sheet);
  const chosen = read.find(({ sheet }) => sheet.name === choice?.value);
  if (choice === null || chosen === undefined) return fail('empty-file');
  const { rows, hiddenRows, hiddenColumns, merged } = chosen.cells;
  const records = rows.slice(0, FIRST_ROWS);
  return detectSheet(
    'xls',
    choice,
    glances,
    {
      records,
      whole: records.length === rows.length,
      damaged: isDamaged(records),
      hiddenRows,
      isHidden: (column) => hiddenColumns.includes(column),
      merges: () => Promise.resolve(merged),
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
  const stream = workbookIn(await open(source));
  if (stream === null) throw new ReadError({ code: 'changed-while-read', params: {} });
  const workbook = readWorkbook(stream);
  const sheet = workbook.sheets.find(({ name }) => name === options.sheet);
  if (sheet === undefined) throw new ReadError({ code: 'changed-while-read', params: {} });
  const { rows: records, merged } = cellsOf(workbook, sheet);
  const damaged = isDamaged(records);
  const list = new SheetRows(options);
  for (let at = 0; at < records.length; at += BATCH_ROWS) {
    yield list.read(records.slice(at, at + BATCH_ROWS), damaged, merged);
    onBytes(Math.round((source.size * Math.min(at + BATCH_ROWS, records.length)) / records.length));
  }
}

/**
 * Workbooks of Excel 5 to 2003 (BIFF5 and BIFF8 in a compound file, [MS-XLS]): programs for accounts and warehouses write
 * them to this day. Cells are texts as the sheet shows them, as of newer workbooks. It takes every compound file, and says
 * of what else it is.
 */
export const xls: Format = {
  id: 'xls',
  recognises: ({ head }) => startsWith(head, COMPOUND_MARK),
  detect,
  rows,
};

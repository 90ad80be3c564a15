import { localDay } from '../domain/day';
import type { ExportFormat } from '../domain/exportFormat';
import { fail, ok, type Result } from '../domain/result';
import { writeCsv } from '../import/encode/csvWriter';
import { guarded } from '../import/encode/defuse';
import { textWidth, writeXlsxTable } from '../import/encode/xlsxWriter';
import type { Exported, FileOptions, OnExport } from './exportApi';
import { ExportRows, type ExportTable } from './exportTable';
import { Cancelled } from './session/watch';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcard: 'text/vcard;charset=utf-8',
  json: 'application/json',
};
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  vcard: 'vcf',
  json: 'json',
};

/** Narrower than its heading no column is, nor so wide that the next one is out of sight. */
const NARROWEST = 10;
const WIDEST = 44;

/**
 * A list as a file, in its own order; what is gone by then is left out. Text leaves the worker's memory as it is made, so a
 * long list takes no more of it than a short one.
 *
 * CSV is UTF-8 with a mark, CRLF and formulas defused; a workbook is text all over with a frozen heading; cards are vCard
 * 3.0; JSON is an array of flat records.
 * @param onProgress false stops it: `cancelled`
 */
export async function writeTable<Row>(
  table: ExportTable<Row>,
  { format, delimiter = ',' }: FileOptions,
  onProgress: OnExport,
): Promise<Result<Exported>> {
  const rows = new ExportRows(table, onProgress);
  try {
    const parts = await WRITERS[format](rows, delimiter);
    const file = new Blob(parts, { type: TYPES[format] });
    return ok({ name: `${table.name}-${localDay()}.${ENDINGS[format]}`, file, rows: rows.done });
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled');
    throw error;
  }
}

type Writer = <Row>(rows: ExportRows<Row>, delimiter: ';' | ',') => Promise<BlobPart[]>;

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  csv: async (rows, delimiter) => {
    const { headings, cellsOf } = rows.table;
    const options = { delimiter, encoding: 'utf-8', defuse: true } as const;
    const parts: BlobPart[] = writeCsv([headings], options);
    for await (const some of rows.parts())
      parts.push(new Blob(writeCsv(some.map(cellsOf), { ...options, bom: false })));
    return parts;
  },

  xlsx: async (rows) => {
    const { title, headings, cellsOf } = rows.table;
    const all = rows.parts();
    // The first part says how wide the columns are.
    const first = await all.next();
    const firstRows = first.done === true ? [] : first.value.map(cellsOf);
    const widths = headings.map((heading, at) => {
      const widest = Math.max(textWidth(heading), ...firstRows.map((cells) => textWidth(cells[at] ?? '')));
      return { width: Math.min(WIDEST, Math.max(NARROWEST, widest + 2)), look: 'text' } as const;
    });
    async function* lines(): AsyncGenerator<readonly string[]> {
      yield headings;
      yield* firstRows.map((cells) => cells.map(guarded));
      for await (const some of all) yield* some.map((row) => cellsOf(row).map(guarded));
    }
    return writeXlsxTable(title.slice(0, 31), widths, lines());
  },

  vcard: async (rows) => {
    const { cardOf } = rows.table;
    if (cardOf === undefined) throw new RangeError('no cards');
    const parts: BlobPart[] = [];
    for await (const some of rows.parts()) parts.push(new Blob([some.map(cardOf).join('')]));
    return parts;
  },

  json: async (rows) => {
    const { flatOf } = rows.table;
    const parts: BlobPart[] = ['['];
    for await (const some of rows.parts()) {
      const lines = some.map((row) => JSON.stringify(asRead(flatOf(row)))).join(',\n');
      if (lines !== '') parts.push(new Blob([parts.length === 1 ? '\n' : ',\n', lines]));
    }
    return [...parts, '\n]\n'];
  },
};

/** A record whose texts come back as they are. */
export const asRead = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? guarded(value)
        : Array.isArray(value)
          ? value.map(String).map(guarded)
          : value,
    ]),
  ) as T;

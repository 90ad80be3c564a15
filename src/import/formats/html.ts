import type { ImportProfile } from '../../domain/profile';
import { fail, ok, type Result } from '../../domain/result';
import { chosen } from '../detect/chosen';
import { encodingName } from '../detect/encodings';
import { mayBeDamaged } from '../structure/rows';
import {
  BATCH_ROWS,
  type Detection,
  type Format,
  type RawRow,
  type ReadOptions,
  type Source,
} from './format';
import { pageEncoding } from './html/encoding';
import { HtmlReader, type PageTable, type TableRow } from './html/reader';
import { chooseSheet } from './sheet/choose';
import { detectSheet } from './sheet/detect';
import { SheetRows } from './sheet/rows';
import { SheetSurvey } from './sheet/survey';
import { textOfHead } from './text/head';
import { pushed } from './text/pushed';

/** So much of the beginning says whether it is a page: spreadsheets write long styles before their tables. */
const PROBE = 64 * 1024;
/** A page, whatever it holds. */
const PAGE = /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html\b|html\b)/i;
/** A part of a page, as a clipboard or a careless program gives it: it must come to a table. */
const PART =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:head|body|meta|style|table|div|span|center|title|p|b|font|h[1-6]|form|google-sheets-html-origin|byte-order-mark)\b[^>]*>/i;
const TABLE = /<(?:table|tr)[\s>]/i;

function recognises(source: Source): boolean {
  const text = textOfHead(source, PROBE);
  return PAGE.test(text) || (PART.test(text) && TABLE.test(text));
}

async function surveyOf(blob: Blob, encoding: string): Promise<readonly SheetSurvey<PageTable>[]> {
  const found = new Map<PageTable, SheetSurvey<PageTable>>();
  for await (const rows of pushed(blob, encoding, new HtmlReader(), () => undefined)) {
    for (const { table, ...record } of rows) {
      const survey = found.get(table) ?? new SheetSurvey(table);
      found.set(table, survey);
      survey.add(record);
    }
  }
  return [...found.values()];
}

async function detect({ blob, head, whole }: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const wanted = profile.encoding === undefined ? null : encodingName(profile.encoding);
  const encoding = chosen(wanted, pageEncoding(head, whole));
  const surveys = await surveyOf(blob, encoding.value);
  const glances = surveys.map((survey) => survey.glance(false)).sort((a, b) => b.filled - a.filled);
  const choice = chooseSheet(glances, profile.sheet);
  const survey = surveys.find(({ of }) => of.name === choice?.value);
  if (choice === null || survey === undefined) return fail('unknown-format', { kind: 'html' });
  const { of: table, first } = survey;
  const found = await detectSheet(
    'html',
    choice,
    glances,
    {
      records: first,
      whole: survey.rows === first.length,
      damaged: survey.damaged,
      hiddenRows: table.hiddenRows,
      isHidden: (column) => table.hiddenColumns.has(column),
      merges: async () => table.merges,
      holdDown: true,
    },
    profile,
  );
  if (!found.ok) return found;
  const { options } = found.value;
  return ok({ ...found.value, encoding, options: { ...options, encoding: encoding.value } });
}

async function* rows(
  source: Blob,
  options: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const list = new SheetRows(options);
  let records: TableRow[] = [];
  const give = (): readonly RawRow[] => {
    const damaged = records.some(({ cells }) => cells.some(mayBeDamaged));
    const plain = records.map(({ table: _, ...record }) => record);
    const data = list.read(plain, damaged, records[0]?.table.merges ?? []);
    records = [];
    return data;
  };
  for await (const piece of pushed(source, options.encoding, new HtmlReader(), onBytes)) {
    for (const row of piece) {
      if (row.table.name === options.sheet) records.push(row);
      if (records.length === BATCH_ROWS) yield give();
    }
  }
  if (records.length > 0) yield give();
}

/**
 * Tables of web pages: pages that were saved, workbooks that are a page inside, tables that were copied. Every table is a
 * sheet; all are read to say how full they are. A row's line is its number in its table.
 */
export const html: Format = { id: 'html', recognises, detect, rows };

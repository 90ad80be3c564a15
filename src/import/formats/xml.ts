import type { ImportProfile } from '../../domain/profile';
import { fail, type Result } from '../../domain/result';
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
import { SheetRows } from './sheet/rows';
import { SheetSurvey } from './sheet/survey';
import { textOfHead } from './text/head';
import { type XmlRow, type XmlSheet, XmlWorkbookReader } from './xml/reader';

const PROBE = 4_096;
const ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>\s*)*<(?:[\w-]+:)?Workbook[\s>]/;
const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

function recognises(source: Source): boolean {
  const text = textOfHead(source, PROBE);
  return ROOT.test(text) && text.includes(NAMESPACE);
}

/** The rows of all worksheets, as they come. Throws what reading the source throws, and ReadError. */
async function* rowsIn(
  source: Blob,
  reader: XmlWorkbookReader,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly XmlRow[]> {
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  for await (const piece of xmlText(source.stream().pipeThrough(counted))) {
    if (piece.final && bytes !== source.size) throw new ReadError({ code: 'changed-while-read', params: {} });
    yield reader.read(piece);
    onBytes(bytes);
  }
}

async function detect({ blob }: Source, profile: ImportProfile): Promise<Result<Detection>> {
  const reader = new XmlWorkbookReader();
  const surveys = new Map<XmlSheet, SheetSurvey<XmlSheet>>();
  for await (const rows of rowsIn(blob, reader, () => undefined)) {
    for (const { sheet, ...record } of rows) {
      const survey = surveys.get(sheet) ?? new SheetSurvey(sheet);
      surveys.set(sheet, survey);
      survey.add(record);
    }
  }
  const glances = reader.sheets.map((sheet) =>
    (surveys.get(sheet) ?? new SheetSurvey(sheet)).glance(sheet.hidden),
  );
  const choice = chooseSheet(glances, profile.sheet);
  const survey = [...surveys.values()].find(({ of }) => of.name === choice?.value);
  if (choice === null || survey === undefined) return fail('empty-file');
  const { of: sheet, first } = survey;
  return detectSheet(
    'xml',
    choice,
    glances,
    {
      records: first,
      whole: survey.rows === first.length,
      damaged: survey.damaged,
      hiddenRows: sheet.hiddenRows,
      isHidden: (column) => sheet.hiddenColumns.has(column),
      merges: async () => sheet.merges,
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
  const list = new SheetRows(options);
  let records: XmlRow[] = [];
  const give = (): readonly RawRow[] => {
    const damaged = records.some(({ cells }) => cells.some(mayBeDamaged));
    const plain = records.map(({ sheet: _, ...record }) => record);
    const data = list.read(plain, damaged, records[0]?.sheet.merges ?? []);
    records = [];
    return data;
  };
  for await (const found of rowsIn(source, new XmlWorkbookReader(), onBytes)) {
    for (const row of found) {
      if (row.sheet.name === options.sheet) records.push(row);
      if (records.length === BATCH_ROWS) yield give();
    }
  }
  if (records.length > 0) yield give();
}

/**
 * Workbooks in the XML that Excel 2003 brought (SpreadsheetML), which many programs still write under the name `.xls`. Its
 * worksheets stand one behind another in one text, so all of it is read to say what they hold.
 */
export const xml: Format = { id: 'xml', recognises, detect, rows };

import { deflating, type TextEntry, writeZip } from './zipWriter';

/**
 * How a cell looks: a heading of a column, text that stays text whatever is typed (phones and postal codes keep their
 * zeros), an example, words that wrap.
 */
export type CellLook = 'heading' | 'text' | 'example' | 'wrapped';

export interface SheetCell {
  /** Bold, before the text. */
  readonly lead?: string;
  readonly text: string;
  readonly look: CellLook;
}

export interface SheetColumn {
  /** In characters of the default font. */
  readonly width: number;
  /** How a cell looks that nobody has filled yet. */
  readonly look?: CellLook;
  /** Words offered in its cells from row 2 on; others can be typed too. At most some 250 characters together (Excel). */
  readonly words?: readonly string[];
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\` (Excel). */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows at the top that stay in sight. */
  readonly frozen: number;
}

/** Rows for which a column's words are offered. */
const OFFERED_ROWS = 10_000;

/** The looks in the order of `cellXfs`; 0 is the plain cell. */
const LOOKS: Readonly<Record<CellLook, number>> = { heading: 1, text: 2, example: 3, wrapped: 4 };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Number format 49 is `@`, text (ECMA-376 Part 1, 18.8.30). */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF6F675D"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF7ECDF"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Text as XML holds it. What XML forbids, and what reads like its stand-in, is written as `_xHHHH_` (ECMA-376 Part 1,
 * 22.9.2.19, ST_Xstring), so that every string comes back as it went.
 */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      /[\0-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** How wide a text stands, in letters: Chinese signs are as wide as two. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** Points that a line of the default font takes. */
const LINE = 15;

/** The height that a row of wrapped cells needs, which not every program finds out by itself; else empty. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): string {
  const lines = cells.map(({ lead = '', text, look }, at) => {
    if (look !== 'wrapped') return 0;
    const width = columns[at]?.width ?? 1;
    const wrapped = (lead + text).split('\n').map((line) => Math.ceil(textWidth(line) / width));
    return wrapped.reduce((sum, count) => sum + Math.max(1, count), 0);
  });
  const most = Math.max(0, ...lines);
  return most === 0 ? '' : ` ht="${(most + 0.5) * LINE}" customHeight="1"`;
}

/** A run of text; its font is the cell's own unless another is given. */
const run = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

const BOLD = '<rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr>';

function cellXml({ lead, text, look }: SheetCell, place: string): string {
  const is = `r="${place}" s="${LOOKS[look]}"`;
  if (lead !== undefined)
    return `<c ${is} t="inlineStr"><is><r>${BOLD}${run(lead)}</r><r>${run(text)}</r></is></c>`;
  return text === '' ? `<c ${is}/>` : `<c ${is} t="inlineStr"><is>${run(text)}</is></c>`;
}

function sheetXml({ columns, rows, frozen }: Sheet, first: boolean): string {
  const lines = rows.map((cells, row) => rowXml(cells, row, columns));
  return `${sheetHead(columns, frozen, first)}${lines.join('')}${sheetTail(columns)}`;
}

function rowXml(cells: readonly SheetCell[], row: number, columns: readonly SheetColumn[]): string {
  const written = cells.map((cell, at) => cellXml(cell, `${columnLetters(at)}${row + 1}`));
  return `<row r="${row + 1}"${heightOf(cells, columns)}>${written.join('')}</row>`;
}

/** What stands before a sheet's rows. */
function sheetHead(columns: readonly SheetColumn[], frozen: number, first: boolean): string {
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const widths = columns.map(
    ({ width, look }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${look === undefined ? 0 : LOOKS[look]}" customWidth="1"/>`,
  );
  const view = `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${HEAD}<worksheet xmlns="${MAIN}">${view}<cols>${widths.join('')}</cols><sheetData>`;
}

/** What stands behind them. */
function sheetTail(columns: readonly SheetColumn[]): string {
  const offered = columns.flatMap(({ words }, at) => {
    if (words === undefined) return [];
    const letters = columnLetters(at);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letters}2:${letters}${OFFERED_ROWS}"><formula1>${escaped(`"${words.join(',')}"`)}</formula1></dataValidation>`;
  });
  const validations =
    offered.length === 0
      ? ''
      : `<dataValidations count="${offered.length}">${offered.join('')}</dataValidations>`;
  return `</sheetData>${validations}</worksheet>`;
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relations = (list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of texts (ECMA-376, transitional), in pieces for a Blob: strings stand in their cells, nothing is a number
 * or a formula.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer>[] {
  const names = sheets.map(({ name }) => name);
  const written = sheets.map((sheet, at) => ({ path: sheetPath(at), text: sheetXml(sheet, at === 0) }));
  return writeZip([...frameOf(names), ...written]);
}

/** Characters of a sheet that are packed at a time. */
const PIECE = 1 << 18;

/**
 * A workbook of one sheet of texts whose rows come one after the other: packed as they come, so that a long list takes no
 * more memory than a short one. Its first row is the heading and stays in sight.
 */
export async function writeXlsxTable(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly string[]>,
): Promise<BlobPart[]> {
  const packed = deflating();
  let text = sheetHead(columns, 1, true);
  let row = 0;
  for await (const cells of rows) {
    const look = row === 0 ? 'heading' : 'text';
    text += rowXml(
      cells.map((cell) => ({ text: cell, look })),
      row++,
      columns,
    );
    if (text.length < PIECE) continue;
    await packed.add(text);
    text = '';
  }
  await packed.add(text + sheetTail(columns));
  return writeZip([...frameOf([name]), { path: sheetPath(0), deflated: await packed.end() }]);
}

const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** What a workbook holds beside its sheets. */
function frameOf(names: readonly string[]): TextEntry[] {
  const overrides = names.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  const listed = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    {
      path: '[Content_Types].xml',
      text: `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${overrides.join('')}</Types>`,
    },
    { path: '_rels/.rels', text: relations([relation(1, 'officeDocument', 'xl/workbook.xml')]) },
    {
      path: 'xl/workbook.xml',
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...names.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation(names.length + 1, 'styles', 'styles.xml'),
      ]),
    },
    { path: 'xl/styles.xml', text: STYLES },
  ];
}

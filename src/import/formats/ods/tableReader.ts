import { type RawProblem, ReadError } from '../format';
import { Token, XmlReader } from '../markup/xmlReader';
import type { XmlPiece } from '../markup/xmlText';
import { type Merge, MOST_MERGES } from '../sheet/merges';
import type { SheetRecord } from '../sheet/records';
import { type CellValue, cellText, isErrorText, VALUE_OF } from './cell';

/** One table of a document, as far as it was read. */
export interface OdsTable {
  readonly name: string;
  hidden: boolean;
  /** Rows with a value, repeated ones counted. */
  rows: number;
  /** Those of them that are kept; who has dealt with them may take them out. */
  records: SheetRecord[];
  hiddenRows: number;
  readonly hiddenColumns: { readonly from: number; readonly to: number }[];
  readonly merges: Merge[];
}

const NAMES = [
  'table',
  'table-row',
  'table-cell',
  'covered-table-cell',
  'table-column',
  'p',
  's',
  'tab',
  'line-break',
  'annotation',
  'shapes',
  'frame',
  'style',
  'table-properties',
];
const TABLE = 0;
const ROW = 1;
const CELL = 2;
const COVERED = 3;
const COLUMN = 4;
const PARAGRAPH = 5;
const SPACES = 6;
const TAB = 7;
const BREAK = 8;
const ANNOTATION = 9;
const SHAPES = 10;
const FRAME = 11;
const STYLE = 12;
const TABLE_STYLE = 13;

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Rows of one value that repeat: no list has so many customers that are the same. */
const MOST_REPEATED = 10_000;

/**
 * Makes records of a document's tables as their XML comes. Rows without a value are passed over, however often they
 * repeat; one with values that repeats comes as often. Throws ReadError `damaged` and `unsafe` {part}.
 */
export class OdsReader {
  /** Those that have begun, in the document's order. */
  readonly tables: OdsTable[] = [];

  readonly #xml: XmlReader;
  readonly #part: string;
  readonly #mostOf: (name: string) => number;
  /** Names of table styles that hide. */
  readonly #hiding = new Set<string>();
  #styleName = '';
  #table: OdsTable | null = null;
  #tableDepth = 0;
  #most = 0;
  #line = 0;
  #columns = 0;
  /** Depth of what is passed over whole: notes and drawings, tables inside cells. 0 where nothing is. */
  #outside = 0;

  #rowHidden = false;
  #rowRepeated = 1;
  #cells: string[] = [];
  #problems: RawProblem[] = [];
  #column = 0;

  #cell: Omit<CellValue, 'text'> = { type: '', value: null };
  #cellRepeated = 1;
  #formula = false;
  #covered = false;
  #paragraphs = 0;
  #listening = false;
  #text = '';

  /** @param mostOf how many of a table's first rows are kept; the others are counted */
  constructor(part: string, mostOf: (name: string) => number) {
    this.#part = part;
    this.#xml = new XmlReader(NAMES, part);
    this.#mostOf = mostOf;
  }

  /** Takes the next piece of the document; its rows come to their tables. */
  read({ text, final }: XmlPiece): void {
    const xml = this.#xml;
    xml.push(text, final);
    for (let token = xml.next(); token !== Token.none; token = xml.next()) {
      if (this.#outside > 0) {
        if (token === Token.close && xml.depth < this.#outside) this.#outside = 0;
      } else if (token === Token.text) {
        if (this.#listening) this.#text += collapsed(xml.text());
      } else if (token === Token.open) this.#opened(xml.tag);
      else this.#closed(xml.tag);
    }
  }

  #opened(tag: number): void {
    if (this.#table === null) {
      if (tag === TABLE) this.#beginTable();
      else if (tag === STYLE) this.#styleName = this.#xml.attribute('name') ?? '';
      else if (tag === TABLE_STYLE && this.#xml.attribute('display') === 'false')
        this.#hiding.add(this.#styleName);
      return;
    }
    if (tag === CELL || tag === COVERED) this.#beginCell(tag === COVERED);
    else if (tag === PARAGRAPH) this.#beginParagraph();
    else if (tag === SPACES) this.#text += ' '.repeat(Math.min(this.#count('c', 1), 1_000));
    else if (tag === TAB) this.#text += '\t';
    else if (tag === BREAK) this.#text += '\n';
    else if (tag === ROW) this.#beginRow();
    else if (tag === COLUMN) this.#takeColumn();
    else if (tag === ANNOTATION || tag === SHAPES || tag === FRAME || tag === TABLE)
      this.#outside = this.#xml.depth;
  }

  #closed(tag: number): void {
    if (tag === PARAGRAPH) this.#listening = false;
    else if (tag === CELL || tag === COVERED) this.#endCell();
    else if (tag === ROW) this.#endRow();
    else if (tag === TABLE && this.#xml.depth < this.#tableDepth) this.#table = null;
  }

  #beginTable(): void {
    const xml = this.#xml;
    const hidden = this.#hiding.has(xml.attribute('style-name') ?? '');
    const name = xml.attribute('name') ?? `${this.tables.length + 1}`;
    this.#table = { name, hidden, rows: 0, records: [], hiddenRows: 0, hiddenColumns: [], merges: [] };
    this.#tableDepth = xml.depth;
    this.#most = this.#mostOf(name);
    this.tables.push(this.#table);
    this.#line = 0;
    this.#columns = 0;
  }

  #takeColumn(): void {
    const from = this.#columns;
    this.#columns = Math.min(from + this.#count('number-columns-repeated', 1), MOST_COLUMNS);
    if (isHidden(this.#xml)) this.#table?.hiddenColumns.push({ from, to: this.#columns - 1 });
  }

  #beginRow(): void {
    this.#rowRepeated = this.#count('number-rows-repeated', 1);
    this.#rowHidden = isHidden(this.#xml);
    this.#cells = [];
    this.#problems = [];
    this.#column = 0;
  }

  #endRow(): void {
    const line = this.#line + 1;
    this.#line += this.#rowRepeated;
    const table = this.#table;
    if (table === null || this.#cells.length === 0) return;
    if (this.#line > MOST_ROWS || this.#rowRepeated > MOST_REPEATED) throw this.#unsafe();
    table.rows += this.#rowRepeated;
    if (this.#rowHidden) table.hiddenRows += this.#rowRepeated;
    const problems = this.#problems.length === 0 ? null : this.#problems;
    const { records } = table;
    for (let nth = 0; nth < this.#rowRepeated && records.length < this.#most; nth++) {
      const cells = nth === 0 ? this.#cells : [...this.#cells];
      records.push(problems === null ? { line: line + nth, cells } : { line: line + nth, cells, problems });
    }
  }

  #beginCell(covered: boolean): void {
    const xml = this.#xml;
    this.#cellRepeated = this.#count('number-columns-repeated', 1);
    this.#covered = covered;
    this.#paragraphs = 0;
    this.#text = '';
    const type = xml.attribute('value-type') ?? '';
    this.#cell = { type, value: xml.attribute(VALUE_OF[type] ?? 'string-value') };
    this.#formula = xml.find('formula') !== -1;
    const across = this.#count('number-columns-spanned', 1);
    const down = this.#count('number-rows-spanned', 1);
    const merges = this.#table?.merges;
    if ((across === 1 && down === 1) || merges === undefined || merges.length >= MOST_MERGES) return;
    const [top, left] = [this.#line + 1, this.#column];
    merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
  }

  #beginParagraph(): void {
    if (this.#paragraphs++ > 0) this.#text += '\n';
    this.#listening = true;
  }

  #endCell(): void {
    const from = this.#column;
    this.#column += this.#cellRepeated;
    // What merged cells cover keeps a value of its own that nobody sees.
    const text = this.#covered ? '' : cellText({ ...this.#cell, text: this.#text });
    if (text === '') {
      if (this.#formula && this.#cell.type === '') this.#problem(from, '=');
      return;
    }
    if (this.#column > MOST_COLUMNS) throw this.#unsafe();
    if (this.#formula && isErrorText(text)) this.#problem(from, text);
    const cells = this.#cells;
    while (cells.length < from) cells.push('');
    for (let nth = 0; nth < this.#cellRepeated; nth++) cells.push(text);
  }

  #problem(column: number, error: string): void {
    this.#problems.push({ code: 'cell-error', column, params: { error } });
  }

  /** An attribute that counts something. */
  #count(name: string, without: number): number {
    const value = this.#xml.attribute(name);
    if (value === null) return without;
    const count = Number(value);
    if (!Number.isInteger(count) || count < 0)
      throw new ReadError({ code: 'damaged', params: { part: this.#part } });
    return Math.max(count, 1);
  }

  #unsafe(): ReadError {
    return new ReadError({ code: 'unsafe', params: { part: this.#part } });
  }
}

/** White space in a paragraph says one space; what is meant to be more has elements of its own (ODF 1.2, 6.1.2). */
const collapsed = (text: string): string => text.replace(/[ \t\n]+/g, ' ');

/** Hidden by hand, or by a filter. */
function isHidden(xml: XmlReader): boolean {
  const visibility = xml.attribute('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

import type { RawProblem } from '../format';
import { Token, XmlReader } from '../markup/xmlReader';
import type { XmlPiece } from '../markup/xmlText';
import { clock, isoText } from '../sheet/dates';
import { type Show, showBy } from '../sheet/formatCode';
import { type Merge, MOST_MERGES } from '../sheet/merges';
import { numberText } from '../sheet/numbers';
import type { SheetRecord } from '../sheet/records';

/** A worksheet as far as it was read. */
export interface XmlSheet {
  readonly name: string;
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: number;
  /** Said behind the rows. */
  readonly hidden: boolean;
}

/** A row with the worksheet that it stands in. */
export interface XmlRow extends SheetRecord {
  readonly sheet: XmlSheet;
}

class OpenSheet implements XmlSheet {
  readonly name: string;
  readonly merges: Merge[] = [];
  readonly hiddenColumns = new Set<number>();
  hiddenRows = 0;
  hidden = false;
  /** Of the last `Column`. */
  column = -1;
  line = 0;

  constructor(name: string) {
    this.name = name;
  }
}

const NAMES = ['Worksheet', 'Row', 'Cell', 'Data', 'Comment', 'Column', 'Style', 'NumberFormat', 'Visible'];
const [SHEET, ROW, CELL, DATA, COMMENT, COLUMN, STYLE, NUMBER_FORMAT, VISIBLE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Names that stand for formats (SpreadsheetML 2003, `ss:Format`); all others are codes. */
const NAMED: Readonly<Record<string, string>> = { Percent: '0%', 'Long Time': 'h:mm', 'Short Time': 'h:mm' };
const PLAIN =
  /^(?:General(?: Number)?|Standard|Fixed|Currency|Euro Currency|Scientific|Yes\/No|True\/False|On\/Off|.*Date)$/;

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** A moment with no date: days begin a day before 1900 does. */
const NO_DATE = /^1899-12-3[01]T(\d\d):(\d\d)(?::(\d\d))?/;

function moment(text: string): string {
  const [, hours, minutes, seconds = '0'] = NO_DATE.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return isoText(text);
  return clock(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 1), most);

/**
 * Makes rows of a workbook in Excel's XML of 2003 as it comes: a row's line is that of its sheet, its cells are texts as
 * the sheet shows them, without empty ones at the end. Rows without a value are passed over. Throws ReadError `damaged`
 * {part} and `unsafe` {part}.
 */
export class XmlWorkbookReader {
  readonly sheets: OpenSheet[] = [];
  readonly #xml = new XmlReader(NAMES, 'XML');
  readonly #styles = new Map<string, Show>();
  #style = '';
  #cells: string[] = [];
  #problems: RawProblem[] = [];
  #hidden = false;
  #column = -1;
  #across = 0;
  #type = '';
  #show: Show = null;
  #value = '';
  /** What the text that comes is part of. */
  #hears: 'data' | 'visible' | null = null;
  #comment = false;

  /** The rows that end in the next piece. */
  read({ text, final }: XmlPiece): XmlRow[] {
    const xml = this.#xml;
    const rows: XmlRow[] = [];
    xml.push(text, final);
    for (let token = xml.next(); token !== Token.none; token = xml.next()) {
      if (token === Token.text) {
        if (this.#hears !== null) this.#value += xml.text();
      } else if (token === Token.open) this.#opened(xml.tag);
      else this.#closed(xml.tag, rows);
    }
    return rows;
  }

  #opened(tag: number): void {
    const xml = this.#xml;
    const sheet = this.sheets.at(-1);
    if (tag === STYLE) this.#style = xml.attribute('ID') ?? '';
    else if (tag === NUMBER_FORMAT) this.#format(xml.attribute('Format') ?? '');
    else if (tag === SHEET) this.sheets.push(new OpenSheet(xml.attribute('Name') ?? ''));
    else if (tag === VISIBLE) this.#hear('visible');
    else if (tag === COMMENT) this.#comment = true;
    else if (sheet === undefined) return;
    else if (tag === COLUMN) this.#hideColumns(sheet);
    else if (tag === ROW) this.#beginRow(sheet);
    else if (tag === CELL) this.#beginCell(sheet);
    else if (tag === DATA && !this.#comment) {
      this.#type = xml.attribute('Type') ?? '';
      this.#hear('data');
    }
  }

  #closed(tag: number, rows: XmlRow[]): void {
    const sheet = this.sheets.at(-1);
    if (tag === COMMENT) this.#comment = false;
    else if (tag === DATA) this.#hears = null;
    else if (sheet === undefined) return;
    else if (tag === VISIBLE) {
      sheet.hidden = /hidden/i.test(this.#value);
      this.#hears = null;
    } else if (tag === CELL) this.#endCell();
    else if (tag === ROW) this.#endRow(sheet, rows);
  }

  #hear(what: 'data' | 'visible'): void {
    this.#hears = what;
    this.#value = '';
  }

  #format(code: string): void {
    const plain = code === '' || PLAIN.test(code);
    this.#styles.set(this.#style, plain ? null : showBy(NAMED[code] ?? code, false));
  }

  #number(name: string, missing: number): number {
    const text = this.#xml.attribute(name);
    return text === null || !/^\d+$/.test(text) ? missing : Number(text);
  }

  #hideColumns(sheet: OpenSheet): void {
    const from = within(this.#number('Index', sheet.column + 2), MOST_COLUMNS) - 1;
    sheet.column = Math.min(from + this.#number('Span', 0), MOST_COLUMNS - 1);
    if (this.#xml.attribute('Hidden') !== '1') return;
    for (let column = from; column <= sheet.column; column++) sheet.hiddenColumns.add(column);
  }

  #beginRow(sheet: OpenSheet): void {
    // Lines ascend, whatever the file says.
    sheet.line = Math.max(sheet.line + 1, within(this.#number('Index', 0), MOST_ROWS));
    this.#hidden = this.#xml.attribute('Hidden') === '1';
    this.#cells = [];
    this.#problems = [];
    this.#column = -1;
    this.#across = 0;
  }

  #beginCell({ merges, line }: OpenSheet): void {
    const next = this.#column + this.#across + 2;
    this.#column = within(this.#number('Index', next), MOST_COLUMNS) - 1;
    this.#across = Math.min(this.#number('MergeAcross', 0), MOST_COLUMNS);
    this.#show = this.#styles.get(this.#xml.attribute('StyleID') ?? '') ?? null;
    this.#value = '';
    this.#type = '';
    const bottom = line + this.#number('MergeDown', 0);
    if ((this.#across === 0 && bottom === line) || merges.length >= MOST_MERGES) return;
    merges.push({ top: line, bottom, left: this.#column, right: this.#column + this.#across });
  }

  #endCell(): void {
    const value = this.#text();
    if (value === '') return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = value;
  }

  #text(): string {
    const value = this.#value;
    switch (this.#type) {
      case 'Number': {
        const number = Number(value);
        return this.#show === null || !Number.isFinite(number) ? numberText(value) : this.#show(number);
      }
      case 'DateTime':
        return moment(value.trim());
      case 'Boolean':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'Error':
        this.#problems.push({ code: 'cell-error', column: this.#column, params: { error: value } });
        return value;
      default:
        return value;
    }
  }

  #endRow(sheet: OpenSheet, rows: XmlRow[]): void {
    const cells = this.#cells;
    if (cells.length === 0) return;
    if (this.#hidden) sheet.hiddenRows++;
    const problems = this.#problems;
    rows.push({ line: sheet.line, cells, sheet, ...(problems.length > 0 && { problems }) });
  }
}

import { type RawProblem, ReadError } from '../format';
import { Token, XmlReader } from '../markup/xmlReader';
import type { XmlPiece } from '../markup/xmlText';
import { isoText } from '../sheet/dates';
import type { Show } from '../sheet/formatCode';
import { type Merge, MOST_MERGES, mergeOf } from '../sheet/merges';
import { numberText } from '../sheet/numbers';
import type { SheetRecord } from '../sheet/records';
import { unescapeText } from './strings';

/** What a sheet's cells refer to. */
export interface SheetContext {
  /** The shared text of this number; undefined where there is none. */
  readonly text: (index: number) => string | undefined;
  readonly styles: readonly Show[];
  /** What a failure calls the sheet. */
  readonly part: string;
}

const NAMES = ['c', 'v', 'row', 't', 'f', 'rPh', 'col', 'dimension', 'mergeCell', 'sheetData', 'mergeCells'];
const C = 0;
const V = 1;
const ROW = 2;
const T = 3;
const F = 4;
const PHONETIC = 5;
const COL = 6;
const DIMENSION = 7;
const MERGE = 8;
const SHEET_DATA = 9;
const MERGES = 10;

const Kind = { number: 0, shared: 1, text: 2, boolean: 3, error: 4, date: 5 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** The size of the largest sheet there is. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const ZERO = 0x30;
const NINE = 0x39;
const A = 0x41;
const Z = 0x5a;

/**
 * Makes records of a sheet's XML as it comes: a row's line is that of the sheet, its cells are texts as the sheet shows
 * them, without empty ones at the end. Rows without a value are passed over. Throws ReadError `damaged` {part}.
 */
export class SheetReader {
  /** Last row by the sheet's own word, which may be wrong; null where it says none. */
  lastRow: number | null = null;
  /** Rows with a value that the sheet hides. */
  hiddenRows = 0;
  /** First and last index of columns that the sheet hides. */
  readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  /** Cells that were made one; they stand behind all rows. */
  readonly merges: Merge[] = [];
  /** The list of merged cells has been read to its end. */
  isBehindMerges = false;
  /** The largest number of a shared text so far, -1 where there was none. */
  lastShared = -1;

  readonly #xml: XmlReader;
  readonly #context: SheetContext;
  #line = 0;
  #hidden = false;
  #cells: string[] = [];
  #problems: RawProblem[] | null = null;
  #column = -1;
  #kind: Kind = Kind.number;
  #style = 0;
  #listening = false;
  #heard = false;
  #formula = false;
  #pronounced = false;
  #value = '';
  #shared = 0;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#xml = new XmlReader(NAMES, context.part);
  }

  /** The rows that end in the next piece. */
  read({ text, final }: XmlPiece): SheetRecord[] {
    const xml = this.#xml;
    const rows: SheetRecord[] = [];
    xml.push(text, final);
    for (let token = xml.next(); token !== Token.none; token = xml.next()) {
      if (token === Token.text) {
        if (this.#listening) this.#hear();
      } else if (token === Token.open) this.#opened(xml.tag);
      else this.#closed(xml.tag, rows);
    }
    return rows;
  }

  #opened(tag: number): void {
    if (tag === C) this.#beginCell();
    else if (tag === V) this.#listening = true;
    else if (tag === T) this.#listening = !this.#pronounced;
    else if (tag === ROW) this.#beginRow();
    else if (tag === F) this.#formula = true;
    else if (tag === PHONETIC) this.#pronounced = true;
    else if (tag >= COL) this.#aside(tag);
  }

  #closed(tag: number, rows: SheetRecord[]): void {
    if (tag === V || tag === T) this.#listening = false;
    else if (tag === C) this.#endCell();
    else if (tag === ROW) this.#endRow(rows);
    else if (tag === PHONETIC) this.#pronounced = false;
    else if (tag === MERGES) this.isBehindMerges = true;
  }

  #beginRow(): void {
    const xml = this.#xml;
    const at = xml.find('r');
    this.#line = at === -1 ? this.#line + 1 : this.#number(at);
    if (this.#line < 1 || this.#line > MOST_ROWS) throw this.#damaged();
    const hidden = xml.attribute('hidden');
    this.#hidden = hidden === '1' || hidden === 'true';
    this.#cells = [];
    this.#problems = null;
    this.#column = -1;
  }

  #endRow(rows: SheetRecord[]): void {
    const cells = this.#cells;
    if (cells.length === 0) return;
    if (this.#hidden) this.hiddenRows++;
    rows.push(
      this.#problems === null
        ? { line: this.#line, cells }
        : { line: this.#line, cells, problems: this.#problems },
    );
    this.#cells = [];
  }

  #beginCell(): void {
    const xml = this.#xml;
    const place = xml.find('r');
    this.#column = place === -1 ? this.#column + 1 : this.#columnAt(place);
    if (this.#column >= MOST_COLUMNS) throw this.#damaged();
    const kind = xml.find('t');
    this.#kind = kind === -1 ? Kind.number : kindOf(xml.source, xml.valueFrom(kind), xml.valueTo(kind));
    const style = xml.find('s');
    this.#style = style === -1 ? 0 : this.#number(style);
    this.#value = '';
    this.#shared = 0;
    this.#heard = false;
    this.#formula = false;
  }

  /** A text may come in several tokens. */
  #hear(): void {
    const xml = this.#xml;
    this.#heard = true;
    if (this.#kind !== Kind.shared) {
      this.#value = this.#value === '' ? xml.text() : this.#value + xml.text();
      return;
    }
    const { source, to } = xml;
    for (let at = xml.from; at < to; at++) {
      const code = source.charCodeAt(at);
      if (code >= ZERO && code <= NINE) this.#shared = this.#shared * 10 + code - ZERO;
      else if (code > 0x20) throw this.#damaged();
    }
  }

  #endCell(): void {
    if (!this.#heard && !this.#formula) return;
    const text = this.#heard ? this.#shown() : '';
    const column = this.#column;
    if (text === '') {
      // A program that cannot count wrote the formula: what it comes to nobody knows.
      if (this.#formula && this.#kind !== Kind.text) this.#problem(column, '=');
      return;
    }
    if (this.#kind === Kind.error) this.#problem(column, text);
    const cells = this.#cells;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  /** The cell as its sheet shows it. */
  #shown(): string {
    const value = this.#value;
    switch (this.#kind) {
      case Kind.number: {
        const show = this.#context.styles[this.#style];
        if (show === undefined || show === null) return numberText(value);
        const number = Number(value);
        return value.trim() === '' || !Number.isFinite(number) ? value : show(number);
      }
      case Kind.shared: {
        const text = this.#context.text(this.#shared);
        if (text === undefined) throw this.#damaged();
        if (this.#shared > this.lastShared) this.lastShared = this.#shared;
        return text;
      }
      case Kind.boolean:
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
      case Kind.date:
        return isoText(value);
      default:
        return unescapeText(value);
    }
  }

  #problem(column: number, error: string): void {
    this.#problems ??= [];
    this.#problems.push({ code: 'cell-error', column, params: { error } });
  }

  /** What stands before and behind the rows. */
  #aside(tag: number): void {
    const xml = this.#xml;
    if (tag === DIMENSION) {
      const last = /:\$?[A-Z]+\$?(\d+)$/.exec(xml.attribute('ref') ?? '')?.[1];
      this.lastRow = last === undefined ? null : Number(last);
    } else if (tag === COL) {
      const hidden = xml.attribute('hidden');
      if (hidden !== '1' && hidden !== 'true') return;
      const from = Number(xml.attribute('min')) - 1;
      const to = Number(xml.attribute('max')) - 1;
      if (from >= 0 && to >= from) this.hiddenColumns.push({ from, to: Math.min(to, MOST_COLUMNS - 1) });
    } else if (tag === MERGE) {
      const merge = mergeOf(xml.attribute('ref') ?? '');
      if (merge !== null && this.merges.length < MOST_MERGES) this.merges.push(merge);
    } else if (tag === SHEET_DATA) this.#line = 0;
  }

  /** An attribute that is a whole number. */
  #number(index: number): number {
    const { source } = this.#xml;
    const to = this.#xml.valueTo(index);
    let value = 0;
    for (let at = this.#xml.valueFrom(index); at < to; at++) {
      const code = source.charCodeAt(at);
      if (code < ZERO || code > NINE) throw this.#damaged();
      value = value * 10 + code - ZERO;
    }
    return value;
  }

  /** The column of an attribute that is a cell's place: `AB12` is 27. */
  #columnAt(index: number): number {
    const { source } = this.#xml;
    const to = this.#xml.valueTo(index);
    let column = 0;
    for (let at = this.#xml.valueFrom(index); at < to; at++) {
      const code = source.charCodeAt(at);
      if (code < A || code > Z) break;
      column = column * 26 + code - A + 1;
    }
    return column === 0 ? this.#column + 1 : column - 1;
  }

  #damaged(): ReadError {
    return new ReadError({ code: 'damaged', params: { part: this.#context.part } });
  }
}

function kindOf(source: string, from: number, to: number): Kind {
  switch (source[from]) {
    case 's':
      return to - from === 1 ? Kind.shared : Kind.text;
    case 'i':
      return Kind.text;
    case 'b':
      return Kind.boolean;
    case 'e':
      return Kind.error;
    case 'd':
      return Kind.date;
    default:
      return Kind.number;
  }
}

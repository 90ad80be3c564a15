import { ReadError } from '../format';
import { type Merge, MOST_MERGES } from '../sheet/merges';
import type { SheetRecord } from '../sheet/records';
import type { TextReader } from '../text/pushed';
import { RECORD_LIMIT } from '../text/splitter';
import { CellText, isHidden } from './cell';
import { attributeOf, HtmlLexer, type Piece } from './lexer';

/** A row of one of the page's tables. Its line is its number among the rows of its table. */
export interface TableRow extends SheetRecord {
  readonly table: PageTable;
}

/** A table of the page, as far as it was read. */
export interface PageTable {
  /** Its caption, the heading above it or its id; `#2` for the second one that has none of them. */
  readonly name: string;
  /** Cells that were made one. */
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: number;
}

/** A table that has not ended, with the row, the cell and the caption that are open in it. */
class OpenTable implements PageTable {
  name: string;
  named = false;
  readonly merges: Merge[] = [];
  readonly hiddenColumns = new Set<number>();
  hiddenRows = 0;
  columns = 0;
  line = 0;
  row: string[] | null = null;
  /** In how many rows below cells go on, by their column. */
  readonly below = new Map<number, number>();
  cell: CellText | null = null;
  across = 1;
  down = 1;
  caption: CellText | null = null;

  constructor(name: string) {
    this.name = name;
  }
}

/** The HTML Standard's own limits (4.9.11). */
const MOST_ACROSS = 1_000;
const MOST_DOWN = 65_534;
const COLUMN_LIMIT = 16_384;
/** Nobody nests tables deeper, not even in letters. */
const DEEPEST = 64;
const NAME_LENGTH = 60;

const HEADING = /^h[1-6]$/;
const SECTION = /^(?:thead|tbody|tfoot)$/;

const span = (attributes: string, name: string, most: number): number => {
  const value = Number.parseInt(attributeOf(attributes, name) ?? '', 10);
  return value >= 1 ? Math.min(value, most) : 1;
};

/**
 * Reads the rows of all tables of a page out of text in pieces. Ends of rows and cells may be missing, as in HTML they
 * may. A cell over several columns or rows has its text in the first of them. What a table inside a cell says is that
 * table's, not the cell's.
 */
export class HtmlReader implements TextReader<TableRow> {
  readonly #lexer = new HtmlLexer();
  readonly #open: OpenTable[] = [];
  readonly #names = new Set<string>();
  #heading: CellText | null = null;
  #above = '';
  #out: TableRow[] = [];

  get rest(): string {
    return this.#lexer.rest;
  }

  get wanted(): number {
    const { length } = this.rest;
    return Math.min(length, RECORD_LIMIT + 1 - length);
  }

  push(text: string, final: boolean): readonly TableRow[] {
    this.#out = [];
    this.#lexer.feed(text, final);
    for (let piece = this.#lexer.next(); piece !== null; piece = this.#lexer.next()) this.#take(piece);
    if (this.rest.length > RECORD_LIMIT) this.#tooLarge(RECORD_LIMIT);
    if (final && this.#open.length > 0) this.#cut();
    return this.#out;
  }

  /** No table leaves out its end: the page was cut. */
  #cut(): void {
    while (this.#open.length > 0) this.#closeTable();
    const last = this.#out.pop();
    if (last === undefined) return;
    const params = { line: last.line, text: '…' };
    this.#out.push({ ...last, problems: [{ code: 'broken-record', column: null, params }] });
  }

  #take(piece: Piece): void {
    const table = this.#open.at(-1);
    const words = table === undefined ? this.#heading : (table.caption ?? table.cell);
    if (piece.kind === 'text') {
      words?.text(piece.text);
      if (words !== null && words.length > RECORD_LIMIT) this.#tooLarge(RECORD_LIMIT);
    } else if (piece.kind === 'open') {
      if (piece.name === 'table') this.#openTable(piece.attributes);
      else if (this.#openPart(table, piece.name, piece.attributes)) return;
      else words?.open(piece.name, piece.attributes);
    } else if (!this.#closePart(table, piece.name)) words?.close(piece.name);
  }

  #openTable(attributes: string): void {
    if (this.#open.length === DEEPEST) throw new ReadError({ code: 'unsafe', params: { part: 'HTML' } });
    const own = attributeOf(attributes, 'summary') || attributeOf(attributes, 'id') || '';
    this.#open.push(new OpenTable(this.#above || own));
    this.#above = '';
    this.#heading = null;
  }

  /** True where the tag is the table's own and no part of a cell's words. */
  #openPart(given: OpenTable | undefined, name: string, attributes: string): boolean {
    if (given === undefined && HEADING.test(name)) {
      this.#heading = new CellText('');
      return true;
    }
    // Copied rows may come without their table.
    if (given === undefined && name === 'tr') this.#openTable('');
    const table = this.#open.at(-1);
    if (table === undefined) return false;
    if (name === 'td' || name === 'th') {
      this.#closeCell(table);
      table.row ??= this.#newRow(table, '');
      table.cell = new CellText(attributes);
      table.across = span(attributes, 'colspan', MOST_ACROSS);
      table.down = span(attributes, 'rowspan', MOST_DOWN);
    } else if (name === 'tr') {
      this.#closeRow(table);
      table.row = this.#newRow(table, attributes);
    } else if (SECTION.test(name)) this.#closeRow(table);
    else if (name === 'caption') table.caption = new CellText('');
    else if (name === 'col' && table.cell === null) this.#column(table, attributes);
    else return false;
    return true;
  }

  #column(table: OpenTable, attributes: string): void {
    const hidden = isHidden(attributes);
    for (let count = span(attributes, 'span', MOST_ACROSS); count > 0; count--) {
      if (hidden && table.columns < COLUMN_LIMIT) table.hiddenColumns.add(table.columns);
      table.columns++;
    }
  }

  #closePart(table: OpenTable | undefined, name: string): boolean {
    if (table === undefined) {
      if (this.#heading === null || !HEADING.test(name)) return false;
      this.#above = this.#heading.value();
      this.#heading = null;
    } else if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th') this.#closeCell(table);
    else if (name === 'tr' || SECTION.test(name)) this.#closeRow(table);
    else if (name === 'caption') {
      table.name = table.caption?.value() || table.name;
      table.caption = null;
    } else return false;
    return true;
  }

  #newRow(table: OpenTable, attributes: string): string[] {
    table.line++;
    if (attributes !== '' && isHidden(attributes)) table.hiddenRows++;
    return [];
  }

  /** Leaves room for what goes on from the rows above, from the end of the row on. */
  #fillBelow({ below }: OpenTable, row: string[]): void {
    for (let rows = below.get(row.length); rows !== undefined; rows = below.get(row.length)) {
      if (rows === 1) below.delete(row.length);
      else below.set(row.length, rows - 1);
      row.push('');
    }
  }

  #closeCell(table: OpenTable): void {
    const { cell, row, across, down } = table;
    if (cell === null || row === null) return;
    table.cell = null;
    this.#fillBelow(table, row);
    const left = row.length;
    if (left + across > COLUMN_LIMIT) this.#tooLarge(COLUMN_LIMIT);
    const text = cell.value();
    for (let column = left; column < left + across; column++) {
      row.push(column === left ? text : '');
      if (down > 1) table.below.set(column, down - 1);
    }
    if ((across > 1 || down > 1) && table.merges.length < MOST_MERGES)
      table.merges.push({ top: table.line, bottom: table.line + down - 1, left, right: left + across - 1 });
  }

  #closeRow(table: OpenTable): void {
    this.#closeCell(table);
    const { row } = table;
    if (row === null) return;
    table.row = null;
    this.#fillBelow(table, row);
    // Cells that go on further right than the row's own: those between are empty.
    const further = [...table.below.keys()].filter((column) => column >= row.length).sort((a, b) => a - b);
    for (const column of further) {
      while (row.length < column) row.push('');
      this.#fillBelow(table, row);
    }
    while (row.at(-1) === '') row.pop();
    if (row.length === 0) return;
    this.#name(table);
    this.#out.push({ line: table.line, cells: row, table });
  }

  #closeTable(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    this.#closeRow(table);
    this.#open.pop();
  }

  /** Gives the table a name of its own, once its first row has come. */
  #name(table: OpenTable): void {
    if (table.named) return;
    table.named = true;
    const base = table.name.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH) || `#${this.#names.size + 1}`;
    let name = base;
    for (let count = 2; this.#names.has(name); count++) name = `${base} (${count})`;
    this.#names.add(name);
    table.name = name;
  }

  #tooLarge(limit: number): never {
    throw new ReadError({ code: 'too-large', params: { line: this.#open.at(-1)?.line ?? 0, limit } });
  }
}

import type { SourceRecord } from '../../structure/rows';
import { type Dialect, ReadError } from '../format';
import { skipSpaces } from './quoted';
import { countBreaks, lineAfter, RECORD_LIMIT, recordOf, sepLine } from './splitter';

interface Cell {
  readonly value: string;
  /** Index of the delimiter or line end behind it. */
  readonly next: number;
  readonly quoted: boolean;
  /** Its opening quote has no partner: it was kept as text. */
  readonly unclosed: boolean;
}

/** What closes a cell. */
const CLOSERS: Readonly<Record<Dialect['quote'], string>> = { '"': '"', "'": "'", '„': '”“' };

/** How MySQL and PostgreSQL write that there is no value. */
const NO_VALUE = '\\N';

/**
 * Records of text in quotes of other kinds (`'a, b'`, `„a, b”`), or with quotes and delimiters behind backslashes. The
 * same interface as `RecordSplitter` and the same promises, walked character by character: such files are few.
 */
export class UnusualSplitter {
  readonly #dialect: Dialect;
  readonly #closers: string;
  #rest = '';
  #line = 1;
  #begun = false;
  /** Cells that were read, and those of them that stood in quotes: what tells whether this is how the text is written. */
  readonly cells = { filled: 0, quoted: 0 };

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#closers = CLOSERS[dialect.quote];
  }

  get rest(): string {
    return this.#rest;
  }

  get wanted(): number {
    return Math.min(this.#rest.length, RECORD_LIMIT + 1 - this.#rest.length);
  }

  push(text: string, final: boolean): SourceRecord[] {
    const out: SourceRecord[] = [];
    let at = this.#begin(text, final);
    while (at !== null && at < text.length) {
      const record = this.#record(text, at, final);
      if (record === null) break;
      const { cells, unclosed, end } = record;
      out.push(recordOf({ cells, unclosed, end }, this.#line));
      this.#line += 1 + countBreaks(text, at, end);
      at = lineAfter(text, end);
    }
    this.#rest = text.slice(at ?? 0);
    if (this.#rest.length > RECORD_LIMIT) {
      throw new ReadError({ code: 'too-large', params: { line: this.#line, limit: RECORD_LIMIT } });
    }
    return out;
  }

  /** Passes over a `sep=` line. Null while the first line is too short to tell. */
  #begin(text: string, final: boolean): number | null {
    if (this.#begun) return 0;
    if (!final && text.length < 16) return null;
    this.#begun = true;
    if (sepLine(text) === null) return 0;
    this.#line = 2;
    return lineAfter(text, text.search(/[\r\n]|$/));
  }

  /** The record at `start`; null where the text ends before it does. */
  #record(
    text: string,
    start: number,
    final: boolean,
  ): { cells: string[]; unclosed: number[]; end: number } | null {
    const cells: string[] = [];
    const unclosed: number[] = [];
    for (let at = start; ; ) {
      const cell = this.#cell(text, at, final, start + RECORD_LIMIT);
      if (cell === null) return null;
      if (cell.unclosed) unclosed.push(cells.length);
      if (cell.quoted) this.cells.quoted++;
      if (cell.value !== '') this.cells.filled++;
      cells.push(cell.value);
      if (text[cell.next] === this.#dialect.delimiter) {
        at = cell.next + 1;
        continue;
      }
      // A CR at the end may be half of a CRLF.
      const isHalf = !final && text[cell.next] === '\r' && cell.next + 1 === text.length;
      return isHalf ? null : { cells, unclosed, end: cell.next };
    }
  }

  #cell(text: string, start: number, final: boolean, limit: number): Cell | null {
    const { quote, delimiter } = this.#dialect;
    const open = skipSpaces(text, start, delimiter);
    const isQuoted = text[open] === quote;
    const closed = isQuoted ? this.#quoted(text, open, final, limit) : 'none';
    if (closed === 'more') return null;
    if (typeof closed === 'object') return closed;
    const next = this.#plainEnd(text, start);
    if (next >= text.length && !final) return null;
    const raw = text.slice(start, next);
    const value = raw === NO_VALUE && this.#escapes ? '' : this.#unescaped(raw);
    return { value, next: Math.min(next, text.length), quoted: false, unclosed: isQuoted };
  }

  get #escapes(): boolean {
    return this.#dialect.escape === 'backslash';
  }

  #ends(text: string, at: number): boolean {
    return text[at] === this.#dialect.delimiter || text[at] === '\n' || text[at] === '\r';
  }

  /** A closing quote counts where a delimiter or a line end follows; any other is text. */
  #quoted(text: string, open: number, final: boolean, limit: number): Cell | 'more' | 'none' {
    const { delimiter } = this.#dialect;
    for (let at = open + 1; at < text.length && at <= limit; at++) {
      if (this.#escapes && text[at] === '\\') {
        at++;
        continue;
      }
      if (!this.#closers.includes(text[at] ?? '')) continue;
      if (!this.#escapes && text[at + 1] === text[at]) {
        at++;
        continue;
      }
      const next = skipSpaces(text, at + 1, delimiter);
      if (next === text.length && !final) return 'more';
      if (next !== text.length && !this.#ends(text, next)) continue;
      const value = this.#unescaped(text.slice(open + 1, at));
      return { value, next, quoted: true, unclosed: false };
    }
    return final || text.length > limit ? 'none' : 'more';
  }

  #plainEnd(text: string, start: number): number {
    let at = start;
    while (at < text.length && !this.#ends(text, at)) at += this.#escapes && text[at] === '\\' ? 2 : 1;
    return at;
  }

  /** Backslashes before anything but quotes, delimiters, line ends and backslashes are text: `C:\new`. */
  #unescaped(raw: string): string {
    const { quote, delimiter } = this.#dialect;
    if (!this.#escapes)
      return [...this.#closers].reduce((text, sign) => text.replaceAll(sign + sign, sign), raw);
    if (!raw.includes('\\')) return raw;
    return raw.replace(/\\([\s\S])/g, (both, sign: string) =>
      sign === quote || sign === delimiter || '\\\'"\r\n'.includes(sign) ? sign : both,
    );
  }
}

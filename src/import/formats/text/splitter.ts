import Papa from 'papaparse';
import type { SourceRecord } from '../../structure/rows';
import { ReadError } from '../format';
import { type IrregularRecord, readIrregular } from './irregular';
import { lineEnd, readQuoted } from './quoted';

/** An unfinished record is given up at this many characters (16 MB): a lost quote must not swallow the list. */
export const RECORD_LIMIT = 16 * 1024 * 1024;

/** Where the next quote is farther than this, the lines before it are split without looking for quotes. */
const PLAIN_RUN = 2_000;

/** `sep=;` on the first line: a word to Excel, no row of the list. */
const SEP_LINE = /^sep=([^"\r\n])[ \t]*(?=\r|\n|$)/i;

/** The delimiter that the text's first line names, or null. */
export const sepLine = (text: string): string | null => SEP_LINE.exec(text)?.[1] ?? null;

/** Papa Parse over whole, well-formed records with one kind of line end. It would take a leading U+FEFF for a mark. */
function parse(text: string, delimiter: string, newline: '\n' | '\r\n' = '\n'): string[][] {
  if (text === '') return [['']];
  const guarded = text.charCodeAt(0) === 0xfeff ? `\ufeff${text}` : text;
  return Papa.parse(guarded, { delimiter, newline }).data;
}

/** The one line end of a text, where Papa Parse can take it as it is; null where ends are mixed, or CR alone. */
function lineEnding(text: string): '\n' | '\r\n' | null {
  let pairs = 0;
  let returns = 0;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    returns++;
    if (text.charCodeAt(at + 1) === 10) pairs++;
  }
  if (returns === 0) return '\n';
  if (pairs < returns) return null;
  let feeds = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) feeds++;
  return feeds === pairs ? '\r\n' : null;
}

/** A search that remembers its last hit, so that asking ever further positions costs one walk through the text. */
function finder(text: string, char: string): (from: number) => number {
  let hit = -1;
  return (from) => {
    if (hit < from) {
      const found = text.indexOf(char, from);
      hit = found === -1 ? text.length : found;
    }
    return hit;
  };
}

/** How many line ends stand between two places of a text. */
export function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = lineEnd(text, from); at !== -1 && at < to; at = lineEnd(text, at)) {
    breaks++;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return breaks;
}

/** Where the next line begins, by the line end that a record ends with. */
export const lineAfter = (text: string, end: number): number =>
  end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);

/** Records whose quotes Papa Parse can read, waiting to be given to it in one call. */
interface QuotedRun {
  readonly texts: string[];
  readonly lines: number[];
}

/** What one look at a record with quotes finds. */
type Scan =
  | { readonly kind: 'regular'; readonly end: number; readonly breaks: number }
  | { readonly kind: 'irregular'; readonly record: IrregularRecord; readonly breaks: number }
  | null;

/**
 * Cuts text that comes in pieces into records, with the physical line of each. Line ends may be CRLF, LF and CR mixed;
 * inside quotes they are kept as they are. Where the text is cut into pieces changes nothing.
 *
 * The work is shared: this class finds where records end (so that lines stay true, and so that a stray quote costs one
 * row and not the rest), Papa Parse takes whole well-formed records apart.
 */
export class RecordSplitter {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  #begun = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The end of what was pushed, which is no whole record yet: the next text starts with it. */
  get rest(): string {
    return this.#rest;
  }

  /**
   * How many more characters make another try worth while: an unfinished record asks for as many as it has, so that a
   * long one is not scanned over and over, and never for more than it may have.
   */
  get wanted(): number {
    return Math.min(this.#rest.length, RECORD_LIMIT + 1 - this.#rest.length);
  }

  /**
   * Takes the `rest` with the next piece behind it (`final` with the last one) and returns the records that are whole
   * now. Throws ReadError `too-large` where one line is longer than RECORD_LIMIT.
   */
  push(whole: string, final: boolean): SourceRecord[] {
    let text = whole;
    // A CR at the end may be half of a CRLF.
    const half = !final && text.endsWith('\r');
    if (half) text = text.slice(0, -1);
    const start = this.#begin(text, final);
    if (start === null) {
      this.#rest = half ? `${text}\r` : text;
      return [];
    }
    const out: SourceRecord[] = [];
    const rest = this.#split(text, start, final, out);
    this.#rest = half ? `${rest}\r` : rest;
    if (rest.length > RECORD_LIMIT) {
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
    const end = lineEnd(text, 0);
    return end === -1 ? text.length : end + (text.startsWith('\r\n', end) ? 2 : 1);
  }

  #split(text: string, start: number, final: boolean, out: SourceRecord[]): string {
    const nextQuote = finder(text, '"');
    const nextLf = finder(text, '\n');
    const nextCr = finder(text, '\r');
    const nextEnd = (from: number) => Math.min(nextLf(from), nextCr(from));
    const run: QuotedRun = { texts: [], lines: [] };
    let at = start;
    while (at < text.length) {
      const quote = nextQuote(at);
      if (quote - at > PLAIN_RUN || quote === text.length) {
        const end = quote === text.length && final ? quote : afterLastBreak(text, at, quote);
        if (end > at) {
          this.#flush(run, out);
          this.#plain(text.slice(at, end), out);
          at = end;
          continue;
        }
        if (quote === text.length) break;
      }
      const scan = this.#scan(text, at, final, nextQuote, nextEnd);
      if (scan === null) break;
      const end = scan.kind === 'regular' ? scan.end : scan.record.end;
      if (scan.kind === 'regular') {
        run.texts.push(text.slice(at, end));
        run.lines.push(this.#line);
      } else {
        this.#flush(run, out);
        out.push(recordOf(scan.record, this.#line));
      }
      this.#line += 1 + scan.breaks;
      at = lineAfter(text, end);
    }
    this.#flush(run, out);
    return text.slice(at);
  }

  /** Finds the end of the record at `start`; null where the text ends before it. */
  #scan(
    text: string,
    start: number,
    final: boolean,
    nextQuote: (from: number) => number,
    nextEnd: (from: number) => number,
  ): Scan {
    const limit = start + RECORD_LIMIT;
    let breaks = 0;
    for (let from = start; ; ) {
      const quote = nextQuote(from);
      const end = nextEnd(from);
      if (end <= quote) return end < text.length || final ? { kind: 'regular', end, breaks } : null;
      const place = quotePlace(text, start, quote, this.#delimiter);
      if (place === 'inside') {
        from = quote + 1;
        continue;
      }
      const quoted = place === 'first' ? readQuoted(text, quote, this.#delimiter, final, limit) : null;
      if (quoted?.kind === 'more') return null;
      if (quoted?.kind !== 'closed' || quoted.next !== quoted.close + 1) {
        const record = readIrregular(text, start, this.#delimiter, final, limit);
        return record && { kind: 'irregular', record, breaks: countBreaks(text, start, record.end) };
      }
      if (end < quoted.close) breaks += countBreaks(text, quote, quoted.close);
      from = quoted.next;
    }
  }

  #plain(lines: string, out: SourceRecord[]): void {
    const newline = lineEnding(lines);
    const even = newline === null ? lines.replace(/\r\n?/g, '\n') : lines;
    const end = newline ?? '\n';
    const body = even.endsWith(end) ? even.slice(0, -end.length) : even;
    for (const cells of parse(body, this.#delimiter, end)) out.push({ line: this.#line++, cells });
  }

  #flush(run: QuotedRun, out: SourceRecord[]): void {
    if (run.texts.length === 0) return;
    const rows = parse(run.texts.join('\n'), this.#delimiter);
    for (const [index, cells] of rows.entries()) out.push({ line: run.lines[index] ?? this.#line, cells });
    run.texts.length = 0;
    run.lines.length = 0;
  }
}

/** A record that was taken apart by hand, with what is wrong with its quotes. */
export function recordOf({ cells, unclosed }: IrregularRecord, line: number): SourceRecord {
  if (unclosed.length === 0) return { line, cells };
  const problems = unclosed.map((column) => ({ code: 'unclosed-quote', column, params: { line } }) as const);
  return { line, cells, problems };
}

/** Index behind the last line end between `from` and `to`; `from` where there is none. */
function afterLastBreak(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  return from + Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r')) + 1;
}

/** Where in its cell a quote stands: first, behind nothing but spaces, or inside (then it is text). */
function quotePlace(
  text: string,
  start: number,
  quote: number,
  delimiter: string,
): 'first' | 'spaced' | 'inside' {
  let before = quote - 1;
  while (before >= start && (text[before] === ' ' || text[before] === '\t') && text[before] !== delimiter) {
    before--;
  }
  if (before >= start && text[before] !== delimiter) return 'inside';
  return before === quote - 1 ? 'first' : 'spaced';
}

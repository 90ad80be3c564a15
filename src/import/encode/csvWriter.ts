import { defuse } from './defuse';
import { encodeText } from './encoder';

export interface CsvOptions {
  readonly delimiter: string;
  /** WHATWG name in lower case. */
  readonly encoding: string;
  /** Makes formulas harmless: see `defuse.ts`. */
  readonly defuse: boolean;
  /** A byte order mark first (the default: Excel needs it); encodings other than UTF-8 and UTF-16 have none. */
  readonly bom?: boolean;
  /** CRLF where left out, as RFC 4180 has it. */
  readonly newline?: '\r\n' | '\n';
}

/** Rows as bytes, ready for a Blob. */
export interface EncodedCsv {
  readonly parts: Uint8Array<ArrayBuffer>[];
  /** What they were written in: the wanted encoding, or UTF-8 where that lacks a character. */
  readonly encoding: string;
  readonly bom: boolean;
}

/** About this many characters are encoded at once. */
const PIECE = 256 * 1024;

const UNICODE = new Set(['utf-8', 'utf-16le', 'utf-16be']);

/**
 * What must stand in quotes: the delimiter, quotes and line breaks; spaces at the edge (programs trim them); what the
 * first line of a file could be mistaken for (a byte order mark, a `sep=` line).
 */
const needsQuotes = (cell: string, delimiter: string): boolean =>
  cell.includes(delimiter) || /["\r\n]|^[\s\ufeff]|\s$|^sep=/i.test(cell);

const quote = (cell: string, delimiter: string): string =>
  needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

function lineOf(cells: readonly string[], options: CsvOptions): string {
  const safe = options.defuse ? cells.map(defuse) : cells;
  const { delimiter, newline = '\r\n' } = options;
  return safe.map((cell) => quote(cell, delimiter)).join(delimiter) + newline;
}

/** The rows as text in pieces of about PIECE characters. */
function* textOf(rows: Iterable<readonly string[]>, options: CsvOptions): Generator<string> {
  let text = '';
  for (const cells of rows) {
    text += lineOf(cells, options);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

const hasMark = ({ encoding, bom = true }: CsvOptions): boolean => bom && UNICODE.has(encoding);

const markOf = (options: CsvOptions): Uint8Array<ArrayBuffer>[] =>
  hasMark(options) ? [encodeText('\ufeff', options.encoding).bytes] : [];

/**
 * Rows as delimited text, in pieces for a Blob. Read back with the same delimiter and encoding they are the same cells,
 * as far as the encoding has their characters (others become `?`: use `encodeCsv` where that may happen).
 */
export function writeCsv(rows: Iterable<readonly string[]>, options: CsvOptions): Uint8Array<ArrayBuffer>[] {
  const parts = markOf(options);
  for (const text of textOf(rows, options)) parts.push(encodeText(text, options.encoding).bytes);
  return parts;
}

/** The same; where the encoding lacks a character, all of it in UTF-8 with a mark, so that nothing is lost. */
export function encodeCsv(rows: Iterable<readonly string[]>, options: CsvOptions): EncodedCsv {
  const texts = [...textOf(rows, options)];
  const encoded = texts.map((text) => encodeText(text, options.encoding));
  if (encoded.every(({ lost }) => lost === 0)) {
    const parts = [...markOf(options), ...encoded.map(({ bytes }) => bytes)];
    return { parts, encoding: options.encoding, bom: hasMark(options) };
  }
  const parts = ['\ufeff', ...texts].map((text) => encodeText(text, 'utf-8').bytes);
  return { parts, encoding: 'utf-8', bom: true };
}

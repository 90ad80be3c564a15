import { lineEnd, readQuoted, skipSpaces } from './quoted';

/** A record taken apart by hand because its quotes are not as Papa Parse needs them. */
export interface IrregularRecord {
  readonly cells: readonly string[];
  /** Index of the line end behind the record, or the end of the text. */
  readonly end: number;
  /** Columns whose opening quote never closes: the quote was kept as text. */
  readonly unclosed: readonly number[];
}

interface Cell {
  readonly value: string;
  /** Index of the delimiter or line end behind it. */
  readonly next: number;
  readonly quoted: boolean;
  readonly unclosed: boolean;
}

/** What a cell is read under. */
interface Place {
  readonly delimiter: string;
  readonly final: boolean;
  /** Index up to which a quote may close. */
  readonly limit: number;
  /** An earlier cell of the record stood in quotes: then one behind spaces is believed even over several lines. */
  readonly quotedBefore: boolean;
}

/** Index of the next delimiter or line end, the text's length where there is none. */
function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

const undouble = (inner: string): string => inner.replaceAll('""', '"');

/** One cell from `start` on; null where the text ends too early to tell. */
function readCell(text: string, start: number, place: Place): Cell | null {
  const { delimiter, final, limit } = place;
  const open = skipSpaces(text, start, delimiter);
  let unclosed = false;
  if (text[open] === '"') {
    // A quote behind spaces opens a cell only where the cell plainly is one in quotes.
    const doubtful = open > start && !place.quotedBefore;
    const end = doubtful ? lineEnd(text, open) : -1;
    if (doubtful && end === -1 && !final) return null;
    const quoted = readQuoted(text, open, delimiter, final, limit);
    if (quoted.kind === 'more') return null;
    if (quoted.kind === 'closed' && (end === -1 || quoted.close < end)) {
      const value = undouble(text.slice(open + 1, quoted.close));
      return { value, next: quoted.next, quoted: true, unclosed };
    }
    unclosed = quoted.kind === 'text' && quoted.unclosed && open === start;
  }
  const next = cellEnd(text, start, delimiter);
  if (next === text.length && !final) return null;
  return { value: text.slice(start, next), next, quoted: false, unclosed };
}

/**
 * Takes the record at `start` apart, quotes of every kind included. Null where the text ends too early to tell.
 * `limit` is the index up to which a quote may close.
 */
export function readIrregular(
  text: string,
  start: number,
  delimiter: string,
  final: boolean,
  limit: number,
): IrregularRecord | null {
  const cells: string[] = [];
  const unclosed: number[] = [];
  let quotedBefore = false;
  for (let at = start; ; ) {
    const cell = readCell(text, at, { delimiter, final, limit, quotedBefore });
    if (cell === null) return null;
    if (cell.unclosed) unclosed.push(cells.length);
    cells.push(cell.value);
    quotedBefore ||= cell.quoted;
    if (cell.next === text.length || text[cell.next] !== delimiter) {
      return { cells, end: cell.next, unclosed };
    }
    at = cell.next + 1;
  }
}

/** How a quote that opens a cell is read. Indexes are into the text. */
export type Quoted =
  /** Closed at `close`; `next` is the delimiter, line end or end of text behind it (spaces between are dropped). */
  | { readonly kind: 'closed'; readonly close: number; readonly next: number }
  /** No cell in quotes: the quote is a character of the cell. `unclosed` where its partner is missing. */
  | { readonly kind: 'text'; readonly unclosed: boolean }
  /** What follows in the next piece of the text decides. */
  | { readonly kind: 'more' };

const QUOTE = '"';
const LF = 10;
const CR = 13;
const MORE: Quoted = { kind: 'more' };
const UNCLOSED: Quoted = { kind: 'text', unclosed: true };
const LITERAL: Quoted = { kind: 'text', unclosed: false };

/** Index of the first character from `from` on that is neither space nor tab (a tab that separates cells ends it). */
export function skipSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at++;
  return at;
}

/**
 * Index of the first line end from `from` on, -1 where there is none. Walks, because a search for one kind of line end
 * would run through the whole text where the list uses the other.
 */
export function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return -1;
}

const endsCell = (text: string, at: number, delimiter: string): boolean =>
  text[at] === delimiter || text[at] === '\n' || text[at] === '\r';

/**
 * Reads the quote at `open`, which stands first in its cell. A quote closes the cell where a delimiter or a line end
 * follows; doubled it is text. A lone quote inside is forgiven where the cell still closes on its own line and no other
 * cell in quotes opens before; else the opening quote itself was text. That keeps one stray quote from swallowing the
 * rows below it. `final` says that no text follows; a close beyond `limit` does not count.
 */
export function readQuoted(
  text: string,
  open: number,
  delimiter: string,
  final: boolean,
  limit: number,
): Quoted {
  let at = open;
  for (;;) {
    at = text.indexOf(QUOTE, at + 1);
    if (at === -1 || at > limit) return final || text.length > limit ? UNCLOSED : MORE;
    if (text[at + 1] === QUOTE) {
      at++;
      continue;
    }
    const next = skipSpaces(text, at + 1, delimiter);
    if (next === text.length) return final ? { kind: 'closed', close: at, next } : MORE;
    if (endsCell(text, next, delimiter)) return { kind: 'closed', close: at, next };
    return readStray(text, open, at, delimiter, final);
  }
}

/** The cell that opens at `open` has a lone quote at `stray`: does it still close on its line? */
function readStray(text: string, open: number, stray: number, delimiter: string, final: boolean): Quoted {
  const found = lineEnd(text, open);
  if (found !== -1 && found < stray) return UNCLOSED;
  if (found === -1 && !final) return MORE;
  const end = found === -1 ? text.length : found;
  if (text[stray - 1] === delimiter) return UNCLOSED;
  let at = stray;
  for (;;) {
    at = text.indexOf(QUOTE, at + 1);
    if (at === -1 || at >= end || text[at - 1] === delimiter) return LITERAL;
    if (text[at + 1] === QUOTE) {
      at++;
      continue;
    }
    const next = skipSpaces(text, at + 1, delimiter);
    if (next === end || text[next] === delimiter) return { kind: 'closed', close: at, next };
  }
}

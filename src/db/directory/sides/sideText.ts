import { dayNumber } from '../../../domain/day';
import { columnText, linesOf, type Unpacked, unpackText } from '../../packedText';
import type { SideRow, SideText, SideTextName } from '../../schema';
import type { Dictionary } from '../dictionary';
import { FoldedLines } from '../foldedLines';

/** The day of what has none: behind all others. */
export const NO_DAY = 0x7fff_ffff;

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Days since 1970-01-01 at the beginning of each month, once it was met, by the months since year 0. */
const monthStarts = new Map<number, number>();

/**
 * Days since 1970-01-01 of an ISO day or instant; NO_DAY where it is none. Of a book's three hundred thousand activities
 * each has three: the text is read digit by digit, for a piece of it that is looked up costs six times as much.
 */
export function dayIn(text: string): number {
  if (text.length < 10) return NO_DAY;
  const month = two(text, 0) * 1200 + two(text, 2) * 12 + two(text, 5);
  let start = monthStarts.get(month);
  if (start === undefined) {
    if (!DAY.test(text)) return NO_DAY;
    start = dayNumber(`${text.slice(0, 8)}01`);
    monthStarts.set(month, start);
  }
  return start + two(text, 8) - 1;
}

/** The number of two digits. */
const two = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO;

const ZERO = 48;

const unpacked = (text: SideText | undefined): Unpacked =>
  typeof text === 'object' && 'lines' in text ? { values: text.lines } : unpackText(text);

/** What a column can be kept in. */
type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** Fills in for each record what its value comes to; of values that repeat each is asked once. */
export function fill<N extends Numbers>(
  into: N,
  text: SideText | undefined,
  of: (value: string) => number,
): N {
  const { values, codes } = unpacked(text);
  if (codes === undefined && values.length !== into.length) {
    into.fill(of(values[0] ?? ''));
    return into;
  }
  const numbers = values.map(of);
  for (let at = 0; at < into.length; at++)
    into[at] = numbers[codes === undefined ? at : (codes[at] ?? 0)] ?? 0;
  return into;
}

/** The codes of the records' values. */
export const codesIn = (dictionary: Dictionary, text: SideText | undefined, count: number): Uint32Array =>
  fill(new Uint32Array(count), text, (value) => dictionary.codeOf(value));

/** The first and the last of some days as numbers; open ends lie beyond all days, but before NO_DAY. */
export function dayRange({ from, to }: { readonly from?: string; readonly to?: string }): {
  readonly first: number;
  readonly last: number;
} {
  return {
    first: from === undefined ? -NO_DAY : dayIn(from),
    last: to === undefined ? NO_DAY - 1 : Math.min(dayIn(to), NO_DAY - 1),
  };
}

/** What is searched of a page's records: these fields, a line a record. */
export function linesFor({ texts, slots }: SideRow, names: readonly SideTextName[]): FoldedLines {
  const fields = names.map((name) => {
    const text = texts[name];
    return typeof text === 'object' && 'lines' in text ? text.lines : linesOf(text, slots.length);
  });
  return new FoldedLines(
    Array.from(slots, (_, at) => columnText(fields.map((lines) => lines[at] ?? '').join(' '))).join('\n'),
  );
}

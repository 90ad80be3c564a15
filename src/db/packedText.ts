/**
 * How a page and its block keep one field of their records: as texts that structured clone copies in one piece. What
 * repeats is kept once, so that a page of a list with its owners, cities and statuses takes a fraction of the list.
 */
import type { PackedText } from './schema';

/** Between the values of a field that holds several. */
export const VALUE_END = '\u001f';

/** Line breaks end a record's line, and VALUE_END a value, so a packed value may hold neither. */
const BREAKS = new RegExp(`[\n${VALUE_END}]`, 'g');

/** A value as a line can hold it: where it has to, it gives its breaks for spaces. */
export const columnText = (text: string): string =>
  text.includes('\n') || text.includes(VALUE_END) ? text.replace(BREAKS, ' ') : text;

/** After so many values a column is judged: one whose values hardly repeat is kept a line a record. */
const TRIAL = 32;
const MOST_OF_TRIAL = 24;

/**
 * One value a record. Undefined where all are empty; a value that all share alone; a few that repeat with the number
 * of each record's; else a line a record. Null where a value cannot be held this way, for it has a line break, or what
 * ends a value in a field that holds one.
 * @param values at most 65,536.
 */
export function packText(values: readonly string[], holdsSeveral: boolean): PackedText | undefined | null {
  const [first = ''] = values;
  if (values.every((value) => value === first)) {
    if (first === '') return undefined;
    return first.includes('\n') || (!holdsSeveral && first.includes(VALUE_END)) ? null : first;
  }
  const codes = values.length > 256 ? new Uint16Array(values.length) : new Uint8Array(values.length);
  const known = repeating(values, codes);
  const text = (known ?? values).join('\n');
  if (linesIn(text) !== (known ?? values).length || (!holdsSeveral && text.includes(VALUE_END))) return null;
  return known === undefined ? narrowed(text) : [text, codes];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let bytes = new Uint8Array(1 << 16);

/**
 * The same text in one byte a letter where all of them are ASCII: what was cut out of a text with other letters takes
 * two, in memory and in the database.
 */
export function narrowed(text: string): string {
  if (bytes.length < text.length) bytes = new Uint8Array(text.length * 2);
  const { read, written } = encoder.encodeInto(text, bytes);
  return read === text.length && written === read ? decoder.decode(bytes.subarray(0, written)) : text;
}

/** The different values, with their numbers in `codes`; undefined where they hardly repeat. */
function repeating(values: readonly string[], codes: Uint8Array | Uint16Array): string[] | undefined {
  const known = new Map<string, number>();
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? '';
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      if (index < TRIAL && code > MOST_OF_TRIAL) return undefined;
      known.set(value, code);
    }
    codes[index] = code;
  }
  return known.size * 2 > values.length ? undefined : [...known.keys()];
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The different values of a packed text, and the number of each record's; without numbers, a value a record. */
export interface Unpacked {
  readonly values: readonly string[];
  /** Absent where `values` holds one for each record, or one for all. */
  readonly codes?: Uint8Array | Uint16Array;
}

/** A packed text taken apart, without spreading what repeats. */
export function unpackText(packed: PackedText | undefined): Unpacked {
  if (packed === undefined) return NONE;
  if (typeof packed === 'string') return { values: packed.split('\n') };
  return { values: packed[0].split('\n'), codes: packed[1] };
}

const NONE: Unpacked = { values: [''] };

/** One value a record: the reverse of `packText`. */
export function linesOf(packed: PackedText | undefined, count: number): readonly string[] {
  const { values, codes } = unpackText(packed);
  if (codes !== undefined) return Array.from(codes, (code) => values[code] ?? '');
  return values.length === count ? values : new Array<string>(count).fill(values[0] ?? '');
}

/** The value of one record, without taking the others apart: half of them are passed over. */
export function lineAt(packed: PackedText | undefined, place: number): string {
  if (packed === undefined) return '';
  const isCoded = typeof packed !== 'string';
  const text = isCoded ? packed[0] : packed;
  const line = isCoded ? (packed[1][place] ?? 0) : place;
  let start = 0;
  for (let at = 0; at < line; at++) {
    const end = text.indexOf('\n', start);
    // A text without a break is one for all.
    if (end < 0) return at === 0 ? text : '';
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

/** How many of so many records have a value. */
export const filledIn = (packed: PackedText | undefined, count: number): number =>
  packed === undefined ? 0 : linesOf(packed, count).reduce((sum, value) => sum + (value === '' ? 0 : 1), 0);

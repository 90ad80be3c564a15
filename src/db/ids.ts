/** Records a page: 128, 256 and 512 write alike, and edits grow with the page (docs: performance). */
export const PAGE_SIZE = 256;

export const recordId = (book: string, sequence: number): string => `${book}-${sequence}`;

/** The most digits of a sequence: whatever they are, they are a whole number without loss. */
const MOST_DIGITS = 15;

/** The sequence in a record's id; NaN where the text is no id. */
export function sequenceOf(id: string): number {
  const start = id.lastIndexOf('-') + 1;
  const digits = id.length - start;
  if (digits === 0 || digits > MOST_DIGITS) return Number.NaN;
  let sequence = 0;
  for (let at = start; at < id.length; at++) {
    const digit = id.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    sequence = sequence * 10 + digit;
  }
  return sequence;
}

/**
 * Activities that are about nobody in the book lie beside pages of a customer that does not exist, this far behind the
 * last one that ever can: 2^49, still a sequence of fifteen digits.
 */
export const NOBODY = 2 ** 49;

/** True for the sequence under which what is about nobody is kept. */
export const isNobody = (sequence: number): boolean => sequence >= NOBODY;

export const pageOf = (sequence: number): number => Math.floor(sequence / PAGE_SIZE);

export const slotOf = (sequence: number): number => sequence % PAGE_SIZE;

/** Ascending numbers as flat ranges: `[1, 2, 3, 7]` becomes `[1, 3, 7, 7]`. */
export function toRanges(ascending: Iterable<number>): number[] {
  const ranges: number[] = [];
  for (const value of ascending) {
    if (ranges.length > 0 && ranges.at(-1) === value - 1) ranges[ranges.length - 1] = value;
    else ranges.push(value, value);
  }
  return ranges;
}

/** The ranges of a flat list, in pairs. */
export function* pairs(ranges: readonly number[]): Generator<readonly [first: number, last: number]> {
  for (let at = 0; at < ranges.length; at += 2) yield [ranges[at] ?? 0, ranges[at + 1] ?? 0];
}

/** Every number of the ranges. */
export function* eachOf(ranges: readonly number[]): Generator<number> {
  for (const [first, last] of pairs(ranges)) for (let value = first; value <= last; value++) yield value;
}

/** Random characters of base 36, five bits each and a little more. */
export function randomId(length: number): string {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  // A byte modulo 36 prefers some digits by a hair; ids need to differ, not to be secret.
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => digits[byte % 36]).join('');
}

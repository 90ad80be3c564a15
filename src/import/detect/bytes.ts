/** What the bytes alone tell, before anything is decoded. */

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

export const startsWith = (bytes: Uint8Array, prefix: readonly number[], from = 0): boolean =>
  prefix.every((byte, index) => bytes[from + index] === byte);

/** The encoding that a byte order mark names, or null. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding ?? null;

/** UTF-16 without a mark: at least this share of its pairs are ASCII (separators, digits, line ends). */
const ASCII_PAIRS = 0.05;

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/**
 * UTF-16 without a mark shows by its zero bytes, which all stand on one side of the pairs. Text of single bytes that
 * holds some NULs is told from it by its pairs of two ASCII letters. Null for anything but UTF-16.
 */
export function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = bytes.length >> 1;
  let even = 0;
  let odd = 0;
  let printable = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first === 0) even++;
    if (second === 0) odd++;
    if (isPrintable(first) && isPrintable(second)) printable++;
  }
  const many = Math.max(even, odd);
  if (many < 2 || many < pairs * ASCII_PAIRS || Math.min(even, odd) > many * 0.05) return null;
  if (printable > pairs / 2) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Sequences of UTF-8 in the bytes. */
export interface Utf8Census {
  /** Whole sequences of two bytes, and of three or four. */
  readonly pairs: number;
  readonly longer: number;
  /** Bytes beyond ASCII that belong to no sequence. */
  readonly stray: number;
}

/** How many bytes a sequence has that begins with this one; 0 for a byte that begins none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Counts UTF-8 sequences. One that the sample's end cuts counts for nothing, unless the sample is `whole`. */
export function utf8Census(bytes: Uint8Array, whole: boolean): Utf8Census {
  let pairs = 0;
  let longer = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    let have = 1;
    while (have < length && ((bytes[at + have] ?? 0) & 0xc0) === 0x80) have++;
    if (length > 0 && have === length) {
      if (length === 2) pairs++;
      else longer++;
    } else if (length === 0 || whole || at + have < bytes.length) {
      stray += have;
    }
    at += have;
  }
  return { pairs, longer, stray };
}

/** Bytes at which no character of a double-byte encoding can be cut: below the digits, and `:` to `?`. */
const parts = (byte: number): boolean => byte < 0x30 || (byte >= 0x3a && byte <= 0x3f);

const WORD_BYTES = 96;
const WORDS = 800;

/**
 * The different words of the bytes that hold something beyond ASCII, each once (so that a name of a town that comes in
 * every row does not outvote the rest), at most WORDS of them. Words are copies.
 */
export function foreignWords(bytes: Uint8Array): Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  let start = 0;
  let foreign = false;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (at < bytes.length && !parts(byte)) {
      if (byte >= 0x80) foreign = true;
      continue;
    }
    if (foreign) {
      const word = bytes.slice(start, Math.min(at, start + WORD_BYTES));
      const key = String.fromCharCode(...word);
      if (!words.has(key)) words.set(key, word);
      if (words.size === WORDS) break;
    }
    start = at + 1;
    foreign = false;
  }
  return [...words.values()];
}

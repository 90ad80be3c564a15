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

/** Sequences of UTF-8 in the bytes. */
export interface Utf8Census {
  /** Whole sequences of two bytes, and of three or four. */
  readonly pairs: number;
  readonly longer: number;
  /** Bytes beyond ASCII that belong to no sequence. */
  readonly stray: number;
}

export const addCensus = (a: Utf8Census, b: Utf8Census): Utf8Census => ({
  pairs: a.pairs + b.pairs,
  longer: a.longer + b.longer,
  stray: a.stray + b.stray,
});

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
const WORDS = 600;

/** Adds the different words of the bytes that hold something beyond ASCII, until there are `most`. */
function collectWords(bytes: Uint8Array, words: Map<string, Uint8Array>, most: number): void {
  let start = 0;
  let foreign = false;
  for (let at = 0; at <= bytes.length && words.size < most; at++) {
    const byte = bytes[at] ?? 0;
    if (at < bytes.length && !parts(byte)) {
      if (byte >= 0x80) foreign = true;
      continue;
    }
    if (foreign) {
      const word = bytes.slice(start, Math.min(at, start + WORD_BYTES));
      const key = String.fromCharCode(...word);
      if (!words.has(key)) words.set(key, word);
    }
    start = at + 1;
    foreign = false;
  }
}

/**
 * The different words of the bytes that hold something beyond ASCII, each once (so that a name of a town that comes in
 * every row does not outvote the rest), at most WORDS of them; the first bytes have two thirds of that to themselves.
 * Words are copies.
 */
export function foreignWords([head = NOTHING, ...samples]: readonly Uint8Array[]): Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  collectWords(head, words, samples.length === 0 ? WORDS : (WORDS * 2) / 3);
  const each = Math.ceil((WORDS - words.size) / Math.max(1, samples.length));
  for (const sample of samples) collectWords(sample, words, words.size + each);
  return [...words.values()];
}

const NOTHING = new Uint8Array();

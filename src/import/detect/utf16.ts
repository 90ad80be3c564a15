/** Pairs of bytes by what they would be as UTF-16. */
interface Units {
  /** Separators, digits, line ends, Latin letters. */
  readonly ascii: number;
  /** These, and letters of the scripts that lists are written in. */
  readonly plausible: number;
}

const isAscii = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) || unit === 0x09 || unit === 0x0a || unit === 0x0d;

/** Ranges of the scripts that lists are written in, their signs and surrogates (which come in pairs of Chinese names). */
const SCRIPTS: readonly (readonly [number, number])[] = [
  [0xa0, 0x24f],
  [0x370, 0x5ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x20bf],
  [0x2116, 0x2122],
  [0x3000, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xff00, 0xffef],
];

function unitsOf(bytes: Uint8Array, littleEndian: boolean): Units {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let ascii = 0;
  let scripts = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, littleEndian);
    if (isAscii(unit)) ascii++;
    else if (SCRIPTS.some(([from, to]) => unit >= from && unit <= to)) scripts++;
  }
  return { ascii, plausible: ascii + scripts };
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** More pairs of two plain letters than this share: text of single bytes that holds some NULs. */
const PLAIN_SHARE = 0.5;
/** UTF-16 without a mark: at least this share of its pairs are ASCII (separators, digits, line ends). */
const ASCII_SHARE = 0.002;
const PLAUSIBLE_SHARE = 0.95;
/** So much of the beginning is looked at. */
const LOOK = 64 * 1024;

function plainPairs(bytes: Uint8Array): number {
  let plain = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (isPrintable(bytes[at] ?? 0) && isPrintable(bytes[at + 1] ?? 0)) plain++;
  }
  return plain;
}

/**
 * UTF-16 without a mark shows by its pairs: line ends and separators are ASCII with a zero on one side, and all the rest
 * are letters of some script. Null for anything else.
 */
export function utf16ByPairs(whole: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const bytes = whole.subarray(0, LOOK);
  if (!bytes.includes(0)) return null;
  const pairs = bytes.length >> 1;
  const [little, big] = [unitsOf(bytes, true), unitsOf(bytes, false)];
  const [more, less] = little.plausible > big.plausible ? [little, big] : [big, little];
  if (more.ascii < 2 || more.ascii < pairs * ASCII_SHARE || plainPairs(bytes) > pairs * PLAIN_SHARE)
    return null;
  // A Chinese character like 一 has a zero byte too, on the other side: then only one order makes sense of the rest.
  const isOpen = less.ascii > more.ascii / 4 && less.plausible >= pairs * PLAUSIBLE_SHARE;
  if (isOpen || more.plausible < pairs * PLAUSIBLE_SHARE) return null;
  return more === little ? 'utf-16le' : 'utf-16be';
}

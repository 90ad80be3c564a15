import type { Normalizer } from './normalizer';
import { clean, NOTHING } from './result';

/** Spaces of any script, and what is invisible at the ends of a cell: zero-width characters, marks of direction, BOM. */
const EDGE = '[\\s\\u200B-\\u200F\\u2060\\uFEFF]';
const EDGES = new RegExp(`^${EDGE}+|${EDGE}+$`, 'gu');
const SPACES = /\s+/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;

/**
 * True where a text surely needs no cleaning: single inner spaces and characters that NFC leaves alone whatever
 * stands beside them. Most cells are like that, and this is ten times cheaper than finding out by cleaning.
 */
export function isPlain(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (before === 32) return false;
    } else if (
      !(code > 32 && code < 127) &&
      !(code >= 0xc0 && code < 0x2b0) &&
      !(code >= 0x400 && code < 0x483) &&
      !(code >= 0x4e00 && code < 0xa000)
    ) {
      return false;
    }
    before = code;
  }
  return before !== 32;
}

/** Trims, joins white space (line breaks too) into single spaces, and composes letters (NFC). */
export function cleanText(raw: string): string {
  if (isPlain(raw)) return raw;
  return raw.normalize('NFC').replace(SPACES, ' ').replace(EDGES, '');
}

/** Trims and composes (NFC); inner line breaks stay, each as one `\n`. */
export function cleanLongText(raw: string): string {
  if (isPlain(raw)) return raw;
  return raw.normalize('NFC').replace(LINE_ENDS, '\n').replace(EDGES, '');
}

/** What people and programs write where there is nothing: dashes alone. */
export const NO_TEXT = /^[\s\p{Pd}]+$/u;

export const normalizeText: Normalizer = (raw) => {
  const value = cleanText(raw);
  return value === '' || NO_TEXT.test(value) ? NOTHING : clean(value);
};

/** In notes a dash may mean something. */
export const normalizeLongText: Normalizer = (raw) => {
  const value = cleanLongText(raw);
  return value === '' ? NOTHING : clean(value);
};

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Full-width letters, digits and signs (what a Chinese keyboard types) as their ASCII twins. */
export const narrow = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

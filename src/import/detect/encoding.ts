import type { Alternative, Detected } from '../api';
import { pieceDecoder } from '../formats/text/decoder';
import { foreignWords, markedEncoding, utf8Census, utf16ByZeros } from './bytes';
import { LEGACY, LEGACY_NAMES, type LegacyName } from './encodings';
import type { Tally } from './letters';

/** Says whether a word is one that headers use. */
export type IsKnownHeader = (cell: string) => boolean;

/** Words of the user's own that show how a reading turns out. */
const SAMPLE_WORDS = 5;

/** What each header word beyond ASCII adds to a reading, and how much they add at most. */
const HEADER_BONUS = 0.15;
const HEADER_BONUS_MOST = 0.45;
/** Headers stand near the beginning: so many words are held against them. */
const HEADER_WORDS = 150;

interface Reading {
  readonly encoding: LegacyName;
  /** At most 1 and the bonus; below 0 where it is nonsense. */
  readonly score: number;
  /** Share of usual letters, 0 to 1. */
  readonly usual: number;
  /** Letters beyond ASCII in this reading. */
  readonly letters: number;
  readonly sample: string;
}

const NEWLINE = 10;

/** The words one after the other, a line each: every encoding is then asked once. */
function joined(words: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(words.reduce((sum, word) => sum + word.length + 1, 0));
  let at = 0;
  for (const word of words) {
    all.set(word, at);
    at += word.length;
    all[at++] = NEWLINE;
  }
  return all;
}

const sampleOf = (lines: readonly string[]): string => lines.slice(0, SAMPLE_WORDS).join(' ');

function readAs(encoding: LegacyName, bytes: Uint8Array, isKnownHeader: IsKnownHeader): Reading {
  const lines = new TextDecoder(encoding).decode(bytes).split('\n').slice(0, -1);
  const tally: Tally = { points: 0, usual: 0, letters: 0 };
  let headers = 0;
  for (const line of lines) LEGACY[encoding].score(line, tally);
  for (const line of lines.slice(0, HEADER_WORDS)) if (isKnownHeader(line)) headers++;
  const letters = Math.max(tally.letters, 1);
  return {
    encoding,
    score: tally.points / letters + Math.min(headers * HEADER_BONUS, HEADER_BONUS_MOST),
    usual: tally.usual / letters,
    letters,
    sample: sampleOf(lines),
  };
}

const clamp = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

const alternative = ({ encoding, score, sample }: Reading): Alternative<string> => ({
  value: encoding,
  score: clamp(score),
  sample,
});

/** Every legacy encoding's reading of the words, the likeliest first. */
function readings(words: readonly Uint8Array[], isKnownHeader: IsKnownHeader): Reading[] {
  const bytes = joined(words);
  return LEGACY_NAMES.map((name) => readAs(name, bytes, isKnownHeader)).sort((a, b) => b.score - a.score);
}

/**
 * UTF-8 needs more than a few bytes that happen to fit: some words in GB 18030 or Big5 do. Two-byte sequences alone, few
 * of them, must also read as letters of some script that a list is written in.
 */
function fitsUtf8ByChance(words: readonly Uint8Array[], pairs: number, best: Reading | undefined): boolean {
  if (pairs > 8 || best === undefined || best.score < 0.5) return false;
  if (best.encoding !== 'gb18030' && best.encoding !== 'big5') return false;
  const text = new TextDecoder().decode(joined(words));
  const usual = [...text].filter((char) => /[\u00a0-\u024f\u0400-\u04ff]/.test(char)).length;
  return usual < pairs / 2;
}

function utf8(words: readonly Uint8Array[], others: readonly Reading[], stray: number): Detected<string> {
  return {
    value: 'utf-8',
    confidence: stray === 0 ? 0.99 : 0.8,
    reason: words.length === 0 ? { code: 'ascii-only', params: {} } : { code: 'valid-utf8', params: {} },
    alternatives: others.map(alternative),
  };
}

function byLetters(found: readonly Reading[], words: readonly Uint8Array[]): Detected<string> {
  const [best, ...others] = found as [Reading, ...Reading[]];
  // Encodings that read the list alike (windows-1250 and ISO-8859-2 often do) cast no doubt on each other.
  const rival = others.find((other) => other.sample !== best.sample || other.score < best.score);
  // One letter that differs may be chance, ten are not: what counts is the lead over all letters together.
  const lead = (best.score - (rival?.score ?? 0)) * best.letters;
  const fits = Math.min(1, Math.max(0.2, best.score / 0.6));
  return {
    value: best.encoding,
    confidence: clamp(fits * (1 - 0.5 * Math.exp(-lead / 3))),
    reason: {
      code: 'letter-score',
      params: { language: LEGACY[best.encoding].language, share: Math.round(best.usual * 100) },
    },
    alternatives: [
      ...others.map(alternative),
      { value: 'utf-8', score: 0, sample: sampleOf(new TextDecoder().decode(joined(words)).split('\n')) },
    ],
  };
}

/** A mark or the zero bytes of UTF-16 settle it; the alternatives are there for a file whose mark lies. */
function settled(
  bytes: Uint8Array,
  value: string,
  reason: Detected<string>['reason'],
  isKnownHeader: IsKnownHeader,
): Detected<string> {
  const words = value.startsWith('utf-16') ? [] : foreignWords(bytes.subarray(3));
  const alternatives = readings(words, isKnownHeader).map(alternative);
  return { value, confidence: reason.code === 'bom' ? 1 : 0.95, reason, alternatives };
}

/**
 * The encoding of a list by its first bytes: a byte order mark, the zero bytes of UTF-16, valid UTF-8, or else every
 * other encoding read and its letters judged. `whole` says that the bytes are all there is; otherwise the last character
 * may be cut. Words that headers use count extra.
 */
export function detectEncoding(
  bytes: Uint8Array,
  whole: boolean,
  isKnownHeader: IsKnownHeader,
): Detected<string> {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    return settled(bytes, marked, { code: 'bom', params: { encoding: marked } }, isKnownHeader);
  }
  const utf16 = utf16ByZeros(bytes);
  if (utf16 !== null) return settled(bytes, utf16, { code: 'utf16-pattern', params: {} }, isKnownHeader);
  const words = foreignWords(bytes);
  const found = readings(words, isKnownHeader);
  const { pairs, longer, stray } = utf8Census(bytes, whole);
  const sequences = pairs + longer;
  // A few damaged letters do not make a list in UTF-8 something else.
  const isUtf8 = stray === 0 || sequences >= 10 * stray;
  const chance = longer === 0 && words.length > 0 && fitsUtf8ByChance(words, pairs, found[0]);
  return isUtf8 && !chance ? utf8(words, found, stray) : byLetters(found, words);
}

/** The sample as text; a character that its end cuts is left out, unless the sample is `whole`. */
export const decodeSample = (bytes: Uint8Array, encoding: string, whole: boolean): string =>
  pieceDecoder(encoding).decode(bytes, whole);

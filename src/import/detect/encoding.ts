import type { Detected } from '../api';
import { pieceDecoder, withoutEndMark } from '../formats/text/decoder';
import { addCensus, foreignWords, markedEncoding, type Utf8Census, utf8Census } from './bytes';
import {
  alternativesOf,
  type Reading,
  readings,
  sameWords,
  sampleOf,
  tellingWords,
  wordsIn,
} from './readings';
import { utf16ByPairs } from './utf16';

/** Says whether a word is one that headers use. */
export type IsKnownHeader = (cell: string) => boolean;

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

const DOUBLE_BYTE: ReadonlySet<string> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);

/**
 * UTF-8 needs more than a few bytes that happen to fit: some words in double-byte encodings do. Two-byte sequences alone,
 * few of them, must also read as letters of some script that a list is written in.
 */
function fitsUtf8ByChance(
  words: readonly Uint8Array[],
  census: Utf8Census,
  best: Reading | undefined,
): boolean {
  const { pairs, longer } = census;
  if (longer > 0 || pairs === 0 || pairs > 8 || best === undefined || best.usual < 0.6) return false;
  if (!DOUBLE_BYTE.has(best.encoding)) return false;
  const text = wordsIn(words, 'utf-8').join('');
  const usual = [...text].filter((char) => /[\u00a0-\u024f\u0400-\u04ff]/.test(char)).length;
  return usual < pairs / 2;
}

function utf8(words: readonly Uint8Array[], others: readonly Reading[], stray: number): Detected<string> {
  const own = wordsIn(words, 'utf-8');
  return {
    value: 'utf-8',
    confidence: stray === 0 ? 0.99 : 0.8,
    reason: words.length === 0 ? { code: 'ascii-only', params: {} } : { code: 'valid-utf8', params: {} },
    alternatives: alternativesOf(others, own, tellingWords(own, others[0]?.words)),
  };
}

/** Letters of one list are no witnesses apart from each other: their word counts for less than their number. */
const TEMPER = 0.4;

function byLetters(found: readonly Reading[], words: readonly Uint8Array[]): Detected<string> {
  const [best, ...others] = found as [Reading, ...Reading[]];
  // Encodings that read the list alike (windows-1250 and ISO-8859-2 often do) cast no doubt on each other.
  const rivals = others.filter((other) => !sameWords(other.words, best.words));
  const doubt = rivals.reduce(
    (sum, rival) => sum + Math.exp((rival.likelihood - best.likelihood) * TEMPER),
    0,
  );
  const fits = Math.min(1, 0.3 + best.usual);
  const telling = tellingWords(best.words, rivals[0]?.words);
  const asUtf8 = sampleOf(wordsIn(words, 'utf-8'), telling);
  return {
    value: best.encoding,
    confidence: round(fits / (1 + doubt)),
    reason: {
      code: 'letter-score',
      params: { language: best.language, share: Math.round(best.usual * 100) },
    },
    sample: sampleOf(best.words, telling),
    alternatives: [
      ...alternativesOf(others, best.words, telling),
      { value: 'utf-8', score: 0, sample: asUtf8 },
    ],
  };
}

/** A mark or the pairs of UTF-16 settle it; the alternatives are there for a file whose mark lies. */
function settled(
  bytes: Uint8Array,
  value: string,
  reason: Detected<string>['reason'],
  isKnownHeader: IsKnownHeader,
): Detected<string> {
  const words = value.startsWith('utf-16') ? [] : foreignWords([bytes.subarray(3)]);
  const own = wordsIn(words, value);
  const found = readings(words, isKnownHeader);
  const alternatives = alternativesOf(found, own, tellingWords(own, found[0]?.words));
  return { value, confidence: reason.code === 'bom' ? 1 : 0.95, reason, alternatives };
}

/**
 * The encoding of a list by its first bytes: a byte order mark, the pairs of UTF-16, valid UTF-8, or else every other
 * encoding read and its letters judged: by which follow each other in the languages that are written in it (a Markov
 * chain per language, Kikui 1996), so that the likelihoods of all readings compare. Words that headers use count extra.
 *
 * @param whole the bytes are all there is; otherwise the last character may be cut
 * @param samples bytes from further down the file, each begun and ended at a line's end: letters may come late
 */
export function detectEncoding(
  bytes: Uint8Array,
  whole: boolean,
  isKnownHeader: IsKnownHeader,
  samples: readonly Uint8Array[] = [],
): Detected<string> {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    return settled(bytes, marked, { code: 'bom', params: { encoding: marked } }, isKnownHeader);
  }
  const utf16 = utf16ByPairs(bytes);
  if (utf16 !== null) return settled(bytes, utf16, { code: 'utf16-pattern', params: {} }, isKnownHeader);
  const words = foreignWords([bytes, ...samples]);
  const found = readings(words, isKnownHeader);
  const census = samples
    .map((sample) => utf8Census(sample, true))
    .reduce(addCensus, utf8Census(bytes, whole));
  const { pairs, longer, stray } = census;
  // A few damaged letters do not make a list in UTF-8 something else.
  const isUtf8 = stray === 0 || pairs + longer >= 10 * stray;
  return isUtf8 && !fitsUtf8ByChance(words, census, found[0])
    ? utf8(words, found, stray)
    : byLetters(found, words);
}

/** The sample as text; a character that its end cuts is left out, unless the sample is `whole`. */
export function decodeSample(bytes: Uint8Array, encoding: string, whole: boolean): string {
  const text = pieceDecoder(encoding).decode(bytes, whole);
  return whole ? withoutEndMark(text) : text;
}

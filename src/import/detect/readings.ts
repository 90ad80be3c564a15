import type { Alternative } from '../api';
import { decodeBytes } from '../formats/text/decoder';
import type { IsKnownHeader } from './encoding';
import { LEGACY, LEGACY_NAMES, type LegacyName } from './encodings';
import type { Letters } from './models/alphabet';

/** What each header word beyond ASCII adds to a reading, as a logarithm, and for how many of them. */
const HEADER_BONUS = 5;
const HEADERS_MOST = 4;
/** Headers stand near the beginning: so many words are held against them. */
const HEADER_WORDS = 150;
/** A word in another of the encoding's languages: lists hold names from everywhere. */
const OTHER_LANGUAGE = 3;
/** Words of the user's own that show how a reading turns out. */
const SAMPLE_WORDS = 5;
const SAMPLE_LENGTH = 40;

/** The words of a list, read in one encoding. */
export interface Reading {
  readonly encoding: LegacyName;
  /** BCP 47, of the language that fits best. */
  readonly language: string;
  /** Natural logarithm of how likely these bytes are, had somebody written them in this encoding. */
  readonly likelihood: number;
  /** Share of usual letters, 0 to 1. */
  readonly usual: number;
  /** Letters beyond ASCII in this reading. */
  readonly letters: number;
  readonly words: readonly string[];
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

/** The words in an encoding. One that its bytes' end cuts takes the line end along: it is a reading gone wrong. */
export const wordsIn = (words: readonly Uint8Array[], encoding: string): string[] =>
  decodeBytes(joined(words), encoding).split('\n').slice(0, -1);

function readAs(encoding: LegacyName, bytes: readonly Uint8Array[], isKnownHeader: IsKnownHeader): Reading {
  const words = wordsIn(bytes, encoding);
  const { languages, rarer } = LEGACY[encoding];
  const judged = languages.map((language) => {
    const model = language.model();
    return { language, words: words.map(model) };
  });
  const bestOf = words.map((_, at) => Math.max(...judged.map((each) => each.words[at]?.likelihood ?? 0)));
  const readings = judged.map(({ language, words: letters }) => {
    const likelihood = letters.reduce(
      (sum, { likelihood: own }, at) => sum + Math.max(own, (bestOf[at] ?? own) - OTHER_LANGUAGE),
      -language.rarer,
    );
    return { language: language.language, likelihood, words: letters };
  });
  readings.sort((a, b) => b.likelihood - a.likelihood);
  const [best] = readings;
  const headers = words.slice(0, HEADER_WORDS).filter((word) => isKnownHeader(word)).length;
  const sum = (of: keyof Letters): number => best?.words.reduce((all, word) => all + word[of], 0) ?? 0;
  const letters = sum('letters');
  return {
    encoding,
    language: best?.language ?? '',
    likelihood: (best?.likelihood ?? 0) - rarer + HEADER_BONUS * Math.min(headers, HEADERS_MOST),
    usual: sum('usual') / Math.max(letters, 1),
    letters,
    words,
  };
}

/** Every legacy encoding's reading of the words, the likeliest first. */
export const readings = (words: readonly Uint8Array[], isKnownHeader: IsKnownHeader): Reading[] =>
  LEGACY_NAMES.map((name) => readAs(name, words, isKnownHeader)).sort((a, b) => b.likelihood - a.likelihood);

export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** Indexes of the words that show best how two readings differ; where they do not, the first words. */
export function tellingWords(best: readonly string[], rival: readonly string[] | undefined): number[] {
  const all = best.map((_, at) => at);
  const short = all.filter((at) => (best[at]?.length ?? 0) <= SAMPLE_LENGTH);
  const apart = short.filter((at) => rival !== undefined && best[at] !== rival[at]);
  return [...new Set([...apart, ...short, ...all])].slice(0, SAMPLE_WORDS).sort((a, b) => a - b);
}

export const sampleOf = (words: readonly string[], telling: readonly number[]): string =>
  telling.map((at) => (words[at] ?? '').slice(0, SAMPLE_LENGTH)).join(' ');

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** What a reading is worth beside the best one: a likelihood that is lower by some for every letter is nonsense. */
const scoreOf = (reading: Reading, best: Reading): number =>
  round(
    Math.exp((reading.likelihood - best.likelihood) / Math.max(1, best.letters) / 2) *
      (0.3 + 0.7 * reading.usual),
  );

/**
 * Readings as alternatives, likeliest first; of those that turn out the same the first one is left. `shown` is what is
 * taken: a reading that is the same as it says that nothing depends on the choice.
 */
export function alternativesOf(
  found: readonly Reading[],
  shown: readonly string[],
  telling: readonly number[],
): Alternative<string>[] {
  const kept: Reading[] = [];
  let alike = false;
  for (const reading of found) {
    const same = sameWords(reading.words, shown);
    if (same ? alike : kept.some((other) => sameWords(other.words, reading.words))) continue;
    alike ||= same;
    kept.push(reading);
  }
  const [best] = found;
  return kept.map((reading) => ({
    value: reading.encoding,
    score: best === undefined ? 0 : scoreOf(reading, best),
    sample: sampleOf(reading.words, telling),
  }));
}

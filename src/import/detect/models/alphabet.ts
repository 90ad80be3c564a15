import { LANGUAGE_WORDS, type WordsLanguage } from './words';

/** What a word's letters come to in a language: the higher, the likelier that somebody wrote them. */
export interface Letters {
  /** Natural logarithm of how likely the word is. */
  readonly likelihood: number;
  /** Letters beyond ASCII, and those of them that are usual where they stand. */
  readonly letters: number;
  readonly usual: number;
}

/** A language, as far as it tells right readings from wrong ones. */
export type LanguageModel = (word: string) => Letters;

/** Weight of a letter's overall frequency against what follows the letter before it. */
const BACKOFF = 4;
/** Letters of the same script that the language's own words lack: names cross borders. */
const FOREIGN = 0.0004;

/** Natural logarithms. Letters of another script right beside the language's own. */
const MIXED = Math.log(0.00001);
const SCRIPT_BREAK = Math.log(0.001);
const LATIN_START = Math.log(0.006);
const SIGN = Math.log(0.004);
const ODD_SIGN = Math.log(0.00002);
const DAMAGE = Math.log(1e-9);
/** Digits, spaces and the like: the same in every reading. */
const NEUTRAL = Math.log(0.05);
/** A capital behind a small letter, and a small one behind two capitals: hardly anybody writes so. */
const CAPITALS = Math.log(0.5);
const CASE_BREAK = Math.log(0.003);
const CASE_TURN = Math.log(0.05);

const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x4ff;

/** Signs that typography puts around words, and those that stand alone or behind a number. */
const QUOTES = new Set(
  [...'\u201e\u201d\u201c\u2018\u2019\u2013\u2014\u2026\u00ab\u00bb\u00a0'].map((sign) => sign.charCodeAt(0)),
);
const MARKS = new Set([...'\u00b0\u00a7\u20ac\u2116\u00ae\u2122'].map((sign) => sign.charCodeAt(0)));

function signLikelihood(code: number, besideLetters: boolean): number {
  if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) return DAMAGE;
  if (besideLetters) return code === 0x2019 ? SIGN : ODD_SIGN; // an apostrophe joins letters
  return QUOTES.has(code) || MARKS.has(code) ? SIGN : ODD_SIGN;
}

/** Codes beyond this are of no alphabet here. */
const CODES = 0x500;
/** Number of the edge of a word among a language's letters, and of the letters that its own words lack. */
const EDGE = 0;
const STRANGER = 1;

/** How likely each letter is behind each other one, by a language's words. */
class Pairs {
  /** Number of each letter by its code. */
  readonly numbers = new Uint8Array(CODES).fill(STRANGER);
  /** Natural logarithms, a row for each letter before. */
  readonly likelihoods: Float64Array;
  readonly size: number;

  constructor(words: string) {
    const letters = [...new Set(words.replace(/[\s']+/g, ''))];
    this.size = letters.length + 2;
    letters.forEach((letter, at) => {
      this.numbers[letter.charCodeAt(0)] = at + 2;
    });
    const counts = new Float64Array(this.size * this.size);
    for (const word of words.split(/[\s']+/)) {
      let before = EDGE;
      for (let at = 0; at <= word.length; at++) {
        const letter = at < word.length ? (this.numbers[word.charCodeAt(at)] ?? STRANGER) : EDGE;
        const pair = before * this.size + letter;
        counts[pair] = (counts[pair] ?? 0) + 1;
        before = letter;
      }
    }
    this.likelihoods = this.#smoothed(counts);
  }

  /** Each pair by its own count and by how usual its second letter is: short lists of words lack most pairs. */
  #smoothed(counts: Float64Array): Float64Array {
    const { size } = this;
    const all = counts.reduce((sum, count) => sum + count, 0);
    const sumOf = (indexes: (other: number) => number): number =>
      Array.from({ length: size }, (_, other) => counts[indexes(other)] ?? 0).reduce((a, b) => a + b, 0);
    const alone = Array.from({ length: size }, (_, letter) =>
      Math.max(sumOf((before) => before * size + letter) / all, FOREIGN),
    );
    const behind = Array.from({ length: size }, (_, before) => sumOf((letter) => before * size + letter));
    return counts.map((count, pair) => {
      const letter = pair % size;
      const before = Math.floor(pair / size);
      return Math.log((count + BACKOFF * (alone[letter] ?? 0)) / ((behind[before] ?? 0) + BACKOFF));
    });
  }
}

/** A letter as likely as this is a usual one. */
const USUAL = Math.log(0.004);

/** The model of a language with an alphabet, out of its words. */
function modelOf(words: string): LanguageModel {
  const { numbers, likelihoods, size } = new Pairs(words);
  const cyrillic = isCyrillic(words.charCodeAt(0));
  const isOwn = cyrillic ? isCyrillic : isLatin;
  const isOther = cyrillic ? isLatin : isCyrillic;
  return (word) => {
    const small = word.toLowerCase();
    // Some capitals have no single small letter: then nothing is folded.
    const text = small.length === word.length ? small : word;
    const sum = { likelihood: 0, letters: 0, usual: 0 };
    let before = EDGE;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      const isLetter = isOwn(code);
      let likely: number;
      if (isLetter || at === text.length) {
        const letter = isLetter ? (numbers[code] ?? STRANGER) : EDGE;
        likely = likelihoods[before * size + letter] ?? 0;
        if (isLetter && at > 0) {
          likely += caseLikelihood(word, text, at);
          if (isOther(text.charCodeAt(at - 1))) likely += SCRIPT_BREAK;
        }
        before = letter;
      } else {
        likely = otherLikelihood(code, before === EDGE, isOther(code), isOwn(text.charCodeAt(at + 1)));
        before = EDGE;
      }
      sum.likelihood += likely;
      if (code < 0x80) continue;
      sum.letters++;
      if (likely >= USUAL) sum.usual++;
    }
    return sum;
  };
}

/** What is no letter of the language's script. */
function otherLikelihood(code: number, first: boolean, isOther: boolean, beforeLetter: boolean): number {
  if (code < 0x80) return isOther ? (first ? LATIN_START : MIXED) : NEUTRAL;
  return isOther || code >= 0x3000 ? MIXED : signLikelihood(code, !first && beforeLetter);
}

function caseLikelihood(word: string, small: string, at: number): number {
  const isCapital = word.charCodeAt(at) !== small.charCodeAt(at);
  const wasCapital = word.charCodeAt(at - 1) !== small.charCodeAt(at - 1);
  if (isCapital) {
    if (wasCapital) return CAPITALS;
    const before = small.charCodeAt(at - 1);
    return isLatin(before) || isCyrillic(before) ? CASE_BREAK : 0;
  }
  return at > 1 && wasCapital && word.charCodeAt(at - 2) !== small.charCodeAt(at - 2) ? CASE_TURN : 0;
}

const MADE = new Map<WordsLanguage, LanguageModel>();

/** The model of a language, made when it is first asked for. */
export function alphabetModel(language: WordsLanguage): LanguageModel {
  const made = MADE.get(language) ?? modelOf(LANGUAGE_WORDS[language]);
  MADE.set(language, made);
  return made;
}

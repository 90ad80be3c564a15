import { type Bared, latinWords, withoutFormBefore, withoutFormBehind } from '../../domain/legalForms';

/**
 * Keys under which values meet that are written with the same words: OpenRefine's fingerprint and n-gram fingerprint ("Clustering In
 * Depth", openrefine.org/docs/technical-reference/clustering-in-depth). Added to them: Cyrillic meets its transliteration,
 * a company's legal form stands apart, and numbers are part of a key as they follow each other, for "Nowa 12" is not "Nowa 21".
 */
export interface Keys {
  /** The words in small Latin letters, in their order, a space between them. */
  readonly words: string;
  /** The different words, sorted. */
  readonly fingerprint: string;
  /** All pairs of letters, sorted; null for a text too short for them to say anything. */
  readonly pairs: string | null;
  /** The legal form of a company, as short as it is written; empty where there is none. */
  readonly form: string;
}

/** Letters (Chinese characters count twice) that a text must have for its pairs to say anything. */
const LEAST_LETTERS = 6;

/** A value's keys. `companies`: legal forms stand apart. */
export function keysOf(value: string, companies: boolean): Keys {
  const text = latinWords(value);
  const [words, form] = companies ? withoutForm(text) : [text, ''];
  const numbers = (words.match(/\d+/g) ?? []).join(',');
  const sorted = [...new Set(words.split(' '))].sort().join(' ');
  const joined = words.replaceAll(' ', '');
  const pairs = joined.length < LEAST_LETTERS ? null : `${pairsOf(joined)} ${numbers}`;
  return { words, fingerprint: words === '' ? '' : `${sorted} ${numbers}`, pairs, form };
}

/** The name and its legal form; the whole name where nothing but a form is there. */
function withoutForm(text: string): Bared {
  const behind = withoutFormBehind(text);
  return behind[1] === '' ? withoutFormBefore(text) : behind;
}

/**
 * As numbers, which sort ten times faster than texts do. A pair counts as often as it is there, for Иванова has no other pairs than
 * Иванов, only one of them twice.
 */
function pairsOf(text: string): string {
  const pairs = new Uint32Array(text.length - 1);
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  pairs.sort();
  let key = '';
  for (const pair of pairs) key += String.fromCharCode(pair >>> 16, pair & 0xffff);
  return key;
}

import { apart, slipsBetween } from '../../domain/slips';

/**
 * Whether two texts are one with a slip: no more than one wrong, missing, surplus or swapped letter (Damerau 1964) in a word of
 * six letters or more, two in one of ten. Only whole words are compared with each other, so that what tells two things
 * apart (Oddział A, Szkoła II, Nowa 12) is never taken for a slip.
 */
export function isNear(a: string, b: string): boolean {
  if (a === b || !mayBeNear(a, b)) return false;
  const left = a.split(' ');
  const right = b.split(' ');
  if (left.length !== right.length) return false;
  let slips = 0;
  for (let at = 0; at < left.length; at++) {
    const [one = '', other = ''] = [left[at], right[at]];
    if (one === other) continue;
    const found = slipsInWord(one, other);
    if (found === null) return false;
    slips += found;
    if (slips > 2) return false;
  }
  return true;
}

/** Letters between the first slip and the second: farther ones are two words' own. */
const FAR = 8;

/** A look at both ends, which parts most texts at once. */
function mayBeNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) - length > 2) return false;
  let same = 0;
  while (same < length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  let end = 0;
  while (end < length - same && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return length - same - end <= FAR;
}

const LETTERS = /^\p{L}+$/u;
const HAN = /\p{Script=Han}/u;
const VOWEL = /[aeiouy]$/;

/** How many slips part two words that differ; null where they are two words. */
function slipsInWord(a: string, b: string): number | null {
  const length = Math.min(a.length, b.length);
  if (length < 6 || Math.abs(a.length - b.length) > 2) return null;
  if (!LETTERS.test(a) || !LETTERS.test(b) || HAN.test(a) || a[0] !== b[0] || areForms(a, b)) return null;
  const most = length >= 10 ? 2 : 1;
  const [left, right] = apart(a, b);
  if (Math.max(left.length, right.length) > most * 4) return null;
  const slips = slipsBetween(left, right);
  return slips > most ? null : slips;
}

/** Two forms of one word: Kowalski and Kowalska, Иванов and Иванова, Tarnów and Tarnowo. Where they are not one, it is by design. */
function areForms(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length)
    return a.slice(0, -1) === b.slice(0, -1) && VOWEL.test(a) && VOWEL.test(b);
  return long.startsWith(short) && VOWEL.test(long);
}

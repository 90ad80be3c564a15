import type { FieldValues } from '../../domain/fields';

/** Words of a name that are compared: two bytes each, so that rows need not keep the name. */
export const NAME_WORDS = 4;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    // A sigma at the end of a word is a sigma.
    .replaceAll('ς', 'σ');

/** What a code in the table below says beside a letter: it parts words, or the whole text must be folded. */
const PARTS = 0;
const WANTS_MORE = 1;

/** Lower case of a letter without its marks, by code, of the letters in which most names are written. */
const FOLDED = new Uint16Array(0x483);
for (let code = 0; code < FOLDED.length; code++) {
  const source = String.fromCharCode(code);
  const letter = folded(source);
  if (letter.length === 1) FOLDED[code] = /[\p{L}\p{N}]/u.test(letter) ? letter.charCodeAt(0) : PARTS;
  else FOLDED[code] = letter === '' || /[\p{L}\p{N}]/u.test(letter) ? WANTS_MORE : PARTS;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code < 0xa000;

const step = (hash: number, code: number): number => (Math.imul(hash ^ code, 0x01000193) + code) | 0;

/** A word in 15 bits, never 0; the lowest bit says what it is a word of. */
function packed(hash: number, mark: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (((mixed >>> 16) & 0x7fff) << 1 || 2) | mark;
}

/**
 * Writes the first four words of a name (Han characters are words, single letters none), two bytes each, 0 for none. Two
 * different words look alike once in 32,768. A company, for a customer without a name, is marked as one: a person and a
 * firm are not compared.
 */
export function writeWords({ name, company }: FieldValues, out: Uint16Array, at: number): void {
  const text = name ?? company;
  out.fill(0, at, at + NAME_WORDS);
  if (text === undefined) return;
  const mark = name === undefined ? 1 : 0;
  let hash = 0;
  let letters = 0;
  let words = 0;
  for (let index = 0; index <= text.length && words < NAME_WORDS; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    const letter = code < FOLDED.length ? (FOLDED[code] ?? PARTS) : isHan(code) ? PARTS : WANTS_MORE;
    if (letter === WANTS_MORE) {
      writeFolded(folded(text), mark, out, at);
      return;
    }
    if (letter !== PARTS) {
      hash = step(hash, letter);
      letters++;
      continue;
    }
    if (letters > 1) out[at + words++] = packed(hash, mark);
    if (isHan(code) && words < NAME_WORDS) out[at + words++] = packed(step(0, code), mark);
    hash = 0;
    letters = 0;
  }
}

/** The same for letters that no table knows. */
function writeFolded(text: string, mark: number, out: Uint16Array, at: number): void {
  out.fill(0, at, at + NAME_WORDS);
  let words = 0;
  for (const word of text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []) {
    if (words === NAME_WORDS) return;
    if (word.length === 1 && !/\p{Script=Han}/u.test(word)) continue;
    let hash = 0;
    for (let index = 0; index < word.length; index++) hash = step(hash, word.charCodeAt(index));
    out[at + words++] = packed(hash, mark);
  }
}

/**
 * How two names go together: `alike` where one has no word that the other lacks (Jan Kowalski, J. Kowalski and Jan Maria
 * Kowalski), `partly` where both have (Jan and Ewa Kowalski), `other` where they have none in common. A name without words,
 * and a person beside a firm, are alike: nothing is said of them.
 */
export type NameRelation = 'alike' | 'partly' | 'other';

/** How the names of words that `writeWords` wrote go together. */
export function relateWords(a: Uint16Array, aAt: number, b: Uint16Array, bAt: number): NameRelation {
  const first = a[aAt] ?? 0;
  const other = b[bAt] ?? 0;
  if (first === 0 || other === 0 || (first & 1) !== (other & 1)) return 'alike';
  const [own, shared] = ownWords(a, aAt, b, bAt);
  if (shared === 0) return 'other';
  return own > 0 && ownWords(b, bAt, a, aAt)[0] > 0 ? 'partly' : 'alike';
}

/** How many words of the first name the other lacks, and has. */
function ownWords(a: Uint16Array, aAt: number, b: Uint16Array, bAt: number): [own: number, shared: number] {
  let own = 0;
  let shared = 0;
  for (let i = aAt; i < aAt + NAME_WORDS && a[i] !== 0; i++) {
    let isShared = false;
    for (let j = bAt; j < bAt + NAME_WORDS; j++) isShared ||= b[j] === a[i];
    if (isShared) shared++;
    else own++;
  }
  return [own, shared];
}

const words = new Uint16Array(2 * NAME_WORDS);

/** How two customers' names go together. */
export function relateNames(a: FieldValues, b: FieldValues): NameRelation {
  writeWords(a, words, 0);
  writeWords(b, words, NAME_WORDS);
  return relateWords(words, 0, words, NAME_WORDS);
}

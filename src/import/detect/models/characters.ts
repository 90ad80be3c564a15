import { decodeBytes } from '../../formats/text/decoder';
import type { LanguageModel } from './alphabet';

/** Characters of a language by how usual they are: a share of its text, spread evenly over a set. */
interface Tier {
  readonly share: number;
  readonly characters: () => ReadonlySet<string>;
}

/** What no tier holds. */
const UNKNOWN = Math.log(1e-8);
const NEUTRAL = Math.log(0.05);
const DAMAGE = Math.log(1e-9);
/** One character between Latin letters is a wrongly read letter of theirs. */
const AMID = Math.log(0.0005);
/** `IT部`, `A座`: a capital beside one is usual enough, a small letter hardly. */
const BESIDE_CAPITAL = Math.log(0.2);
const BESIDE_SMALL = Math.log(0.005);
/** Full-width signs: fewer than characters, and no word is made of them. */
const FULL_WIDTH = Math.log(0.0001);
/** A character as likely as this is a usual one. */
const USUAL = Math.log(0.0002);

/** Every character that pairs of bytes within these bounds stand for in a double-byte encoding. */
export function zone(
  encoding: string,
  leads: readonly [number, number],
  trails: readonly number[],
): Set<string> {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) for (const trail of trails) bytes.push(lead, trail);
  return new Set(decodeBytes(new Uint8Array(bytes), encoding));
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

function latinBeside(before: number, after: number): number {
  const [isBefore, isAfter] = [isAsciiLetter(before), isAsciiLetter(after)];
  if (isBefore && isAfter) return AMID;
  if (!isBefore && !isAfter) return 0;
  return isSmall(before) || isSmall(after) ? BESIDE_SMALL : BESIDE_CAPITAL;
}

function signLikelihood(code: number): number {
  if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) return DAMAGE;
  return (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff5e) ? FULL_WIDTH : UNKNOWN;
}

/** The model of a language with thousands of characters. */
export function characterModel(tiers: readonly Tier[]): LanguageModel {
  let made: Map<string, number> | undefined;
  const likelihoods = (): Map<string, number> => {
    if (made !== undefined) return made;
    made = new Map();
    for (const { share, characters } of tiers) {
      const likely = Math.log(share / characters().size);
      for (const character of characters()) if (!made.has(character)) made.set(character, likely);
    }
    return made;
  };
  return (word) => {
    const known = likelihoods();
    const sum = { likelihood: 0, letters: 0, usual: 0 };
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code < 0x80) {
        sum.likelihood += NEUTRAL;
        continue;
      }
      const likely = known.get(word.charAt(at)) ?? signLikelihood(code);
      const beside = latinBeside(word.charCodeAt(at - 1), word.charCodeAt(at + 1));
      sum.likelihood += likely + beside;
      sum.letters++;
      if (likely >= USUAL && beside > AMID) sum.usual++;
    }
    return sum;
  };
}

import { companyKey } from '../../domain/company';
import { inLatin } from '../../domain/normalize/latin';
import { withoutMarks } from '../../domain/normalize/words';

/**
 * The sound of a word in a few Latin letters, so that the spellings of one name meet: Жукова and Zhukova, Щербаков and
 * Shcherbakov, Юлия, Yulia, Iuliia and Julia. Coarse on purpose, coarser than `soundOf`, which finds one of a few members: this
 * finds whom to compare and never merges anybody.
 */

/** What several letters, or letters that languages use alike, come to; in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|sz/g, 's'],
  [/tch|ch|cz/g, 'c'],
  [/zh|rz/g, 'z'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  // я, ю, е are written ia, ja, ya; iu, ju, yu; ie, je, ye or, inside a word, with the vowel alone.
  [/(?<=.)i(?=[aeou])/g, ''],
];

const HAN = /^\p{Script=Han}+$/u;
const WORDS = /[^\p{L}\p{N}]+/u;

/** Words beside a name that are none of it. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof pan pani mgr inz г-н г-жа господин госпожа jr sr'.split(' '),
);

function soundOf(word: string): string {
  return SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), inLatin(word));
}

/** Names repeat: down a list, and each is compared more than once. */
const MOST_KNOWN = 50_000;
const known = new Map<string, readonly string[]>();

/** The sounds of a name's words, in their order; of a name in Chinese characters each character is one. */
export function soundsOf(name: string): readonly string[] {
  const found = known.get(name);
  if (found !== undefined) return found;
  const sounds = makeSounds(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, sounds);
  return sounds;
}

function makeSounds(name: string): readonly string[] {
  const folded = withoutMarks(name);
  const compact = folded.replace(/\s/g, '');
  if (HAN.test(compact)) return [...compact];
  return folded
    .split(WORDS)
    .filter((word) => word !== '' && !TITLES.has(word))
    .map(soundOf)
    .filter((sound) => sound !== '');
}

/** True where the sounds are characters: one that differs is another name, and no slip. */
export const isHan = (sounds: readonly string[]): boolean => sounds.every((sound) => HAN.test(sound));

/** Companies repeat as names do. */
const knownCompanies = new Map<string, readonly string[]>();

/** The sounds of a company's name without its legal form; all of them where nothing else is left. */
export function companySounds(company: string): readonly string[] {
  const found = knownCompanies.get(company);
  if (found !== undefined) return found;
  const sounds = soundsOf(companyKey(company));
  if (knownCompanies.size >= MOST_KNOWN) knownCompanies.clear();
  knownCompanies.set(company, sounds);
  return sounds;
}

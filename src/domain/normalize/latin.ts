import { withoutMarks } from './words';

/**
 * Cyrillic letters in Latin ones, after the tables that people's papers are written by (BGN/PCGN, GOST 7.79, the Polish
 * way), made coarse: `sameSound` then joins what those tables write differently. Letters that NFKD takes a mark off
 * (й, ё, ї) stand here without it.
 */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a|б b|в v|г g|ґ g|ѓ g|д d|ђ dj|е e|є ie|ж zh|з z|и i|і i|ј j|к k|л l|љ lj|м m|н n|њ nj|о o|п p|р r|с s|т t|ћ c|у u|' +
    'ф f|х kh|ц ts|ч ch|џ dz|ш sh|щ shch|ъ |ы y|ь |э e|ю iu|я ia|ѣ e'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const CYRILLIC = /[а-яѐ-џѣґ]/g;

/** Cyrillic letters, small and without their marks, in Latin ones; all others stay. */
export const inLatin = (folded: string): string =>
  folded.replace(CYRILLIC, (letter) => LETTERS[letter] ?? letter);

/** Ways of writing one sound, each with the one that stands for them all; in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[’'ʼʹ`]/g, ''],
  // Capitals stand for sounds that have no letter of their own.
  [/szcz|shch|schtsch|sch|sz|sh/g, 'S'],
  [/tsch|tch|cz|ch/g, 'C'],
  [/zh/g, 'z'],
  [/ts|tz/g, 'c'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/[ijy]+/g, 'i'],
  [/ie|ae|oe/g, 'e'],
  [/ue/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/**
 * What a name sounds like, coarsely, in Latin letters: equal for Щербаков, Shcherbakov and Szczerbakow, for
 * Müller and Mueller. Two names of one sound may still be two: it is for finding who may be meant, never for storing.
 * Writing without letters (Chinese) comes back as it is.
 */
export function soundOf(name: string): string {
  return SOUNDS.reduce((text, [ways, one]) => text.replace(ways, one), inLatin(withoutMarks(name)));
}

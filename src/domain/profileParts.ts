import type { ImportProfile } from './profile';

/** Longest name of a saved profile: it stands in one line of a menu. */
export const MAX_PROFILE_NAME = 80;

/** What of a profile says how a source is read. */
const READING = [
  'format',
  'encoding',
  'delimiter',
  'quote',
  'escape',
  'sheet',
  'headerRow',
  'headerRows',
] as const satisfies readonly (keyof ImportProfile)[];

/** What of a profile says how rows are decided. */
const RULES = [
  'country',
  'dateOrder',
  'defaults',
  'match',
  'existing',
  'archived',
  'merge',
  'clearToken',
  'fixes',
  'pipeline',
  'blanks',
  'onError',
  'allOrNothing',
] as const satisfies readonly (keyof ImportProfile)[];

export type ReadingPart = Pick<ImportProfile, (typeof READING)[number]>;
export type RulesPart = Pick<ImportProfile, (typeof RULES)[number]>;

function part<K extends keyof ImportProfile>(
  profile: ImportProfile,
  keys: readonly K[],
): Pick<ImportProfile, K> {
  const given = keys.filter((key) => profile[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, profile[key]])) as Pick<ImportProfile, K>;
}

/** What a profile says of the reading; keys that it leaves out are absent. */
export const readingPart = (profile: ImportProfile): ReadingPart => part(profile, READING);

/** What a profile says of the rules; keys that it leaves out are absent. */
export const rulesPart = (profile: ImportProfile): RulesPart => part(profile, RULES);

/** True where two profiles read a source alike. */
export function readAlike(one: ImportProfile, other: ImportProfile): boolean {
  return READING.every((key) => one[key] === other[key]);
}

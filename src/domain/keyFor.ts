import { withoutMarks } from './normalize/words';
import type { CustomField } from './vocabulary';

/** Letters that a key is made of, in place of those that it cannot have (GOST 7.79 B and what Polish sheets do). */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a|б b|в v|г g|ґ g|д d|е e|є ie|ж zh|з z|и i|і i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|' +
    'ш sh|щ shch|ы y|э e|ю iu|я ia'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const LONGEST_KEY = 32;

/**
 * The key of a new field: its label in small Latin letters, digits and dashes; `field` where nothing of it can be
 * written so (Chinese). With a number where another field has it.
 */
export function keyFor(label: string, taken: readonly Pick<CustomField, 'key'>[]): string {
  const latin = withoutMarks(label).replace(/\p{L}/gu, (letter) => LATIN[letter] ?? letter);
  const plain = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_KEY)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'field' : plain;
  const isFree = (key: string): boolean => taken.every((other) => other.key !== key);
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (isFree(key)) return key;
  }
}

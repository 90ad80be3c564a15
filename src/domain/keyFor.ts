import { inLatin } from './normalize/latin';
import { withoutMarks } from './normalize/words';
import type { CustomField } from './vocabulary';

const LONGEST_KEY = 32;

/**
 * The key of a new field: its label in small Latin letters, digits and dashes; `field` where nothing of it can be
 * written so (Chinese). With a number where another field has it.
 */
export function keyFor(label: string, taken: readonly Pick<CustomField, 'key'>[]): string {
  const plain = inLatin(withoutMarks(label))
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

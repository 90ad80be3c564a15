import { type FieldKey, type FieldKind, fieldSpec, isOwnField, type OwnField } from './fields';
import type { NormalizeContext } from './normalize/normalizer';
import { withoutMarks } from './normalize/words';
import type { ImportProfile } from './profile';
import type { CustomField } from './vocabulary';

/** By what name a field of the user's own goes wherever fields are named. */
export const ownField = ({ key }: Pick<CustomField, 'key'>): OwnField => `custom.${key}`;

/** What the book says of a field; undefined for a built-in one, and for one that the book does not have. */
export const definitionOf = (field: FieldKey, own: readonly CustomField[] = []): CustomField | undefined =>
  isOwnField(field) ? own.find((one) => ownField(one) === field) : undefined;

/** How a field's values are read, shown and edited: text for one whose definition is not known. */
export const kindOf = (field: FieldKey, own: readonly CustomField[] = []): FieldKind =>
  definitionOf(field, own)?.kind ?? fieldSpec(field).kind;

/** What a field of the user's own is called: its label; where the book lost its definition, its key. */
export const ownLabel = (field: OwnField, own: readonly CustomField[] = []): string =>
  definitionOf(field, own)?.label ?? field.slice('custom.'.length).replaceAll('-', ' ');

/** The context with the definition of the field that is cleaned, where it is one of the user's own. */
export function withOwn(field: FieldKey, context: NormalizeContext): NormalizeContext {
  if (context.own !== undefined || !isOwnField(field)) return context;
  return { ...context, own: definitionOf(field, context.words?.fields) };
}

/** True for a field of the user's own that the book does not have (any more). */
export const isGone = (field: FieldKey | null | undefined, own: readonly CustomField[]): boolean =>
  isOwnField(field) && definitionOf(field, own) === undefined;

/** The first field of the user's own that a profile names and the book does not have. */
export function goneIn(profile: ImportProfile, own: readonly CustomField[]): OwnField | undefined {
  const { columns = [], defaults = {}, merge = {}, fixes = [] } = profile;
  const named = [
    ...columns,
    ...Object.keys(defaults),
    ...Object.keys(merge),
    ...fixes.map((fix) => (fix.kind === 'split' ? fix.into : null)),
  ];
  return named.filter(isOwnField).find((field) => isGone(field, own));
}

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

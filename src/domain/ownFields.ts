import { type FieldKey, type FieldKind, fieldSpec, isOwnField, type OwnField } from './fields';
import type { NormalizeContext } from './normalize/normalizer';
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

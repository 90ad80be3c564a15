import { type BuiltInField, FIELD_KEYS, fieldSpec } from '../domain/fields';
import { EXAMPLES, type TemplateLanguage } from './templateExamples';

/** The columns of the template file, unless others are chosen: what most lists have, in the order of filling in. */
export const TEMPLATE_FIELDS: readonly BuiltInField[] = [
  'name',
  'company',
  'email',
  'phone',
  'street',
  'city',
  'postalCode',
  'status',
  'category',
  'owner',
  'notes',
];

/** Every field that a template may have, in the order of the field table: the order of its columns. */
export const TEMPLATE_CHOICE: readonly BuiltInField[] = FIELD_KEYS.filter((key) => fieldSpec(key).importable);

/** A row needs a value in one of these to say who it is (`hasIdentity`). */
const SAYS_WHO: readonly BuiltInField[] = ['name', 'firstName', 'lastName', 'company', 'email', 'phone'];

export const saysWho = (field: BuiltInField): boolean => SAYS_WHO.includes(field);

/** What the invented customer of the example row has in a field. */
export const exampleOf = (language: TemplateLanguage, field: BuiltInField): string =>
  EXAMPLES[language][field];

/**
 * The template file's rows: a header in the user's language and one example. Imported back, its header maps itself.
 * @param label the field's name in that language (the message `field.<key>`)
 */
export function templateRows(
  language: TemplateLanguage,
  label: (field: BuiltInField) => string,
  fields: readonly BuiltInField[] = TEMPLATE_FIELDS,
): string[][] {
  const shown = fields.filter((field) => fieldSpec(field).importable);
  return [shown.map(label), shown.map((field) => exampleOf(language, field))];
}

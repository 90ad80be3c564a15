import type { ImportableField } from '../domain/fields';
import { EXAMPLES, type TemplateLanguage } from './templateExamples';

/** The columns of the template file, unless others are chosen: what most lists have, in the order of filling in. */
export const TEMPLATE_FIELDS: readonly ImportableField[] = [
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

/** A row needs a value in one of these to say who it is (`hasIdentity`). */
const SAYS_WHO: readonly ImportableField[] = ['name', 'firstName', 'lastName', 'company', 'email', 'phone'];

export const saysWho = (field: ImportableField): boolean => SAYS_WHO.includes(field);

/** What the invented customer of the example row has in a field. */
export const exampleOf = (language: TemplateLanguage, field: ImportableField): string =>
  EXAMPLES[language][field];

/**
 * The template file's rows: a header in the user's language and one example. Imported back, its header maps itself.
 * @param label the field's name in that language (the message `field.<key>`)
 */
export function templateRows(
  language: TemplateLanguage,
  label: (field: ImportableField) => string,
  fields: readonly ImportableField[] = TEMPLATE_FIELDS,
): string[][] {
  return [fields.map(label), fields.map((field) => exampleOf(language, field))];
}

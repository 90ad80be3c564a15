import { readAddresses } from '../../domain/contactDetails';
import type { FieldValues } from '../../domain/fields';
import { fieldsOfLine, type MergeLine } from '../../domain/mergeRecords';
import { fieldLabel, showField } from '../fields';
import { formatInstant, t } from '../i18n';

/** What a line is called. */
export const lineLabel = (line: MergeLine): string =>
  line === 'address' ? t('merging.address') : fieldLabel(line);

/** What a record says in a line, as people read it; a row of texts, the first one leading. */
export function lineTexts(line: MergeLine, values: FieldValues): readonly string[] {
  if (line === 'name') return nameTexts(values);
  if (line === 'address') {
    const places = [values, ...readAddresses(values.addresses)].map((place) =>
      fieldsOfLine('address')
        .flatMap((field) => showField(field, place[field as keyof typeof place]) || [])
        .join(', '),
    );
    return places.filter((place) => place !== '');
  }
  if (line === 'createdAt')
    return values.createdAt === undefined ? [] : [formatInstant(values.createdAt, 'long')];
  if (line === 'externalId')
    return [values.externalId ?? '', ...(values.otherIds ?? [])].filter((id) => id !== '');
  const value = values[line];
  if (value === undefined) return [];
  return typeof value === 'string' ? [showField(line, value)] : value.map((one) => showField(line, one));
}

/** The name, and its parts where they say more than it does. */
function nameTexts({ name, firstName, middleName, lastName }: FieldValues): readonly string[] {
  const parts = [firstName, middleName, lastName].filter((part) => part !== undefined).join(' · ');
  return [name ?? '', parts.replaceAll(' · ', ' ') === name ? '' : parts].filter((text) => text !== '');
}

export const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.join('\n') === b.join('\n');

import { readAddresses, readLabels } from '../../domain/contactDetails';
import { displayName } from '../../domain/customer';
import type { FieldValues } from '../../domain/fields';
import { OWN_ID_PROPERTY } from '../../domain/ownExport';

/** RFC 2426, 2.6: longer lines are folded. */
const LINE_BYTES = 75;

const TYPES: Readonly<Record<string, string>> = { work: 'WORK', home: 'HOME', mobile: 'CELL', fax: 'FAX' };

/** A text value (RFC 2426, 4). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Octets of a character in UTF-8. */
function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A content line, folded between characters. */
function line(name: string, value: string): string {
  const whole = `${name}:${value}`;
  // No unit of a text takes more than three octets: most lines are seen to fit at a glance.
  if (whole.length * 3 <= LINE_BYTES) return `${whole}\r\n`;
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const char of whole) {
    const size = octetsOf(char);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += char;
    bytes += size;
  }
  return `${[...parts, part].join('\r\n')}\r\n`;
}

/** `tel:` of RFC 3966 is for vCard 4.0; here a number is a text that phones dial. */
const phoneText = (phone: string): string => phone.replace(/;ext=/, ' ext. ');

const typed = (name: string, label: string | undefined, usual: string): string => {
  const type = TYPES[label ?? ''] ?? usual;
  return type === '' ? name : `${name};TYPE=${type}`;
};

/**
 * A customer as a contact card. Version 3.0 (RFC 2426): what phones of both kinds, Outlook and the web's address books all
 * read, which can't be said of 4.0. What a card has no place for stays out; the record's id says whose card it is.
 */
export function writeVcard(values: FieldValues & { readonly id: string }): string {
  const labels = readLabels(values.labels);
  const { firstName = '', middleName = '', lastName = '' } = values;
  const name = [lastName, firstName, middleName].map(escaped).join(';');
  const place = (one: FieldValues): string =>
    ['', '', one.street, one.city, one.region, one.postalCode, one.country]
      .map((part) => escaped(part ?? ''))
      .join(';');
  const addresses = [{ ...values, label: labels.address }, ...readAddresses(values.addresses)].filter(
    (one) => place(one as FieldValues) !== ';;;;;;',
  );
  const one = (property: string, value: string | undefined): string =>
    value === undefined ? '' : line(property, escaped(value));
  return [
    line('BEGIN', 'VCARD'),
    line('VERSION', '3.0'),
    line('FN', escaped(displayName(values))),
    line('N', `${name};;`),
    values.company === undefined ? '' : line('ORG', escaped(values.company)),
    one('TITLE', values.jobTitle),
    ...(values.phone ?? []).map((phone) =>
      line(typed('TEL', labels.phone?.[phone], ''), escaped(phoneText(phone))),
    ),
    ...(values.email ?? []).map((email) =>
      line(typed('EMAIL', labels.email?.[email], 'INTERNET'), escaped(email)),
    ),
    ...addresses.map((address) => line(typed('ADR', address.label, ''), place(address as FieldValues))),
    one('URL', values.website),
    one('BDAY', values.birthday),
    values.category === undefined ? '' : line('CATEGORIES', values.category.map(escaped).join(',')),
    one('NOTE', values.notes),
    one('UID', values.externalId),
    line(OWN_ID_PROPERTY, values.id),
    line('END', 'VCARD'),
  ].join('');
}

import type { Customer } from '../domain/customer';
import { type FieldKey, type FieldKind, type FieldValue, fieldSpec, isOwnField } from '../domain/fields';
import { kindOf, ownLabel } from '../domain/ownFields';
import { statusLabel } from './components/Pill';
import { formatDate, formatNumber, language, t } from './i18n';
import { vocabulary } from './vocabulary';

/** What a field is called: the one place that names fields on the screens. */
export const fieldLabel = (key: FieldKey): string =>
  isOwnField(key) ? ownLabel(key, vocabulary.value.fields) : t(`field.${key}`);

/** How the field's values are read, shown and edited. */
export const kindOfField = (key: FieldKey): FieldKind => kindOf(key, vocabulary.value.fields);

/** A stored value as people read it: a date, an amount, a status, a country of this language. */
export function showValue(key: FieldKey, value: string): string {
  const kind = kindOfField(key);
  if (kind === 'date') return formatDate(value);
  if (kind === 'status') return statusLabel(value);
  if (kind === 'gender')
    return value === 'F' || value === 'M' || value === 'other' ? t(`gender.${value}`) : value;
  if (kind === 'money' || kind === 'number') return showAmount(value);
  if (kind === 'yesno') return value === 'yes' || value === 'no' ? t(`own.${value}`) : value;
  if (kind === 'phone') return showPhone(value);
  if (kind === 'country') return showCountry(value);
  return value;
}

let regions: Intl.DisplayNames | null = null;

/** A country's code as its name in the language in use; whatever else a book holds as it stands. */
function showCountry(value: string): string {
  if (!/^[A-Z]{2}$/.test(value)) return value;
  if (regions?.resolvedOptions().locale !== language.value) {
    regions = new Intl.DisplayNames(language.value, { type: 'region' });
  }
  return regions.of(value) ?? value;
}

/** An amount with the decimals that it was given, grouped as the language groups; anything else as it stands. */
function showAmount(value: string): string {
  const match = /^-?\d+(?:\.(\d+))?$/.exec(value);
  if (match === null) return value;
  const digits = match[1]?.length ?? 0;
  return formatNumber(Number(value), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A field's values as a list: one, several, or none. */
export function valuesOf(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** All of a field's values in one line, for a history or a cell. */
export const showField = (key: FieldKey, value: FieldValue | undefined): string =>
  valuesOf(value)
    .map((one) => showValue(key, one))
    .join(', ');

/** What a customer is called: the name, else whatever says who it is. */
export function customerTitle(customer: Customer): string {
  return (
    customer.name ?? customer.company ?? customer.email?.[0] ?? customer.phone?.[0] ?? t('customers.nameless')
  );
}

/**
 * Where a value leads when it is clicked: a call, a message, a page. Null for everything else; nothing but `tel:`,
 * `mailto:` and `http(s):` ever becomes a link, whatever a list may hold.
 */
export function linkOf(key: FieldKey, value: string): string | null {
  const { kind } = fieldSpec(key);
  if (kind === 'email')
    return /^[^\s@]+@[^\s@]+$/.test(value)
      ? `mailto:${encodeURIComponent(value).replace(/%40/g, '@').replace(/%2B/g, '+')}`
      : null;
  if (kind === 'phone') return telOf(value);
  if (kind === 'url') {
    const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`);
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
  }
  return null;
}

/** A call to a number; its extension as RFC 3966 writes it. */
function telOf(value: string): string | null {
  const [, number, extension] = /^([+\d][\d\s().-]{2,}?)(;ext=\d+)?$/.exec(value) ?? [];
  return number === undefined ? null : `tel:${number.replace(/[^\d+]/g, '')}${extension ?? ''}`;
}

/** A number as it is stored, its country's code apart: one or two digits where ITU-T E.164 gives so few, else three. */
const INTERNATIONAL = /^\+(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/** Sizes of the groups in which people read a national number of this many digits. */
const PHONE_GROUPS: Readonly<Record<number, readonly number[]>> = {
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [3, 3, 4],
  11: [3, 4, 4],
};

/**
 * An international phone number in groups, easier to read and to dial: `+48 501 234 567`; an extension (RFC 3966) by
 * its word. Others as they stand.
 */
export function showPhone(value: string): string {
  const [, number, extension] = /^(.+);ext=(\d+)$/.exec(value) ?? [];
  if (number === undefined || extension === undefined) return inGroups(value);
  return t('customer.phone-ext', { phone: inGroups(number), extension });
}

function inGroups(value: string): string {
  const [, code, digits] = INTERNATIONAL.exec(value) ?? [];
  const sizes = PHONE_GROUPS[digits?.length ?? 0];
  if (code === undefined || digits === undefined || sizes === undefined) return value;
  let at = 0;
  const groups = sizes.map((size) => {
    at += size;
    return digits.slice(at - size, at);
  });
  return `+${code} ${groups.join(' ')}`;
}

/** What the card says of labels and further addresses, in words. */
import type { FieldChange } from '../../../domain/change';
import {
  type Address,
  CONTACT_LABELS,
  isContactLabel,
  LABELLED,
  readAddresses,
  readLabels,
} from '../../../domain/contactDetails';
import type { FieldValue } from '../../../domain/fields';
import { fieldLabel, showPhone, showValue, valuesOf } from '../../fields';
import { t } from '../../i18n';

/** A label in the user's language; one of the user's own as it was written. */
export const labelWord = (label: string): string =>
  isContactLabel(label) ? t(`card.label-${label}`) : label;

/** The label that a typed word means: one of the known ones by its word, else the word itself. */
export function labelOf(word: string): string {
  const typed = word.trim();
  const known = CONTACT_LABELS.find((label) => labelWord(label).toLowerCase() === typed.toLowerCase());
  return known ?? typed;
}

/** An address in one line, the country by its name. */
export const addressLine = ({ street, postalCode, city, region, country }: Omit<Address, 'label'>): string =>
  [
    street,
    [postalCode, city].filter(Boolean).join(' '),
    region,
    country === undefined ? undefined : showValue('country', country),
  ]
    .filter(Boolean)
    .join(', ');

const addressText = (address: Address): string =>
  address.label === undefined ? addressLine(address) : `${labelWord(address.label)}: ${addressLine(address)}`;

/** A change as the history tells it: what it is of, and both sides in words. */
export interface Told {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Of a field that keeps other values: one side alone says what came or went. */
  readonly keeps?: boolean;
}

const textOf = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** A field's change in words; of several values what came and went, of labels one line for each value that is called otherwise now. */
export function toldChange(change: FieldChange): readonly Told[] {
  const { field } = change;
  if (field === 'labels') return toldLabels(textOf(change.before), textOf(change.after));
  const isAddresses = field === 'addresses';
  const shown = (value: FieldValue | undefined): readonly string[] =>
    isAddresses
      ? readAddresses(textOf(value)).map(addressText)
      : valuesOf(value).map((one) => showValue(field, one));
  const join = (values: readonly string[]) => values.join(isAddresses ? ' · ' : ', ');
  const [before, after] = [shown(change.before), shown(change.after)];
  const went = before.filter((one) => !after.includes(one));
  const came = after.filter((one) => !before.includes(one));
  const keeps = went.length < before.length && went.length + came.length > 0;
  const told = { key: field, label: fieldLabel(field) };
  return keeps
    ? [{ ...told, before: join(went), after: join(came), keeps }]
    : [{ ...told, before: join(before), after: join(after) }];
}

function toldLabels(before: string | undefined, after: string | undefined): readonly Told[] {
  const was = readLabels(before);
  const is = readLabels(after);
  const told: Told[] = [];
  const tell = (key: string, of: string, from = '', to = ''): void => {
    if (from === to) return;
    told.push({
      key,
      label: t('card.label-of', { value: of }),
      before: labelWord(from),
      after: labelWord(to),
    });
  };
  for (const field of LABELLED) {
    const values = new Set([...Object.keys(was[field] ?? {}), ...Object.keys(is[field] ?? {})]);
    for (const value of values) {
      const shown = field === 'phone' ? showPhone(value) : value;
      tell(`${field} ${value}`, shown, was[field]?.[value], is[field]?.[value]);
    }
  }
  tell('address', t('customer.group-address'), was.address, is.address);
  return told;
}

/** Where an address is looked up: opened by a click alone, outside the app. */
export const mapUrl = (address: Omit<Address, 'label'>): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(
    [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.country]
      .filter(Boolean)
      .join(', '),
  )}`;

/** True where an address says enough to be found. */
export const isPlace = ({ street, city, postalCode }: Omit<Address, 'label'>): boolean =>
  [street, city, postalCode].some((part) => part !== undefined && part !== '');

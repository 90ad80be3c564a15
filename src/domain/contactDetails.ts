/**
 * What a customer's record says of its phones, e-mails and addresses beside the values themselves. Kept as JSON in the
 * fields `labels` and `addresses`, so that page, journal, merge and undo treat them as any other value. Read without
 * zod, which the page does not load: what is none of it is passed over.
 */

/** The first ones have words in every language; any other text is the user's own. */
export const CONTACT_LABELS = ['work', 'mobile', 'home', 'fax', 'other'] as const;
export type ContactLabel = (typeof CONTACT_LABELS)[number];

export const isContactLabel = (label: string): label is ContactLabel =>
  (CONTACT_LABELS as readonly string[]).includes(label);

/** The fields whose values have labels of their own. */
export const LABELLED = ['phone', 'email'] as const;
export type Labelled = (typeof LABELLED)[number];

type ByValue = Readonly<Record<string, string>>;

/** Labels by the value that they belong to; `address` is of the address in the customer's own fields. */
export interface Labels {
  readonly phone?: ByValue;
  readonly email?: ByValue;
  readonly address?: string;
}

/** An address beside the one in the customer's own fields; the country is ISO 3166 alpha-2. */
export interface Address {
  readonly label?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** Where an address is, without what it is called; in the order of forms. */
export const ADDRESS_PARTS = ['street', 'postalCode', 'city', 'region', 'country'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

const MOST_LABEL = 40;
const MOST_PART = 300;
const MOST_ADDRESSES = 20;

/** One line of text without white space at its ends; empty for what is none. */
const lineOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, most) : '';

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function byValue(value: unknown): ByValue | undefined {
  if (!isObject(value)) return undefined;
  const pairs = Object.entries(value)
    .map(([of, label]): [string, string] => [of, lineOf(label, MOST_LABEL)])
    .filter(([of, label]) => of !== '' && label !== '');
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** The labels that a record's field holds; none of whatever else stands there. */
export function readLabels(text: string | undefined): Labels {
  const held = parsed(text);
  if (!isObject(held)) return {};
  const phone = byValue(held.phone);
  const email = byValue(held.email);
  const address = lineOf(held.address, MOST_LABEL);
  return {
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(address !== '' && { address }),
  };
}

/** What the field holds of labels; empty where there are none. Equal labels give equal texts. */
export function writeLabels({ phone = {}, email = {}, address = '' }: Labels): string {
  const sorted = (labels: ByValue): ByValue | undefined =>
    byValue(Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))));
  const text = JSON.stringify({
    phone: sorted(phone),
    email: sorted(email),
    address: lineOf(address, MOST_LABEL) || undefined,
  });
  return text === '{}' ? '' : text;
}

function addressOf(value: unknown): Address | undefined {
  if (!isObject(value)) return undefined;
  const parts = ADDRESS_PARTS.map((part) => [part, lineOf(value[part], MOST_PART)] as const).filter(
    ([, text]) => text !== '',
  );
  if (parts.length === 0) return undefined;
  const label = lineOf(value.label, MOST_LABEL);
  return { ...(label !== '' && { label }), ...Object.fromEntries(parts) };
}

/** The further addresses that a record's field holds; none of whatever else stands there. */
export function readAddresses(text: string | undefined): readonly Address[] {
  const held = parsed(text);
  return Array.isArray(held) ? held.flatMap((one) => addressOf(one) ?? []).slice(0, MOST_ADDRESSES) : [];
}

/** What the field holds of further addresses; empty where there are none. An address without a place is none. */
export function writeAddresses(addresses: readonly Address[]): string {
  const kept = addresses.flatMap((one) => addressOf(one) ?? []);
  return kept.length === 0 ? '' : JSON.stringify(kept);
}

/** The labels without those of values that the customer does not hold. */
export function labelsHeld(
  labels: Labels,
  values: { readonly phone?: readonly string[]; readonly email?: readonly string[] },
): Labels {
  const held = (field: Labelled): ByValue =>
    Object.fromEntries(
      Object.entries(labels[field] ?? {}).filter(([value]) => values[field]?.includes(value) === true),
    );
  return { ...labels, phone: held('phone'), email: held('email') };
}

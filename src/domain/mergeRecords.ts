import {
  ADDRESS_PARTS as ADDRESS,
  type Address,
  labelsHeld,
  readAddresses,
  readLabels,
  writeAddresses,
  writeLabels,
} from './contactDetails';
import { type Customer, displayName } from './customer';
import {
  FIELD_KEYS,
  type FieldKey,
  type FieldValue,
  type FieldValues,
  fieldSpec,
  ownFieldsOf,
} from './fields';

/** Most records that are merged at once: as many as can be looked at side by side. */
export const MOST_MERGED = 10;

/** What one customer would be made of several, before anybody chose otherwise. */
export interface MergeProposal {
  /** Id of the record that stays. */
  readonly leading: string;
  /** What it holds then. */
  readonly values: FieldValues;
}

/** What a person is called by comes from one record, so that its parts belong together. */
const NAME: readonly FieldKey[] = ['name', 'firstName', 'middleName', 'lastName'];
const isAddress = (field: FieldKey): boolean => (ADDRESS as readonly FieldKey[]).includes(field);
/** Fields that are made of several records in a way of their own. */
const SPECIAL: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...NAME,
  ...ADDRESS,
  ...(['status', 'createdAt', 'archived', 'labels', 'addresses', 'otherIds', 'externalId'] as const),
]);

/** The fields that any of some records holds, in the order of the field table, the user's own behind. */
export function fieldsHeld(records: readonly FieldValues[]): readonly FieldKey[] {
  const own = new Set(records.flatMap((record) => ownFieldsOf(record)));
  return [...FIELD_KEYS, ...[...own].sort()].filter((field) =>
    records.some((record) => record[field] !== undefined),
  );
}

/** The record of which most fields are filled; of several alike the oldest. */
export function leadingOf(records: readonly Customer[]): Customer {
  const weight = (record: Customer) => fieldsHeld([record]).length;
  return records.reduce((best, record) => {
    const more = weight(record) - weight(best);
    return more > 0 || (more === 0 && record.createdAt < best.createdAt) ? record : best;
  });
}

/** A line of what is chosen: one field, or those that belong together. */
export type MergeLine = 'name' | 'address' | FieldKey;

/** The fields behind a line. */
export const fieldsOfLine = (line: MergeLine): readonly FieldKey[] =>
  line === 'name' ? NAME : line === 'address' ? ADDRESS : [line];

/** Never chosen: it follows from the rest. */
const DERIVED: ReadonlySet<FieldKey> = new Set<FieldKey>(['archived', 'labels', 'addresses', 'otherIds']);

/** The lines of which some records say anything, in the order of the field table. */
export function mergeLines(records: readonly FieldValues[]): readonly MergeLine[] {
  const lines = fieldsHeld(records)
    .filter((field) => !DERIVED.has(field))
    .map((field): MergeLine => (NAME.includes(field) ? 'name' : isAddress(field) ? 'address' : field));
  return [...new Set(lines)];
}

/** From which record a line is taken (by its id); where none is chosen, the proposal holds. */
export type MergeChoices = ReadonlyMap<MergeLine, string>;

const NO_CHOICES: MergeChoices = new Map();

/**
 * What records of one customer come to together. The leading one's values stand; what it lacks comes from the others,
 * the fullest first. Several values are united, notes are joined, another address is kept beside the main one, and what
 * the records are called in other programs is kept, so that their lists find the customer again.
 * @param leading id of the record that stays; left out, the one of which most is known
 */
export function proposeMerge(
  records: readonly Customer[],
  leading?: string,
  choices: MergeChoices = NO_CHOICES,
): MergeProposal {
  const first = records.find(({ id }) => id === leading) ?? leadingOf(records);
  const rest = records.filter((record) => record !== first);
  const order = [first, ...rest.toSorted((a, b) => fieldsHeld([b]).length - fieldsHeld([a]).length)];
  /** The records, whom a line is taken from first. */
  const orderFor = (line: MergeLine): readonly Customer[] => {
    const id = choices.get(line);
    return id === undefined ? order : order.toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
  };
  const values: Partial<Record<FieldKey, FieldValue>> = {};
  const set = (field: FieldKey, value: FieldValue | undefined): void => {
    if (value !== undefined && value.length > 0) values[field] = value;
  };
  for (const field of fieldsHeld(order)) if (!SPECIAL.has(field)) set(field, unitedIn(order, field));
  const said = order.find(({ status }) => status !== undefined && status !== 'potential');
  set('status', said?.status ?? firstOf(order, 'status'));
  set('createdAt', order.map(({ createdAt }) => createdAt).toSorted()[0]);
  set('externalId', firstOf(order, 'externalId'));
  for (const [line, id] of choices) {
    if (line === 'name' || line === 'address') continue;
    delete values[line];
    set(line, order.find((record) => record.id === id)?.[line]);
  }
  for (const [field, value] of nameOf(orderFor('name'))) set(field, value);
  const addresses = takeAddresses(orderFor('address'), set);
  set('otherIds', otherIdsOf(order, values.externalId));
  // Whoever is still in use in one of the records is in use.
  if (order.every(({ archived }) => archived !== undefined)) set('archived', first.archived);
  set('labels', labelsOf(orderFor('address'), values as FieldValues));
  set('addresses', writeAddresses(addresses));
  return { leading: first.id, values: values as FieldValues };
}

/** What the records come to in a field that needs no look at others: united, joined, or the first that is there. */
function unitedIn(order: readonly FieldValues[], field: FieldKey): FieldValue | undefined {
  const { many, kind } = fieldSpec(field);
  if (many) return united(order.flatMap((record) => (record[field] as readonly string[] | undefined) ?? []));
  if (kind !== 'longText') return firstOf(order, field);
  const texts = [...new Set(order.flatMap((record) => (record[field] as string | undefined) ?? []))];
  const whole = texts.filter((text) => !texts.some((other) => other !== text && other.includes(text)));
  return whole.length === 0 ? undefined : whole.join('\n\n');
}

const firstOf = (order: readonly FieldValues[], field: FieldKey): FieldValue | undefined =>
  order.find((record) => record[field] !== undefined)?.[field];

/** Each value once, whatever its case; the first way of writing it stays. */
function united(values: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const value of values) if (!known.has(value.toLowerCase())) known.set(value.toLowerCase(), value);
  return [...known.values()];
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The name of the first who has one, with parts that it lacks from whoever is called the same. */
function nameOf(order: readonly Customer[]): readonly (readonly [FieldKey, FieldValue | undefined])[] {
  const named = order.find((record) => NAME.some((field) => record[field] !== undefined));
  if (named === undefined) return [];
  const name = folded(displayName(named));
  const namesakes = order.filter((record) => record === named || folded(displayName(record)) === name);
  const hasParts = NAME.slice(1).some((field) => named[field] !== undefined);
  const from = hasParts
    ? named
    : (namesakes.find((record) => NAME.slice(1).some((field) => record[field] !== undefined)) ?? named);
  return NAME.map((field) => [field, field === 'name' ? (named.name ?? from.name) : from[field]]);
}

/** Every id that other programs know the customer by, beside the leading one. */
function otherIdsOf(order: readonly Customer[], leading: FieldValue | undefined): readonly string[] {
  const all = order.flatMap(({ externalId, otherIds = [] }) => [
    ...(externalId === undefined ? [] : [externalId]),
    ...otherIds,
  ]);
  return [...new Set(all)].filter((id) => id !== leading);
}

type Place = Pick<FieldValues, (typeof ADDRESS)[number]>;

const placeOf = (values: Place): Place =>
  Object.fromEntries(
    ADDRESS.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
  );

const hasPlace = (values: Place): boolean => ADDRESS.some((field) => values[field] !== undefined);

/** True where two addresses may be one: nothing in them is different. */
const agree = (a: Place, b: Place): boolean =>
  ADDRESS.every(
    (field) => a[field] === undefined || b[field] === undefined || folded(a[field]) === folded(b[field]),
  );

/**
 * Sets the main address: the leading record's, filled from those that say the same and more.
 * @returns the further ones
 */
function takeAddresses(
  order: readonly Customer[],
  set: (field: FieldKey, value: FieldValue | undefined) => void,
): readonly Address[] {
  let main: Place = {};
  const further: Address[] = [];
  const keep = (address: Address): void => {
    const { label: _, ...place } = address;
    const isKnown = further.some((known) => agree(known, place)) || agree(main, place);
    if (!isKnown) further.push(address);
  };
  for (const record of order.filter(hasPlace)) {
    const place = placeOf(record);
    if (agree(main, place)) main = { ...place, ...main };
    else keep({ ...addressLabel(record), ...place });
  }
  for (const record of order) for (const address of readAddresses(record.addresses)) keep(address);
  for (const field of ADDRESS) set(field, main[field]);
  return further;
}

function addressLabel(record: FieldValues): Pick<Address, 'label'> {
  const { address } = readLabels(record.labels);
  return address === undefined ? {} : { label: address };
}

/** Labels of the values that stay; the leading record's where two call one value otherwise. */
function labelsOf(order: readonly Customer[], values: FieldValues): string {
  const all = order.map(({ labels }) => readLabels(labels));
  const of = (field: 'phone' | 'email') =>
    Object.assign({}, ...all.toReversed().map((labels) => labels[field]));
  const main = order.findIndex((record) => hasPlace(record) && agree(values, placeOf(record)));
  const address = all[main]?.address;
  const labels = { phone: of('phone'), email: of('email'), ...(address !== undefined && { address }) };
  return writeLabels(labelsHeld(labels, values));
}

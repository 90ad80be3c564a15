import type { RawProblem } from '../format';
import type { NamedRecord } from '../named/columns';
import { type Property, splitEscaped, textOf, typesOf, unescaped } from './property';

/** A card as its lines say it. */
export interface Card {
  /** Physical line of its BEGIN. */
  readonly line: number;
  readonly properties: readonly Property[];
  readonly problems: readonly RawProblem[];
}

type Value = readonly [name: string, value: string];

/** What the app that made the card, and not its person, is about. */
const ABOUT_THE_FILE = new Set([
  'VERSION',
  'PRODID',
  'X-ABLABEL',
  'X-ABADR',
  'BEGIN',
  'END',
  'AGENT',
  'CLIENTPIDMAP',
]);

/** Properties that hold one text, and the column each goes to. In this order the columns of a card stand. */
const PLAIN: Readonly<Record<string, string>> = {
  FN: 'Full name',
  NICKNAME: 'Nickname',
  TITLE: 'Job title',
  ROLE: 'Role',
  URL: 'Website',
  BDAY: 'Birthday',
  ANNIVERSARY: 'Anniversary',
  NOTE: 'Notes',
  UID: 'External ID',
  REV: 'Revision',
  KIND: 'Kind',
  LABEL: 'Address label',
  PHOTO: 'Photo',
  LOGO: 'Logo',
  SOUND: 'Sound',
  KEY: 'Key',
};

const ORDER = [
  'N',
  'FN',
  'NICKNAME',
  'ORG',
  'TITLE',
  'ROLE',
  'EMAIL',
  'TEL',
  'ADR',
  'URL',
  'BDAY',
  'GENDER',
  'CATEGORIES',
  'NOTE',
];

const PLACES: ReadonlyMap<string, number> = new Map(ORDER.map((name, place) => [name, place]));

const placeOf = ({ name }: Property): number => PLACES.get(name) ?? ORDER.length;

/** What is written of a value that leads its kind: `TYPE=pref`, or `PREF=1` up to 100. */
function preference(property: Property): number {
  if (property.params.size === 0) return 101;
  const number = Number(property.params.get('PREF')?.[0] ?? Number.NaN);
  if (number >= 1) return Math.min(number, 100);
  return typesOf(property).includes('pref') ? 1 : 101;
}

/** The properties kind by kind, of one kind those that lead first. */
const inOrder = (properties: readonly Property[]): Property[] =>
  properties
    .map((property) => ({ property, place: placeOf(property) * 1_000 + preference(property) }))
    .sort((a, b) => a.place - b.place)
    .map(({ property }) => property);

/** The values of a card under the names of their columns, those that lead first. */
export function recordOf({ line, properties, problems }: Card, encoding: string): NamedRecord {
  const version = properties.find(({ name }) => name === 'VERSION')?.raw.trim() ?? '3.0';
  const labels = labelsOf(properties);
  const all = inOrder(properties)
    .flatMap((property) => valuesOf(property, { version, encoding, labels }))
    .map(([name, value]): Value => [name, value.trim()])
    .filter(([, value]) => value !== '');
  const values = withoutStandIn(all);
  const said = isGroup(properties) ? [...problems, GROUP] : problems;
  return said.length === 0 ? { line, values } : { line, values, problems: said };
}

/** What names may stand for. */
const STANDS_FOR: ReadonlySet<string> = new Set(['Company', 'E-mail', 'Phone']);
const NAMES: ReadonlySet<string> = new Set(['First name', 'Middle name', 'Last name']);

/** A card must have a full name: that of a company, or of nobody who is named, repeats what else is known. It is no name. */
function withoutStandIn(values: readonly Value[]): readonly Value[] {
  if (values.some(([name]) => NAMES.has(name))) return values;
  const others = new Set(values.filter(([name]) => STANDS_FOR.has(name)).map(([, value]) => value));
  return values.filter(([name, value]) => name !== PLAIN.FN || !others.has(value));
}

const GROUP: RawProblem = { code: 'contact-group', column: null, params: {} };

/** A group of an address book is kept as a card that lists its members. */
const isGroup = (properties: readonly Property[]): boolean =>
  properties.some(
    ({ name, raw }) => /^(?:KIND|X-ADDRESSBOOKSERVER-KIND)$/.test(name) && /^group$/i.test(raw.trim()),
  );

/** Apple's labels by the group of their property: `item1.X-ABLabel:_$!<Anniversary>!$_`. */
function labelsOf(properties: readonly Property[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { group, name, raw } of properties) {
    if (name === 'X-ABLABEL' && group !== '') labels.set(group, raw.replace(/^_\$!<(.*)>!\$_$/, '$1').trim());
  }
  return labels;
}

interface Reading {
  readonly version: string;
  readonly encoding: string;
  readonly labels: ReadonlyMap<string, string>;
}

function valuesOf(property: Property, { version, encoding, labels }: Reading): Value[] {
  const { name, group } = property;
  if (ABOUT_THE_FILE.has(name)) return [];
  const text = textOf(property, encoding);
  const plain = unescaped(text, version);
  const parts = () => splitEscaped(text, ';').map((part) => unescaped(part, version));
  switch (name) {
    case 'N':
      return nameOf(splitEscaped(text, ';').map((part) => together(part, version, ' ')));
    case 'ORG': {
      const [company = '', ...units] = parts();
      return [
        ['Company', company],
        ['Department', filled(units).join(', ')],
      ];
    }
    case 'ADR':
      return addressOf(parts());
    case 'EMAIL':
      return [['E-mail', plain.replace(/^mailto:/i, '')]];
    case 'TEL':
      return [[phoneColumn(typesOf(property)), phoneOf(plain)]];
    case 'GENDER': {
      const [sex = '', identity = ''] = parts();
      return [
        ['Gender', sex],
        ['Gender identity', identity],
      ];
    }
    case 'CATEGORIES':
      return [
        ['Category', filled(splitEscaped(text, ',').map((part) => unescaped(part, version))).join('; ')],
      ];
    default: {
      const label = labels.get(group) ?? '';
      return [[PLAIN[name] ?? (label === '' ? name : `${name} ${label}`), plain]];
    }
  }
}

const filled = (parts: readonly string[]): string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== '');

/** Several values of one part stand between commas since vCard 3.0. */
const together = (part: string, version: string, joint: string): string =>
  version === '2.1'
    ? unescaped(part, version)
    : filled(splitEscaped(part, ',').map((one) => unescaped(one, version))).join(joint);

const nameOf = ([
  last = '',
  first = '',
  middle = '',
  prefix = '',
  suffix = '',
]: readonly string[]): Value[] => [
  ['Name prefix', prefix],
  ['First name', first],
  ['Middle name', middle],
  ['Last name', last],
  ['Name suffix', suffix],
];

/** Box and flat stand behind the street, where most countries write them. */
function addressOf(parts: readonly string[]): Value[] {
  const [box = '', flat = '', street = '', city = '', region = '', code = '', country = ''] = parts;
  const values: Value[] = [
    ['Street', filled([street, flat, box]).join(', ')],
    ['City', city],
    ['Region', region],
    ['Postal code', code],
    ['Country', country],
  ];
  return values;
}

function phoneColumn(types: readonly string[]): string {
  if (types.includes('fax')) return 'Fax';
  return types.includes('pager') ? 'Pager' : 'Phone';
}

/** `tel:+48-601-234-567;ext=12` of vCard 4.0 as people write it. */
const phoneOf = (text: string): string =>
  /^tel:/i.test(text)
    ? text
        .slice(4)
        .replace(/;ext=/i, ' ext. ')
        .replace(/;[^;]*=.*$/, '')
    : text;

import type { Customer } from '../../src/domain/customer';
import { inLatin } from '../../src/domain/normalize/latin';
import { withoutMarks } from '../../src/domain/normalize/words';
import { PLACES, type Place } from './places';
import { Random } from './random';

export const MEMBERS = [
  'Anna Krawiec',
  'Piotr Lis',
  'Мария Орлова',
  '李明',
  'Emma Hughes',
  'Jan Bielak',
] as const;

export const CATEGORIES = [
  'VIP',
  'Wholesale',
  'Retail',
  'Newsletter',
  'Trade fair',
  'Partner',
  'At risk',
  'Public sector',
] as const;

export const GROUPS = [
  'Clients / North',
  'Clients / South',
  'Clients / South / Mountains',
  'Prospects',
  'Prospects / Fairs 2026',
  'Suppliers',
] as const;

const SOURCES = ['Trade fair', 'Website', 'Recommendation', 'Cold call', 'Newsletter', 'LinkedIn'] as const;

/** Of a hundred in a place so many are shared by the people of one company. */
const COMPANY_SIZE = 3;

const DAY = 86_400_000;
/** The book has grown for so long. */
export const DAYS = 3 * 365;

/** A person of the book without what only the book can give. */
export type Person = Omit<
  Customer,
  'id' | 'createdAt' | 'updatedAt' | 'importedBy' | 'lastImport' | 'log'
> & {
  readonly createdAt: string;
};

/** The n-th of so many people, in the order in which they came; ever more of them a month. */
export function person(n: number, count: number, today: Date): Person {
  const random = new Random(n);
  // One in a hundred is the one before once more, with a slip or two: what duplicates are looked for among.
  if (n > 0 && n % 100 === 99)
    return { ...slipped(person(n - 1, count, today), random), createdAt: cameAt(n, count, today) };
  const company = companyOf(Math.floor(n / COMPANY_SIZE));
  const { place } = company;
  const isWoman = random.chance(0.5);
  const given = random.of(isWoman ? place.women : place.men);
  const family = familyOf(random.of(place.families), isWoman);
  const at = inLatin(withoutMarks(`${given}.${family}`)).replace(/[^a-z.]+/g, '');
  const status = random.next();
  return {
    name: place.eastern ? `${family}${given}` : `${given} ${family}`,
    firstName: given,
    lastName: family,
    gender: isWoman ? 'F' : 'M',
    createdAt: cameAt(n, count, today),
    status: status < 0.45 ? 'potential' : status < 0.85 ? 'active' : 'lapsed',
    owner: MEMBERS[(n >> 3) % MEMBERS.length] ?? MEMBERS[0],
    country: place.country,
    city: company.city,
    source: random.of(SOURCES),
    ...(random.chance(0.85) && { company: company.name, jobTitle: random.of(place.titles) }),
    ...(random.chance(0.9) && { phone: [digits(place.phone, n)] }),
    ...(random.chance(0.8) && { email: [`${at.length > 1 ? at : 'post'}.${n}@${random.of(place.domains)}`] }),
    ...(random.chance(0.7) && {
      street: `${random.of(place.streets)} ${1 + random.below(120)}`,
      postalCode: digits(place.postalCode, n * 7),
    }),
    ...(random.chance(0.6) && { category: categoriesOf(random) }),
    ...(random.chance(0.7) && { group: random.of(GROUPS) }),
    ...(random.chance(0.1) && { notes: 'Prefers to be called in the morning.' }),
    ...(status > 0.97 && { archived: today.toISOString().slice(0, 10) }),
  };
}

interface Company {
  readonly place: Place;
  readonly city: string;
  readonly name: string;
}

/** Each place as often as customers live there. */
const DRAWN: readonly Place[] = PLACES.flatMap((place) => Array.from({ length: place.share }, () => place));

function companyOf(n: number): Company {
  const random = new Random(n + 7_000_000);
  const place = random.of(DRAWN);
  const [trade, name, form] = [
    random.of(place.trades),
    random.of(place.companyNames),
    random.of(place.legalForms),
  ];
  const glue = place.eastern ? '' : ' ';
  const city = random.of(place.cities);
  const called = random.chance(0.5) ? name : familyOf(random.of(place.families), false);
  // A large book has more companies than there are names: a number tells the later ones apart.
  const number = n < 500 ? '' : String(n);
  const words =
    place.country === 'RU'
      ? [form, trade, called, number]
      : [trade, called, number, place.eastern ? name : '', form];
  return { place, city, name: words.filter(Boolean).join(glue) };
}

const familyOf = (text: string, isWoman: boolean): string => {
  const [his = text, hers = his] = text.split('/');
  return isWoman ? hers : his;
};

function categoriesOf(random: Random): readonly string[] {
  const count = 1 + random.below(3);
  return [...new Set(Array.from({ length: count }, () => random.of(CATEGORIES)))];
}

/** The pattern with its places filled by the digits of a number; different for different numbers. */
function digits(pattern: string, n: number): string {
  const places = pattern.split('#').length - 1;
  // A prime that shares no factor with ten keeps numbers apart and mixes their digits.
  const text = String((n * 7_919 + 1_234_567) % 10 ** places).padStart(places, '0');
  let at = 0;
  return pattern.replace(/#/g, () => text[at++] ?? '0');
}

function cameAt(n: number, count: number, today: Date): string {
  const share = ((n + 1) / (count + 1)) ** 0.6;
  const at = new Date(today.getTime() - DAYS * DAY * (1 - share));
  return at.toISOString();
}

/** Somebody entered twice: a letter off in the name, and one of phone and e-mail gone. */
function slipped(person: Person, random: Random): Person {
  const { email, phone, ...rest } = person;
  const name = person.name ?? '';
  const at = 1 + random.below(Math.max(1, name.length - 2));
  const typo = `${name.slice(0, at)}${name.slice(at + 1, at + 2)}${name.slice(at, at + 1)}${name.slice(at + 2)}`;
  const kept = random.chance(0.5)
    ? { ...(email !== undefined && { email }) }
    : { ...(phone !== undefined && { phone }) };
  return { ...rest, ...kept, name: random.chance(0.5) ? name : typo };
}

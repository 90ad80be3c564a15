import { type DateTally, dateEvidence, emptyTally, isNoDate, orderOf } from '../../domain/normalize/date';
import { normalizeEmail } from '../../domain/normalize/email';
import { genderOf, isUnsaid } from '../../domain/normalize/gender';
import { normalizeMoney } from '../../domain/normalize/money';
import { PHONE_SEPARATORS, unlabelled } from '../../domain/normalize/phoneLabels';
import { statusOf } from '../../domain/normalize/status';
import { taxIdOf } from '../../domain/normalize/taxIds';
import { cleanText } from '../../domain/normalize/text';
import type { DateOrder } from '../../domain/profile';
import { isAddress } from './detectors/address';
import { isOrganization } from './detectors/company';
import { isFamilyName, isGivenName, isHanName, isPersonsName } from './detectors/people';
import { isKnownCity, isKnownCountry } from './detectors/places';

/** What the values of a column look like: each a share (0 to 1) of the values looked at. */
export interface Content {
  /** How many values were looked at. */
  readonly values: number;
  /** How many of them differ. */
  readonly distinct: number;
  readonly email: number;
  /** Could be a phone by its characters and their number. */
  readonly phone: number;
  /** Written as only phones are: with a plus, or in groups. */
  readonly surePhone: number;
  /** Digits alone, in the number and with the beginning that phones of the four countries and their neighbours have. */
  readonly barePhone: number;
  readonly date: number;
  readonly url: number;
  readonly postalCode: number;
  /** `00-000`, which is nothing but a Polish postal code. */
  readonly polishPostalCode: number;
  /** Six digits as Russia's postal codes have them, which may be something else all the same. */
  readonly russianPostalCode: number;
  readonly money: number;
  /** Digits alone. */
  readonly digits: number;
  readonly gender: number;
  readonly status: number;
  /** Yes and no, in the words of the four languages. */
  readonly flag: number;
  /** Like a person's name: two to four capitalised words, or Chinese characters that begin with a surname. */
  readonly person: number;
  /** Two words or more (Chinese: two characters or more). */
  readonly several: number;
  /** A whole name with a known given name, a patronymic or initials in it, or a Chinese one. */
  readonly surePerson: number;
  /** A given name alone. */
  readonly given: number;
  /** A family name alone, by a list or by its ending. */
  readonly family: number;
  /** With a company's legal form or trade word: Ltd, sp. z o.o., ООО, 有限公司. */
  readonly organization: number;
  /** By a checksum, or in the form of an EU VAT number. */
  readonly taxId: number;
  /** A street with a house, or a whole address in one cell. */
  readonly address: number;
  /** One of the largest cities. */
  readonly city: number;
  readonly country: number;
  readonly dateOrder: DateOrder | 'either' | null;
}

const CONTEXT = { country: '', dateOrder: null };

const PHONE = /^'?\+?[\d\s()./-]{5,24}(?:\s?(?:ext|wew|доб|x)\.?\s?\d{1,6})?$/iu;
const SURE_PHONE =
  /^\+\d|^00\d|^\(?0?\d{2,4}\)[\s-]?\d|^[78][\s-]?\(?\d{3}\)?[\s-]\d|^\d{2}[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}$|^0\d{2,4}[-/\s]\d{5,8}$|^\d{3,5}[\s.-]\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{2,4})?$/;
const URL =
  /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|eu|pl|ru|cn|de|uk|рф|info|biz|example)(?:\/\S*)?$/iu;
const POSTAL =
  /^(?:\d{2}-\d{3}|\d{4,6}|\d{5}-\d{4}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{3}-\d{4}|[a-z]{2}-\d{4,5})$/i;
const POLISH_POSTAL = /^\d{2}-\d{3}$/;
const CAPITALISED = /^["„«]?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const PARTICLE = /^(?:de|da|van|von|der|den|la|le|di|del|bin|al|z|i)$/iu;
/** Poland's nine digits, eleven of Russia, China or with a 0 before, ten of America, the neighbours' with their codes. */
const BARE_PHONE =
  /^(?:[4-9]\d{8}|48[4-9]\d{8}|[78][3-9]\d{9}|1[3-9]\d{9}|[2-9]\d{2}[2-9]\d{6}|0\d{8,10}|(?:380|375|420|421|49|44|86)\d{8,11})$/;

/** What columns hold that say whether something may be used, is there, or was done. */
const FLAGS = new Set(
  'yes no y n true false on off allowed denied opted-in opted-out subscribed unsubscribed tak nie t f prawda fałsz zgoda brak-zgody да нет есть 是 否 有 无'.split(
    ' ',
  ),
);

/** Shares that one value can add to; each test is asked only of values that could pass it. */
const TESTS = {
  email: isEmail,
  phone: isPhone,
  surePhone: (value: string) => isPhone(value) && SURE_PHONE.test(value),
  barePhone: (value: string) => BARE_PHONE.test(value),
  url: (value: string) => URL.test(value),
  postalCode: (value: string) => POSTAL.test(value),
  polishPostalCode: (value: string) => POLISH_POSTAL.test(value),
  russianPostalCode: (value: string) => /^[1-6]\d{5}$/.test(value),
  money: (value: string) => normalizeMoney(value, CONTEXT).problem === null,
  digits: (value: string) => /^\d+$/.test(value),
  gender: (value: string) => genderOf(value) !== undefined,
  status: (value: string) => statusOf(value) !== undefined,
  flag: (value: string) => FLAGS.has(value.toLowerCase().replaceAll(' ', '-')),
  person: isPersonal,
  several: (value: string) => /\s/.test(value) || /^\p{Script=Han}{2,}$/u.test(value),
  surePerson: (value: string) => isPersonsName(value) && !isOrganization(value),
  given: isGivenName,
  family: isFamilyName,
  organization: isOrganization,
  taxId: (value: string) => taxIdOf(value) !== null,
  address: isAddress,
  city: isKnownCity,
  country: isKnownCountry,
};

type Trait = keyof typeof TESTS;
const TRAITS = Object.keys(TESTS) as Trait[];
const ZERO = Object.fromEntries(TRAITS.map((trait) => [trait, 0])) as Record<Trait, number>;
const WITH_DIGITS: readonly Trait[] = [
  'phone',
  'surePhone',
  'barePhone',
  'postalCode',
  'polishPostalCode',
  'russianPostalCode',
  'money',
  'digits',
  'taxId',
];
const WITH_LETTERS: readonly Trait[] = ['url', 'person', 'organization', 'several'];
const WORDS: readonly Trait[] = [
  'gender',
  'status',
  'flag',
  'surePerson',
  'given',
  'family',
  'city',
  'country',
  ...WITH_LETTERS,
];
const LETTERS_AND_DIGITS: readonly Trait[] = [
  'phone',
  'surePhone',
  'money',
  'postalCode',
  'taxId',
  'address',
  ...WITH_LETTERS,
];
const LETTER = /\p{L}/u;
const DIGIT = /\d/;

/** The traits that a value could have at all, by its characters: most tests never run. */
function traitsFor(value: string): readonly Trait[] {
  if (value.includes('@')) return ['email'];
  const digits = DIGIT.test(value);
  if (!LETTER.test(value)) return digits ? WITH_DIGITS : [];
  if (!digits) return value.length <= 40 ? WORDS : WITH_LETTERS;
  return LETTERS_AND_DIGITS;
}

/** Looks at some hundred values of a column, as the source has them; empty ones do not count. */
export function contentOf(raw: readonly string[]): Content {
  const shares: Record<Trait, number> = { ...ZERO };
  const tally: DateTally = emptyTally();
  const distinct = new Map<string, number>();
  for (const cell of raw) {
    const value = cleanText(cell);
    if (value !== '' && !isNoDate(value)) distinct.set(value, (distinct.get(value) ?? 0) + 1);
  }
  let values = 0;
  for (const [value, times] of distinct) {
    if (isUnsaid(value)) continue;
    values += times;
    for (const trait of traitsFor(value)) if (TESTS[trait](value)) shares[trait] += times;
    const evidence = value.length <= 40 && DIGIT.test(value) ? dateEvidence(value) : null;
    if (evidence !== null) tally[evidence] += times;
  }
  const all = Math.max(values, 1);
  for (const trait of TRAITS) shares[trait] /= all;
  return {
    ...shares,
    values,
    distinct: distinct.size,
    date: (tally.year + tally.dmy + tally.mdy + tally.both) / all,
    dateOrder: orderOf(tally),
  };
}

/** One valid address, or several of them; one part is enough, so that a slip of the pen is still an e-mail. */
function isEmail(value: string): boolean {
  return value.split(/[;,/\s]+/).some((part) => normalizeEmail(part, CONTEXT).value !== '');
}

/** What a spreadsheet makes of a long number: still a column of phones, though each of them is lost. */
const SCIENTIFIC = /^\d[.,]\d+E\+?\d{1,2}$/i;

function isPhone(value: string): boolean {
  if (SCIENTIFIC.test(value)) return true;
  return PHONE_SEPARATORS.some((separators) => value.split(separators).every(isOnePhone));
}

function isOnePhone(part: string): boolean {
  const one = unlabelled(part.trim()).text;
  if (!PHONE.test(one) || dateEvidence(one) !== null) return false;
  const digits = one.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 15;
}

function isPersonal(value: string): boolean {
  if (isOrganization(value)) return false;
  if (/^\p{Script=Han}+$/u.test(value)) return isHanName(value);
  const words = value.split(/,?\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word, at) => CAPITALISED.test(word) || (at > 0 && PARTICLE.test(word)));
}

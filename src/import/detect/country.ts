import { normalizeField } from '../../domain/normalize';
import { callingCodeCountry } from '../../domain/normalize/phone';
import { onlyPostalCountry } from '../../domain/normalize/postalForms';
import { meaningOf } from '../mapping/meaning';

/**
 * Countries that are tried beside the workspace's own, in order of preference where several fit alike, with the digits
 * that numbers without a code are written with there. libphonenumber's rules alone are too kind to tell a country by:
 * China's take nearly any seven to ten digits, Taiwan's four fifths of all nine with a 0 before them, Germany's all.
 *
 * China comes last: half of Britain's numbers could be its own (020 is London and Guangzhou), and its lists are told by
 * their letters, which those in English are not. By its plan an area is 10, 2x or three digits from 3 on, and no number
 * in it begins with 0 or 1.
 */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  PL: /^0?[1-9]\d{8}$/,
  RU: /^[78]?[3-9]\d{9}$/,
  US: /^1?[2-9]\d{2}[2-9]\d{6}$/,
  GB: /^0[1-9]\d{8,9}$/,
  UA: /^8?0[3-9]\d{8}$/,
  CZ: /^[2-9]\d{8}$/,
  CN: /^(?:1[3-9]\d{9}|0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7})$/,
};

/** The same of countries that are not tried without a witness, and Poland's without the 0 that any nine digits may have. */
const AT_HOME: Readonly<Record<string, RegExp>> = {
  ...WRITTEN,
  PL: /^(?:48)?[1-9]\d{8}$/,
  DE: /^0[1-9]\d{5,11}$/,
  TW: /^0[2-9]\d{7,8}$/,
};

/** Where the languages that letters tell are written (BCP 47 to ISO 3166). */
const COUNTRY_OF: Readonly<Record<string, string>> = {
  pl: 'PL',
  ru: 'RU',
  uk: 'UA',
  cs: 'CZ',
  de: 'DE',
  ja: 'JP',
  ko: 'KR',
  'zh-Hans': 'CN',
  'zh-Hant': 'TW',
};

/** Numbers looked at; more do not change the answer. */
const MOST_NUMBERS = 200;

/** Fewer numbers decide nothing by themselves. */
const FEWEST_NUMBERS = 5;

/**
 * The workspace's country gives way only to one that reads this much more of the numbers: less where the list's
 * language or its codes speak for the other one alone, more where they speak for the workspace's.
 */
const LEAD = { witnessed: 0.1, usual: 0.2, against: 0.5 };

/** What a list tells of its country beside its phones. */
export interface ListLanguage {
  readonly header: readonly string[];
  /** WHATWG name in lower case. */
  readonly encoding: string;
  /** BCP 47, of the list's letters: as the encoding was guessed by them, or that has them alone; null for plain ones. */
  readonly letters?: string | null;
  /** Some of its postal codes, as the source has them. */
  readonly postalCodes?: readonly string[];
}

/**
 * How phones without a country code are meant: in the workspace's country, unless the numbers clearly speak for
 * another one. Witnesses for a country are the header's language, that of the letters, postal codes that are written so
 * nowhere else, and the numbers that have a code. One without a witness needs five numbers or more, written as they are written there; where the workspace's
 * has witnesses it must read half of all numbers more. Where all phones have a code it is the country of most of them.
 *
 * @param phones cells of the phone columns, as the source has them; a cell may hold several
 * @param preferred the workspace's country, ISO 3166 alpha-2
 */
export function detectCountry(phones: Iterable<string>, preferred: string, list?: ListLanguage): string {
  const national: string[] = [];
  const international: string[] = [];
  for (const phone of phones) {
    if (!/\d/.test(phone) || phone.includes('@')) continue;
    (/^\W*(\+|00)/.test(phone) ? international : national).push(phone);
    if (national.length === MOST_NUMBERS) break;
  }
  if (national.length === 0) return countryOfCodes(international) ?? preferred;
  // Spreadsheets drop the plus before a code.
  const bare = national
    .map((phone) => phone.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 11 && !isRead(digits, preferred));
  const codes = countryOfCodes([...international, ...bare.map((digits) => `+${digits}`)]);
  const told = [
    codes,
    ...(list === undefined ? [] : [countryOfLanguage(list), countryOfLetters(list), countryOfPost(list)]),
  ];
  const witnessed = new Set(told.filter((country) => country !== null));
  const share = (country: string, written?: RegExp): number =>
    national.filter((phone) => isRead(phone, country) && (written === undefined || isWritten(phone, written)))
      .length / national.length;
  const leadOf = (country: string): number => {
    if (witnessed.has(country)) return witnessed.has(preferred) ? LEAD.usual : LEAD.witnessed;
    return witnessed.has(preferred) ? LEAD.against : LEAD.usual;
  };
  const kept = share(preferred);
  // Rules that read nearly anything do not hold a list that is in another country's language.
  const plainly = witnessed.has(preferred) ? kept : share(preferred, AT_HOME[preferred]);
  let best = preferred;
  let toBeat = 0;
  for (const country of new Set([...witnessed, ...Object.keys(WRITTEN)])) {
    const isWitnessed = witnessed.has(country);
    if (country === preferred || (!isWitnessed && national.length < FEWEST_NUMBERS)) continue;
    const found = share(country, isWitnessed ? undefined : WRITTEN[country]);
    if (found <= Math.max(toBeat, (isWitnessed ? plainly : kept) + leadOf(country))) continue;
    best = country;
    toBeat = found + LEAD.usual;
  }
  return best;
}

const isRead = (phone: string, country: string): boolean =>
  normalizeField('phone', phone, { country, dateOrder: null }).values.length > 0;

/** True where one of the cell's numbers has the digits. */
const isWritten = (phone: string, digits: RegExp): boolean =>
  phone.split(/[,;/\r\n]/).some((part) => digits.test(part.replace(/\D/g, '')));

/** True where one of a cell's numbers has the digits that a country's are written with there, or where those are not known. */
export function isWrittenAt(phone: string, country: string): boolean {
  const digits = AT_HOME[country];
  return digits === undefined || isWritten(phone, digits);
}

const countryOfLetters = ({ letters }: ListLanguage): string | null => COUNTRY_OF[letters ?? ''] ?? null;

/** The country that alone writes postal codes as most of these are; null where there is none. */
function countryOfPost({ postalCodes = [] }: ListLanguage): string | null {
  const some = postalCodes.slice(0, MOST_NUMBERS);
  const counts = new Map<string, number>();
  for (const code of some) {
    const country = onlyPostalCountry(code.trim().toUpperCase());
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] * 2 > some.length ? first[0] : null;
}

/** The country whose code most of the numbers have; null where fewer than half of them have one and the same. */
function countryOfCodes(phones: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const phone of phones.slice(0, MOST_NUMBERS)) {
    const country = callingCodeCountry(phone);
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] * 2 > Math.min(phones.length, MOST_NUMBERS) ? first[0] : null;
}

/** Where people write headers like these: null for English ones, which are written everywhere. */
function countryOfLanguage({ header, encoding }: ListLanguage): string | null {
  const counts = { en: 0, pl: 0, ru: 0, zh: 0 };
  for (const cell of header) {
    const language = meaningOf(cell)?.language;
    if (language !== undefined) counts[language]++;
  }
  if (counts.zh > 0) return encoding === 'big5' ? 'TW' : 'CN';
  if (counts.ru > counts.pl) return 'RU';
  return counts.pl > 0 ? 'PL' : null;
}

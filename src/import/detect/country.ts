import { normalizeField } from '../../domain/normalize';
import { callingCodeCountry } from '../../domain/normalize/phone';
import { meaningOf } from '../mapping/meaning';

/** Countries that are tried beside the workspace's own, in order of preference where several fit alike. */
const TRIED = ['PL', 'RU', 'US', 'TW', 'CN', 'GB', 'DE', 'UA', 'CZ'] as const;

/** Numbers looked at; more do not change the answer. */
const MOST_NUMBERS = 200;

/** A country gives way only to one that reads this much more of the numbers: some take nearly any number of digits. */
const CLEAR_LEAD = 0.2;

/** What a list tells of its country beside its phones. */
export interface ListLanguage {
  readonly header: readonly string[];
  /** WHATWG name in lower case. */
  readonly encoding: string;
}

/**
 * The country by whose rules most phones without a country code are valid numbers: that is how such a list is meant,
 * wherever it is opened. Where all phones have a code it is the country of most of them. The workspace's country where
 * the numbers do not clearly speak for another one; of others that fit alike, the one of the header's language.
 *
 * @param phones cells of the phone columns, as the source has them; a cell may hold several
 * @param preferred the workspace's country, ISO 3166 alpha-2
 */
export function detectCountry(phones: Iterable<string>, preferred: string, list?: ListLanguage): string {
  const national: string[] = [];
  const international: string[] = [];
  for (const phone of phones) {
    if (!/\d/.test(phone)) continue;
    (/^\W*(\+|00)/.test(phone) ? international : national).push(phone);
    if (national.length === MOST_NUMBERS) break;
  }
  const spoken = list === undefined ? null : countryOfLanguage(list);
  if (national.length === 0) return countryOfCodes(international) ?? preferred;
  const isRead = (phone: string, country: string): boolean =>
    normalizeField('phone', phone, { country, dateOrder: null }).values.length > 0;
  const share = (country: string): number =>
    national.filter((phone) => isRead(phone, country)).length / national.length;
  let best = preferred;
  let toBeat = share(preferred) + CLEAR_LEAD;
  for (const country of spoken === null ? TRIED : [spoken, ...TRIED]) {
    const found = share(country);
    if (found <= toBeat) continue;
    best = country;
    toBeat = found + CLEAR_LEAD;
  }
  return best;
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

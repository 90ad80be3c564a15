import { normalizePhone } from '../../domain/normalize/phone';

/** Countries that are tried beside the workspace's own, in order of preference where several fit alike. */
const TRIED = ['PL', 'RU', 'US', 'CN', 'GB', 'DE', 'UA', 'CZ', 'TW'] as const;

/** Numbers looked at; more do not change the answer. */
const MOST_NUMBERS = 200;

/** The workspace's country gives way only to one that reads this much more of the numbers. */
const CLEAR_LEAD = 0.2;

/**
 * The country by whose rules most phones without a country code are valid numbers: that is how such a list is meant,
 * wherever it is opened. The workspace's country where the numbers do not clearly speak for another one.
 *
 * @param phones cells of the phone columns, as the source has them
 * @param preferred the workspace's country, ISO 3166 alpha-2
 */
export function detectCountry(phones: Iterable<string>, preferred: string): string {
  const national: string[] = [];
  for (const phone of phones) {
    if (/\d/.test(phone) && !/^\W*(\+|00)/.test(phone)) national.push(phone);
    if (national.length === MOST_NUMBERS) break;
  }
  if (national.length === 0) return preferred;
  const share = (country: string): number =>
    national.filter((phone) => normalizePhone(phone, { country, dateOrder: null }).problem === null).length /
    national.length;
  let best = preferred;
  let bestShare = share(preferred) + CLEAR_LEAD;
  for (const country of TRIED) {
    const found = share(country);
    if (found > bestShare) {
      best = country;
      bestShare = found;
    }
  }
  return best;
}

import { normalizeMoney } from './money';
import type { Normalizer } from './normalizer';
import { clean } from './result';
import { cleanText, narrow } from './text';

/** One dot before three digits: programs write decimals so, and none of the four languages groups thousands by it. */
const DOTTED = /^[-+]?\d+\.\d{3}$/;
/** One comma before three digits: thousands where the country's decimal sign is a dot, else decimals. */
const ONE_COMMA = /^[-−–+]?\s?\d+,\d{3}$/;

const signs = new Map<string, boolean>();

/** True where the country's people write decimals behind a comma (CLDR, by the language most of them speak). */
function writesComma(country: string): boolean {
  let comma = signs.get(country);
  if (comma === undefined) {
    const locale = new Intl.Locale('und', { region: country }).maximize();
    comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
    signs.set(country, comma);
  }
  return comma;
}

/**
 * A number as a plain decimal: as an amount is read, but for a single sign before three digits, which need not group
 * thousands here: a dot is the decimal one, a comma as the country writes it.
 */
export const normalizeNumber: Normalizer = (raw, context) => {
  const text = cleanText(narrow(raw));
  const decimal = DOTTED.test(text) || (ONE_COMMA.test(text) && writesComma(context.country));
  if (!decimal) return normalizeMoney(raw, context);
  const [whole = '', fraction = ''] = text.replace(/^[-−–+]\s?/, '').split(/[.,]/);
  if (/^0\d/.test(whole)) return normalizeMoney(raw, context);
  const number = `${whole}.${fraction}`;
  return clean(/^[-−–]/.test(text) && /[1-9]/.test(number) ? `-${number}` : number);
};

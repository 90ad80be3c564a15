import { normalizeMoney } from './money';
import type { Normalizer } from './normalizer';
import { clean } from './result';
import { cleanText, narrow } from './text';

/** One dot before three digits: programs write decimals so, and none of the four languages groups thousands by it. */
const DOTTED = /^[-+]?\d+\.\d{3}$/;
/** One comma before three digits: thousands where the country's decimal sign is a dot, else decimals. */
const ONE_COMMA = /^[-−–+]?\s?\d+,\d{3}$/;

/**
 * What a number may count, behind it: percents and what lists measure in. Letters that tell house numbers apart (12 m, 12g)
 * stand away from it; a Russian г. and a Chinese 年 are years.
 */
const UNIT =
  /(?<=\d)(?:\s?(?:[%‰°]|szt|kg|dag|mg|km|cm|mm|m[23²³]|ml|ha|godz|min|dni|osób|os|mies|lat|pcs?|pieces|hrs?|hours?|days?|months?|years?|lbs?|шт|кг|гр|км|см|мм|мл|га|час(?:ов|а)?|мин|дн(?:ей|я)?|лет|чел|мес|[个個件人台套张次天岁]|公斤|千克|公里|小时|分钟|个月)|\s(?:[gtmlh]|т|м|л|ч))\.?$/iu;

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
 * thousands here: a dot is the decimal one, a comma as the country writes it. A percent sign or a unit behind it is not kept.
 */
export const normalizeNumber: Normalizer = (raw, context) => {
  const text = cleanText(narrow(raw)).replace(UNIT, '');
  const decimal = DOTTED.test(text) || (ONE_COMMA.test(text) && writesComma(context.country));
  if (!decimal) return normalizeMoney(text, context);
  const [whole = '', fraction = ''] = text.replace(/^[-−–+]\s?/, '').split(/[.,]/);
  if (/^0\d/.test(whole)) return normalizeMoney(text, context);
  const number = `${whole}.${fraction}`;
  return clean(/^[-−–]/.test(text) && /[1-9]/.test(number) ? `-${number}` : number);
};

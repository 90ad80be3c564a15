import { narrow } from './text';
import { withoutMarks } from './words';

/** What amounts are written with. `$` alone is most often, ¥ in Chinese lists the yuan. */
const SIGNS: readonly (readonly [sign: RegExp, code: string])[] = [
  [/\b(?:pln|zl|zlotych|zlote|zloty)\b/, 'PLN'],
  [/€|\b(?:eur|euro)\b/, 'EUR'],
  [/£|\bgbp\b/, 'GBP'],
  [/₽|\brub\b|руб|(?:^|[\s\d])р\.?$/, 'RUB'],
  [/₴|\buah\b|грн/, 'UAH'],
  [/\bchf\b/, 'CHF'],
  [/\b(?:cny|rmb)\b|元|人民币/, 'CNY'],
  [/\b(?:jpy)\b|円/, 'JPY'],
  [/\b(?:czk)\b|kc\b/, 'CZK'],
  [/\bbyn\b/, 'BYN'],
  [/₸|\bkzt\b/, 'KZT'],
  [/¥/, 'CNY'],
  [/\$|\busd\b/, 'USD'],
];

/** Nothing but digits and what groups them: most amounts. */
const BARE = /^[\d\s.,'’()+−-]*$/;

/** The currency that an amount is written with, as its ISO 4217 code; undefined where the cell names none. */
export function currencyOf(raw: string): string | undefined {
  if (BARE.test(raw)) return undefined;
  // A digit before a word is no part of it.
  const text = withoutMarks(narrow(raw))
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .trim();
  return SIGNS.find(([sign]) => sign.test(text))?.[1];
}

import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

const CURRENCY =
  /^(?:pln|eur|usd|gbp|rub|cny|rmb|chf|czk|uah|us\$|[$€£¥₽₴₸])\s?|\s?(?:zł|zl|złotych|pln|eur|euro|usd|gbp|rub|cny|rmb|chf|czk|kč|uah|грн|byn|kzt|руб(?:лей|\.)?|р\.?|元|人民币|[$€£¥₽₴₸])\.?$/iu;
const DASHED_CENTS = /[.,][-–—]{1,2}$/;
/** Thousands grouped by one and the same sign. */
const GROUPED = /^\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*$/;
/** One group of thousands behind a sign that could as well be the decimal one. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * An amount as a plain decimal: `37 934,50 zł` becomes `37934.50`. The last of two different separators is the
 * decimal one; a single one before exactly three digits groups thousands (money has two decimals, not three).
 * The currency is not kept: the field holds a number.
 */
export const normalizeMoney: Normalizer = (raw) => {
  const text = cleanText(narrow(raw));
  if (text === '') return NOTHING;
  const value = amountOf(text);
  return value === null ? refuse('invalid-value') : clean(value);
};

function amountOf(text: string): string | null {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  let rest = bracketed ?? text;
  let negative = bracketed !== undefined;
  for (let sign = /^[-−–+]\s?/.exec(rest); sign !== null; sign = null) {
    negative = negative !== (sign[0].charAt(0) !== '+');
    rest = rest.slice(sign[0].length);
  }
  rest = rest.replace(CURRENCY, '').replace(DASHED_CENTS, '');
  const number = plainNumber(rest);
  return number === null ? null : (negative && /[1-9]/.test(number) ? '-' : '') + number;
}

function plainNumber(text: string): string | null {
  if (/^\d+$/.test(text)) return withoutLeadingZeros(text, '');
  const decimal = decimalSign(text);
  const cut = decimal === null ? text.length : text.lastIndexOf(decimal);
  const whole = text.slice(0, cut);
  const fraction = text.slice(cut + 1);
  if (fraction !== '' && !/^\d+$/.test(fraction)) return null;
  const digits = ungrouped(whole);
  return digits === null || (decimal !== null && fraction === '')
    ? null
    : withoutLeadingZeros(digits, fraction);
}

/** Which sign stands before the decimals; null where none does. */
function decimalSign(text: string): '.' | ',' | null {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const sign = dot >= 0 ? '.' : ',';
  const at = Math.max(dot, comma);
  if (at < 0 || text.indexOf(sign) !== at) return null;
  return ONE_GROUP.test(text) ? null : sign;
}

/** The digits of a whole number whose thousands are grouped by one and the same sign; null for anything else. */
function ungrouped(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  return GROUPED.test(whole) ? whole.replace(/\D/g, '') : null;
}

const withoutLeadingZeros = (whole: string, fraction: string): string | null => {
  if (/^0\d/.test(whole)) return null;
  return fraction === '' ? whole || null : `${whole || '0'}.${fraction}`;
};

import type { Normalized, Normalizer } from './normalizer';
import { clean, NOTHING } from './result';
import { cleanText, narrow } from './text';

/**
 * Numbers under which a tax office knows somebody, told by their checksums: NIP (ordinance of 2014 on the NIP, § 1), ИНН
 * (ФНС order ММВ-7-6/435), 统一社会信用代码 (GB 32100-2015), VAT numbers of the EU (VIES, forms of directive 2006/112).
 */
export type TaxIdKind = 'nip' | 'inn' | 'credit-code' | 'eu-vat';

const SEPARATORS = /[\s.-]/g;
const NIP = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
/** GB 32100-2015: no I, O, S, V, Z; each place weighs 3 to the power of its index, modulo 31. */
const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Directive 2006/112: the country's prefix and its form; Greece is EL, Northern Ireland XI. NIPs have their checksum. */
const EU_VAT =
  /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z\d]\d{7}[A-Z\d]|FI\d{8}|FR[A-Z\d]{2}\d{9}|(?:GB|XI)(?:\d{9}|\d{12})|HR\d{11}|HU\d{8}|IE\d[A-Z\d+*]\d{5}[A-Z]{1,2}|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PT\d{9}|RO\d{4,10}|SE\d{12}|SI\d{8}|SK\d{10})$/;

const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

/** Which kind of tax number a text is, however it is grouped; null where no checksum says so. */
export function taxIdOf(text: string): TaxIdKind | null {
  const bare = text.replace(SEPARATORS, '').toUpperCase();
  if (bare.length < 8 || bare.length > 18) return null;
  if (/^(?:PL)?\d{10}$/.test(bare) && isNip(bare.slice(-10))) return 'nip';
  if (/^(?:\d{10}|\d{12})$/.test(bare) && isInn(bare)) return 'inn';
  if (bare.length === 18 && isCreditCode(bare)) return 'credit-code';
  return EU_VAT.test(bare) ? 'eu-vat' : null;
}

/** The last digit is the weighed sum of the others modulo 11; a remainder of 10 is never given. */
function isNip(digits: string): boolean {
  return weighed(digits, NIP) % 11 === Number(digits[9]) && !/^0+$/.test(digits);
}

/** Организации have 10 digits and one check digit, persons 12 and two. */
function isInn(digits: string): boolean {
  const check = (weights: readonly number[]) => (weighed(digits, weights) % 11) % 10;
  if (/^0+$/.test(digits)) return false;
  return digits.length === 10
    ? check(INN_10) === Number(digits[9])
    : check(INN_11) === Number(digits[10]) && check(INN_12) === Number(digits[11]);
}

function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) return false;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_SIGNS.indexOf(code[at] ?? ''),
    0,
  );
  return CREDIT_SIGNS[(31 - (sum % 31)) % 31] === code[17];
}

/**
 * Check digits of VAT numbers by prefix, over the digits behind it, where the state has published how they are made;
 * of the others only the form is looked at.
 */
const VAT_CHECKS: Readonly<Record<string, (digits: string) => boolean>> = {
  PL: isNip,
  // ISO 7064, MOD 11,10.
  DE: (digits) => {
    const product = [...digits.slice(0, 8)].reduce(
      (left, digit) => (((left + Number(digit)) % 10 || 10) * 2) % 11,
      10,
    );
    return (11 - product) % 10 === Number(digits[8]);
  },
  BE: (digits) => 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)),
  // Keys with letters (the new form) have no sum that is published.
  FR: (digits) =>
    !/^\d{11}$/.test(digits) || (12 + 3 * (Number(digits.slice(2)) % 97)) % 97 === Number(digits.slice(0, 2)),
  IT: (digits) => isLuhn(digits),
  SK: (digits) => Number(digits) % 11 === 0,
  // Firms have eight digits; the nine and ten of persons are their birth numbers.
  CZ: (digits) =>
    digits.length !== 8 ||
    ((11 - (weighed(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 || 1) % 10 === Number(digits[7]),
};

/** The sum of Luhn (1960): every second digit from the right doubled, digits of what it gives added. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/** Countries whose numbers have a check digit and, at home, no prefix. */
const AT_HOME: ReadonlySet<string> = new Set(['PL', 'RU', 'CN']);
/** The prefixes of VAT numbers, which an address or a word could begin with as well: digits must follow. */
const HAS_PREFIX =
  /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|XI|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK)[A-Z]?\d/;
const LABEL =
  /^(?:nip|инн|vat(?:\s?(?:id|no|reg\.?))?|ust-?idnr|dič|税号|纳税人识别号|统一社会信用代码)\s?[.:：]?\s?(?=[\dA-Z])/iu;
/** ИНН/КПП in one cell, as Russian accounts are written. */
const WITH_KPP = /^(\d{10})\s?\/\s?(\d{4}[\dA-Z]{2}\d{3})$/;

/**
 * A tax number without separators and its name before it. One whose check digit (or, behind a country's prefix, whose form)
 * is wrong is kept, with `invalid-tax-id`; where nothing is known of the country's numbers the text stays as it is.
 */
export const normalizeTaxId: Normalizer = (raw, { country }) => {
  const text = cleanText(narrow(raw));
  if (text === '') return NOTHING;
  const [, inn, kpp] = WITH_KPP.exec(text) ?? [];
  if (inn !== undefined) return isInn(inn) ? clean(`${inn}/${kpp}`) : doubtful(text);
  const bare = bareTaxId(text);
  const kind = taxIdOf(bare);
  if (kind === 'eu-vat' && VAT_CHECKS[bare.slice(0, 2)]?.(bare.slice(2)) === false) return doubtful(text);
  if (kind !== null) return clean(bare);
  return AT_HOME.has(country) || HAS_PREFIX.test(bare) ? doubtful(text) : clean(text);
};

const doubtful = (value: string): Normalized => ({ value, problem: { code: 'invalid-tax-id', params: {} } });

/** Without its name, spaces, dashes and dots. */
export const bareTaxId = (text: string): string =>
  text.replace(LABEL, '').replace(SEPARATORS, '').toUpperCase();

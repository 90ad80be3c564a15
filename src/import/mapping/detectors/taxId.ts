/** Numbers under which a tax office knows somebody, told by their checksums. */
export type TaxIdKind = 'nip' | 'inn' | 'credit-code' | 'eu-vat';

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
  const bare = text.replace(/[\s.-]/g, '').toUpperCase();
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

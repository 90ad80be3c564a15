/**
 * Cards by the digits that they begin with and how many they have: the issuer identification numbers of ISO/IEC 7812 that
 * the schemes have made known.
 */
const SCHEMES: readonly {
  readonly name: string;
  readonly begins: RegExp;
  readonly lengths: readonly number[];
}[] = [
  { name: 'Visa', begins: /^4/, lengths: [13, 16, 19] },
  { name: 'Mastercard', begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { name: 'American Express', begins: /^3[47]/, lengths: [15] },
  { name: 'Diners Club', begins: /^3(?:0[0-5]|095|6|[89])/, lengths: [14, 16] },
  { name: 'Discover', begins: /^6(?:011|4[4-9]|5)/, lengths: [16, 19] },
  { name: 'JCB', begins: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { name: 'UnionPay', begins: /^62/, lengths: [16, 17, 18, 19] },
  { name: 'Mir', begins: /^220[0-4]/, lengths: [16, 17, 18, 19] },
  {
    name: 'Maestro',
    begins: /^(?:50(?:18|20|38)|5893|6304|6759|676[1-3])/,
    lengths: [13, 14, 15, 16, 17, 18, 19],
  },
];

/** The scheme that a card of these digits would be of; undefined where there is none. */
export const schemeOf = (digits: string): string | undefined =>
  SCHEMES.find(({ begins, lengths }) => lengths.includes(digits.length) && begins.test(digits))?.name;

/** The check digit of ISO/IEC 7812-1, annex B (Luhn): from the right every second digit counts twice. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const digit = (digits.charCodeAt(at) - 48) * (twice ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

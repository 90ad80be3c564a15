import { postalCodeIn, withPostalZeros } from '../normalize/postalForms';
import { narrow } from '../normalize/text';
import type { Repair } from './repair';

/** Letters for digits (O, I, l), the country before its code (`PL-00-950`, `D-10115`), a number's decimals (`1234.0`). */
const DEBRIS = /[.,]0+$/;
const PREFIX = /^[A-Z]{1,2}[-\s]?(?=\d)/i;

/**
 * A postal code as its country writes it: other signs between its digits, letters typed for digits, and the zeros before it that a
 * spreadsheet has eaten.
 */
export const repairPostalCode: Repair = (text, { country }) => {
  const bare = narrow(text)
    .replace(DEBRIS, '')
    .replace(/[._/–—−‑]/g, ' ')
    .trim();
  const digits = bare
    .replace(PREFIX, '')
    .replace(/[oOоО]/g, '0')
    .replace(/[lI|]/g, '1');
  for (const written of [bare, bare.replace(PREFIX, ''), digits]) {
    const code = postalCodeIn(written, country) ?? withPostalZeros(written, country);
    if (code !== null) return code === text ? null : code;
  }
  return null;
};

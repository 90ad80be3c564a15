import { normalizeMoney } from '../normalize/money';
import { bareTaxId, normalizeTaxId, taxIdOf } from '../normalize/taxIds';
import { narrow } from '../normalize/text';
import type { Repair } from './repair';

const ROUGHLY = /^(?:~|≈|ok\.?|około|ca\.?|ок\.?|около|примерно|approx\.?|about|约|大约)\s?/iu;

/** Letters that were typed, or read by a scanner, for digits beside them. */
const asDigits = (text: string): string =>
  text
    .replace(/[oOоО](?=[\d\s.,oOоО]|$)/g, '0')
    .replace(/(?<=^|[\d\s.,])[lI|](?=[\d\s.,]|$)/g, '1')
    .replace(/(?<=\d)З(?=\d)/g, '3');

/**
 * An amount with digits where letters were typed for them, and without "about". Of a tax number too, and there also the zero that
 * a spreadsheet ate: only where its check digit says so.
 */
export const repairNumber: Repair = (text, context) => {
  if (context.field === 'taxId') return taxNumber(text, context);
  const number = asDigits(narrow(text).replace(ROUGHLY, ''));
  if (number === text || normalizeMoney(text, context).value !== '') return null;
  return normalizeMoney(number, context).value === '' ? null : number;
};

const taxNumber: Repair = (text, context) => {
  if (normalizeTaxId(text, context).problem === null) return null;
  const bare = bareTaxId(narrow(text)).replace(/[.,]0+$/, '');
  const digits = asDigits(bare);
  return [digits, `0${digits}`].find((number) => /^\d+$/.test(number) && taxIdOf(number) !== null) ?? null;
};

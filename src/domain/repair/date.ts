import { fullYear, isoDay } from '../normalize/calendar';
import { normalizeDate } from '../normalize/date';
import { narrow } from '../normalize/text';
import type { Repair, RepairContext } from './repair';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** `12.III.2024`, `12 III 2024`: how months are written by hand in Poland and Russia. */
const WITH_ROMAN = /^(\d{1,2})[\s./-]*([IVX]{1,4})[\s./-]*(\d{4}|\d{2})$/i;
const COMPACT = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;

/** True for what reads as one day, and says so of itself. */
const isDate = (text: string, context: RepairContext): boolean => normalizeDate(text, context).value !== '';

/**
 * A date with its signs put right: letters typed for digits, commas and mixed or doubled signs between the numbers, months in Roman
 * numerals, eight digits in the column's order. A day that does not exist (31.02) stays what it is: nobody knows which was meant.
 */
export const repairDate: Repair = (text, context) => {
  if (isDate(text, context)) return null;
  return [...rewritten(narrow(text))].find((one) => one !== text && isDate(one, context)) ?? null;
};

function* rewritten(text: string): Generator<string> {
  const digits = text
    .replace(/[oOоО](?=[\d.,/\s-]|$)/g, '0')
    .replace(/(?<=^|[\d.,/\s-])[lI|](?=[\d.,/\s-]|$)/g, '1');
  yield digits;
  const [, day = '', roman = '', year = ''] = WITH_ROMAN.exec(text.replace(/\s?[rг]\.?$/iu, '')) ?? [];
  const month = ROMAN.indexOf(roman.toLowerCase()) + 1;
  // A month's place is known whatever the column's order, so the year comes first.
  if (month > 0) yield isoDay(fullYear(year), month, Number(day));
  const [, first = '', second = '', compactYear = ''] = COMPACT.exec(digits) ?? [];
  if (compactYear !== '') yield `${first}.${second}.${compactYear}`;
  yield digits
    .replace(/\s?(?:r|г|roku|года)\.?$/iu, '')
    .replace(/[\s.,;:/\\_–—−-]+/g, '.')
    .replace(/^\.|\.$/g, '');
}

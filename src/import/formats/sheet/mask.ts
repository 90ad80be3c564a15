import type { CodePart } from './formatCode';
import { plainNumber } from './numbers';

/** Writes a whole number into a format's places; null where the format does not mean such numbers. */
export type Mask = (value: number) => string | null;

/** More digits than a spreadsheet keeps are none that it wrote. */
const MOST = 1e15;

/** Marks between digits that make a number a phone, a postal code or a tax id; a space alone parts thousands. */
const MARKS = /[-()+./\d]/;

/**
 * Does a section write numbers as more than numbers? It pads them with zeros (`00-000`) or sets marks among their digits
 * (`###-##-##`, `+48 ### ### ###`). Decimals, thousands and exponents speak against it.
 */
function isMask(section: readonly CodePart[]): boolean {
  const parts = section.filter(({ kind }) => kind !== 'condition');
  if (parts.some(({ kind, text }) => kind !== 'digit' && kind !== 'literal' && text !== '')) return false;
  const first = parts.findIndex(({ kind }) => kind === 'digit');
  const last = parts.findLastIndex(({ kind }) => kind === 'digit');
  if (first === -1) return false;
  const digits = parts.filter(({ kind }) => kind === 'digit').map(({ text }) => text);
  if (digits[0] === '0' && digits.filter((digit) => digit === '0').length >= 2) return true;
  const before = parts.slice(0, first).map(({ text }) => text);
  const inside = parts.slice(first, last).filter(({ kind }) => kind === 'literal');
  return /[+\d]/.test(before.join('')) || inside.some(({ text }) => MARKS.test(text));
}

/** The digits from the right into the places from the right; those that are left over stand at the first place. */
function fill(section: readonly CodePart[], value: number): string {
  const digits = value === 0 ? '' : plainNumber(value);
  const first = section.findIndex(({ kind }) => kind === 'digit');
  let left = digits.length;
  let text = '';
  for (let index = section.length - 1; index >= 0; index--) {
    const part = section[index];
    if (part?.kind === 'literal') text = part.text + text;
    if (part?.kind !== 'digit') continue;
    const digit = left > 0 ? digits[--left] : part.text === '0' ? '0' : '';
    text = `${digit}${text}`;
    if (index === first) text = digits.slice(0, left) + text;
  }
  return text;
}

function meets(value: number, section: readonly CodePart[]): boolean {
  const condition = section.find(({ kind }) => kind === 'condition')?.text;
  const [, sign = '', limit = ''] = /^([<>=]+)\s*(-?[\d.]+)$/.exec(condition ?? '') ?? [];
  if (sign === '<') return value < Number(limit);
  if (sign === '<=') return value <= Number(limit);
  if (sign === '>') return value > Number(limit);
  if (sign === '>=') return value >= Number(limit);
  if (sign === '=') return value === Number(limit);
  return sign === '<>' ? value !== Number(limit) : true;
}

/** The mask that a format is; null where it writes plain numbers. Its first section whose condition holds is used. */
export function maskOf(sections: readonly (readonly CodePart[])[]): Mask | null {
  if (!sections.some(isMask)) return null;
  return (value) => {
    if (!Number.isInteger(value) || value < 0 || value >= MOST) return null;
    const section = sections.find((candidate) => meets(value, candidate));
    return section !== undefined && isMask(section) ? fill(section, value) : null;
  };
}

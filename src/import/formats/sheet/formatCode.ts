import { durationText, type Shown, serialText } from './dates';
import { maskOf } from './mask';
import { plainNumber } from './numbers';

/** How a format writes a number; null where it is written plainly. */
export type Show = ((value: number) => string) | null;

/** One piece of a format's section: a place for a digit, what stands there as it is, letters of a date, or else. */
export interface CodePart {
  readonly kind: 'digit' | 'literal' | 'date' | 'elapsed' | 'condition' | 'percent' | 'other';
  readonly text: string;
}

const PART =
  /"([^"]*)"?|\\(.)|[_*](.)|\[([^\]]*)\]|(am\/pm|a\/p|上午\/下午)|(e[+-])|([0#?])|(%)|([ymdhsegb])|([.,/@])|(.)/gis;

const ELAPSED = /^(?:h+|m+|s+)$/i;
const CONDITION = /^[<>=]/;

function bracket(text: string): CodePart {
  if (ELAPSED.test(text)) return { kind: 'elapsed', text };
  return CONDITION.test(text) ? { kind: 'condition', text } : { kind: 'other', text: '' };
}

/** The pieces of each section of a number format (ECMA-376 18.8.31). */
export function sectionsOf(code: string): CodePart[][] {
  const sections: CodePart[][] = [[]];
  for (const match of code.matchAll(PART)) {
    const [, quoted, escaped, space, inBrackets, noon, exponent, digit, percent, date, other, plain] = match;
    const parts = sections.at(-1) ?? [];
    const literal = quoted ?? escaped ?? plain;
    if (plain === ';') sections.push([]);
    else if (literal !== undefined) parts.push({ kind: 'literal', text: literal });
    else if (inBrackets !== undefined) parts.push(bracket(inBrackets));
    else if (digit !== undefined) parts.push({ kind: 'digit', text: digit });
    else if (date !== undefined) parts.push({ kind: 'date', text: date.toLowerCase() });
    else if (percent !== undefined) parts.push({ kind: 'percent', text: percent });
    else if (noon !== undefined) parts.push({ kind: 'date', text: 'h' });
    else if (space === undefined) parts.push({ kind: 'other', text: exponent ?? other ?? '' });
  }
  return sections;
}

/** `m` is a minute beside hours or seconds, and a month everywhere else. */
function shownBy(section: readonly CodePart[]): Shown | null {
  const letters = section.flatMap(({ kind, text }) => (kind === 'date' ? [text] : [])).join('');
  if (letters === '') return null;
  const time = /[hs]/.test(letters);
  return { time, date: /[ydegb]/.test(letters) || (letters.includes('m') && !time) };
}

/** What a format code makes of numbers: dates, times, shares and numbers with leading zeros; all else is plain. */
export function showBy(code: string, from1904: boolean): Show {
  if (/^general$/i.test(code.trim())) return null;
  const sections = sectionsOf(code);
  const [first = []] = sections;
  if (first.some(({ kind }) => kind === 'elapsed')) return durationText;
  const shown = shownBy(first);
  if (shown !== null) return (value) => serialText(value, shown, from1904);
  if (first.some(({ kind }) => kind === 'percent')) return (value) => `${plainNumber(value * 100)}%`;
  const mask = maskOf(sections);
  return mask === null ? null : (value) => mask(value) ?? plainNumber(value);
}

const DATE: Shown = { date: true, time: false };
const TIME: Shown = { date: false, time: true };
const BOTH: Shown = { date: true, time: true };

/** What the numbered formats show that files do not spell out (18.8.30); of 27 to 58, what they do in East Asia. */
function builtIn(id: number): Shown | null {
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return TIME;
  if (id === 22) return BOTH;
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return TIME;
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DATE : null;
}

/** What a numbered format makes of numbers where the workbook does not spell it out. */
export function showById(id: number, from1904: boolean): Show {
  if (id === 9 || id === 10) return (value) => `${plainNumber(value * 100)}%`;
  if (id === 46) return durationText;
  const shown = builtIn(id);
  return shown === null ? null : (value) => serialText(value, shown, from1904);
}

import { KINDS } from './kinds';
import { mayHoldSensitive, scanSensitive } from './scan';

/** Digits that stay: enough to tell one number from another, too few to use it. */
const SHOWN = 4;
/** Fewer digits are no sensitive number. */
const LEAST_DIGITS = 6;
/** A cell with no more letters is a number and not a text. */
const MOST_LETTERS = 9;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** All digits but the last four as dots; everything else stays. */
function hidden(text: string): string {
  let left = digitsIn(text) - SHOWN;
  return text.replace(/\d/g, (digit) => (left-- > 0 ? '•' : digit));
}

/**
 * The text with its sensitive numbers masked: those whose check is right, wherever they stand, else the whole text where it
 * is nothing but a number. Null where there is nothing to mask.
 */
export function maskSensitive(text: string): string | null {
  const spans: { readonly start: number; readonly end: number }[] = [];
  if (mayHoldSensitive(text))
    scanSensitive(text, ({ kind, likeness, start, end }) => {
      if (likeness === 'valid' && !('unchecked' in KINDS[kind])) spans.push({ start, end });
    });
  if (spans.length === 0) {
    const isNumber =
      digitsIn(text) >= LEAST_DIGITS &&
      /^[\dA-Za-z\s.\-/]*$/.test(text) &&
      text.replace(/[^A-Za-z]/g, '').length <= MOST_LETTERS;
    return isNumber ? hidden(text) : null;
  }
  let masked = '';
  let at = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    masked += text.slice(at, start) + hidden(text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}

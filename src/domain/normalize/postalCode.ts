import type { Normalizer } from './normalizer';
import { hasPostalCodes, postalCodeIn } from './postalForms';
import { clean, NOTHING } from './result';
import { cleanText, narrow } from './text';

/**
 * A postal code as its country writes it, where no more than spaces, dashes and capitals are missing: `00950` is `00-950` in
 * Poland, `sw1a1aa` is `SW1A 1AA` in Great Britain. One that is none in its country is kept, with `invalid-postal-code`.
 */
export const normalizePostalCode: Normalizer = (raw, { country }) => {
  const text = cleanText(narrow(raw));
  if (text === '') return NOTHING;
  if (!hasPostalCodes(country)) return clean(text);
  const code = postalCodeIn(text, country);
  return code === null ? { value: text, problem: { code: 'invalid-postal-code', params: {} } } : clean(code);
};

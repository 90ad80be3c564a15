import { countryOf } from './countries';
import type { Normalizer } from './normalizer';
import { clean, NOTHING } from './result';
import { cleanText } from './text';

/** A country as ISO 3166-1 alpha-2; what is none is kept as it is, with `unknown-country`. */
export const normalizeCountry: Normalizer = (raw) => {
  const text = cleanText(raw);
  if (text === '') return NOTHING;
  const code = countryOf(text);
  return code === null ? { value: text, problem: { code: 'unknown-country', params: {} } } : clean(code);
};

import { normalizePhone } from '../normalize/phone';
import type { Repair } from './repair';

/**
 * A number that is none in the list's country, but is one in the country of `param`: in its international form. Numbers
 * that are valid as they stand are left alone.
 */
export const repairPhoneCountry: Repair = (text, context) => {
  const { param: country } = context;
  if (country === undefined || normalizePhone(text, context).value !== '') return null;
  const { value } = normalizePhone(text, { ...context, country });
  return value === '' ? null : value;
};

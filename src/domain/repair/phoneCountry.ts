import { normalizePhone, phonesIn } from '../normalize/phone';
import type { Repair, RepairContext } from './repair';

/**
 * A number that is none in the list's country, but is one in the country of `param`: in its international form. Numbers
 * that are valid as they stand are left alone; of a cell with several all must be valid there.
 */
export const repairPhoneCountry: Repair = (text, context) => {
  const { param: country } = context;
  return country === undefined || read(text, context) !== null ? null : read(text, { ...context, country });
};

function read(text: string, context: RepairContext): string | null {
  const { value } = normalizePhone(text, context);
  if (value !== '') return value;
  const several = phonesIn(text, context);
  return several === null || several.values.length === 0 ? null : several.values.join('; ');
}

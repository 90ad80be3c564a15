import { maskSensitive } from '../sensitive/mask';
import { repairDate } from './date';
import { repairEmail } from './emailTypo';
import type { RepairId } from './ids';
import { repairCase } from './letterCase';
import { repairNumber } from './number';
import { repairPhoneCountry } from './phoneCountry';
import { repairPostalCode } from './postalCode';
import type { Repair } from './repair';
import { repairUrl } from './url';

/** One repair for each way in which a value is put right by itself. */
export const REPAIRS = {
  'email-typo': repairEmail,
  'letter-case': repairCase,
  'phone-country': repairPhoneCountry,
  'postal-code': repairPostalCode,
  date: repairDate,
  number: repairNumber,
  url: repairUrl,
  mask: maskSensitive,
} satisfies Record<RepairId, Repair>;

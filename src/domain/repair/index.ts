import { maskSensitive } from '../sensitive/mask';
import type { RepairId } from './ids';
import { repairPhoneCountry } from './phoneCountry';
import type { Repair } from './repair';

const nothing: Repair = () => null;

/** One repair for each way in which a value is put right by itself. */
export const REPAIRS = {
  'email-typo': nothing,
  'letter-case': nothing,
  'phone-country': repairPhoneCountry,
  'postal-code': nothing,
  date: nothing,
  number: nothing,
  mask: maskSensitive,
} satisfies Record<RepairId, Repair>;

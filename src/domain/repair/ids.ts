/** Ways in which a value that is wrong is put right by itself; what each does is in `repair/index.ts`. */
export const REPAIR_IDS = [
  'email-typo', // gmial.com, a comma for a dot, spaces inside
  'letter-case', // JAN KOWALSKI
  'phone-country', // a number without its country's code; param: the country
  'postal-code', // spaces, dashes and leading zeros that are missing
  'date', // 12,03,2024, 12.III.2024, letters for digits
  'number', // O for 0, l for 1
  'url', // commas for dots, spaces, http//
  'mask', // digits of card numbers and national ids, all but the last four
] as const;

export type RepairId = (typeof REPAIR_IDS)[number];

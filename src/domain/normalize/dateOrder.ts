import type { DateOrder } from '../dateOrders';

/** Countries that write the month before the day (CLDR's short date patterns). */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH', 'FM', 'MH', 'PW']);

/**
 * The order in which a country writes day and month: what decides where neither the values nor a person do.
 * @param country ISO 3166 alpha-2
 */
export const usualDateOrder = (country: string): DateOrder => (MONTH_FIRST.has(country) ? 'mdy' : 'dmy');

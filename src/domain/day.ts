/** Days as people mean them: ISO dates (`YYYY-MM-DD`) on the device's calendar, which no time zone moves. */

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of an instant on the device's calendar. */
export const localDay = (at: Date = new Date()): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number =>
  Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY);

/** The day of a number of days since 1970-01-01. */
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

/** The same day of the month so many months on, or that month's last where it has no such day. */
export function addMonths(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), last);
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-${two(date)}`;
}

/** The first day of the month. */
export const monthStart = (day: string): string => `${day.slice(0, 8)}01`;

const DAY = 86_400_000;

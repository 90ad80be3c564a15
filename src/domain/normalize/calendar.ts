import { foldWord, wordTable } from './words';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists, by arithmetic alone: nothing here knows a time zone. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + leap;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

/** A year of two digits lies in 1950 to 2049. */
export const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

const MONTHS = wordTable({
  1: 'january | jan | styczeń | stycznia | sty | январь | января | янв',
  2: 'february | feb | luty | lutego | lut | февраль | февраля | фев',
  3: 'march | mar | marzec | marca | март | марта | мар',
  4: 'april | apr | kwiecień | kwietnia | kwi | апрель | апреля | апр',
  5: 'may | maj | maja | май | мая',
  6: 'june | jun | czerwiec | czerwca | cze | июнь | июня | июн',
  7: 'july | jul | lipiec | lipca | lip | июль | июля | июл',
  8: 'august | aug | sierpień | sierpnia | sie | август | августа | авг',
  9: 'september | sep | sept | wrzesień | września | wrz | сентябрь | сентября | сен | сент',
  10: 'october | oct | październik | października | paź | октябрь | октября | окт',
  11: 'november | nov | listopad | listopada | lis | ноябрь | ноября | ноя | нояб',
  12: 'december | dec | grudzień | grudnia | gru | декабрь | декабря | дек',
});

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -](\p{L}+)\.?,?[ -](\d{4}|\d{2})$/u;
const MONTH_FIRST = /^(\p{L}+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})$/u;

/** Year, month and day of a date whose month is a word (`23 kwietnia 2026`, `23-Apr-26`, `Apr 23, 2026`), or null. */
export function worded(text: string): readonly [number, number, number] | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst === null ? MONTH_FIRST.exec(text) : null;
  const [, day, name, year] = dayFirst ?? [null, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.get(foldWord(name ?? ''));
  return day === undefined || year === undefined || month === undefined
    ? null
    : [fullYear(year), Number(month), Number(day)];
}

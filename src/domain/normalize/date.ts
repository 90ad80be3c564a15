import type { DateOrder } from '../dateOrders';
import { fullYear, isDay, isoDay, worded } from './calendar';
import type { NormalizeContext, Normalized, Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

/** A time of day behind the date, with or without a zone; the day is the one that is written, so it is not moved. */
const TIME =
  /(?:[T ,]\s*|\s+at\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
/** "year" behind a date, Polish and Russian. */
const YEAR_WORD = /\s?(?:r|г|roku|года)\.?$/iu;
const NUMBERS = /^(\d{1,4})\s?([-./ ])\s?(\d{1,2})\s?\2\s?(\d{1,4})$/;
const CHINESE = /^(\d{4}|\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/** What programs write for "no date": Outlook 0/0/00 (0.0.00, 0-0-0), MySQL 0000-00-00. */
const NO_DATE = /^0{1,4}([-./])0{1,2}\1\s?0{1,4}(?:\s0?0:00(?::00)?)?$/;

/** A day without its year, as Google Contacts and vCards (RFC 6350) write it. */
const WITHOUT_YEAR = /^--\d{2}-?\d{2}$/;

/**
 * The number under which spreadsheets keep a day, counted from 1899-12-30, with its time of day as a fraction: what is left
 * where a column lost its format. Five digits are 1927-05-18 and later; later than 2099 is no customer's day.
 */
const SERIAL = /^[1-7]\d{4}(?:[.,]\d+)?$/;
const LAST_SERIAL = 73_050;
/** 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** True for a number that may be a spreadsheet's of a day. */
export const isSerial = (text: string): boolean =>
  SERIAL.test(text) && Number(text.slice(0, 5)) <= LAST_SERIAL;

function serialDay(text: string): Normalized {
  const date = new Date((Number(text.slice(0, 5)) - EPOCH_SERIAL) * 86_400_000).toISOString().slice(0, 10);
  return { value: date, problem: { code: 'serial-date', params: { date } } };
}

/** True for a date of zeros, which says that there is none. */
export const isNoDate = (text: string): boolean => NO_DATE.test(text);

/** The three numbers of a date as they stand, and the orders in which they make a day that exists. */
interface Reading {
  readonly year: number;
  /** Day and month in the order they stand; for a date that begins with its year month, then day. */
  readonly first: number;
  readonly second: number;
  readonly yearFirst: boolean;
}

/**
 * A day as YYYY-MM-DD. Dates that begin with a year of four digits are read as they stand; else `dateOrder` decides,
 * and without it only a date that fits one order passes (`ambiguous-date` otherwise). A time of day is left out: these
 * fields are days. Two-digit years are 1950 to 2049. A
 * spreadsheet's number of a day is that day, and said to be (`serial-date`); other numbers alone are no dates; zeros are nothing.
 */
export const normalizeDate: Normalizer = (raw, context) => {
  const text = cleanText(raw);
  if (text === '' || isNoDate(text)) return NOTHING;
  const reading = read(text);
  if (reading !== null) return choose(reading, context);
  if (isSerial(text)) return serialDay(text);
  return refuse(WITHOUT_YEAR.test(text) ? 'date-without-year' : 'invalid-date');
};

function choose(reading: Reading, { dateOrder }: NormalizeContext): Normalized {
  const { year, first, second, yearFirst } = reading;
  const monthFirst = isDay(year, first, second);
  if (yearFirst) return monthFirst ? clean(isoDay(year, first, second)) : refuse('invalid-date');
  const dayFirst = isDay(year, second, first);
  if (dateOrder === 'dmy') return dayFirst ? clean(isoDay(year, second, first)) : refuse('invalid-date');
  if (dateOrder === 'mdy') return monthFirst ? clean(isoDay(year, first, second)) : refuse('invalid-date');
  if (dayFirst && monthFirst && first !== second) return refuse('ambiguous-date');
  if (!dayFirst && !monthFirst) return refuse('invalid-date');
  return clean(dayFirst ? isoDay(year, second, first) : isoDay(year, first, second));
}

/** The numbers of a date; null where the text is none. */
function read(text: string): Reading | null {
  const plain = NUMBERS.exec(text);
  if (plain !== null) return readNumbers(plain);
  const bare = narrow(text).replace(TIME, '').replace(YEAR_WORD, '');
  const yearly = CHINESE.exec(bare) ?? COMPACT.exec(bare);
  const [year, first, second] =
    yearly === null
      ? (worded(bare) ?? [])
      : [fullYear(yearly[1] ?? ''), Number(yearly[2]), Number(yearly[3])];
  if (year !== undefined && first !== undefined && second !== undefined) {
    return { year, first, second, yearFirst: true };
  }
  const numbers = NUMBERS.exec(bare);
  return numbers === null ? null : readNumbers(numbers);
}

function readNumbers([, a = '', , b = '', c = '']: RegExpExecArray): Reading | null {
  const [first, middle, last] = [Number(a), Number(b), Number(c)];
  if (c.length <= 2 && (a.length === 4 || (a.length === 2 && c.length === 2 && first > 31))) {
    return { year: fullYear(a), first: middle, second: last, yearFirst: true };
  }
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  return { year: fullYear(c), first, second: middle, yearFirst: false };
}

/** What one value says of the order of its column: `both` fits either way, `year` begins with its year. */
export type DateEvidence = 'year' | 'dmy' | 'mdy' | 'both';

/** The evidence of one value; null where it is no date that exists. */
export function dateEvidence(value: string): DateEvidence | null {
  const reading = read(cleanText(value));
  if (reading === null) return null;
  const { year, first, second, yearFirst } = reading;
  const monthFirst = isDay(year, first, second);
  if (yearFirst) return monthFirst ? 'year' : null;
  const dayFirst = isDay(year, second, first);
  if (dayFirst && monthFirst) return 'both';
  return dayFirst ? 'dmy' : monthFirst ? 'mdy' : null;
}

/** How many values of a column gave each evidence. */
export type DateTally = Record<DateEvidence, number>;

export const emptyTally = (): DateTally => ({ year: 0, dmy: 0, mdy: 0, both: 0 });

/**
 * The order that a column's values allow: the one that some demand. Where some demand each, the one with ten times
 * as many (the rest are slips); else `either`, and somebody has to be asked. Null where there are no dates.
 */
export function orderOf({ year, dmy, mdy, both }: DateTally): DateOrder | 'either' | null {
  if (dmy + mdy + both === 0) return year > 0 ? 'ymd' : null;
  if (dmy > 0 && dmy >= 10 * mdy) return 'dmy';
  if (mdy > 0 && mdy >= 10 * dmy) return 'mdy';
  return 'either';
}

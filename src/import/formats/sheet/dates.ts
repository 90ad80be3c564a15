import { plainNumber } from './numbers';

/** What a format shows of a moment. */
export interface Shown {
  readonly date: boolean;
  readonly time: boolean;
}

const DAY = 86_400;
/** The day after 31 December 9999, the last that spreadsheets know. */
const TOO_LATE = 2_958_466;
/** Days from the beginning of the 1900 system to that of the 1904 system. */
const SYSTEM_1904 = 1_462;
/** 29 February 1900, which Lotus 1-2-3 took for a day; Excel kept it (ECMA-376 18.17.4.1). */
const LEAP_BUG = 60;

const two = (value: number): string => String(value).padStart(2, '0');

/** `14:30`, and `14:30:15` where there are seconds. More than a day goes on counting hours. */
export function clock(seconds: number): string {
  const rest = seconds % 60;
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? minutes : `${minutes}:${two(rest)}`;
}

function isoDay(day: number): string {
  if (day === LEAP_BUG) return '1900-02-29';
  const shift = day < LEAP_BUG ? 1 : 0;
  return new Date(Date.UTC(1899, 11, 30 + day + shift)).toISOString().slice(0, 10);
}

/**
 * A spreadsheet's serial number as what its format shows, in ISO's words: `2026-11-22`, `2026-11-22 14:30`, `14:30`.
 * A format without a date shows a moment of a day whole all the same. What is no day at all stays a number.
 *
 * @param from1904 the workbook counts from 1904 on
 */
export function serialText(serial: number, shown: Shown, from1904: boolean): string {
  if (!(serial >= 0 && serial < TOO_LATE)) return plainNumber(serial);
  const seconds = Math.round(serial * DAY);
  const days = Math.floor(seconds / DAY);
  const time = seconds - days * DAY;
  if (days === 0 && (!shown.date || (time > 0 && shown.time && !from1904))) return clock(time);
  const day = from1904 ? days + SYSTEM_1904 : days;
  if (day === 0) return plainNumber(serial);
  return (shown.time || !shown.date) && time > 0 ? `${isoDay(day)} ${clock(time)}` : isoDay(day);
}

/** An elapsed time in days as hours, minutes and seconds: `36:00`. */
export const durationText = (days: number): string =>
  `${days < 0 ? '-' : ''}${clock(Math.round(Math.abs(days) * DAY))}`;

const ISO = /^(\d{4,}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** An ISO moment (`2026-11-22T14:30:00`) as `serialText` writes it; what is none stays as it is. */
export function isoText(text: string): string {
  const [, date, minutes, seconds] = ISO.exec(text.trim()) ?? [];
  if (date === undefined) return text;
  if (minutes === undefined || (minutes === '00:00' && Number(seconds ?? 0) === 0)) return date;
  return `${date} ${minutes}${Number(seconds ?? 0) === 0 ? '' : `:${seconds}`}`;
}

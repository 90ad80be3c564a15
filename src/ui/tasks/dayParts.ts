import { lastsByTime } from '../../domain/calendar/series';
import { dayNumber } from '../../domain/day';
import { minutesOf } from './calendarParts';
import type { Shown } from './useOccurrences';

/** What is moved by hand moves by so many minutes. */
export const SNAP = 15;
/** What has no length is drawn as this long, in minutes; nothing is drawn shorter. */
const SHORTEST = 30;
export const DAY_MINUTES = 24 * 60;

export const lastingOf = ({ record }: Shown): number => Number(record.minutes ?? SHORTEST);

const daysOver = ({ day, lastDay }: Shown): number => dayNumber(lastDay) - dayNumber(day);

/** True of what stands among the hours: what has its time and ends on its day, or after midnight within a day's length. */
export const isTimed = (one: Shown): boolean =>
  one.record.time !== undefined &&
  (one.day === one.lastDay || (lastsByTime(one.record) && lastingOf(one) <= DAY_MINUTES));

/** What of something timed lies on a day, in minutes of that day. */
export interface DayPart {
  readonly from: number;
  /** Behind its end. */
  readonly to: number;
  /** When all of it begins and ends, each in minutes of its own day. */
  readonly begins: number;
  readonly ends: number;
  /** It began the day before. */
  readonly goesOn: boolean;
  /** It ends on the day after. */
  readonly hasMore: boolean;
}

const STILL = { rows: 0, isEnd: false } as const;

/**
 * What lies on a day of something timed; null where nothing does.
 * @param moved steps by which it is dragged: all of it, or its end alone.
 */
export function partOn(
  one: Shown,
  day: string,
  moved: { readonly rows: number; readonly isEnd: boolean } = STILL,
): DayPart | null {
  if (day < one.day || day > one.lastDay) return null;
  const shift = moved.isEnd ? 0 : moved.rows * SNAP;
  const begins = Math.min(DAY_MINUTES - SNAP, Math.max(0, minutesOf(one.record.time ?? '') + shift));
  const lasts = moved.isEnd ? lengthAfter(one, moved.rows) : lastingOf(one);
  const end = begins + lasts;
  const whole = { begins, ends: end % DAY_MINUTES };
  if (day > one.day) {
    const to = Math.max(SHORTEST, end - DAY_MINUTES);
    return { ...whole, from: 0, to, goesOn: true, hasMore: false };
  }
  const hasMore = one.lastDay > day && end > DAY_MINUTES;
  return { ...whole, from: begins, to: begins + Math.max(SHORTEST, lasts), goesOn: false, hasMore };
}

/**
 * The length that it has when its end goes by so many steps: from one quarter of an hour to the next, and a quarter at
 * the least, in minutes.
 * @param isDragged by hand it goes on until the end of its last day at the latest.
 */
export function lengthAfter(one: Shown, steps: number, isDragged = true): number {
  const from = minutesOf(one.record.time ?? '');
  const quarters = (from + lastingOf(one)) / SNAP;
  const end = SNAP * ((steps > 0 ? Math.floor(quarters) : Math.ceil(quarters)) + steps);
  const until = isDragged ? DAY_MINUTES * (1 + daysOver(one)) : Number.POSITIVE_INFINITY;
  return Math.max(SNAP, Math.min(until, end) - from);
}

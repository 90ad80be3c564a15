import type { MessageKey } from '../i18n/catalogue';
import { dates, formatNumber, language, locale, t } from './i18n';

/** Days and times of day stand for themselves: no time zone moves them. */
const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  dates({ ...options, timeZone: 'UTC' });

const instantOf = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00Z`);

/** A day in the words asked for, by the language and region in use. */
export const dayText = (day: string, options: Intl.DateTimeFormatOptions): string =>
  formatter(options).format(instantOf(day));

/** `Mon 23 Nov`, with the year where it is not this one's. */
export const shortDay = (day: string, today: string): string =>
  dayText(day, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });

/** What stands between a day and its time; Chinese writes no comma there. */
export const joinTime = (parts: readonly string[]): string =>
  parts.join(language.value === 'zh' ? ' ' : ', ');

/** `Mon 23 Nov, 15:00`: the time where there is one. */
export const dayAndTime = (day: string, today: string, time: string | undefined): string =>
  joinTime([shortDay(day, today), ...(time === undefined || time === '' ? [] : [timeText(time)])]);

/** From one day to another where there is little room: `20–22 Nov`. */
export const daySpan = (from: string, to: string): string =>
  formatter({ day: 'numeric', month: 'short' }).formatRange(instantOf(from), instantOf(to));

/** `today`, `tomorrow`, `yesterday`, else the day. */
export function nearDay(day: string, today: string, distance: number): string {
  const near: Readonly<Record<number, MessageKey>> = {
    [-1]: 'task.yesterday',
    0: 'task.today',
    1: 'task.tomorrow',
  };
  const key = near[distance];
  return key === undefined ? shortDay(day, today) : t(key);
}

/**
 * How times are written: with two digits where the region counts to 24 (as its spans and its instants have it), else
 * with as many as there are.
 */
const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'short' };

/** `08:00` or `8:00 AM`, as the region writes it. */
export const timeText = (time: string): string => formatter(TIME).format(instantOf('2026-01-01', time));

/** From one time to another as the region writes it. */
export const timeSpan = (from: string, to: string): string =>
  formatter(TIME).formatRange(instantOf('2026-01-01', from), instantOf('2026-01-01', to));

/** The name of a day of the week, 0 for Monday. */
export const weekdayName = (day: number, style: 'long' | 'short' | 'narrow' = 'long'): string =>
  dayText(`2026-06-0${day + 1}`, { weekday: style });

/** The name of a month, from 1. */
export const monthName = (month: number): string =>
  dayText(`2026-${String(month).padStart(2, '0')}-01`, { month: 'long' });

/** A length of time: `15 minutes`, `2 hours`. */
export function lengthText(minutes: number): string {
  const [value, unit] =
    minutes > 0 && minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes >= 60 && minutes % 30 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
}

/** Not yet in TypeScript's library, and a property in some browsers. */
interface WithWeek {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** 0 for Monday to 6 for Sunday: where weeks begin in this region; Monday (ISO 8601) where the browser does not say. */
export function weekStart(): number {
  const own = new Intl.Locale(locale()) as Intl.Locale & WithWeek;
  const info = own.getWeekInfo?.() ?? own.weekInfo;
  return ((info?.firstDay ?? 1) + 6) % 7;
}

/** In which order this region writes day and month. */
export function dateOrder(): 'dmy' | 'mdy' | 'ymd' {
  const parts = formatter({ dateStyle: 'short' })
    .formatToParts(instantOf('2026-11-22'))
    .map(({ type }) => type)
    .filter((type) => type !== 'literal');
  return parts[0] === 'day' ? 'dmy' : parts[0] === 'month' ? 'mdy' : 'ymd';
}

import { dayOf, weekday } from '../day';

/** RFC 5545, 3.3.10: Monday first, as `weekday` counts. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How something repeats: the part of RFC 5545's recurrence rules that calendars of people use. */
export interface Rule {
  readonly freq: Frequency;
  /** 1 or more: every so many days, weeks, months, years. */
  readonly interval: number;
  /** How many occurrences there are, the one at the start counted. */
  readonly count?: number;
  /** ISO day: the last on which there may be one. */
  readonly until?: string;
  /** Days of the week (0 for Monday), by `nth` of its month (of a year without months: of the year), from the end where negative. */
  readonly byDay: readonly { readonly day: number; readonly nth?: number }[];
  /** Days of the month, from its end where negative. */
  readonly byMonthDay: readonly number[];
  /** 1 to 12. */
  readonly byMonth: readonly number[];
  /** Which of the days of a period count, from 1, from the end where negative. */
  readonly bySetPos: readonly number[];
  /** 0 for Monday: where weeks begin. */
  readonly weekStart: number;
  /** ISO days that are left out: EXDATE, kept beside the rule. */
  readonly except: readonly string[];
}

const PART = /^([A-Z]+)=([A-Z0-9,+-]+)$/;

/**
 * Reads a rule as activities keep it: an RRULE without its name, to which `;EXDATE=20261130,…` may be added. UNTIL is
 * taken by its day. Null for what is no rule and for one that says more than we follow (BYHOUR, BYWEEKNO …).
 */
export function parseRule(text: string): Rule | null {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [, name, value] = PART.exec(part) ?? [];
    if (name === undefined || value === undefined || parts.has(name)) return null;
    parts.set(name, value);
  }
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const freq = FREQUENCIES.find((one) => one.toUpperCase() === parts.get('FREQ'));
  take('FREQ');
  const interval = wholeOf(take('INTERVAL') ?? '1');
  const count = wholeOf(take('COUNT'));
  const lastOne = take('UNTIL');
  const until = lastOne === undefined ? undefined : basicDay(lastOne);
  const byDay = listOf(take('BYDAY'), nthDay);
  const byMonthDay = listOf(take('BYMONTHDAY'), (one) => within(one, 31));
  const byMonth = listOf(take('BYMONTH'), (one) => wholeUpTo(one, 12));
  const bySetPos = listOf(take('BYSETPOS'), (one) => within(one, 366));
  const weekStart = WEEKDAYS.indexOf((take('WKST') ?? 'MO') as 'MO');
  const except = listOf(take('EXDATE'), basicDay);
  if (freq === undefined || interval === null || interval === undefined || count === null) return null;
  if (until === null || byDay === null || byMonthDay === null || byMonth === null) return null;
  if (bySetPos === null || except === null || weekStart < 0 || parts.size > 0) return null;
  const hasNth = byDay.some(({ nth }) => nth !== undefined);
  if (hasNth && freq !== 'monthly' && freq !== 'yearly') return null;
  if (freq === 'weekly' && byMonthDay.length > 0) return null;
  return {
    freq,
    interval,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    byDay,
    byMonthDay,
    byMonth,
    bySetPos,
    weekStart,
    except,
  };
}

/** The rule as `parseRule` reads it, its parts always in the same order. */
export function writeRule(rule: Rule): string {
  const parts: (readonly [name: string, value: string | number | undefined])[] = [
    ['FREQ', rule.freq.toUpperCase()],
    ['INTERVAL', rule.interval === 1 ? undefined : rule.interval],
    ['COUNT', rule.count],
    ['UNTIL', rule.until?.replaceAll('-', '')],
    ['BYMONTH', rule.byMonth.join()],
    ['BYMONTHDAY', rule.byMonthDay.join()],
    ['BYDAY', rule.byDay.map(({ day, nth }) => `${nth ?? ''}${WEEKDAYS[day] ?? ''}`).join()],
    ['BYSETPOS', rule.bySetPos.join()],
    ['WKST', rule.weekStart === 0 ? undefined : WEEKDAYS[rule.weekStart]],
    ['EXDATE', rule.except.map((day) => day.replaceAll('-', '')).join()],
  ];
  return parts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

/** A rule that says nothing but how often. */
export const everyOne = (freq: Frequency, part: Partial<Rule> = {}): Rule => ({
  freq,
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 0,
  except: [],
  ...part,
});

/** Which of its kind in the month a day is, from 1, and whether it is the last. */
export function nthOfMonth(day: string): { readonly nth: number; readonly isLast: boolean } {
  const date = Number(day.slice(8));
  return {
    nth: Math.ceil(date / 7),
    isLast: date + 7 > daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7))),
  };
}

/** How something that begins on this day mostly repeats. */
export function rulePresets(day: string): readonly Rule[] {
  const own = weekday(day);
  const { nth, isLast } = nthOfMonth(day);
  return [
    everyOne('daily'),
    everyOne('weekly', { byDay: [0, 1, 2, 3, 4].map((one) => ({ day: one })) }),
    everyOne('weekly', { byDay: [{ day: own }] }),
    everyOne('weekly', { interval: 2, byDay: [{ day: own }] }),
    everyOne('monthly', { byMonthDay: [Number(day.slice(8))] }),
    everyOne('monthly', { byDay: [{ day: own, nth: isLast ? -1 : nth }] }),
    everyOne('yearly'),
  ];
}

/** Days of a month, from 1. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Undefined where it is absent, null where it is no number from 1. */
function wholeOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

function wholeUpTo(text: string, most: number): number | null {
  const number = wholeOf(text);
  return number === undefined || number === null || number > most ? null : number;
}

function within(text: string, most: number): number | null {
  const number = wholeUpTo(text.replace(/^[+-]/, ''), most);
  return number === null ? null : text.startsWith('-') ? -number : number;
}

function nthDay(text: string): { readonly day: number; readonly nth?: number } | null {
  const [, nth = '', name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  const day = WEEKDAYS.indexOf(name as 'MO');
  if (day < 0) return null;
  if (nth === '') return { day };
  const number = within(nth, 53);
  return number === null ? null : { day, nth: number };
}

/** The day of `20261130`, whatever time stands behind it. */
function basicDay(text: string): string | null {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  const at = Date.parse(day);
  return Number.isNaN(at) || dayOf(at / 86_400_000) !== day ? null : day;
}

/** Each of a list, none where it is absent; null where one of them is none. */
function listOf<T>(text: string | undefined, read: (one: string) => T | null): readonly T[] | null {
  const all = (text?.split(',') ?? []).map(read);
  return all.every((one) => one !== null) ? all : null;
}

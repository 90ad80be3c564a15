import { addDays, dayNumber, dayOf, weekday } from '../day';
import { daysIn, type Rule } from './rule';

/** Periods without an occurrence after which a rule is held to have none left: 29 February waits up to eight years. */
const MOST_EMPTY = { daily: 4000, weekly: 1000, monthly: 200, yearly: 40 } as const;

/** What is asked beyond the year 9999 has no day. */
const LAST_DAY = '9999-12-31';

/**
 * The days of a rule in order, the start being the first of them whatever the rule says (as RFC 5545, 3.8.5.3 has
 * it); those that are left out come too, for they count. Endless where the rule is.
 */
function* allDays(rule: Rule, start: string): Generator<string> {
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  const last = rule.until ?? LAST_DAY;
  if (left-- < 1 || start > last) return;
  yield start;
  let empty = 0;
  for (let at = 0; empty < MOST_EMPTY[rule.freq]; at++) {
    const days = daysOfPeriod(rule, start, at * rule.interval);
    if (days === null) return;
    empty++;
    for (const day of days) {
      if (day <= start) continue;
      if (day > last || left-- < 1) return;
      empty = 0;
      yield day;
    }
  }
}

/** Whether the day is one of those that are left out. */
const isLeftOut = ({ except }: Rule, day: string): boolean => except.includes(day);

/** The first occurrence after a day (or at or after the start, where the day lies before it); undefined for none. */
export function nextAfter(rule: Rule, start: string, day: string): string | undefined {
  for (const one of allDays(rule, start)) if (one > day && !isLeftOut(rule, one)) return one;
  return undefined;
}

/** The occurrences from the one day to the other, both within. */
export function occurrencesWithin(rule: Rule, start: string, from: string, to: string): readonly string[] {
  const found: string[] = [];
  for (const one of allDays(rule, start)) {
    if (one > to) break;
    if (one >= from && !isLeftOut(rule, one)) found.push(one);
  }
  return found;
}

/** The rule as it holds from one of its occurrences on: fewer are left to come, and what was left out before is past. */
export function ruleFrom(rule: Rule, start: string, from: string): Rule {
  const except = rule.except.filter((day) => day >= from);
  if (rule.count === undefined) return { ...rule, except };
  let passed = 0;
  for (const one of allDays(rule, start)) {
    if (one >= from) break;
    passed++;
  }
  return { ...rule, except, count: Math.max(1, rule.count - passed) };
}

/** The days of the period so many on from that of the start, ascending; null beyond all calendars. */
function daysOfPeriod(rule: Rule, start: string, on: number): readonly string[] | null {
  const days = candidates(rule, start, on);
  if (days === null || rule.bySetPos.length === 0) return days;
  const chosen = rule.bySetPos.map((place) => days.at(place > 0 ? place - 1 : place));
  return [...new Set(chosen)].filter((day) => day !== undefined).sort();
}

function candidates(rule: Rule, start: string, on: number): readonly string[] | null {
  const { freq, byDay, byMonth, byMonthDay, weekStart } = rule;
  const inMonth = (day: string) => byMonth.length === 0 || byMonth.includes(Number(day.slice(5, 7)));
  if (freq === 'daily') {
    const day = addDays(start, on);
    if (day > LAST_DAY || day.length > 10) return null;
    const fits =
      inMonth(day) &&
      (byDay.length === 0 || byDay.some((one) => one.day === weekday(day))) &&
      (byMonthDay.length === 0 || monthDays(rule, day).includes(day));
    return fits ? [day] : [];
  }
  if (freq === 'weekly') {
    const first = dayNumber(start) - ((weekday(start) - weekStart + 7) % 7) + on * 7;
    if (first > dayNumber(LAST_DAY) - 7) return null;
    const wanted = byDay.length === 0 ? [weekday(start)] : byDay.map(({ day }) => day);
    return [0, 1, 2, 3, 4, 5, 6]
      .map((place) => dayOf(first + place))
      .filter((day) => wanted.includes(weekday(day)) && inMonth(day));
  }
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  if (freq === 'monthly') {
    const at = month + on;
    return at >= 10_000 * 12 ? null : monthDays(rule, start, at).filter(inMonth);
  }
  const year = Number(start.slice(0, 4)) + on;
  if (year > 9999) return null;
  return yearDays(rule, start, year);
}

/** Of a year: its months' days, or the days of the week of the whole year where no month and no day of one is named. */
function yearDays(rule: Rule, start: string, year: number): readonly string[] {
  const { byDay, byMonth, byMonthDay } = rule;
  if (byDay.length > 0 && byMonth.length === 0 && byMonthDay.length === 0) {
    return nthDays(byDay, dayNumber(`${String(year).padStart(4, '0')}-01-01`), daysOfYear(year));
  }
  const own = [Number(start.slice(5, 7))];
  const months = byMonth.length > 0 ? byMonth : byMonthDay.length > 0 ? TWELVE : own;
  return months.toSorted((a, b) => a - b).flatMap((one) => monthDays(rule, start, year * 12 + one - 1));
}

const TWELVE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const daysOfYear = (year: number): number => (daysIn(year, 2) === 29 ? 366 : 365);

/** The rule's days in a month (months since the year 0), by default in that of the day; where it names none, the start's own date. */
function monthDays(rule: Rule, start: string, month = monthNumber(start)): readonly string[] {
  const { byDay, byMonthDay } = rule;
  const year = Math.floor(month / 12);
  const first = dayNumber(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
  const length = daysIn(year, (month % 12) + 1);
  const dates =
    byMonthDay.length > 0
      ? byMonthDay.map((date) => (date > 0 ? date : length + 1 + date))
      : byDay.length > 0
        ? null
        : [Number(start.slice(8))];
  const ofWeek = byDay.length === 0 || rule.freq === 'daily' ? null : nthDays(byDay, first, length);
  if (dates === null) return ofWeek ?? [];
  const days = [...new Set(dates)]
    .filter((date) => date >= 1 && date <= length)
    .sort((a, b) => a - b)
    .map((date) => dayOf(first + date - 1));
  return ofWeek === null ? days : days.filter((day) => ofWeek.includes(day));
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Days of the week in a stretch, all of them or the nth of each. */
function nthDays(byDay: Rule['byDay'], first: number, length: number): readonly string[] {
  const found = new Set<string>();
  for (const { day, nth } of byDay) {
    const lead = (day - weekday(dayOf(first)) + 7) % 7;
    const many = Math.floor((length - lead - 1) / 7) + 1;
    for (let at = 1; at <= many; at++) {
      if (nth === undefined || nth === at || nth === at - many - 1)
        found.add(dayOf(first + lead + (at - 1) * 7));
    }
  }
  return [...found].sort();
}

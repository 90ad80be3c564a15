import { type Frequency, parseRule, type Rule } from '../../domain/calendar/rule';
import type { MessageKey } from '../../i18n/catalogue';
import type { Language } from '../../i18n/message';
import { formatDate, formatNumber, language, t } from '../i18n';
import { monthName, weekdayName } from '../locale';

const ONE: Readonly<Record<Frequency, MessageKey>> = {
  daily: 'rule.every-day',
  weekly: 'rule.every-week',
  monthly: 'rule.every-month',
  yearly: 'rule.every-year',
};
const MANY: Readonly<Record<Frequency, MessageKey>> = {
  daily: 'rule.days',
  weekly: 'rule.weeks',
  monthly: 'rule.months',
  yearly: 'rule.years',
};

/** Genders of the days of the week, Monday first, by which their numbers are written. */
const GENDERS: Readonly<Partial<Record<Language, string>>> = { pl: 'mmfmmff', ru: 'mmfmffn' };

const LIST = { type: 'unit', style: 'short' } as const;
const listed = (words: readonly string[]): string => new Intl.ListFormat(language.value, LIST).format(words);

function nthWords(day: number, nth: number | undefined): string {
  const name = weekdayName(day);
  if (nth === undefined) return name;
  const gender = (GENDERS[language.value]?.[day] ?? 'm') as 'm' | 'f' | 'n';
  if (nth === -1) return t(`rule.last-${gender}`, { day: name });
  return t(`rule.nth-${gender}`, { day: name, nth: language.value === 'en' ? ordinal(nth) : String(nth) });
}

const ordinal = (nth: number): string => `${nth}${['th', 'st', 'nd', 'rd'][nth] ?? 'th'}`;

const isWeekdays = ({ freq, interval, byDay }: Rule): boolean =>
  freq === 'weekly' &&
  interval === 1 &&
  byDay.length === 5 &&
  [0, 1, 2, 3, 4].every((day) => byDay.some((one) => one.day === day));

/** A rule in words of the language in use, without its end. */
function often(rule: Rule): string {
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  if (isWeekdays(rule)) return t('rule.weekdays');
  const isOdd =
    bySetPos.length > 0 ||
    byDay.some(({ nth }) => nth !== undefined && (nth < -1 || nth > 5)) ||
    byMonthDay.some((day) => day < -1) ||
    (byDay.length > 0 && byMonthDay.length > 0);
  if (isOdd) return t('rule.strange');
  const every = interval === 1 ? t(ONE[freq]) : t(MANY[freq], { n: interval });
  const days = [
    ...byDay.toSorted((a, b) => a.day - b.day).map(({ day, nth }) => nthWords(day, nth)),
    ...byMonthDay.map((day) =>
      day === -1 ? t('rule.last-month-day') : t('rule.month-day', { day: formatNumber(day) }),
    ),
  ];
  const on = days.length === 0 ? every : t('rule.on', { every, days: listed(days) });
  return byMonth.length === 0
    ? on
    : t('rule.in-months', { rule: on, months: listed(byMonth.map(monthName)) });
}

/** How something repeats, in words of the language in use; one that we cannot read is said to be its calendar's. */
export function ruleWords(rule: Rule | string): string {
  const read = typeof rule === 'string' ? parseRule(rule) : rule;
  if (read === null) return t('rule.strange');
  const words = often(read);
  if (read.until !== undefined) return t('rule.until', { rule: words, date: formatDate(read.until) });
  if (read.count !== undefined) return t('rule.times', { rule: words, n: read.count });
  return words;
}

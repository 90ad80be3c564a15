import { addDays, dayNumber } from '../day';
import { type Activity, type ActivityValues, SIDE_FIELDS } from '../side';
import type { SideDraft } from '../sideDraft';
import { nextAfter, occurrencesWithin, ruleFrom } from './recur';
import { parseRule, writeRule } from './rule';

export type ActivityDraft = SideDraft & { readonly entity: 'activity' };

/** Values of an activity that are to change; what is undefined is cleared. */
type Values = { readonly [K in keyof ActivityValues]?: string | undefined };

/** What an occurrence that leaves its series does not take along. */
const OF_SERIES: readonly (keyof ActivityValues)[] = ['repeat', 'uid'];

/** An activity's values for a new record of the same customer: one occurrence, on a day of its own. */
function single(record: Activity, values: Values): ActivityDraft {
  const kept = SIDE_FIELDS.activity
    .filter((field) => record[field] !== undefined && !OF_SERIES.includes(field))
    .map((field) => [field, record[field]]);
  return { entity: 'activity', customer: record.customer, ...Object.fromEntries(kept), ...values };
}

/** The last day of an occurrence: as many days after its first as in the record. */
const endOf = ({ date, endDate }: Activity, day: string): string | undefined =>
  date === undefined || endDate === undefined
    ? undefined
    : addDays(day, dayNumber(endDate) - dayNumber(date));

/** Moves a series on to its first occurrence after a day; null where it has none left. */
function onward(record: Activity, after: string): ActivityDraft | null {
  const rule = record.repeat === undefined ? null : parseRule(record.repeat);
  if (rule === null || record.date === undefined) return null;
  const next = nextAfter(rule, record.date, after);
  if (next === undefined) return null;
  const end = endOf(record, next);
  return {
    entity: 'activity',
    id: record.id,
    date: next,
    repeat: writeRule(ruleFrom(rule, record.date, next)),
    ...(end !== undefined && { endDate: end }),
  };
}

/** Leaves out a day of a series that lies beyond its next one. */
function without(record: Activity, day: string): ActivityDraft | null {
  const rule = record.repeat === undefined ? null : parseRule(record.repeat);
  if (rule === null) return null;
  const except = [...new Set([...rule.except, day])].sort();
  return { entity: 'activity', id: record.id, repeat: writeRule({ ...rule, except }) };
}

/** The series without its occurrence on this day; null where nothing is left of it. */
const apart = (record: Activity, day: string): ActivityDraft | null =>
  record.date === day ? onward(record, day) : without(record, day);

/** The end of a series: the record stays as the one occurrence at which it stands. */
const ended = (record: Activity): ActivityDraft => ({ entity: 'activity', id: record.id, repeat: undefined });

/**
 * Drafts that say that an activity is done: of a series its occurrence on `day` (left out: the next one) becomes a
 * done record of its own, and the series moves on, not to what is long past: its next one is today's at the earliest.
 * @param now ISO instant; `today` is its day on the device's calendar.
 */
export function doneDrafts(
  record: Activity,
  now: string,
  today: string,
  day: string | undefined = record.date,
): readonly ActivityDraft[] {
  const done = { state: 'done', doneAt: now } as const;
  const own: ActivityDraft = { ...ended(record), ...done };
  if (record.repeat === undefined || day === undefined) return [own];
  const end = endOf(record, day);
  const copy = single(record, { ...done, date: day, ...(end !== undefined && { endDate: end }) });
  if (day !== record.date) {
    const rest = without(record, day);
    return rest === null ? [own] : [copy, rest];
  }
  const next = onward(record, day >= today ? day : addDays(today, -1));
  return next === null ? [own] : [copy, next];
}

/** Drafts that put a done activity back among what is to be done. */
export const reopenDrafts = ({ id }: Activity): readonly ActivityDraft[] => [
  { entity: 'activity', id, state: 'planned', doneAt: undefined },
];

/** Drafts that leave one occurrence of a series out; null where it was the last one: the record is to be removed. */
export function skipDrafts(record: Activity, day: string): readonly ActivityDraft[] | null {
  const rest = apart(record, day);
  return rest === null ? null : [rest];
}

/** Drafts that end a series: the occurrence at which it stands stays, nothing follows it. */
export const stopDrafts = (record: Activity): readonly ActivityDraft[] => [ended(record)];

/**
 * Drafts that move an activity to another day and time; of a series the occurrence on `from` alone: it becomes a
 * record of its own.
 * @param to what changes: `time` is cleared by an empty text.
 */
export function moveDrafts(
  record: Activity,
  from: string | undefined,
  to: { readonly date: string; readonly time?: string },
): readonly ActivityDraft[] {
  const time = to.time ?? record.time;
  const isOverNight =
    lastsByTime(record) && record.minutes !== undefined && time !== undefined && time !== '';
  const nights = isOverNight ? nightsOf(time, Number(record.minutes)) : daysAfter(record);
  const isLong = nights > 0 || record.endDate !== undefined;
  const endDate = nights > 0 ? addDays(to.date, nights) : undefined;
  return placedDrafts(record, from, { ...to, ...(isLong && { endDate }) });
}

/** How long an activity takes: whole minutes from its time on, or as many days after its first. */
export type Length = { readonly minutes: number } | { readonly days: number };

/** Days after its first on which something of so many minutes ends that begins at this time (`HH:MM`). */
const nightsOf = (time: string, minutes: number): number =>
  Math.max(0, Math.floor((Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes - 1) / 1440));

/** Days from its first to its last. */
const daysAfter = ({ date, endDate }: Activity): number =>
  date === undefined || endDate === undefined ? 0 : Math.max(0, dayNumber(endDate) - dayNumber(date));

/** True of what ends where its minutes say, be that after midnight; false of what takes whole days. */
export const lastsByTime = (record: Activity): boolean =>
  record.time !== undefined &&
  daysAfter(record) === (record.minutes === undefined ? 0 : nightsOf(record.time, Number(record.minutes)));

/**
 * Drafts that let an activity take longer or shorter; of a series the occurrence on `from` alone. What ends after
 * midnight has the day on which it does as its last, as in a calendar's file (`icsRead.ts`).
 */
export function lengthDrafts(record: Activity, from: string, length: Length): readonly ActivityDraft[] {
  const isTimed = 'minutes' in length;
  const days = isTimed ? nightsOf(record.time ?? '00:00', length.minutes) : length.days;
  return placedDrafts(record, from, {
    date: from,
    endDate: days > 0 ? addDays(from, days) : undefined,
    ...(isTimed && { minutes: String(length.minutes) }),
  });
}

/** Drafts that give an activity values of its own; of a series only its occurrence on `from` gets them. */
function placedDrafts(record: Activity, from: string | undefined, values: Values): readonly ActivityDraft[] {
  const own: ActivityDraft = { entity: 'activity', id: record.id, ...values };
  if (record.repeat === undefined || from === undefined) return [own];
  const rest = apart(record, from) ?? ended(record);
  return rest.repeat === undefined ? [{ ...rest, ...values }] : [single(record, values), rest];
}

/** An activity where it takes place in a calendar: of a series one of its occurrences. */
export interface Occurrence<A extends Activity = Activity> {
  readonly record: A;
  /** ISO days: the first and the last. */
  readonly day: string;
  readonly lastDay: string;
  /** Of a series: it stands further on than this record's own day. */
  readonly isLater: boolean;
}

/**
 * The questions by which all is found that may take place from one day to another (`occurrencesOf` says when): by its days,
 * what began before and lasts, and series, which stand at their next occurrence. Some fit several of them.
 */
export const askedOn = (from: string, to: string) =>
  [
    { day: { from, to } },
    { day: { to: addDays(from, -1) }, lasts: true },
    { state: 'planned', repeats: true },
  ] as const;

/** Where an activity takes place from one day to another, both within; what lasts several days counts with each of them. */
export function occurrencesOf<A extends Activity>(
  record: A,
  from: string,
  to: string,
): readonly Occurrence<A>[] {
  const { date = record.doneAt?.slice(0, 10), endDate, repeat } = record;
  if (date === undefined) return [];
  const length = endDate === undefined || endDate < date ? 0 : dayNumber(endDate) - dayNumber(date);
  const rule = repeat === undefined || record.state === 'done' ? null : parseRule(repeat);
  const days =
    rule === null
      ? [date].filter((day) => day <= to && addDays(day, length) >= from)
      : occurrencesWithin(rule, date, addDays(from, -length), to);
  return days.map((day) => ({ record, day, lastDay: addDays(day, length), isLater: day > date }));
}

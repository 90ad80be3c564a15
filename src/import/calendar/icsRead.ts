import { activityKind } from '../../domain/activityKind';
import { nextAfter, ruleFrom } from '../../domain/calendar/recur';
import { parseRule, type Rule, writeRule } from '../../domain/calendar/rule';
import { addDays, dayNumber } from '../../domain/day';
import { ACTIVITY_KINDS, type ActivityKind, type ActivityValues } from '../../domain/side';
import { type IcsComponent, lineOf, parseIcs, textOf } from './icsText';
import { durationMinutes, type IcsTime, timeOf, type Wall, type Zones } from './icsTime';

/** What of an entry could not be kept as it is. */
export type IcsRemark = 'rule-not-kept' | 'dates-not-kept';

/** One event or task of a calendar's file, as the activity that it becomes. */
export interface IcsEntry {
  readonly values: ActivityValues;
  /** Small letters: who takes part, to find whom it is about. */
  readonly emails: readonly string[];
  readonly remarks: readonly IcsRemark[];
  /** ISO instant: when the calendar last changed it, where it says so. */
  readonly changedAt?: string;
}

/** What a file holds. */
export interface IcsFile {
  readonly entries: readonly IcsEntry[];
  /** Cancelled ones, and those that say neither what nor when. */
  readonly left: number;
}

const MINUTE_MS = 60_000;
/** A whole day's reminder counts from 9:00, a calendar's from midnight. */
const MORNING = 9 * 60;

/**
 * Reads a calendar's file (RFC 5545), of Outlook, Google, Apple and others: events and tasks, times on the clock of
 * the device, rules as far as we follow them. What took place before today is done; a series stands at its next
 * occurrence. Null for what is no calendar.
 * @param today ISO day; `zone` is the device's (IANA).
 */
export function readIcs(bytes: Uint8Array, today: string, zone: string): IcsFile | null {
  const calendars = parseIcs(bytes);
  if (calendars === null) return null;
  const entries: IcsEntry[] = [];
  let left = 0;
  for (const calendar of calendars) {
    const defined = new Map(
      calendar.parts
        .filter(({ name }) => name === 'VTIMEZONE')
        .map((part) => [lineOf(part, 'TZID')?.value ?? '', part]),
    );
    const zones: Zones = { own: zone, defined };
    const parts = calendar.parts.filter(({ name }) => name === 'VEVENT' || name === 'VTODO');
    const moved = movedDays(parts, zones);
    for (const part of parts) {
      const entry = entryOf(part, zones, today, moved);
      if (entry === null) left++;
      else entries.push(entry);
    }
  }
  return { entries, left };
}

/** Days of series that stand in the file as entries of their own, by the series' UID. */
function movedDays(parts: readonly IcsComponent[], zones: Zones): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const part of parts) {
    const line = lineOf(part, 'RECURRENCE-ID');
    const at = line === undefined ? undefined : timeOf(line, zones);
    const uid = lineOf(part, 'UID')?.value;
    if (at !== undefined && uid !== undefined) days.set(uid, [...(days.get(uid) ?? []), at.wall.date]);
  }
  return days;
}

function entryOf(
  part: IcsComponent,
  zones: Zones,
  today: string,
  moved: ReadonlyMap<string, readonly string[]>,
): IcsEntry | null {
  const isTask = part.name === 'VTODO';
  const status = lineOf(part, 'STATUS')?.value.trim().toUpperCase();
  const summary = textOf(part, 'SUMMARY');
  const description = textOf(part, 'DESCRIPTION');
  const subject = summary ?? description?.split('\n')[0];
  const startLine = lineOf(part, 'DTSTART') ?? (isTask ? lineOf(part, 'DUE') : undefined);
  const start = startLine === undefined ? undefined : timeOf(startLine, zones);
  if (status === 'CANCELLED' || subject === undefined || (!isTask && start === undefined)) return null;
  const due = isTask ? lineOf(part, 'DUE') : undefined;
  const at = (due === undefined ? undefined : timeOf(due, zones)) ?? start;
  const remarks: IcsRemark[] = [];
  const uid = lineOf(part, 'UID')?.value.trim();
  const replaces = lineOf(part, 'RECURRENCE-ID');
  const repeat = at === undefined || replaces !== undefined ? null : ruleOf(part, at, zones, moved, remarks);
  const emails = emailsOf(part);
  const notes = [
    // A single line without a summary is the subject already.
    summary === undefined && description === subject ? undefined : description,
    remarks.length > 0 ? `RRULE:${lineOf(part, 'RRULE')?.value}` : undefined,
  ]
    .filter((text) => text !== undefined)
    .join('\n\n');
  const completed = lineOf(part, 'COMPLETED');
  const doneAt = completed === undefined ? undefined : timeOf(completed, zones);
  const isDone = status === 'COMPLETED' || doneAt !== undefined;
  const remind = at === undefined ? undefined : remindOf(part, at);
  const priority = Number(lineOf(part, 'PRIORITY')?.value ?? 0);
  const values: ActivityValues = {
    kind: kindOf(part, subject, isTask, emails),
    state: isDone ? 'done' : 'planned',
    subject: subject.slice(0, 300),
    ...at?.wall,
    ...(at !== undefined && !isTask && lengthOf(part, at, zones)),
    ...(priority >= 1 && priority <= 4 && { priority: 'high' as const }),
    ...(priority >= 6 && { priority: 'low' as const }),
    ...(notes !== '' && { notes }),
    ...opt('place', textOf(part, 'LOCATION')),
    ...opt('remind', remind === undefined ? undefined : String(remind)),
    ...opt('doneAt', doneAt === undefined ? undefined : new Date(doneAt.instant).toISOString()),
    ...opt('uid', uid === undefined || replaces === undefined ? uid : `${uid}#${replaces.value}`),
  };
  const changed = lineOf(part, 'LAST-MODIFIED');
  const changedAt = changed === undefined ? undefined : timeOf(changed, zones);
  return {
    values: placed(values, repeat, today, isTask),
    emails,
    remarks,
    ...(changedAt !== undefined && { changedAt: new Date(changedAt.instant).toISOString() }),
  };
}

const opt = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);

/** A series at its next occurrence; what took place already is done, a task that is late is not. */
function placed(values: ActivityValues, rule: Rule | null, today: string, isTask: boolean): ActivityValues {
  const { date, endDate } = values;
  if (date === undefined || values.state === 'done') return values;
  if (rule === null) {
    return !isTask && (endDate ?? date) < today ? { ...values, state: 'done' } : values;
  }
  const length = endDate === undefined ? 0 : dayNumber(endDate) - dayNumber(date);
  const next = nextAfter(rule, date, addDays(today, -1 - length));
  if (next === undefined) return { ...values, state: 'done' };
  return {
    ...values,
    date: next,
    repeat: writeRule(ruleFrom(rule, date, next)),
    ...(endDate !== undefined && { endDate: addDays(next, length) }),
  };
}

function kindOf(
  part: IcsComponent,
  subject: string,
  isTask: boolean,
  emails: readonly string[],
): ActivityKind {
  const own = lineOf(part, 'X-SATCHEL-KIND')?.value;
  const known = ACTIVITY_KINDS.find((kind) => kind === own);
  if (known !== undefined) return known;
  const told = activityKind(subject);
  if (told !== 'other' && told !== 'note') return told;
  return isTask ? 'task' : emails.length > 0 ? 'meeting' : 'event';
}

/** How long it takes: minutes of what has a time, the last day of what takes several. */
function lengthOf(
  part: IcsComponent,
  { wall, instant }: IcsTime,
  zones: Zones,
): Pick<ActivityValues, 'minutes' | 'endDate'> {
  const endLine = lineOf(part, 'DTEND');
  const duration = durationMinutes(lineOf(part, 'DURATION')?.value ?? '');
  const end = endLine === undefined ? undefined : timeOf(endLine, zones);
  if (wall.time === undefined) {
    // The end of a whole day's event is the day behind its last.
    const days =
      end !== undefined
        ? dayNumber(end.wall.date) - dayNumber(wall.date)
        : Math.round((duration ?? 1440) / 1440);
    return days > 1 ? { endDate: addDays(wall.date, days - 1) } : {};
  }
  const minutes = end === undefined ? duration : Math.round((end.instant - instant) / MINUTE_MS);
  if (minutes === undefined || minutes <= 0) return {};
  const startMinute = Number(wall.time.slice(0, 2)) * 60 + Number(wall.time.slice(3));
  const days = Math.floor((startMinute + minutes - 1) / 1440);
  return { minutes: String(minutes), ...(days > 0 && { endDate: addDays(wall.date, days) }) };
}

/** The rule, on the days of the device's calendar; null where there is none or it is not followed, which is remarked. */
function ruleOf(
  part: IcsComponent,
  { wall, written }: IcsTime,
  zones: Zones,
  moved: ReadonlyMap<string, readonly string[]>,
  remarks: IcsRemark[],
): Rule | null {
  const line = lineOf(part, 'RRULE');
  if (lineOf(part, 'RDATE') !== undefined) remarks.push('dates-not-kept');
  if (line === undefined) return null;
  const rule = shifted(parseRule(line.value.trim()), dayNumber(wall.date) - dayNumber(written.date));
  if (rule === null) {
    remarks.push('rule-not-kept');
    return null;
  }
  const until = untilOf(line.value, wall, zones);
  const excepted = part.lines
    .filter(({ name }) => name === 'EXDATE')
    .flatMap((one) => one.value.split(',').map((value) => timeOf(one, zones, value)?.wall.date))
    .filter((day) => day !== undefined);
  const own = moved.get(lineOf(part, 'UID')?.value ?? '') ?? [];
  return {
    ...rule,
    ...(until !== undefined && { until }),
    except: [...new Set([...excepted, ...own])].sort(),
  };
}

/** Where the device's day is another than the file's, the days of the week move along; what counts days of months can't. */
function shifted(rule: Rule | null, days: number): Rule | null {
  if (rule === null || days === 0) return rule;
  const { freq, byDay, byMonthDay, byMonth, bySetPos } = rule;
  if (byMonthDay.length + byMonth.length + bySetPos.length > 0) return null;
  if (byDay.length > 0 && freq !== 'weekly' && freq !== 'daily') return null;
  if (byDay.length === 0 && (freq === 'monthly' || freq === 'yearly')) return rule;
  return { ...rule, byDay: byDay.map(({ day }) => ({ day: (day + days + 7) % 7 })) };
}

/** The last day of a rule that ends at an instant: that of the last occurrence which still begins by then. */
function untilOf(rule: string, wall: Wall, zones: Zones): string | undefined {
  const value = /(?:^|;)UNTIL=(\d{8}T\d{6}Z)/i.exec(rule)?.[1];
  if (value === undefined) return undefined;
  const end = timeOf({ name: 'UNTIL', params: {}, value }, zones)?.wall;
  if (end === undefined) return undefined;
  return (wall.time ?? '') > (end.time ?? '') ? addDays(end.date, -1) : end.date;
}

/** Minutes before its time (of a whole day: before 9:00) at which the first alarm comes; undefined for none. */
function remindOf(part: IcsComponent, { wall, instant }: IcsTime): number | undefined {
  const alarm = part.parts.find(({ name }) => name === 'VALARM');
  const trigger = alarm === undefined ? undefined : lineOf(alarm, 'TRIGGER');
  if (trigger === undefined) return undefined;
  const after =
    durationMinutes(trigger.value) ??
    ((): number | undefined => {
      const at = timeOf(trigger, { own: 'UTC', defined: new Map() });
      return at === undefined ? undefined : Math.round((at.instant - instant) / MINUTE_MS);
    })();
  if (after === undefined) return undefined;
  return Math.min(999_999, Math.max(0, wall.time === undefined ? MORNING - after : -after));
}

function emailsOf(part: IcsComponent): readonly string[] {
  const found = part.lines
    .filter(({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER')
    .map(({ value, params }) => /^mailto:(.+)$/i.exec(value.trim())?.[1] ?? params.EMAIL)
    .filter((email) => email?.includes('@') === true);
  return [...new Set(found.map((email) => (email ?? '').trim().toLowerCase()))];
}

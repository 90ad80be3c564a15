import { parseRule, writeRule } from '../../domain/calendar/rule';
import { addDays } from '../../domain/day';
import type { Activity } from '../../domain/side';
import { escaped, folded } from './icsText';

/** An activity and whom it is about. */
export interface IcsSource {
  readonly record: Activity;
  /** Name and phone; empty for nobody. */
  readonly contact: string;
}

/** The UID under which an activity leaves the book: that of the calendar which it came from, else its own. */
export const uidOf = ({ uid, id }: Pick<Activity, 'uid' | 'id'>): string => uid ?? `${id}@satchel`;

const MORNING = 9 * 60;
const basic = (day: string): string => day.replaceAll('-', '');
const stamp = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

/** What has a place in a calendar: meetings and events on a day, and whatever has a time. */
const isEvent = ({ kind, date, time }: Activity): boolean =>
  date !== undefined && kind !== 'task' && (time !== undefined || kind === 'meeting' || kind === 'event');

/**
 * A calendar's file (RFC 5545) of activities: events for what has a time or days, tasks for the rest. Times are local
 * ones without a zone (3.3.5, form 1): an activity's time is that of its owner's clock, wherever that is, and a series
 * stays at its hour over the changes of summer time.
 * @param now ISO instant.
 */
export function writeIcs(sources: readonly IcsSource[], now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Satchel//Satchel//EN',
    'CALSCALE:GREGORIAN',
    ...sources.flatMap((source) =>
      isEvent(source.record) ? eventLines(source, now) : taskLines(source, now),
    ),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

/** `DTSTART:…`, of a whole day `DTSTART;VALUE=DATE:…`. */
const timeLine = (name: string, date: string, time: string | undefined): string =>
  time === undefined
    ? `${name};VALUE=DATE:${basic(date)}`
    : `${name}:${basic(date)}T${time.replace(':', '')}00`;

function common({ record, contact }: IcsSource, now: string): string[] {
  const { subject, notes, place, kind, priority, createdAt, updatedAt } = record;
  return [
    `UID:${uidOf(record)}`,
    `DTSTAMP:${stamp(now)}`,
    ...(createdAt === '' ? [] : [`CREATED:${stamp(createdAt)}`]),
    ...(updatedAt === '' ? [] : [`LAST-MODIFIED:${stamp(updatedAt)}`]),
    `SUMMARY:${escaped(subject)}`,
    ...(notes === undefined ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(contact === '' ? [] : [`CONTACT:${escaped(contact)}`]),
    ...(priority === undefined ? [] : [`PRIORITY:${priority === 'high' ? 1 : 9}`]),
    `X-SATCHEL-KIND:${kind}`,
  ];
}

function ruleLines({ repeat, time }: Activity): string[] {
  const rule = repeat === undefined ? null : parseRule(repeat);
  if (rule === null) return [];
  // UNTIL is of the same kind as DTSTART (3.3.10): the end of its day for what has a time.
  const text = writeRule({ ...rule, except: [] }).replace(
    /(UNTIL=\d{8})/,
    time === undefined ? '$1' : '$1T235959',
  );
  const clock = time?.replace(':', '');
  return [
    `RRULE:${text}`,
    ...(rule.except.length === 0
      ? []
      : [
          clock === undefined
            ? `EXDATE;VALUE=DATE:${rule.except.map(basic).join()}`
            : `EXDATE:${rule.except.map((day) => `${basic(day)}T${clock}00`).join()}`,
        ]),
  ];
}

function alarmLines({ remind, time, subject }: Activity, related: string): string[] {
  if (remind === undefined) return [];
  const before = Number(remind) - (time === undefined ? MORNING : 0);
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(subject)}`,
    `TRIGGER${related}:${before < 0 ? '' : '-'}PT${Math.abs(before)}M`,
    'END:VALARM',
  ];
}

function eventLines(source: IcsSource, now: string): string[] {
  const { record } = source;
  const { date = '', time, minutes, endDate } = record;
  const end =
    time === undefined
      ? [timeLine('DTEND', addDays(endDate ?? date, 1), undefined)]
      : minutes !== undefined
        ? [`DURATION:PT${Number(minutes)}M`]
        : endDate !== undefined
          ? [timeLine('DTEND', endDate, '23:59')]
          : [];
  return [
    'BEGIN:VEVENT',
    ...common(source, now),
    timeLine('DTSTART', date, time),
    ...end,
    ...ruleLines(record),
    'STATUS:CONFIRMED',
    ...alarmLines(record, ''),
    'END:VEVENT',
  ];
}

function taskLines(source: IcsSource, now: string): string[] {
  const { record } = source;
  const { date, time, state, doneAt, updatedAt } = record;
  const isDone = state === 'done';
  const repeats = record.repeat !== undefined;
  return [
    'BEGIN:VTODO',
    ...common(source, now),
    // A rule counts from DTSTART, and DUE would have to be later (3.8.2.3); what does not repeat is only due.
    ...(date === undefined ? [] : [timeLine(repeats ? 'DTSTART' : 'DUE', date, time)]),
    ...ruleLines(record),
    ...(isDone ? [`COMPLETED:${stamp(doneAt ?? updatedAt)}`] : []),
    `STATUS:${isDone ? 'COMPLETED' : 'NEEDS-ACTION'}`,
    ...(date === undefined ? [] : alarmLines(record, repeats ? '' : ';RELATED=END')),
    'END:VTODO',
  ];
}

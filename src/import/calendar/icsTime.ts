import { nextAfter } from '../../domain/calendar/recur';
import { parseRule } from '../../domain/calendar/rule';
import { addDays, dayOf } from '../../domain/day';
import { type IcsComponent, type IcsLine, lineOf } from './icsText';

/** A moment as a clock on the wall shows it: ISO day, and `HH:MM` where it is no whole day. */
export interface Wall {
  readonly date: string;
  readonly time?: string;
}

const DAY_MS = 86_400_000;
const VALUE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;

/** Milliseconds as if the wall's clock showed UTC. */
const asUtc = ({ date, time = '00:00' }: Wall): number => Date.parse(`${date}T${time}:00Z`);

const wallOf = (utc: number): Wall => ({
  date: dayOf(Math.floor(utc / DAY_MS)),
  time: new Date(utc).toISOString().slice(11, 16),
});

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Null for a name that is no zone of IANA's. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', ...parts });
  } catch {
    // Outlook's names of zones, or somebody's own: the file itself says what they mean.
  }
  formats.set(zone, made);
  return made;
}

/** What a zone's clock shows at an instant, as milliseconds of UTC. */
function shownIn(format: Intl.DateTimeFormat, instant: number): number {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`);
}

/** What a wall's clock means in a zone, in milliseconds since 1970: twice corrected, for the hours around a change. */
function instantIn(wall: Wall, format: Intl.DateTimeFormat): number {
  const shown = asUtc(wall);
  const first = shown - (shownIn(format, shown) - shown);
  return first - (shownIn(format, first) - shown);
}

/** Minutes east of UTC of a zone that the file defines, at a wall's time: its last onset before counts. */
function ownOffset(zone: IcsComponent, wall: Wall): number {
  let best: { readonly onset: string; readonly minutes: number } | undefined;
  for (const part of zone.parts) {
    const [, sign = '+', hours = '0', minutes = '0'] =
      /^([+-])(\d\d)(\d\d)/.exec(lineOf(part, 'TZOFFSETTO')?.value ?? '') ?? [];
    const start = VALUE.exec(lineOf(part, 'DTSTART')?.value ?? '');
    if (start === null) continue;
    const [, year = '', month = '', date = '', hour = '00', minute = '00'] = start;
    const first = `${year}-${month}-${date}`;
    const rule = parseRule(lineOf(part, 'RRULE')?.value ?? '');
    const at = `${wall.date}T${wall.time ?? '00:00'}`;
    // Onsets come once a year: the last one is found a year back at the most.
    let onset = `${first}T${hour}:${minute}`;
    if (rule !== null) {
      const from = [addDays(wall.date, -370), addDays(first, -1)].sort().at(-1) ?? first;
      for (
        let day = nextAfter(rule, first, from);
        day !== undefined && `${day}T${hour}:${minute}` <= at;
        day = nextAfter(rule, first, day)
      )
        onset = `${day}T${hour}:${minute}`;
    }
    if (onset > at && best !== undefined) continue;
    const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    if (best === undefined || best.onset > at || (onset > best.onset && onset <= at)) {
      best = { onset, minutes: east };
    }
  }
  return best?.minutes ?? 0;
}

/** How times of a file are read on this device. */
export interface Zones {
  /** The device's own (IANA). */
  readonly own: string;
  /** The VTIMEZONEs of the file by their TZID. */
  readonly defined: ReadonlyMap<string, IcsComponent>;
}

/** The instant of a value, in milliseconds; undefined for one that is none, a day's is its midnight here. */
function instantOf(wall: Wall, isUtc: boolean, tzid: string | undefined, zones: Zones): number {
  if (isUtc) return asUtc(wall);
  const own = formatOf(zones.own);
  const named = tzid === undefined ? own : formatOf(tzid);
  const defined = tzid === undefined ? undefined : zones.defined.get(tzid);
  if (named !== null) return instantIn(wall, named);
  if (defined !== undefined) return asUtc(wall) - ownOffset(defined, wall) * 60_000;
  return own === null ? asUtc(wall) : instantIn(wall, own);
}

/** A moment of a file, on the clock of the device and on the file's own. */
export interface IcsTime {
  readonly wall: Wall;
  /** As the file writes it, whatever its zone. */
  readonly written: Wall;
  readonly instant: number;
}

/** Reads one value of a line; several may stand in it, commas between. Undefined for what is none. */
export function timeOf(line: IcsLine, zones: Zones, value = line.value): IcsTime | undefined {
  const [, year, month, date, hour, minute, , zulu] = VALUE.exec(value.trim().toUpperCase()) ?? [];
  const day = `${year}-${month}-${date}`;
  if (year === undefined || Number.isNaN(Date.parse(day))) return undefined;
  const written: Wall = hour === undefined ? { date: day } : { date: day, time: `${hour}:${minute}` };
  const isUtc = zulu !== undefined;
  const instant = instantOf(written, isUtc, line.params.TZID, zones);
  if (written.time === undefined) return { wall: written, written, instant };
  const own = formatOf(zones.own);
  return { wall: own === null ? written : wallOf(shownIn(own, instant)), written, instant };
}

/** A duration (RFC 5545, 3.3.6) in minutes; undefined for none. */
export function durationMinutes(value: string): number | undefined {
  const [all, sign, weeks, days, hours, minutes, seconds] =
    /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value.trim()) ?? [];
  if (all === undefined) return undefined;
  const sum =
    Number(weeks ?? 0) * 10_080 +
    Number(days ?? 0) * 1440 +
    Number(hours ?? 0) * 60 +
    Number(minutes ?? 0) +
    Math.round(Number(seconds ?? 0) / 60);
  return sign === '-' ? -sum : sum;
}

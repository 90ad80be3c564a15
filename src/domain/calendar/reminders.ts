import { addDays } from '../day';
import type { Activity } from '../side';
import { type Occurrence, occurrencesOf } from './series';

/** A whole day's activity counts from this hour on: `remind` says how many minutes before it. */
const DAY_BEGINS = 9;

/** The longest time before an occurrence at which somebody is reminded, in days; what is longer is not looked for. */
export const LONGEST_AHEAD_DAYS = 8;

/** What was missed longer ago than this is overdue, and no reminder any more. */
export const MISSED_DAYS = 7;

/** When somebody is to be reminded of what. */
export interface Reminder<A extends Activity = Activity> {
  /** Its own name: of a series each day's. */
  readonly key: string;
  /** Milliseconds since 1970 (UTC): when it is due to be told. */
  readonly at: number;
  readonly occurrence: Occurrence<A>;
}

/** The moment of an occurrence on the device's clock, in milliseconds. */
function momentOf({ record, day }: Occurrence): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = DAY_BEGINS, minute = 0] = record.time?.split(':').map(Number) ?? [];
  return new Date(year, month - 1, date, hour, minute).getTime();
}

/**
 * The reminders of what is planned from some days before today to as long ahead as one is reminded, the earliest first.
 * @param today ISO day.
 */
export function remindersOf<A extends Activity>(
  records: readonly A[],
  today: string,
): readonly Reminder<A>[] {
  const found: Reminder<A>[] = [];
  for (const record of records) {
    if (record.remind === undefined || record.state !== 'planned') continue;
    const from = addDays(today, -MISSED_DAYS);
    for (const occurrence of occurrencesOf(record, from, addDays(today, LONGEST_AHEAD_DAYS))) {
      const at = momentOf(occurrence) - Number(record.remind) * 60_000;
      found.push({ key: `${record.id} ${occurrence.day} ${record.time ?? ''}`, at, occurrence });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

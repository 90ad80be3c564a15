import { addDays, addMonths, localDay, monthStart, weekday } from './day';
import type { Period } from './filter';

/** The first and the last day of a stretch (ISO, both within); open where one is absent. Weeks begin on Monday (ISO 8601). */
export function daysOf(
  period: Period,
  today: string = localDay(),
): { readonly from?: string; readonly to?: string } {
  if ('last' in period) return { from: addDays(today, 1 - period.last), to: today };
  if ('next' in period) return { from: today, to: addDays(today, period.next - 1) };
  if ('before' in period) return { to: addDays(today, -period.before - 1) };
  if ('this' in period) return thisOne(period.this, today);
  return period;
}

function thisOne(
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year',
  today: string,
): { readonly from: string; readonly to: string } {
  if (unit === 'day') return { from: today, to: today };
  if (unit === 'week') {
    const from = addDays(today, -weekday(today));
    return { from, to: addDays(from, 6) };
  }
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const within = (Number(today.slice(5, 7)) - 1) % months;
  const from = addMonths(monthStart(today), -within);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** True where the day (ISO, or an instant) lies in the stretch. */
export function isIn(day: string, { from, to }: { readonly from?: string; readonly to?: string }): boolean {
  const date = day.slice(0, 10);
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}

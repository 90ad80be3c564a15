import { addDays, addMonths, monthStart, weekday } from '../../domain/day';
import { ACTIVITY_KINDS, type ActivityKind, type Priority } from '../../domain/side';
import { isIsoDate } from '../../domain/sideDraft';
import { daySpan, dayText } from '../locale';

export const VIEWS = ['list', 'agenda', 'day', 'week', 'month'] as const;
export type View = (typeof VIEWS)[number];

/** In place of an owner's name: one's own and nobody's, as on Today. */
export const MINE = '*';

/** What the address of the tasks says: which view, from when, and whose. */
export interface TasksView {
  readonly view: View;
  /** ISO day; today's where the address says none. */
  readonly date: string;
  /** Name of a member, or `MINE`; empty for all of them. */
  readonly owner: string;
  readonly kind: ActivityKind | '';
  readonly priority: Priority | '';
  /** Shows what is done in place of what is to be done (a list), or beside it. */
  readonly done: boolean;
}

export function readTasksView(
  view: string | undefined,
  query: Readonly<Record<string, string>>,
  today: string,
): TasksView {
  const { date = '', owner = '', kind = '', priority = '', done } = query;
  return {
    view: VIEWS.find((one) => one === view) ?? 'list',
    date: isIsoDate(date) ? date : today,
    owner,
    kind: ACTIVITY_KINDS.find((one) => one === kind) ?? '',
    priority: priority === 'high' || priority === 'low' ? priority : '',
    done: done === '1',
  };
}

export function tasksUrl({ view, date, owner, kind, priority, done }: TasksView, today: string): string {
  const query = new URLSearchParams({
    ...(view !== 'list' && date !== today && { date }),
    ...(owner !== '' && { owner }),
    ...(kind !== '' && { kind }),
    ...(priority !== '' && { priority }),
    ...(done && { done: '1' }),
  }).toString();
  return `/tasks${view === 'list' ? '' : `/${view}`}${query === '' ? '' : `?${query}`}`;
}

/** How many days the agenda shows. */
const AGENDA_DAYS = 28;

/** The first day of the week in which a day lies. */
export const weekOf = (day: string, start: number): string => addDays(day, -((weekday(day) - start + 7) % 7));

/** A week on a phone: as many days as have room beside each other, from the one that is asked for. */
const POCKET_WEEK = 3;

/**
 * The days that a view shows: the first and the last.
 * @param narrow on a phone, where a week is `POCKET_WEEK` days.
 */
export function daysShown(
  view: View,
  date: string,
  weekBegins: number,
  narrow = false,
): readonly [from: string, to: string] {
  if (view === 'day') return [date, date];
  if (view === 'week' && narrow) return [date, addDays(date, POCKET_WEEK - 1)];
  if (view === 'week') {
    const from = weekOf(date, weekBegins);
    return [from, addDays(from, 6)];
  }
  if (view === 'month') {
    const from = weekOf(monthStart(date), weekBegins);
    const last = addDays(addMonths(monthStart(date), 1), -1);
    return [from, addDays(weekOf(last, weekBegins), 6)];
  }
  return [date, addDays(date, AGENDA_DAYS - 1)];
}

/** The day to which a view goes by a step forward or back. */
export function stepped(view: View, date: string, step: 1 | -1, narrow = false): string {
  if (view === 'day') return addDays(date, step);
  if (view === 'week') return addDays(date, (narrow ? POCKET_WEEK : 7) * step);
  if (view === 'month') return addMonths(monthStart(date), step);
  return addDays(date, AGENDA_DAYS * step);
}

/** What stands over a view: its day, week, or month. */
export function viewTitle(view: View, date: string, weekBegins: number, narrow = false): string {
  if (view === 'month') return dayText(date, { month: 'long', year: 'numeric' });
  if (view === 'day') {
    const length = narrow ? 'short' : 'long';
    return dayText(date, { weekday: length, day: 'numeric', month: length, year: 'numeric' });
  }
  const [from, to] = daysShown(view, date, weekBegins, narrow);
  return narrow ? daySpan(from, to) : spanText(from, to);
}

const spanText = (from: string, to: string): string => {
  const format = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${dayText(from, { day: 'numeric', month: 'short' })} – ${dayText(to, format)}`
    : `${dayText(from, format)} – ${dayText(to, format)}`;
};

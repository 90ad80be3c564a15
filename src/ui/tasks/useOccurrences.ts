import type { ActivityQuery, ActivityRow } from '../../db/workApi';
import { askedOn, type Occurrence, occurrencesOf } from '../../domain/calendar/series';
import { ok, type Result } from '../../domain/result';
import { useClients } from '../clients';
import { type Asked, useAnswer } from '../components/useAnswer';
import { person } from '../vocabulary';
import { readAll } from './readAll';
import { MINE, type TasksView } from './view';

/** An activity where it stands in a calendar, and whom it is about. */
export interface Shown extends Occurrence {
  readonly row: ActivityRow;
}

/** What the filters ask of activities. */
export const filtersOf = ({
  owner,
  kind,
  priority,
}: Pick<TasksView, 'owner' | 'kind' | 'priority'>): Pick<ActivityQuery, 'owner' | 'kinds' | 'priority'> => ({
  ...(owner !== '' && { owner: owner === MINE ? [person.value, ''] : [owner] }),
  ...(kind !== '' && { kinds: [kind] }),
  ...(priority !== '' && { priority: [priority] }),
});

/**
 * What takes place from one day to another, series on each of their days, by day and time; all of it, however much that
 * is.
 */
export function useOccurrences(from: string, to: string, view: TasksView): Asked<readonly Shown[]> {
  const { book } = useClients();
  const filters = filtersOf(view);
  const state = view.done ? {} : ({ state: 'planned' } as const);
  const read = async (): Promise<Result<readonly Shown[]>> => {
    const answers = await Promise.all(
      askedOn(from, to).map((asked) => readAll(book, { ...filters, ...state, ...asked })),
    );
    const rows = new Map<string, ActivityRow>();
    for (const answer of answers) {
      if (!answer.ok) return answer;
      for (const row of answer.value) rows.set(row.record.id, row);
    }
    const shown = [...rows.values()].flatMap((row) =>
      occurrencesOf(row.record, from, to).map((one) => ({ ...one, row })),
    );
    return ok(shown.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)));
  };
  return useAnswer(`${from} ${to} ${JSON.stringify([filters, state])}`, read);
}

/** By day, whole days first, then by time. */
const orderOf = ({ day, record }: Occurrence): string => `${day} ${record.time ?? ''}`;

/** What is not a note: notes say what was, and stand in no calendar. */
export const CALENDAR_KINDS = ['call', 'meeting', 'email', 'sms', 'task', 'event', 'other'] as const;

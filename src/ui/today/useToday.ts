import type { ListPage } from '../../db/api';
import type { ActivityRow, OpportunityRow, Part } from '../../db/workApi';
import { addDays } from '../../domain/day';
import type { Condition } from '../../domain/filter';
import { staleCondition } from '../../domain/health';
import { ok, type Result } from '../../domain/result';
import { useClients } from '../clients';
import { type Asked, useAnswer } from '../components/useAnswer';
import { weekStart } from '../locale';
import { weekOf } from '../tasks/view';

/** What a section shows of what it counts. */
const SOME = 8;
const FEW = 5;

/** What is due: by section, and what comes next where nothing is. */
export interface Due {
  readonly today: Part<ActivityRow>;
  /** To be called today. */
  readonly calls: Part<ActivityRow>;
  /** All that is past its day, calls among it: as many as the list of tasks says. */
  readonly overdue: Part<ActivityRow>;
  readonly next: Part<ActivityRow>;
}

/** Everything but calls, which have a section of their own. */
const NO_CALLS = ['meeting', 'email', 'sms', 'task', 'event', 'other', 'note'] as const;

/** By time, what has none behind. */
const timedFirst = ({ total, rows }: Part<ActivityRow>): Part<ActivityRow> => ({
  total,
  rows: rows.toSorted((a, b) => ((a.record.time ?? '~') < (b.record.time ?? '~') ? -1 : 1)),
});

/** @param owner names whose tasks count, the empty one for nobody's; left out: all. */
export function useDue(today: string, owner: readonly string[] | undefined): Asked<Due> {
  const { book } = useClients();
  const whose = owner === undefined ? {} : { owner };
  return useAnswer(`${today} ${JSON.stringify(whose)}`, async (): Promise<Result<Due>> => {
    const planned = { ...whose, state: 'planned', offset: 0 } as const;
    const day = { from: today, to: today };
    const [overdue, calls, due, next] = await Promise.all([
      book.activities({ ...planned, day: { to: addDays(today, -1) }, newestFirst: true, limit: FEW }),
      book.activities({ ...planned, kinds: ['call'], day, limit: 3 * SOME }),
      book.activities({ ...planned, kinds: NO_CALLS, day, limit: 6 * SOME }),
      book.activities({ ...planned, day: { from: addDays(today, 1) }, limit: FEW }),
    ]);
    if (!overdue.ok) return overdue;
    if (!calls.ok) return calls;
    if (!due.ok) return due;
    if (!next.ok) return next;
    return ok({
      today: timedFirst(due.value),
      calls: timedFirst(calls.value),
      overdue: overdue.value,
      next: next.value,
    });
  });
}

/** What should not be forgotten beside it. */
export interface Beside {
  /** After so many days without contact a customer is forgotten. */
  readonly staleDays: number;
  readonly stale: ListPage;
  /** Those of the forgotten who have an open opportunity: they come first. */
  readonly staleDeals: ListPage;
  /** Expected to be closed from today to the end of the week. */
  readonly deals: Part<OpportunityRow>;
  /** How many open ones are past the day on which they should have been closed. */
  readonly lateDeals: number;
  readonly fresh: ListPage;
}

/** Who is forgotten, with the owner where one is asked for. */
export const forgottenCondition = (days: number, owner: readonly string[] | undefined): Condition => ({
  kind: 'all',
  of: [staleCondition(days), ...ownedBy(owner)],
});

/** Who came since yesterday. */
export const freshCondition = (today: string): Condition => ({
  kind: 'field',
  field: 'createdAt',
  test: { is: 'date', in: { from: addDays(today, -1), to: today } },
});

const ownedBy = (owner: readonly string[] | undefined): readonly Condition[] => {
  if (owner === undefined) return [];
  const named = owner.filter((name) => name !== '');
  return [{ kind: 'field', field: 'owner', test: { is: 'one-of', values: named } }];
};

export function useBeside(today: string, owner: readonly string[] | undefined): Asked<Beside> {
  const { book } = useClients();
  return useAnswer(`${today} ${JSON.stringify(owner)}`, async (): Promise<Result<Beside>> => {
    const settings = await book.settings();
    if (!settings.ok) return settings;
    const { staleDays } = settings.value;
    const stale = forgottenCondition(staleDays, owner);
    const open: Condition = { kind: 'opportunity', where: { outcome: ['open'] } };
    const withDeal: Condition = { kind: 'all', of: [stale, open] };
    const without: Condition = { kind: 'all', of: [stale, { kind: 'not', of: open }] };
    const oldest = { by: 'lastContact', descending: false } as const;
    const weekEnd = addDays(weekOf(today, weekStart()), 6);
    // As the list to which their number leads: without those that nobody has.
    const whose = owner === undefined ? {} : { owner: owner.filter((name) => name !== '') };
    const [staleDeals, staleRest, deals, late, fresh] = await Promise.all([
      book.list({ filter: withDeal, sort: oldest, limit: FEW, offset: 0 }),
      book.list({ filter: without, sort: oldest, limit: FEW, offset: 0 }),
      book.opportunities({
        outcome: ['open'],
        expected: { from: today, to: weekEnd },
        ...(owner !== undefined && { owner }),
        sort: { by: 'closeDate', descending: false },
        limit: 6 * SOME,
        offset: 0,
      }),
      book.opportunities({ outcome: ['open'], expected: { before: 0 }, ...whose, limit: 0, offset: 0 }),
      book.list({ filter: freshCondition(today), limit: FEW, offset: 0 }),
    ]);
    if (!staleDeals.ok) return staleDeals;
    if (!staleRest.ok) return staleRest;
    if (!deals.ok) return deals;
    if (!late.ok) return late;
    if (!fresh.ok) return fresh;
    return ok({
      staleDays,
      stale: staleRest.value,
      staleDeals: staleDeals.value,
      deals: deals.value,
      lateDeals: late.value.total,
      fresh: fresh.value,
    });
  });
}

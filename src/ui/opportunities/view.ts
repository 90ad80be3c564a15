import type { OpportunityQuery } from '../../db/workApi';
import type { Period } from '../../domain/filter';
import type { Outcome } from '../../domain/stage';

const VIEWS = ['board', 'list', 'forecast'] as const;
export type DealViewName = (typeof VIEWS)[number];

export const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

/** Stretches of time that the list is narrowed to, by the day on which an opportunity is, or was, closed. */
export const PERIODS = ['month', 'quarter', 'year', 'last', 'overdue'] as const;
type DealPeriod = (typeof PERIODS)[number];

const SORTS = ['title', 'customer', 'stage', 'revenue', 'closeDate', 'next', 'owner', 'updatedAt'] as const;
export type DealSort = (typeof SORTS)[number];

/** What the screen shows, as its URL says it; empty for what is not asked. */
export interface DealView {
  readonly view: DealViewName;
  readonly pipeline: string;
  readonly stage: string;
  readonly outcome: Outcome | '';
  readonly owner: string;
  readonly search: string;
  readonly period: DealPeriod | '';
  /** A month (`YYYY-MM`) that a report leads to. */
  readonly month: string;
  readonly sort: { readonly by: DealSort; readonly descending: boolean } | null;
  /** Whose sums the forecast shows. */
  readonly currency: string;
  /** The opportunity that is open: its id, or `new`, or `new:` and the stage where it begins. */
  readonly open: string;
}

type Query = Readonly<Record<string, string | undefined>>;

const oneOf = <T extends string>(known: readonly T[], word: string | undefined): T | '' =>
  known.find((one) => one === word) ?? '';

export function readDealView(view: string | undefined, query: Query): DealView {
  const by = oneOf(SORTS, query.sort?.replace(/^-/, ''));
  return {
    view: oneOf(VIEWS, view) || 'board',
    pipeline: query.pipeline ?? '',
    stage: query.stage ?? '',
    outcome: oneOf(OUTCOMES, query.outcome),
    owner: query.owner ?? '',
    search: query.search ?? '',
    period: oneOf(PERIODS, query.period),
    month: /^\d{4}-\d\d$/.test(query.month ?? '') ? (query.month ?? '') : '',
    sort: by === '' ? null : { by, descending: query.sort?.startsWith('-') === true },
    currency: query.currency ?? '',
    open: query.open ?? '',
  };
}

/** The address of a view: only what is asked stands in it. */
export function dealUrl({ view, sort, ...rest }: Partial<DealView>): string {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) if (value !== '') parts.set(key, value);
  if (sort !== undefined && sort !== null) parts.set('sort', `${sort.descending ? '-' : ''}${sort.by}`);
  const path = view === undefined || view === 'board' ? '/opportunities' : `/opportunities/${view}`;
  const text = parts.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What every view asks of the book. */
export const askedOf = ({
  pipeline,
  owner,
  search,
}: DealView): Pick<OpportunityQuery, 'pipeline' | 'owner' | 'search'> => ({
  ...(pipeline !== '' && { pipeline }),
  ...(owner !== '' && { owner: [owner] }),
  ...(search !== '' && { search }),
});

/** The days of a month (`YYYY-MM`). */
export const daysOfMonth = (month: string): Period => ({ from: `${month}-01`, to: `${month}-31` });

/** What the list asks of the book, its part apart. */
export function listAsked(view: DealView): Omit<OpportunityQuery, 'limit' | 'offset'> {
  const { stage, outcome, period, month, sort } = view;
  const asked = {
    ...askedOf(view),
    ...(stage !== '' && { stage: [stage] }),
    ...(outcome !== '' && { outcome: [outcome] }),
    ...(sort !== null && { sort }),
  };
  const isClosed = outcome === 'won' || outcome === 'lost';
  if (month !== '') return { ...asked, [isClosed ? 'closed' : 'expected']: daysOfMonth(month) };
  if (period === '') return asked;
  if (period === 'overdue') return { ...asked, outcome: ['open'], expected: { before: 0 } };
  const days: Period = period === 'last' ? { last: 90 } : { this: period };
  return { ...asked, [isClosed ? 'closed' : 'expected']: days };
}

import type { Facet } from '../../domain/facets';
import type { Condition, Period } from '../../domain/filter';
import { daysOf } from '../../domain/period';

export const REPORTS = [
  'customers',
  'growth',
  'activity',
  'pipeline',
  'forecast',
  'closed',
  'imports',
] as const;
export type ReportName = (typeof REPORTS)[number];

/** What customers are counted by. */
export const DIMENSIONS = [
  'status',
  'category',
  'group',
  'source',
  'owner',
  'city',
  'country',
] as const satisfies readonly Facet[];
export type Dimension = (typeof DIMENSIONS)[number];

export const PERIODS = ['month', 'quarter', 'year', '30', '90', '365', 'all'] as const;
export type ReportPeriod = (typeof PERIODS)[number];

/** A report as its URL says it. */
export interface ReportView {
  readonly report: ReportName;
  readonly by: Dimension;
  readonly period: ReportPeriod;
  /** A member's name; empty for all. */
  readonly owner: string;
  /** An id; empty for all pipelines. */
  readonly pipeline: string;
  readonly currency: string;
}

/** The stretch of time that a report begins with. */
const FIRST_PERIOD: Readonly<Record<ReportName, ReportPeriod>> = {
  ...{ customers: 'all', growth: '365', activity: '90', pipeline: 'all', forecast: 'all' },
  ...{ closed: '365', imports: 'all' },
};

/** Whether a report is about a stretch of time. */
export const hasPeriod = (report: ReportName): boolean => report !== 'pipeline' && report !== 'forecast';

type Query = Readonly<Record<string, string | undefined>>;

export function readReportView(name: string | undefined, query: Query): ReportView {
  const report = REPORTS.find((one) => one === name) ?? 'customers';
  return {
    report,
    by: DIMENSIONS.find((one) => one === query.by) ?? 'status',
    period: PERIODS.find((one) => one === query.period) ?? FIRST_PERIOD[report],
    owner: query.owner ?? '',
    pipeline: query.pipeline ?? '',
    currency: query.currency ?? '',
  };
}

/** The address of a report: only what differs from its beginning stands in it. */
export function reportUrl({ report, by, period, ...rest }: ReportView): string {
  const parts = new URLSearchParams();
  if (report === 'customers' && by !== 'status') parts.set('by', by);
  if (hasPeriod(report) && period !== FIRST_PERIOD[report]) parts.set('period', period);
  for (const [key, value] of Object.entries(rest)) if (value !== '') parts.set(key, value);
  const text = parts.toString();
  return `/reports/${report}${text === '' ? '' : `?${text}`}`;
}

/** The days that a report is about, both within; undefined for all. */
export function periodOf({ period }: Pick<ReportView, 'period'>): Period | undefined {
  if (period === 'all') return undefined;
  if (period === 'month' || period === 'quarter' || period === 'year') return { this: period };
  return { last: Number(period) };
}

/** The months (`YYYY-MM`) from the first to the last of some, or of a period, without a gap. */
export function monthsOf(period: Period | undefined, known: readonly string[], today: string): string[] {
  const days = period === undefined ? {} : daysOf(period, today);
  const sorted = known.filter((month) => month !== '').sort();
  const first = (days.from ?? sorted[0] ?? today).slice(0, 7);
  const last = [(days.to ?? today).slice(0, 7), today.slice(0, 7)].sort()[0] ?? '';
  const months: string[] = [];
  for (let at = first; at <= last && months.length < MOST_MONTHS; at = nextMonth(at)) months.push(at);
  return months;
}

const MOST_MONTHS = 120;

const nextMonth = (month: string): string => {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
};

/** Several conditions as one; undefined stands for none. */
export function allOf(...conditions: readonly (Condition | undefined)[]): Condition {
  const of = conditions.filter((condition) => condition !== undefined);
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'all', of };
}

/** Those of an owner, and those created in a period; undefined where all are meant. */
export const ownedBy = (owner: string): Condition | undefined =>
  owner === '' ? undefined : { kind: 'field', field: 'owner', test: { is: 'one-of', values: [owner] } };

export const createdIn = (period: Period | undefined): Condition | undefined =>
  period === undefined ? undefined : { kind: 'field', field: 'createdAt', test: { is: 'date', in: period } };

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ActivityCount } from '../../db/reportsApi';
import { localDay } from '../../domain/day';
import type { Condition, Period } from '../../domain/filter';
import { ACTIVITY_KINDS, type ActivityKind } from '../../domain/side';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { useAnswer } from '../components/useAnswer';
import { filterUrl } from '../customers/filterUrl';
import { formatMonth, formatNumber, language, t } from '../i18n';
import { NothingYet } from './NothingYet';
import { monthsOf, periodOf, type ReportView } from './view';

/** What was done: by whom, of which kind, and month by month. */
export function ActivityReport({ view }: { view: ReportView }): JSX.Element | null {
  const { book } = useClients();
  const { owner } = view;
  const day = periodOf(view);
  const asked = {
    state: 'done',
    ...(day !== undefined && { day }),
    ...(owner !== '' && { owner: [owner] }),
  } as const;
  const { value, failure } = useAnswer(JSON.stringify(asked), () => book.activityCounts(asked));
  const charts = useMemo(
    () => (value === null ? [] : [byOwner(value, day), byMonth(value, day, owner)]),
    [value, language.value],
  );
  if (failure !== null) return <FailureNotice failure={failure} />;
  const [owners, months] = charts;
  if (value === null || owners === undefined || months === undefined) return null;
  if (value.length === 0) return <NothingYet />;
  const all = value.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p class="report-lead">{t('reports.done-count', { n: all })}</p>
      <Chart kind="bars" data={owners} />
      <Chart kind="columns" data={months} />
    </>
  );
}

const kindsIn = (counts: readonly ActivityCount[]): readonly ActivityKind[] =>
  ACTIVITY_KINDS.filter((kind) => counts.some((one) => one.kind === kind));

const sum = (counts: readonly ActivityCount[], fits: (one: ActivityCount) => boolean): number =>
  counts.reduce((all, one) => all + (fits(one) ? one.count : 0), 0);

/** Those with whom somebody did such things. */
function behind(kind: ActivityKind, owner: string | undefined, day: Period | undefined): string {
  const condition: Condition = {
    kind: 'activity',
    where: {
      kinds: [kind],
      state: 'done',
      ...(owner !== undefined && { owner: [owner] }),
      ...(day !== undefined && { day }),
    },
  };
  return filterUrl(condition);
}

function byOwner(counts: readonly ActivityCount[], day: Period | undefined): ChartData {
  const kinds = kindsIn(counts);
  const owners = [...new Set(counts.map(({ owner }) => owner))]
    .map((owner) => ({ owner, all: sum(counts, (one) => one.owner === owner) }))
    .sort((a, b) => b.all - a.all);
  return {
    title: t('reports.activity-by-owner'),
    category: t('deal.owner'),
    series: kinds.map((kind) => ({ key: kind, label: t(`activity.${kind}`) })),
    points: owners.map(({ owner }) => ({
      key: owner,
      label: owner === '' ? t('vocabulary.nobody') : owner,
      values: kinds.map((kind) => sum(counts, (one) => one.owner === owner && one.kind === kind)),
      hrefs: kinds.map((kind) => behind(kind, owner, day)),
    })),
    format: formatNumber,
    whole: true,
  };
}

function byMonth(counts: readonly ActivityCount[], day: Period | undefined, owner: string): ChartData {
  const kinds = kindsIn(counts);
  const months = monthsOf(
    day,
    counts.map(({ month }) => month),
    localDay(),
  );
  return {
    title: t('reports.activity-by-month'),
    category: t('deal.month'),
    series: kinds.map((kind) => ({ key: kind, label: t(`activity.${kind}`) })),
    points: months.map((month) => {
      const days = { from: `${month}-01`, to: `${month}-31` };
      return {
        ...{ key: month, label: formatMonth(month) },
        values: kinds.map((kind) => sum(counts, (one) => one.month === month && one.kind === kind)),
        hrefs: kinds.map((kind) => behind(kind, owner === '' ? undefined : owner, days)),
      };
    }),
    format: formatNumber,
    whole: true,
  };
}

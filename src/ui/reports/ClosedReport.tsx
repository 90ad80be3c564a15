import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { localDay } from '../../domain/day';
import { type DealGroup, together } from '../../domain/dealSums';
import type { Period } from '../../domain/filter';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { useAnswer } from '../components/useAnswer';
import { formatMonth, formatNumber, language, t } from '../i18n';
import { dealUrl } from '../opportunities/view';
import { moneys, percent } from '../opportunities/words';
import { NothingYet } from './NothingYet';
import { monthsOf, periodOf, type ReportView } from './view';

/** What was won and lost month by month, and why it was lost. */
export function ClosedReport({ view }: { view: ReportView }): JSX.Element | null {
  const { book } = useClients();
  const { owner, pipeline } = view;
  const closed = periodOf(view);
  const asked = {
    outcome: ['won', 'lost'],
    ...(closed !== undefined && { closed }),
    ...(owner !== '' && { owner: [owner] }),
    ...(pipeline !== '' && { pipeline }),
  } as const;
  const { value, failure } = useAnswer(JSON.stringify(asked), () =>
    book.dealSums(asked, ['month', 'reason']),
  );
  const charts = useMemo(
    () => (value === null ? null : { months: byMonth(value, closed, view), reasons: byReason(value) }),
    [value, language.value],
  );
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (value === null || charts === null) return null;
  if (value.length === 0) return <NothingYet />;
  const won = together(value.filter(({ outcome }) => outcome === 'won'));
  const lost = together(value.filter(({ outcome }) => outcome === 'lost'));
  return (
    <>
      <p class="report-lead">
        {t('reports.won-share', {
          won: formatNumber(won.count),
          lost: formatNumber(lost.count),
          share: percent(Math.round((won.count * 100) / (won.count + lost.count))),
        })}
        {won.amounts.length > 0 && ` ${t('reports.won-sum', { sums: moneys(won.amounts) })}`}
      </p>
      <Chart kind="columns" data={charts.months} />
      {charts.reasons.points.length > 0 && <Chart kind="bars" data={charts.reasons} />}
    </>
  );
}

function byMonth(
  groups: readonly DealGroup[],
  period: Period | undefined,
  { owner, pipeline }: ReportView,
): ChartData {
  const months = monthsOf(
    period,
    groups.map(({ keys: [month = ''] }) => month),
    localDay(),
  );
  const outcomes = ['won', 'lost'] as const;
  return {
    title: t('reports.closed-by-month'),
    category: t('deal.month'),
    series: outcomes.map((outcome) => ({ key: outcome, label: t(`deal.outcome-${outcome}`) })),
    points: months.map((month) => ({
      ...{ key: month, label: formatMonth(month) },
      values: outcomes.map(
        (outcome) =>
          together(groups.filter((group) => group.keys[0] === month && group.outcome === outcome)).count,
      ),
      hrefs: outcomes.map((outcome) => dealUrl({ view: 'list', outcome, month, owner, pipeline })),
    })),
    format: formatNumber,
    whole: true,
  };
}

function byReason(groups: readonly DealGroup[]): ChartData {
  const lost = groups.filter(({ outcome }) => outcome === 'lost');
  const reasons = [...new Set(lost.map(({ keys: [, reason = ''] }) => reason))]
    .map((reason) => ({ reason, count: together(lost.filter(({ keys }) => keys[1] === reason)).count }))
    .sort((a, b) => b.count - a.count);
  return {
    title: t('reports.lost-reasons'),
    category: t('deal.reason'),
    series: [{ key: 'count', label: t('deal.outcome-lost') }],
    points: reasons.slice(0, 20).map(({ reason, count }) => ({
      key: reason,
      label: reason === '' ? t('reports.no-reason') : reason,
      values: [count],
    })),
    format: formatNumber,
    whole: true,
  };
}

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { GrowthMonth } from '../../db/reportsApi';
import { localDay } from '../../domain/day';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { useAnswer } from '../components/useAnswer';
import { filterUrl } from '../customers/filterUrl';
import { formatMonth, formatNumber, language, t } from '../i18n';
import { NothingYet } from './NothingYet';
import { allOf, createdIn, monthsOf, ownedBy, periodOf, type ReportView } from './view';

/** How many customers came in each month, and how many of them were archived since. */
export function GrowthReport({ view }: { view: ReportView }): JSX.Element | null {
  const { book } = useClients();
  const { owner } = view;
  const { value, failure } = useAnswer(owner, () => book.growth(owner));
  const data = useMemo((): ChartData => {
    const known = new Map((value ?? []).map((one) => [one.month, one]));
    const months = monthsOf(periodOf(view), [...known.keys()], localDay());
    const hasArchived = months.some((month) => (known.get(month)?.archived ?? 0) > 0);
    return {
      title: t('reports.growth-title'),
      category: t('deal.month'),
      series: [
        { key: 'kept', label: t(hasArchived ? 'reports.kept' : 'reports.created') },
        ...(hasArchived ? [{ key: 'archived', label: t('reports.archived-since') }] : []),
      ],
      points: months.map((month) => {
        const { kept = 0, archived = 0 } = known.get(month) ?? {};
        const created = createdIn({ from: `${month}-01`, to: `${month}-31` });
        const url = filterUrl(allOf(ownedBy(owner), created));
        return {
          ...{ key: month, label: formatMonth(month) },
          values: hasArchived ? [kept, archived] : [kept],
          hrefs: [url, `${url}&archived=only`],
        };
      }),
      format: formatNumber,
      whole: true,
    };
  }, [value, view.period, owner, language.value]);
  const all = useMemo(() => inAll(value ?? [], data), [value, data]);
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (value === null) return null;
  if (value.length === 0) return <NothingYet />;
  const came = data.points.reduce((sum, { values }) => sum + (values[0] ?? 0) + (values[1] ?? 0), 0);
  return (
    <>
      <p class="report-lead">{t('reports.came', { n: came })}</p>
      <Chart kind="columns" data={data} />
      <Chart kind="lines" data={all} />
    </>
  );
}

/** How many customers there were in all at the end of each month, those archived since among them. */
function inAll(known: readonly GrowthMonth[], { points, category, format }: ChartData): ChartData {
  const upTo = (month: string): number =>
    known.reduce((sum, one) => sum + (one.month <= month ? one.kept + one.archived : 0), 0);
  return {
    ...{ category, format, whole: true },
    title: t('reports.in-all'),
    series: [{ key: 'all', label: t('reports.in-all') }],
    points: points.map(({ key, label }) => ({ key, label, values: [upTo(key)] })),
  };
}

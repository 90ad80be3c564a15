import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Condition } from '../../domain/filter';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { useAnswer } from '../components/useAnswer';
import { filterUrl } from '../customers/filterUrl';
import { fieldLabel, showValue } from '../fields';
import { formatNumber, language, t } from '../i18n';
import { NothingYet } from './NothingYet';
import { allOf, createdIn, type Dimension, ownedBy, periodOf, type ReportView } from './view';

/** Values that a chart has room for; the rest are told together. */
const MOST = 24;

/** How many customers there are by status, category, source, owner or place. */
export function CustomersReport({ view }: { view: ReportView }): JSX.Element | null {
  const { book } = useClients();
  const { by, owner } = view;
  const only = [ownedBy(owner), createdIn(periodOf(view))];
  const filter = allOf(...only);
  const { value, failure } = useAnswer(JSON.stringify([by, filter]), () =>
    book.list({ filter, facets: [by], limit: 0, offset: 0 }),
  );
  const counts = value?.facets?.[by];
  const data = useMemo(
    (): ChartData => ({
      title: t('reports.customers-by', { field: fieldLabel(by) }),
      category: fieldLabel(by),
      series: [{ key: 'count', label: t('reports.count') }],
      points: pointsOf(by, counts ?? [], only),
      format: formatNumber,
      whole: true,
    }),
    [counts, by, language.value],
  );
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (value === null) return null;
  if (value.total === 0) return <NothingYet />;
  return (
    <>
      <p class="report-lead">{t('customers.total', { n: value.total })}</p>
      <Chart kind="bars" data={data} />
    </>
  );
}

function pointsOf(
  by: Dimension,
  counts: readonly { readonly value: string; readonly count: number }[],
  only: readonly (Condition | undefined)[],
): ChartData['points'] {
  const shown = counts.filter(({ count }) => count > 0);
  const first = shown.length > MOST ? shown.slice(0, MOST - 1) : shown;
  const rest = shown.slice(first.length);
  const points = first.map(({ value, count }) => ({
    key: value,
    label: value === '' ? t('reports.none') : showValue(by, value),
    values: [count],
    hrefs: [filterUrl(allOf(...only, holding(by, value)))],
  }));
  if (rest.length === 0) return points;
  const sum = rest.reduce((all, { count }) => all + count, 0);
  return [...points, { key: '\u0000', label: t('reports.others', { n: rest.length }), values: [sum] }];
}

const holding = (field: Dimension, value: string): Condition => ({
  kind: 'field',
  field,
  test: value === '' ? { is: 'empty' } : { is: 'one-of', values: [value] },
});

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { localDay } from '../../domain/day';
import { currenciesOf, type ForecastRow, forecastOf } from '../../domain/forecast';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { EmptyState } from '../components/Notice';
import { useAnswer } from '../components/useAnswer';
import { formatMonth, formatNumber, language, t } from '../i18n';
import { CurrencyChoice } from './CurrencyChoice';
import { askedOf, type DealView, dealUrl } from './view';
import { compactMoney, money } from './words';
import './opportunities.css';

const SPAN = { back: 3, ahead: 8 } as const;

/** What is expected month by month, each opportunity by its probability, and what was won so far. */
export function ForecastView(props: {
  view: DealView;
  onCurrency: (currency: string) => void;
}): JSX.Element | null {
  const { view } = props;
  const { book } = useClients();
  const asked = askedOf(view);
  const { value: groups, failure } = useAnswer(JSON.stringify(asked), () => book.dealSums(asked, ['month']));
  const currencies = groups === null ? [] : currenciesOf(groups);
  const currency = currencies.find((one) => one === view.currency) ?? currencies[0] ?? '';
  const rows = useMemo(
    () => (groups === null ? [] : forecastOf(groups, currency, localDay(), SPAN)),
    [groups, currency],
  );
  const data = useMemo(() => chartOf(rows, currency, view), [rows, currency, language.value]);
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (groups === null) return null;
  if (groups.length === 0) {
    return (
      <EmptyState icon="deals" title={t('deal.none-title')}>
        <p>{t('deal.none-text')}</p>
      </EmptyState>
    );
  }
  return (
    <div class="forecast">
      <CurrencyChoice currencies={currencies} value={currency} onChange={props.onCurrency} />
      <Chart kind="columns" data={data} hasTable={false} />
      <ForecastTable rows={rows} currency={currency} view={view} />
    </div>
  );
}

function chartOf(rows: readonly ForecastRow[], currency: string, view: DealView): ChartData {
  return {
    title: t('deal.forecast-title'),
    category: t('deal.month'),
    series: [
      { key: 'won', label: t('deal.outcome-won') },
      { key: 'weighted', label: t('deal.weighted') },
      { key: 'rest', label: t('deal.rest') },
    ],
    points: rows.map((row) => ({
      key: `${row.place} ${row.month}`,
      label: rowLabel(row),
      values: [row.won, row.weighted, row.sum - row.weighted],
      hrefs: [wonUrl(row, view), openUrl(row, view), openUrl(row, view)],
    })),
    format: (value) => money(Math.round(value), currency),
    short: (value) => compactMoney(value, currency),
  };
}

const rowLabel = ({ place, month }: ForecastRow): string =>
  place === 'month' ? formatMonth(month) : t(`deal.place-${place}`);

const wonUrl = ({ month }: ForecastRow, view: DealView): string =>
  dealUrl({ ...view, view: 'list', outcome: 'won', month, sort: null, open: '' });

function openUrl({ place, month }: ForecastRow, view: DealView): string {
  const list = { ...view, view: 'list', outcome: 'open', sort: null, open: '' } as const;
  return dealUrl(place === 'overdue' ? { ...list, period: 'overdue' } : { ...list, month });
}

function ForecastTable(props: {
  rows: readonly ForecastRow[];
  currency: string;
  view: DealView;
}): JSX.Element {
  const { rows, currency, view } = props;
  const sumOf = (key: 'open' | 'sum' | 'weighted' | 'won') => rows.reduce((sum, row) => sum + row[key], 0);
  return (
    <div class="forecast-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('deal.month')}</th>
            <th scope="col">{t('deal.outcome-open')}</th>
            <th scope="col">{t('deal.amount')}</th>
            <th scope="col">{t('deal.weighted')}</th>
            <th scope="col">{t('deal.outcome-won')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.place} ${row.month}`} data-place={row.place}>
              <th scope="row">{rowLabel(row)}</th>
              <td>{row.open > 0 && <a href={openUrl(row, view)}>{formatNumber(row.open)}</a>}</td>
              <td>{row.sum > 0 && money(row.sum, currency)}</td>
              <td>{row.weighted > 0 && money(row.weighted, currency)}</td>
              <td>{row.won > 0 && <a href={wonUrl(row, view)}>{money(row.won, currency)}</a>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('deal.in-all')}</th>
            <td>{formatNumber(sumOf('open'))}</td>
            <td>{money(sumOf('sum'), currency)}</td>
            <td>{money(sumOf('weighted'), currency)}</td>
            <td>{money(sumOf('won'), currency)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type DealGroup, together } from '../../domain/dealSums';
import { currenciesOf } from '../../domain/forecast';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { Chart } from '../charts/Chart';
import type { ChartData } from '../charts/types';
import { useClients } from '../clients';
import { FailureNotice } from '../components/FailureNotice';
import { useAnswer } from '../components/useAnswer';
import { formatNumber, language, t } from '../i18n';
import { CurrencyChoice } from '../opportunities/CurrencyChoice';
import { dealUrl } from '../opportunities/view';
import { compactMoney, money, moneys, pipelineCalled } from '../opportunities/words';
import { vocabulary } from '../vocabulary';
import { NothingYet } from './NothingYet';
import type { ReportView } from './view';

/** What is open in a pipeline now: how many in each stage, what they come to, and that weighed. */
export function PipelineReport(props: {
  view: ReportView;
  onCurrency: (currency: string) => void;
}): JSX.Element | null {
  const { view } = props;
  const { book } = useClients();
  const { owner } = view;
  const pipeline = pipelineCalled(view.pipeline) ?? vocabulary.value.pipelines[0];
  const asked = {
    ...(pipeline !== undefined && { pipeline: pipeline.id }),
    ...(owner !== '' && { owner: [owner] }),
  };
  const { value, failure } = useAnswer(JSON.stringify(asked), () =>
    book.dealSums({ ...asked, outcome: ['open'] }, ['stage']),
  );
  const currencies = value === null ? [] : currenciesOf(value);
  const currency = currencies.find((one) => one === view.currency) ?? currencies[0] ?? '';
  const charts = useMemo(
    () =>
      value === null || pipeline === undefined
        ? null
        : { counts: countsOf(value, pipeline, owner), sums: sumsOf(value, pipeline, owner, currency) },
    [value, pipeline, currency, language.value],
  );
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (value === null || charts === null) return null;
  if (value.length === 0) return <NothingYet />;
  const all = together(value);
  return (
    <>
      <p class="report-lead">
        {t('deal.count', { n: all.count })} · {moneys(all.amounts)}
      </p>
      <Chart kind="bars" data={charts.counts} />
      <CurrencyChoice currencies={currencies} value={currency} onChange={props.onCurrency} />
      <Chart kind="bars" data={charts.sums} />
    </>
  );
}

const openStages = (pipeline: Pipeline): Pipeline['stages'] =>
  pipeline.stages.filter(({ id }) => outcomeOf(pipeline, id) === 'open');

const ofStage = (groups: readonly DealGroup[], stage: string) =>
  together(groups.filter(({ keys }) => keys[0] === stage));

const listOf = (pipeline: Pipeline, stage: string, owner: string): string =>
  dealUrl({ view: 'list', pipeline: pipeline.id, stage, owner });

function countsOf(groups: readonly DealGroup[], pipeline: Pipeline, owner: string): ChartData {
  return {
    title: t('reports.pipeline-count', { name: pipeline.name }),
    category: t('deal.stage'),
    series: [{ key: 'count', label: t('reports.count') }],
    points: openStages(pipeline).map(({ id, name }) => ({
      ...{ key: id, label: name },
      values: [ofStage(groups, id).count],
      hrefs: [listOf(pipeline, id, owner)],
    })),
    format: formatNumber,
    whole: true,
  };
}

function sumsOf(
  groups: readonly DealGroup[],
  pipeline: Pipeline,
  owner: string,
  currency: string,
): ChartData {
  return {
    title: t('reports.pipeline-sum', { name: pipeline.name }),
    category: t('deal.stage'),
    series: [
      { key: 'weighted', label: t('deal.weighted') },
      { key: 'rest', label: t('deal.rest') },
    ],
    points: openStages(pipeline).map(({ id, name }) => {
      const amount = ofStage(groups, id).amounts.find((one) => one.currency === currency);
      const { sum = 0, weighted = 0 } = amount ?? {};
      const url = listOf(pipeline, id, owner);
      return { ...{ key: id, label: name }, values: [weighted, sum - weighted], hrefs: [url, url] };
    }),
    format: (value) => money(Math.round(value), currency),
    short: (value) => compactMoney(value, currency),
  };
}

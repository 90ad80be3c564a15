import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { Button } from '../components/Button';
import { Select } from '../components/Field';
import { Screen } from '../components/Screen';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { ForecastView } from '../opportunities/ForecastView';
import { readDealView } from '../opportunities/view';
import { team, vocabulary } from '../vocabulary';
import { ActivityReport } from './ActivityReport';
import { ClosedReport } from './ClosedReport';
import { CustomersReport } from './CustomersReport';
import { GrowthReport } from './GrowthReport';
import { ImportsReport } from './ImportsReport';
import { PipelineReport } from './PipelineReport';
import { DIMENSIONS, hasPeriod, PERIODS, REPORTS, type ReportView, readReportView, reportUrl } from './view';
import './reports.css';

/** The reports: which one, of what time and whose, is said by the URL. */
export default function ReportsScreen(): JSX.Element {
  const { query, route } = useLocation();
  const view = readReportView(useRoute().params.report, query);
  const go = (part: Partial<ReportView>) => route(reportUrl({ ...view, ...part }), true);
  return (
    <Screen
      title={t('app.reports')}
      aside={<span class="report-printed">{t(`reports.${view.report}`)}</span>}
      actions={<Button onClick={() => print()}>{t('reports.print')}</Button>}
    >
      <nav class="report-nav" aria-label={t('reports.which')}>
        {REPORTS.map((report) => (
          <a
            key={report}
            href={reportUrl({ ...readReportView(report, {}), owner: view.owner })}
            aria-current={report === view.report ? 'page' : undefined}
          >
            {t(`reports.${report}`)}
          </a>
        ))}
      </nav>
      <ReportFilters view={view} onChange={go} />
      <div class="report">
        <Report view={view} onChange={go} />
      </div>
    </Screen>
  );
}

function Report(props: { view: ReportView; onChange: (part: Partial<ReportView>) => void }): JSX.Element {
  const { view, onChange } = props;
  const onCurrency = (currency: string) => onChange({ currency });
  switch (view.report) {
    case 'customers':
      return <CustomersReport view={view} />;
    case 'growth':
      return <GrowthReport view={view} />;
    case 'activity':
      return <ActivityReport view={view} />;
    case 'pipeline':
      return <PipelineReport view={view} onCurrency={onCurrency} />;
    case 'forecast': {
      const { owner, pipeline, currency } = view;
      return (
        <ForecastView
          view={{ ...readDealView('forecast', {}), owner, pipeline, currency }}
          onCurrency={onCurrency}
        />
      );
    }
    case 'closed':
      return <ClosedReport view={view} />;
    case 'imports':
      return <ImportsReport view={view} />;
  }
}

function ReportFilters(props: {
  view: ReportView;
  onChange: (part: Partial<ReportView>) => void;
}): JSX.Element {
  const { view, onChange } = props;
  const { report } = view;
  const { pipelines } = vocabulary.value;
  const names = [...new Set([...team.value.map(({ name }) => name), view.owner])].filter(
    (name) => name !== '',
  );
  const ofDeals = report === 'pipeline' || report === 'forecast' || report === 'closed';
  return (
    <div class="report-filters">
      {report === 'customers' && (
        <Select
          label={t('reports.by')}
          size="s"
          value={view.by}
          options={DIMENSIONS.map((value) => ({ value, label: fieldLabel(value) }))}
          onChange={(by) => onChange({ by })}
        />
      )}
      {hasPeriod(report) && (
        <Select
          label={t('reports.period')}
          size="s"
          value={view.period}
          options={PERIODS.map((value) => ({ value, label: t(`reports.period-${value}`) }))}
          onChange={(period) => onChange({ period })}
        />
      )}
      {ofDeals && pipelines.length > 1 && (
        <Select
          label={t('deal.pipeline')}
          size="s"
          value={report === 'pipeline' ? view.pipeline || (pipelines[0]?.id ?? '') : view.pipeline}
          options={[
            ...(report === 'pipeline' ? [] : [{ value: '', label: t('deal.all-pipelines') }]),
            ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(pipeline) => onChange({ pipeline })}
        />
      )}
      {report !== 'imports' && (names.length > 0 || view.owner !== '') && (
        <Select
          label={t('deal.owner')}
          size="s"
          value={view.owner}
          options={[
            { value: '', label: t('vocabulary.anybody') },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(owner) => onChange({ owner })}
        />
      )}
    </div>
  );
}

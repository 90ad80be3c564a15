import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { OpportunityRow } from '../../db/workApi';
import { Button, IconButton } from '../components/Button';
import { Screen } from '../components/Screen';
import { useLater } from '../components/useLater';
import { t } from '../i18n';
import { ActivityDialog, type ActivityStart } from '../tasks/ActivityDialog';
import { vocabulary } from '../vocabulary';
import { Board } from './Board';
import { stepFor } from './DealActivities';
import { DealFilters } from './DealFilters';
import { DealList } from './DealList';
import { ForecastView } from './ForecastView';
import { OpportunityForm } from './OpportunityForm';
import { type DealView, dealUrl, readDealView } from './view';
import { pipelineCalled } from './words';
import './opportunities.css';

/** The opportunities: on a board, in a list, by months; what shows is said by the URL. */
export default function OpportunitiesScreen(): JSX.Element {
  const { query, route } = useLocation();
  const view = readDealView(useRoute().params.view, query);
  const pipeline = pipelineCalled(view.pipeline) ?? vocabulary.value.pipelines[0];
  const go = (part: Partial<DealView>, replace = true) => route(dealUrl({ ...view, ...part }), replace);
  const open = (id: string) => go({ open: id }, false);
  const close = () => go({ open: '' });
  const [planned, setPlanned] = useState<ActivityStart | null>(null);
  const plan = ({ record, name, next }: OpportunityRow) =>
    setPlanned(next === undefined ? stepFor(record, name) : { record: next, name });
  const [exports, setExports] = useState(false);
  const exporter = useLater(() => import('../export/SideExport'), exports);
  const [isNew, stage] = view.open.split(':', 2);
  return (
    <Screen
      fill
      title={t('app.opportunities')}
      actions={
        <>
          <IconButton icon="download" label={t('exporting.title-deals')} onClick={() => setExports(true)} />
          <Button variant="primary" icon="add" onClick={() => open('new')}>
            {t('deal.new')}
          </Button>
        </>
      }
    >
      <DealFilters view={view} onChange={go} />
      {pipeline !== undefined && view.view === 'board' && (
        <Board key={pipeline.id} pipeline={pipeline} view={view} onOpen={open} onPlan={plan} />
      )}
      {view.view === 'list' && <DealList view={view} onChange={go} onOpen={open} onPlan={plan} />}
      {view.view === 'forecast' && <ForecastView view={view} onCurrency={(currency) => go({ currency })} />}
      <ActivityDialog start={planned} onClose={() => setPlanned(null)} />
      {exporter !== null && exports && (
        <exporter.DealExport view={view} pipeline={pipeline?.id ?? ''} onClose={() => setExports(false)} />
      )}
      {view.open !== '' && pipeline !== undefined && (
        <OpportunityForm
          key={view.open}
          {...(isNew === 'new'
            ? { start: { pipeline: pipeline.id, stage: stage ?? pipeline.stages[0]?.id ?? '' } }
            : { id: view.open })}
          onClose={close}
        />
      )}
    </Screen>
  );
}

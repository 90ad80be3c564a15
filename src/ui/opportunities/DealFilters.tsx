import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { outcomeOf } from '../../domain/stage';
import { Select, TextField } from '../components/Field';
import { Segmented } from '../components/Segmented';
import { t } from '../i18n';
import { team, vocabulary } from '../vocabulary';
import { type DealView, OUTCOMES, PERIODS } from './view';
import { pipelineCalled } from './words';

/** So long after the last letter the search begins. */
const PAUSE_MS = 150;

/** Above every view: which view, which pipeline, whose, and what is searched for; of the list more. */
export function DealFilters(props: {
  view: DealView;
  onChange: (part: Partial<DealView>, replace?: boolean) => void;
}): JSX.Element {
  const { view, onChange } = props;
  const { pipelines } = vocabulary.value;
  const names = [...new Set([...team.value.map(({ name }) => name), view.owner])].filter(
    (name) => name !== '',
  );
  return (
    <div class="deal-filters">
      <Segmented
        label={t('deal.view')}
        value={view.view}
        options={[
          { value: 'board', label: t('deal.board') },
          { value: 'list', label: t('deal.list') },
          { value: 'forecast', label: t('deal.forecast') },
        ]}
        onChange={(next) => onChange({ view: next, stage: '', outcome: '', period: '', month: '' }, false)}
      />
      {pipelines.length > 1 && (
        <Select
          size="s"
          hideLabel
          label={t('deal.pipeline')}
          value={view.view === 'board' ? view.pipeline || (pipelines[0]?.id ?? '') : view.pipeline}
          options={[
            ...(view.view === 'board' ? [] : [{ value: '', label: t('deal.all-pipelines') }]),
            ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(pipeline) => onChange({ pipeline, stage: '' })}
        />
      )}
      {names.length > 0 && (
        <Select
          size="s"
          hideLabel
          label={t('deal.owner')}
          value={view.owner}
          options={[
            { value: '', label: t('vocabulary.anybody') },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(owner) => onChange({ owner })}
        />
      )}
      {view.view === 'list' && <ListOnly view={view} onChange={onChange} />}
      <Search value={view.search} onSearch={(search) => onChange({ search })} />
    </div>
  );
}

function ListOnly({ view, onChange }: Parameters<typeof DealFilters>[0]): JSX.Element {
  const chosen = pipelineCalled(view.pipeline);
  const pipelines = chosen === undefined ? vocabulary.value.pipelines : [chosen];
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter(({ id }) => view.outcome === '' || outcomeOf(pipeline, id) === view.outcome)
      .map(({ id, name }) => ({
        value: id,
        label: pipelines.length > 1 ? `${pipeline.name}: ${name}` : name,
      })),
  );
  return (
    <>
      <Select
        size="s"
        hideLabel
        label={t('deal.outcome')}
        value={view.outcome}
        options={[
          { value: '', label: t('deal.any-outcome') },
          ...OUTCOMES.map((value) => ({ value, label: t(`deal.outcome-${value}`) })),
        ]}
        onChange={(outcome) => onChange({ outcome, stage: '' })}
      />
      <Select
        size="s"
        hideLabel
        label={t('deal.stage')}
        value={view.stage}
        options={[{ value: '', label: t('deal.any-stage') }, ...stages]}
        onChange={(stage) => onChange({ stage })}
      />
      <Select
        size="s"
        hideLabel
        label={t('deal.period')}
        value={view.period}
        options={[
          { value: '', label: t('deal.any-time') },
          ...PERIODS.map((value) => ({ value, label: t(`deal.period-${value}`) })),
        ]}
        onChange={(period) => onChange({ period, month: '' })}
      />
    </>
  );
}

function Search(props: { value: string; onSearch: (search: string) => void }): JSX.Element {
  const { value, onSearch } = props;
  const [typed, setTyped] = useState(value);
  const timer = useRef(0);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <TextField
      label={t('deal.search')}
      hideLabel
      placeholder={t('deal.search')}
      value={typed}
      onInput={(next) => {
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onSearch(next.trim()), PAUSE_MS);
      }}
    />
  );
}

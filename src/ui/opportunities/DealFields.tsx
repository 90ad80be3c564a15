import type { JSX } from 'preact';
import { outcomeOf, stageProbability } from '../../domain/stage';
import { DayField } from '../components/DayField';
import { Select, TextArea, TextField } from '../components/Field';
import { CustomerPicker, type Picked } from '../customers/CustomerPicker';
import { t } from '../i18n';
import { OwnerChoice } from '../team/OwnerChoice';
import { vocabulary } from '../vocabulary';
import { AmountFields } from './AmountFields';
import { type DealValues, type DealWrong, withStage } from './draft';
import { ReasonField } from './ReasonField';
import { pipelineCalled } from './words';

const LONGEST_TITLE = 200;

/** The values of an opportunity, each in its field. */
export function DealFields(props: {
  values: DealValues;
  customer: Picked | null;
  isNew: boolean;
  /** Whose it is stands already. */
  fixed: boolean;
  wrong: DealWrong | null;
  onChange: (values: DealValues) => void;
  onCustomer: (customer: Picked | null) => void;
}): JSX.Element {
  const { values, wrong, onChange } = props;
  const set = (part: Partial<DealValues>) => onChange({ ...values, ...part });
  const errorOf = (field: DealWrong) => (wrong === field ? t(`deal.wrong-${field}`) : undefined);
  const { pipelines } = vocabulary.value;
  const pipeline = pipelineCalled(values.pipeline);
  const outcome = pipeline === undefined ? 'open' : outcomeOf(pipeline, values.stage);
  return (
    <>
      <TextField
        label={t('deal.title')}
        maxLength={LONGEST_TITLE}
        autofocus={props.isNew}
        value={values.title}
        error={errorOf('title')}
        onInput={(title) => set({ title })}
      />
      {!(props.fixed && props.customer === null) && (
        <CustomerPicker
          label={t('deal.customer')}
          value={props.customer}
          fixed={props.fixed}
          error={errorOf('customer')}
          onChange={props.onCustomer}
        />
      )}
      <div class="deal-pair">
        {pipelines.length > 1 && (
          <Select
            label={t('deal.pipeline')}
            value={values.pipeline}
            options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              const next = pipelineCalled(id);
              if (next !== undefined) onChange(withStage(values, next, next.stages[0]?.id ?? ''));
            }}
          />
        )}
        <Select
          label={t('deal.stage')}
          value={values.stage}
          options={(pipeline?.stages ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(stage) => {
            if (pipeline !== undefined) onChange(withStage(values, pipeline, stage));
          }}
        />
      </div>
      {outcome === 'lost' && pipeline !== undefined && (
        <ReasonField pipeline={pipeline} value={values.reason} onChange={(reason) => set({ reason })} />
      )}
      <AmountFields
        amount={values.expectedRevenue}
        currency={values.currency}
        error={errorOf('expectedRevenue')}
        onAmount={(expectedRevenue) => set({ expectedRevenue })}
        onCurrency={(currency) => set({ currency })}
      />
      <div class="deal-pair">
        <TextField
          label={t('deal.probability')}
          inputMode="numeric"
          maxLength={3}
          disabled={outcome !== 'open'}
          placeholder={pipeline === undefined ? '' : String(stageProbability(pipeline, values.stage))}
          value={outcome === 'open' ? values.probability : ''}
          error={errorOf('probability')}
          onInput={(probability) => set({ probability })}
        />
        {outcome === 'open' ? (
          <DayField
            near
            label={t('deal.close-date')}
            value={values.closeDate}
            onChange={(closeDate) => set({ closeDate })}
          />
        ) : (
          <DayField
            asks="past"
            label={t(outcome === 'won' ? 'deal.won-at' : 'deal.lost-at')}
            value={values.closedAt}
            onChange={(closedAt) => set({ closedAt })}
          />
        )}
      </div>
      <OwnerChoice
        label={t('deal.owner')}
        nobody={t('vocabulary.nobody')}
        value={values.owner}
        onChange={(owner) => set({ owner })}
      />
      <TextArea
        label={t('deal.description')}
        rows={3}
        value={values.description}
        onInput={(description) => set({ description })}
      />
    </>
  );
}

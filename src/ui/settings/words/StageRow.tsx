import type { JSX } from 'preact';
import { type Outcome, outcomeOf, stageProbability } from '../../../domain/stage';
import type { Pipeline } from '../../../domain/vocabulary';
import { IconButton } from '../../components/Button';
import { Select } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { t } from '../../i18n';
import { NameField } from './NameField';

const LONGEST = 60;
const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

type Stage = Pipeline['stages'][number];

/** A stage: where it stands, what it is called, what it means, and how likely what stands there is won. */
export function StageRow(props: {
  pipeline: Pipeline;
  stage: Stage;
  /** Its place, from 0. */
  at: number;
  /** The only one of its outcome: it stays what it is. */
  isFixed: boolean;
  onSet: (stage: Stage, said: string) => Promise<boolean>;
  onMove: (to: number) => void;
  onGrab: (event: PointerEvent) => void;
  onRemove: (button: Element) => void;
}): JSX.Element {
  const { pipeline, stage, at, isFixed, onSet, onMove } = props;
  const { name } = stage;
  const outcome = outcomeOf(pipeline, stage.id);
  const last = pipeline.stages.length - 1;
  const setProbability = (text: string): Promise<boolean> => {
    if (!/^(?:\d{1,2}|100)?$/.test(text)) return Promise.resolve(false);
    const { probability: _, ...rest } = stage;
    const next = text === '' ? rest : { ...rest, probability: Number(text) };
    return onSet(next, t('pipeline.stage-changed', { name }));
  };
  return (
    <li class="word stage">
      <button
        type="button"
        class="stage-grip"
        aria-label={t('pipeline.grip', { name, place: at + 1 })}
        title={t('pipeline.grip', { name, place: at + 1 })}
        onPointerDown={props.onGrab}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          if (step === 0) return;
          event.preventDefault();
          onMove(at + step);
        }}
      >
        <Icon name="grip" size={16} />
      </button>
      <NameField
        label={t('vocabulary.stage-name')}
        value={name}
        maxLength={LONGEST}
        onSave={(next) =>
          onSet({ ...stage, name: next, outcome }, t('vocabulary.renamed', { from: name, to: next }))
        }
      />
      <span class="stage-outcome">
        <Select
          label={t('pipeline.outcome-of', { name })}
          hideLabel
          value={outcome}
          disabled={isFixed}
          options={OUTCOMES.map((value) => ({ value, label: t(`pipeline.is-${value}`) }))}
          onChange={(next) => {
            const { probability: _, ...rest } = stage;
            void onSet({ ...rest, outcome: next }, t('pipeline.stage-changed', { name }));
          }}
        />
      </span>
      <span class="stage-probability" data-closed={outcome === 'open' ? undefined : ''}>
        {outcome === 'open' ? (
          <NameField
            label={t('pipeline.probability-of', { name })}
            value={stage.probability === undefined ? '' : String(stage.probability)}
            placeholder={String(stageProbability(pipeline, stage.id))}
            maxLength={3}
            required={false}
            onSave={setProbability}
          />
        ) : (
          stageProbability(pipeline, stage.id)
        )}
        <span aria-hidden="true">%</span>
      </span>
      <IconButton
        icon="sortUp"
        label={t('vocabulary.move-up', { name })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <IconButton
        icon="sortDown"
        label={t('vocabulary.move-down', { name })}
        disabled={at === last}
        onClick={() => onMove(at + 1)}
      />
      <IconButton
        icon="trash"
        label={isFixed ? t(`pipeline.keeps-${outcome}`) : t('vocabulary.remove-of', { name })}
        disabled={isFixed}
        onClick={(event) => props.onRemove(event.currentTarget)}
      />
    </li>
  );
}

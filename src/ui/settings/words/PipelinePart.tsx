import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isOnlyOne, lackingIn, movedIn } from '../../../domain/pipelineRules';
import type { Pipeline } from '../../../domain/vocabulary';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { vocabulary } from '../../vocabulary';
import { LossReasons } from './LossReasons';
import { AddName, NameField } from './NameField';
import { dealsIn, type Leaving, removeWithDeals } from './removing';
import { StageRow } from './StageRow';
import { useReorder } from './useReorder';
import type { Words } from './useWords';
import { WhereTo } from './WhereTo';

const LONGEST = 60;

type Stage = Pipeline['stages'][number];

/** A pipeline in the settings: its name, its stages in order, and why opportunities are lost. */
export function PipelinePart(props: { pipeline: Pipeline; words: Words; only: boolean }): JSX.Element {
  const { pipeline, words } = props;
  const clients = useClients();
  const { id, name, stages } = pipeline;
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const put = (next: Pipeline) => (all: typeof vocabulary.value) => ({
    ...all,
    pipelines: all.pipelines.map((one) => (one.id === id ? next : one)),
  });
  const set = (next: Pipeline, said: string) => words.act({ change: put(next), back: put(pipeline), said });
  const setStages = (next: readonly Stage[], said: string) => set({ ...pipeline, stages: [...next] }, said);
  const move = (from: number, to: number) => {
    const stage = stages[from];
    if (stage === undefined || to === from || to < 0 || to >= stages.length) return;
    void setStages(movedIn(stages, from, to), t('vocabulary.moved', { name: stage.name, place: to + 1 }));
  };
  const { order, onGrab } = useReorder(list, stages.length, move);

  /** Removes the stage, or the whole pipeline; where it is in use it is asked first where its opportunities go. */
  const remove = async (stage: Stage | null, button: Element) => {
    const place = vocabulary.value.pipelines.findIndex((one) => one.id === id);
    const act: Omit<Leaving, 'count'> = {
      from: { pipeline: id, ...(stage !== null && { stage: stage.id }) },
      name: stage?.name ?? name,
      change:
        stage === null
          ? (all) => ({ ...all, pipelines: all.pipelines.filter((one) => one.id !== id) })
          : put({ ...pipeline, stages: stages.filter((one) => one.id !== stage.id) }),
      back:
        stage === null
          ? (all) => ({ ...all, pipelines: all.pipelines.toSpliced(place, 0, pipeline) })
          : put(pipeline),
    };
    const count = await dealsIn(clients.book, act.from);
    if (count > 0) {
      setLeaving({ ...act, count });
      return;
    }
    const goOn = focusBeside(button, 'li');
    const { change, back } = act;
    if (await words.act({ change, back, said: t('vocabulary.removed', { name: act.name }) })) goOn();
  };

  return (
    <li class="pipeline">
      <div class="word pipeline-name">
        <NameField
          label={t('vocabulary.pipeline-name')}
          value={name}
          maxLength={LONGEST}
          onSave={(next) =>
            set({ ...pipeline, name: next }, t('vocabulary.renamed', { from: name, to: next }))
          }
        />
        {!props.only && (
          <IconButton
            icon="trash"
            label={t('vocabulary.remove-of', { name })}
            onClick={(event) => void remove(null, event.currentTarget)}
          />
        )}
      </div>
      {lackingIn(pipeline).map((outcome) => (
        <p key={outcome} class="pipeline-lacks" role="status">
          {t(`pipeline.lacks-${outcome}`)}
        </p>
      ))}
      <ol ref={list} class="words stages" aria-label={t('vocabulary.stages-of', { name })}>
        {order.map((at) => {
          const stage = stages[at];
          return (
            stage !== undefined && (
              <StageRow
                key={stage.id}
                pipeline={pipeline}
                stage={stage}
                at={at}
                isFixed={isOnlyOne(pipeline, stage.id)}
                onSet={(next, said) => setStages(stages.with(at, next), said)}
                onMove={(to) => move(at, to)}
                onGrab={(event) => onGrab(event, at)}
                onRemove={(button) => void remove(stage, button)}
              />
            )
          );
        })}
      </ol>
      <AddName
        label={t('vocabulary.stage-name')}
        action={t('vocabulary.add-stage')}
        maxLength={LONGEST}
        onAdd={(stage) =>
          setStages(
            [...stages, { id: crypto.randomUUID(), name: stage }],
            t('vocabulary.stage-added', { name: stage }),
          )
        }
      />
      <LossReasons
        pipeline={pipeline}
        onSet={(reasons, said) => set({ ...pipeline, reasons: [...reasons] }, said)}
      />
      {leaving !== null && (
        <WhereTo
          title={t('words.remove-title', { name: leaving.name })}
          text={t('pipeline.in-use', { n: leaving.count })}
          options={placesFor(leaving, pipeline)}
          onChoose={(to) => {
            setLeaving(null);
            const [toPipeline = '', stage = ''] = to.split('\u0000');
            void removeWithDeals(clients, leaving, { pipeline: toPipeline, stage });
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </li>
  );
}

/** Where opportunities may go: the stages that stay, those of the same pipeline first. */
function placesFor({ from }: Leaving, pipeline: Pipeline): { value: string; label: string }[] {
  const others = vocabulary.value.pipelines.filter(({ id }) => id !== pipeline.id);
  const own = from.stage === undefined ? [] : [pipeline];
  return [...own, ...others].flatMap((one) =>
    one.stages
      .filter(({ id }) => one.id !== from.pipeline || id !== from.stage)
      .map(({ id, name }) => ({
        value: `${one.id}\u0000${id}`,
        label: one.id === pipeline.id ? name : `${one.name}: ${name}`,
      })),
  );
}

import type { JSX } from 'preact';
import type { BookApi } from '../../../db/api';
import type { Pipeline } from '../../../domain/vocabulary';
import { useClients } from '../../clients';
import { IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { focusBeside } from '../../profiles/focusBeside';
import { vocabulary } from '../../vocabulary';
import { Section } from '../Section';
import { AddName, NameField } from './NameField';
import { useWords, type Words } from './useWords';

const LONGEST = 60;

type Stage = Pipeline['stages'][number];

/** True where opportunities stand there: it is said, and stays, for nothing may lose its place. */
async function isUsed(
  book: Pick<BookApi, 'listSides'>,
  what: 'pipeline' | 'stage',
  id: string,
  name: string,
): Promise<boolean> {
  const answer = await book.listSides('opportunity', { where: { [what]: id }, limit: 0, offset: 0 });
  const n = answer.ok ? answer.value.total : 0;
  if (n > 0) toast({ key: 'words', text: t('vocabulary.in-use', { name, n }), tone: 'problem' });
  return n > 0;
}

/** The ways that opportunities go, stage by stage. */
export function Pipelines(): JSX.Element {
  const words = useWords();
  const { pipelines } = vocabulary.value;
  return (
    <Section id="pipelines" title={t('vocabulary.pipelines')}>
      <p>{t('vocabulary.pipelines-about')}</p>
      {words.failure !== null && <FailureNotice failure={words.failure} />}
      <ul class="pipelines">
        {pipelines.map((pipeline) => (
          <PipelinePart key={pipeline.id} pipeline={pipeline} words={words} only={pipelines.length === 1} />
        ))}
      </ul>
      <AddName
        label={t('vocabulary.pipeline-name')}
        action={t('vocabulary.add-pipeline')}
        maxLength={LONGEST}
        onAdd={(name) => {
          const id = crypto.randomUUID();
          // A pipeline begins with the stages of the first one: they are changed sooner than thought up.
          const stages = (pipelines[0]?.stages ?? []).map((stage) => ({
            ...stage,
            id: crypto.randomUUID(),
          }));
          return words.act({
            change: (all) => ({ ...all, pipelines: [...all.pipelines, { id, name, stages }] }),
            back: (all) => ({ ...all, pipelines: all.pipelines.filter((one) => one.id !== id) }),
            said: t('vocabulary.pipeline-added', { name }),
          });
        }}
      />
    </Section>
  );
}

function PipelinePart(props: { pipeline: Pipeline; words: Words; only: boolean }): JSX.Element {
  const { pipeline, words } = props;
  const { book } = useClients();
  const { id, name, stages } = pipeline;
  const put = (next: Pipeline) => (all: typeof vocabulary.value) => ({
    ...all,
    pipelines: all.pipelines.map((one) => (one.id === id ? next : one)),
  });
  const set = (next: Pipeline, said: string) => words.act({ change: put(next), back: put(pipeline), said });
  const setStages = (next: readonly Stage[], said: string) => set({ ...pipeline, stages: [...next] }, said);
  const removeIt = async (button: Element) => {
    if (await isUsed(book, 'pipeline', id, name)) return;
    const goOn = focusBeside(button, 'li');
    const place = vocabulary.value.pipelines.findIndex((one) => one.id === id);
    const done = await words.act({
      change: (all) => ({ ...all, pipelines: all.pipelines.filter((one) => one.id !== id) }),
      back: (all) => ({ ...all, pipelines: all.pipelines.toSpliced(place, 0, pipeline) }),
      said: t('vocabulary.removed', { name }),
    });
    if (done) goOn();
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
            onClick={(event) => void removeIt(event.currentTarget)}
          />
        )}
      </div>
      <ol class="words stages" aria-label={t('vocabulary.stages-of', { name })}>
        {stages.map((stage, at) => (
          <StageRow key={stage.id} stages={stages} at={at} onSet={setStages} />
        ))}
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
    </li>
  );
}

function StageRow(props: {
  stages: readonly Stage[];
  at: number;
  onSet: (stages: readonly Stage[], said: string) => Promise<boolean>;
}): JSX.Element | null {
  const { stages, at, onSet } = props;
  const { book } = useClients();
  const stage = stages[at];
  if (stage === undefined) return null;
  const { name } = stage;
  const move = (to: number) =>
    void onSet(
      stages.toSpliced(at, 1).toSpliced(to, 0, stage),
      t('vocabulary.moved', { name, place: to + 1 }),
    );
  const remove = async (button: Element) => {
    if (await isUsed(book, 'stage', stage.id, name)) return;
    const goOn = focusBeside(button, 'li');
    if (await onSet(stages.toSpliced(at, 1), t('vocabulary.removed', { name }))) goOn();
  };
  return (
    <li class="word">
      <NameField
        label={t('vocabulary.stage-name')}
        value={name}
        maxLength={LONGEST}
        onSave={(next) =>
          onSet(stages.with(at, { ...stage, name: next }), t('vocabulary.renamed', { from: name, to: next }))
        }
      />
      <IconButton
        icon="sortUp"
        label={t('vocabulary.move-up', { name })}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      />
      <IconButton
        icon="sortDown"
        label={t('vocabulary.move-down', { name })}
        disabled={at === stages.length - 1}
        onClick={() => move(at + 1)}
      />
      <IconButton
        icon="trash"
        label={t('vocabulary.remove-of', { name })}
        disabled={stages.length === 1}
        onClick={(event) => void remove(event.currentTarget)}
      />
    </li>
  );
}

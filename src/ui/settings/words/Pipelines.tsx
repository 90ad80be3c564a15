import type { JSX } from 'preact';
import { FailureNotice } from '../../components/FailureNotice';
import { t } from '../../i18n';
import { vocabulary } from '../../vocabulary';
import { Section } from '../Section';
import { AddName } from './NameField';
import { PipelinePart } from './PipelinePart';
import { useWords } from './useWords';

const LONGEST = 60;

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

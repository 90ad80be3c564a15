import type { JSX } from 'preact';
import type { Pipeline } from '../../../domain/vocabulary';
import { sameWord } from '../../../domain/wordRules';
import { IconButton } from '../../components/Button';
import { t } from '../../i18n';
import { reasonsOf } from '../../opportunities/ReasonField';
import { AddName, NameField } from './NameField';

const LONGEST = 60;

/** Why opportunities of a pipeline are lost: what the question offers. */
export function LossReasons(props: {
  pipeline: Pipeline;
  onSet: (reasons: readonly string[], said: string) => Promise<boolean>;
}): JSX.Element {
  const { pipeline, onSet } = props;
  // Those that every pipeline begins with are taken over with the first change.
  const reasons = reasonsOf(pipeline);
  return (
    <details class="loss-reasons">
      <summary>{t('pipeline.reasons', { n: reasons.length })}</summary>
      <ul class="words">
        {reasons.map((reason, at) => (
          <li key={reason} class="word">
            <NameField
              label={t('pipeline.reason')}
              value={reason}
              maxLength={LONGEST}
              onSave={(next) =>
                onSet(reasons.with(at, next), t('vocabulary.renamed', { from: reason, to: next }))
              }
            />
            <IconButton
              icon="trash"
              label={t('vocabulary.remove-of', { name: reason })}
              disabled={reasons.length === 1}
              onClick={() => void onSet(reasons.toSpliced(at, 1), t('vocabulary.removed', { name: reason }))}
            />
          </li>
        ))}
      </ul>
      <AddName
        label={t('pipeline.reason')}
        action={t('pipeline.add-reason')}
        maxLength={LONGEST}
        onAdd={(reason) =>
          reasons.some((known) => sameWord(known, reason))
            ? Promise.resolve(false)
            : onSet([...reasons, reason], t('pipeline.reason-added', { name: reason }))
        }
      />
    </details>
  );
}

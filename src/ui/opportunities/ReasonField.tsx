import type { JSX } from 'preact';
import type { Pipeline } from '../../domain/vocabulary';
import { TextField } from '../components/Field';
import { Segmented } from '../components/Segmented';
import { t } from '../i18n';

/** Reasons to choose from where a pipeline has none of its own. */
export const firstReasons = (): readonly string[] => [
  t('deal.reason-price'),
  t('deal.reason-competitor'),
  t('deal.reason-no-need'),
  t('deal.reason-no-answer'),
];

export const reasonsOf = ({ reasons = [] }: Pipeline): readonly string[] =>
  reasons.length === 0 ? firstReasons() : reasons;

/** Why an opportunity was lost: one of the pipeline's reasons, or one's own words. */
export function ReasonField(props: {
  pipeline: Pipeline;
  value: string;
  error?: string | undefined;
  onChange: (reason: string) => void;
}): JSX.Element {
  return (
    <div class="deal-reason">
      <Segmented
        look="chips"
        label={t('deal.reason')}
        value={props.value}
        options={reasonsOf(props.pipeline).map((reason) => ({ value: reason, label: reason }))}
        onChange={props.onChange}
      />
      <TextField
        label={t('deal.reason-own')}
        maxLength={200}
        value={props.value}
        error={props.error}
        onInput={props.onChange}
      />
    </div>
  );
}

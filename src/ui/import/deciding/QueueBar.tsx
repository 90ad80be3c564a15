import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IssueCode } from '../../../domain/issue';
import { Button } from '../../components/Button';
import { Segmented } from '../../components/Segmented';
import { t } from '../../i18n';
import type { ImportSession } from '../session';
import type { Shown } from '../state';
import { decideQueue, reasonsIn, waitingFor } from './acts';

/** Above the rows that wait for a person: one answer to all of them, or to those that wait for one reason. */
export function QueueBar({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const [chosen, setChosen] = useState<IssueCode | ''>('');
  const { counts, groups } = shown.summary;
  const reasons = reasonsIn(groups);
  if (counts.pending === 0) return null;
  // A reason that no row has any more is none to choose by.
  const code = reasons.find((group) => group.code === chosen)?.code;
  const n = waitingFor(counts, groups, code);
  const answer = (to: Parameters<typeof decideQueue>[1]) => () => void decideQueue(session, to, code);
  const isReview = code === 'to-review' || (reasons.length === 1 && reasons[0]?.code === 'to-review');
  return (
    <section class="dec-bar" aria-label={t('decide.queue')}>
      <p class="dec-bar-text">{t('decide.waiting', { n: counts.pending })}</p>
      <div class="dec-bar-acts">
        <Button size="s" onClick={answer('likeliest')}>
          {t(isReview ? 'decide.all-changes' : 'decide.all-likeliest', { n })}
        </Button>
        <Button size="s" onClick={answer('create')}>
          {t('decide.all-create', { n })}
        </Button>
        <Button size="s" onClick={answer('skip')}>
          {t('decide.all-skip', { n })}
        </Button>
      </div>
      {reasons.length > 1 && (
        <Segmented
          label={t('decide.reasons')}
          look="chips"
          value={code ?? ''}
          options={[
            { value: '', label: t('decide.every-reason'), count: counts.pending },
            ...reasons.map((group) => ({
              value: group.code,
              label: t(`issue.short.${group.code}`),
              count: group.count,
            })),
          ]}
          onChange={(value) => setChosen(reasons.find((group) => group.code === value)?.code ?? '')}
        />
      )}
    </section>
  );
}

import type { JSX } from 'preact';
import type { Activity } from '../../../domain/side';
import { Button } from '../../components/Button';
import { t } from '../../i18n';
import { ActivityLine } from './ActivityLine';
import { entryWanted } from './QuickEntry';

/** What is to be done with the customer next, the soonest first; what is overdue is marked. */
export function Planned(props: {
  next: readonly Activity[];
  /** What is planned with an archived customer is nowhere to be seen but here. */
  isArchived: boolean;
  onOpen: (activity: Activity) => void;
}): JSX.Element {
  const { next, isArchived, onOpen } = props;
  return (
    <section class="sheet planned" aria-labelledby="planned-title">
      <h2 class="sheet-title" id="planned-title">
        {t('card.next')}
      </h2>
      {next.length === 0 ? (
        <div class="planned-none">
          <p>{t('card.nothing-planned')}</p>
          <Button
            size="s"
            variant="quiet"
            icon="add"
            onClick={() => {
              entryWanted.value = 'task';
            }}
          >
            {t('card.plan-something')}
          </Button>
        </div>
      ) : (
        <>
          {isArchived && <p class="planned-rest">{t('card.resting', { n: next.length })}</p>}
          <ol class="timeline-items">
            {next.map((activity) => (
              <ActivityLine key={activity.id} activity={activity} onOpen={onOpen} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

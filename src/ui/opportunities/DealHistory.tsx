import type { JSX } from 'preact';
import type { Opportunity } from '../../domain/side';
import { useClients } from '../clients';
import { useAnswer } from '../components/useAnswer';
import { toldSide } from '../customers/card/sideWords';
import { ToldChanges } from '../customers/card/Told';
import { formatInstant, t } from '../i18n';
import '../customers/card/timeline.css';

/** What was changed of an opportunity, the latest first: out of its customer's history. */
export function DealHistory({ record }: { record: Opportunity }): JSX.Element | null {
  const { book } = useClients();
  const { value } = useAnswer(record.id, () => book.history(record.customer));
  const steps = (value ?? []).flatMap(({ key, at, sides = [] }) =>
    sides
      .filter(({ id, changes }) => id === record.id && changes.length > 0)
      .map(({ changes }) => ({ key, at, changes })),
  );
  if (steps.length === 0) return null;
  return (
    <section class="deal-part">
      <h3>{t('deal.history')}</h3>
      <ul class="deal-activities">
        {steps.map(({ key, at, changes }) => (
          <li key={key}>
            <time class="deal-activity-day" dateTime={at}>
              {formatInstant(at)}
            </time>
            <div>
              <ToldChanges changes={changes.map(toldSide)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

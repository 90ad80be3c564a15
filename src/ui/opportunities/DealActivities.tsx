import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActivityRow } from '../../db/workApi';
import { localDay } from '../../domain/day';
import type { Opportunity } from '../../domain/side';
import { bookStatus } from '../book';
import { useClients } from '../clients';
import { Button } from '../components/Button';
import type { Picked } from '../customers/CustomerPicker';
import { formatDate, t } from '../i18n';
import { ActivityDialog, type ActivityStart } from '../tasks/ActivityDialog';

/** The form of a next step for an opportunity: a call by whoever is responsible, until somebody says otherwise. */
export const stepFor = (
  { id, customer, owner }: Pick<Opportunity, 'id' | 'customer' | 'owner'>,
  name?: string,
): ActivityStart => ({
  customer,
  ...(name !== undefined && { name }),
  values: { opportunity: id, kind: 'call', date: localDay(), ...(owner !== undefined && { owner }) },
});

/** As many as are shown: the latest ones. */
const MOST = 50;

/** What is planned and was done for an opportunity. */
export function DealActivities(props: { record: Opportunity; customer: Picked | null }): JSX.Element | null {
  const { record, customer } = props;
  const { book } = useClients();
  const [planned, setPlanned] = useState<ActivityStart | null>(null);
  const [rows, setRows] = useState<readonly ActivityRow[] | null>(null);
  const revision = bookStatus.value?.revision;
  useEffect(() => {
    let current = true;
    const read = async () => {
      const query = { opportunity: record.id, newestFirst: true, limit: MOST, offset: 0 };
      const answer = await book.activities(query);
      if (current && answer.ok) setRows(answer.value.rows);
    };
    void read();
    return () => {
      current = false;
    };
  }, [record.id, revision]);
  if (rows === null) return null;
  const today = localDay();
  return (
    <section class="deal-part">
      <div class="deal-part-head">
        <h3>{t('deal.activities')}</h3>
        <Button size="s" icon="add" onClick={() => setPlanned(stepFor(record, customer?.name))}>
          {t('deal.plan')}
        </Button>
      </div>
      {rows.length === 0 && <p class="deal-none">{t('deal.no-activities')}</p>}
      <ul class="deal-activities">
        {rows.map(({ record: one }) => (
          <li key={one.id} data-state={one.state} data-overdue={isOverdue(one, today) ? '' : undefined}>
            <span class="deal-activity-day">{one.date === undefined ? '' : formatDate(one.date)}</span>
            <button type="button" onClick={() => setPlanned({ record: one })}>
              {t(`activity.${one.kind}`)}: {one.subject}
            </button>
            {one.state === 'done' && <span class="deal-done">{t('activity.done')}</span>}
          </li>
        ))}
      </ul>
      <ActivityDialog start={planned} onClose={() => setPlanned(null)} />
    </section>
  );
}

const isOverdue = ({ state, date }: { state: string; date?: string }, today: string): boolean =>
  state === 'planned' && date !== undefined && date < today;

import type { JSX } from 'preact';
import type { Opportunity } from '../../../domain/side';
import { useClients } from '../../clients';
import { Button, IconButton } from '../../components/Button';
import { failureTitle } from '../../components/FailureNotice';
import { Pill } from '../../components/Pill';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { toastWithUndo } from '../actions';
import { closedText, opportunityFacts, outcomeIn } from './sideWords';
import './sides.css';

const TONES = { open: 'update', won: 'new', lost: 'unchanged' } as const;
const ORDER = ['open', 'won', 'lost'];

/** What a customer may buy and bought: the open ones first. */
export function Deals(props: {
  customer: string;
  opportunities: readonly Opportunity[];
  /** Opens one, or a new one. */
  onOpen: (id?: string) => void;
}): JSX.Element {
  const { customer, onOpen } = props;
  const clients = useClients();
  const sorted = props.opportunities.toSorted(
    (a, b) => ORDER.indexOf(outcomeIn(a)) - ORDER.indexOf(outcomeIn(b)),
  );
  const remove = async ({ id, title }: Opportunity) => {
    const answer = await clients.book.removeSide('opportunity', id);
    if (!answer.ok) {
      toast({ key: `customer ${customer}`, text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    toastWithUndo(clients, customer, {
      text: t('opportunity.removed', { title }),
      change: answer.value.change,
      undone: t('opportunity.restored', { title }),
    });
  };
  return (
    <section class="sheet" aria-labelledby="deals-title">
      <div class="sheet-head">
        <h2 class="sheet-title" id="deals-title">
          {t('customer.opportunities')}
        </h2>
        <Button size="s" variant="quiet" icon="add" onClick={() => onOpen()}>
          {t('card.new-deal')}
        </Button>
      </div>
      {sorted.length > 0 && (
        <ul class="sides">
          {sorted.map((one) => {
            const outcome = outcomeIn(one);
            return (
              <li class="side" key={one.id}>
                <div class="side-main">
                  <button type="button" class="link side-title" onClick={() => onOpen(one.id)}>
                    {one.title}
                  </button>
                  <p class="side-facts">
                    {outcome !== 'open' && <Pill tone={TONES[outcome]}>{closedText(one)}</Pill>}
                    {opportunityFacts(one).join(' · ')}
                  </p>
                  {one.description !== undefined && <p class="side-text">{one.description}</p>}
                </div>
                <span class="entry-acts">
                  <IconButton
                    icon="trash"
                    size="s"
                    label={t('opportunity.remove', { title: one.title })}
                    onClick={() => void remove(one)}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

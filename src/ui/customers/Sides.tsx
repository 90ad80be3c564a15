import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type Activity,
  type Opportunity,
  type SideEntity,
  type SideRecord,
  sideTitle,
} from '../../domain/side';
import type { Sides as CustomerSides } from '../../import/plan/sides';
import { useClients } from '../clients';
import { IconButton } from '../components/Button';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { showValue } from '../fields';
import { formatDate, formatNumber, t } from '../i18n';
import { vocabulary } from '../vocabulary';
import { toastWithUndo } from './actions';

/** A customer's opportunities and what is to be done, as imports brought them; nothing where there is none. */
export function Sides({ id, revision }: { id: string; revision: number | undefined }): JSX.Element | null {
  const clients = useClients();
  const [sides, setSides] = useState<CustomerSides | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await clients.book.sides(id);
      if (current && answer.ok) setSides(answer.value);
    };
    void read();
    return () => {
      current = false;
    };
  }, [id, revision]);

  const remove = async (entity: SideEntity, record: SideRecord) => {
    const answer = await clients.book.removeSide(entity, record.id);
    if (!answer.ok) {
      toast({ key: `customer ${id}`, text: failureTitle(answer.failure), tone: 'problem' });
      return;
    }
    const title = sideTitle(record);
    toastWithUndo(clients, id, {
      text: t('opportunity.removed', { title }),
      change: answer.value.change,
      undone: t('opportunity.restored', { title }),
    });
  };

  if (sides === null) return null;
  const { opportunities, activities } = sides;
  return (
    <>
      {opportunities.length > 0 && (
        <SideList title={t('customer.opportunities')} id="opportunities">
          {opportunities.map((one) => (
            <SideLine
              key={one.id}
              record={one}
              facts={opportunityFacts(one)}
              onRemove={() => remove('opportunity', one)}
            >
              {one.description !== undefined && <p class="side-text">{one.description}</p>}
            </SideLine>
          ))}
        </SideList>
      )}
      {activities.length > 0 && (
        <SideList title={t('customer.activities')} id="activities">
          {activities.map((one) => (
            <SideLine
              key={one.id}
              record={one}
              facts={activityFacts(one)}
              onRemove={() => remove('activity', one)}
            />
          ))}
        </SideList>
      )}
    </>
  );
}

function SideList(props: { id: string; title: string; children: JSX.Element[] }): JSX.Element {
  return (
    <section class="sheet" aria-labelledby={`sides-${props.id}`}>
      <h2 class="sheet-title" id={`sides-${props.id}`}>
        {props.title}
      </h2>
      <ul class="sides">{props.children}</ul>
    </section>
  );
}

function SideLine(props: {
  record: SideRecord;
  facts: readonly string[];
  onRemove: () => void;
  children?: JSX.Element | false;
}): JSX.Element {
  const title = sideTitle(props.record);
  return (
    <li class="side">
      <div class="side-main">
        <p class="side-title">{title}</p>
        <p class="side-facts">{props.facts.join(' · ')}</p>
        {props.children}
      </div>
      <IconButton icon="trash" size="s" label={t('opportunity.remove', { title })} onClick={props.onRemove} />
    </li>
  );
}

/** Stage, amount and date; the pipeline too where there are several. */
function opportunityFacts({ pipeline, stage, expectedRevenue, currency, date }: Opportunity): string[] {
  const { pipelines } = vocabulary.value;
  const known = pipelines.find(({ id }) => id === pipeline);
  const name = known?.stages.find(({ id }) => id === stage)?.name;
  return [
    ...(pipelines.length > 1 && known !== undefined ? [known.name] : []),
    ...(name === undefined ? [] : [name]),
    ...(expectedRevenue === undefined ? [] : [amountText(expectedRevenue, currency)]),
    ...(date === undefined ? [] : [t('customer.opportunity-since', { date: formatDate(date) })]),
  ];
}

function amountText(amount: string, currency: string | undefined): string {
  if (currency === undefined) return showValue('opportunity.expectedRevenue', amount);
  return formatNumber(Number(amount), { style: 'currency', currency });
}

const activityFacts = ({ kind, state, date }: Activity): string[] => [
  t(`activity.${kind}`),
  ...(date === undefined ? [] : [formatDate(date)]),
  ...(state === 'done' ? [t('activity.done')] : []),
];

import type { JSX } from 'preact';
import type { OpportunityRow } from '../../db/workApi';
import type { Customer } from '../../domain/customer';
import { addDays, dayNumber } from '../../domain/day';
import { jobs } from '../book';
import { Button, ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Skeleton } from '../components/Notice';
import { filterUrl } from '../customers/filterUrl';
import { customerTitle } from '../fields';
import { formatDate, formatInstant, t } from '../i18n';
import { waitingReview } from '../import/waiting';
import { nearDay } from '../locale';
import { dealUrl } from '../opportunities/view';
import { money } from '../opportunities/words';
import type { ActivityStart } from '../tasks/ActivityDialog';
import { CallLink } from '../tasks/CallLink';
import { Block } from './Block';
import { type Beside, forgottenCondition, freshCondition, useBeside } from './useToday';

const cardUrl = (id: string): string => `/customers/${encodeURIComponent(id)}`;

/** A customer in a line: what they are called, what is to be known, what can be done at once. */
function CustomerLine(props: {
  customer: Customer;
  about: string;
  tag?: string | undefined;
  onPlan?: () => void;
}): JSX.Element {
  const { customer, about, tag, onPlan } = props;
  return (
    <li class="task today-line">
      <span class="task-main">
        <a class="today-name" href={cardUrl(customer.id)}>
          {customerTitle(customer)}
        </a>
        {tag !== undefined && <span class="today-tag">{tag}</span>}
        {about !== '' && <span class="task-about">{about}</span>}
      </span>
      <span class="task-acts">
        {onPlan !== undefined && (
          <Button size="s" variant="quiet" onClick={onPlan}>
            {t('today.plan-call')}
          </Button>
        )}
        <CallLink phone={customer.phone?.[0]} customer={customer.id} name={customerTitle(customer)} />
      </span>
    </li>
  );
}

/** Customers nobody spoke to for long; those with an open opportunity first. */
function Forgotten(props: {
  beside: Beside;
  owner: readonly string[] | undefined;
  today: string;
  onStart: (start: ActivityStart) => void;
}): JSX.Element | null {
  const { beside, owner, today, onStart } = props;
  const total = beside.stale.total + beside.staleDeals.total;
  if (total === 0) return null;
  const rows = [
    ...beside.staleDeals.rows.map((customer) => ({ customer, tag: t('today.stale-deal') })),
    ...beside.stale.rows.map((customer) => ({ customer, tag: undefined })),
  ].slice(0, 5);
  return (
    <Block
      id="stale"
      title={t('today.stale')}
      about={t('today.stale-text', { n: beside.staleDays })}
      total={total}
      shown={rows.length}
      href={filterUrl(forgottenCondition(beside.staleDays, owner))}
    >
      {rows.map(({ customer, tag }) => (
        <CustomerLine
          key={customer.id}
          customer={customer}
          tag={tag}
          about={[customer.name === undefined ? undefined : customer.company, customer.city]
            .filter(Boolean)
            .join(' · ')}
          onPlan={() =>
            onStart({
              customer: customer.id,
              name: customerTitle(customer),
              values: { kind: 'call', subject: t('today.call-subject'), date: addDays(today, 1) },
            })
          }
        />
      ))}
    </Block>
  );
}

/** Opportunities that should be closed in this week, those without a next step first; and how many are past their day. */
function Closing(props: {
  beside: Beside;
  owner: readonly string[] | undefined;
  today: string;
  onStart: (start: ActivityStart) => void;
}): JSX.Element | null {
  const { beside, owner, today, onStart } = props;
  const { total, rows } = beside.deals;
  if (total + beside.lateDeals === 0) return null;
  const first = rows.filter(({ next }) => next === undefined);
  const shown = [...first, ...rows.filter(({ next }) => next !== undefined)].slice(0, 6);
  return (
    <Block
      id="deals"
      title={t('today.deals')}
      total={total}
      shown={shown.length}
      href="/opportunities/list?outcome=open&sort=closeDate"
      after={
        beside.lateDeals > 0 && (
          <a
            class="today-all today-late"
            href={dealUrl({ view: 'list', outcome: 'open', period: 'overdue', owner: owner?.[0] ?? '' })}
          >
            {t('today.deals-late', { n: beside.lateDeals })}
          </a>
        )
      }
    >
      {shown.map((row) => (
        <DealLine key={row.record.id} row={row} today={today} onStart={onStart} />
      ))}
    </Block>
  );
}

function DealLine(props: {
  row: OpportunityRow;
  today: string;
  onStart: (start: ActivityStart) => void;
}): JSX.Element {
  const { record, name, next } = props.row;
  const { title, expectedRevenue, currency, closeDate, customer, id } = record;
  const date = closeDate ?? '';
  const late = date !== '' && date < props.today;
  return (
    <li class="task today-line">
      <span class="task-main">
        <a class="today-name" href={`/opportunities?open=${encodeURIComponent(id)}`}>
          {title}
        </a>
        <span class="task-about">
          <a href={cardUrl(customer)}>{name}</a>
          {next !== undefined && <span>{t('today.next-step', { what: next.subject })}</span>}
        </span>
        {next === undefined && <span class="today-tag">{t('today.no-step')}</span>}
      </span>
      <span class="task-when" data-late={late ? '' : undefined}>
        <b>{expectedRevenue !== undefined && money(Number(expectedRevenue), currency)}</b>
        <span>{date !== '' && nearDay(date, props.today, dayNumber(date) - dayNumber(props.today))}</span>
      </span>
      <span class="task-acts">
        {next === undefined && (
          <Button
            size="s"
            variant="quiet"
            onClick={() => props.onStart({ customer, name, values: { opportunity: id, date: props.today } })}
          >
            {t('today.plan-step')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Imports that somebody should come back to. */
function Waiting(): JSX.Element | null {
  const review = waitingReview.value;
  const left = [...jobs.value.values()]
    .filter(({ state, test }) => state === 'interrupted' || (test === 'open' && state === 'done'))
    .sort((a, b) => b.number - a.number);
  const total = left.length + (review === null ? 0 : 1);
  if (total === 0) return null;
  return (
    <Block id="imports" title={t('today.imports')} total={total} shown={total}>
      {review !== null && <ImportLine name={review} about={t('today.import-review')} href="/import" />}
      {left.map(({ jobId, source, state, done, report }) => (
        <ImportLine
          key={jobId}
          name={source.name}
          about={
            state === 'interrupted'
              ? t('today.import-interrupted', { done, total: report.rows })
              : t('today.import-test')
          }
          href={`/imports/${encodeURIComponent(jobId)}`}
        />
      ))}
    </Block>
  );
}

const ImportLine = (props: { name: string; about: string; href: string }): JSX.Element => (
  <li class="task today-line">
    <span class="task-main">
      <a class="today-name" href={props.href}>
        {props.name}
      </a>
      <span class="task-about">{props.about}</span>
    </span>
    <span class="task-acts">
      <ButtonLink size="s" variant="quiet" href={props.href}>
        {t('task.open')}
      </ButtonLink>
    </span>
  </li>
);

/** Who came since yesterday, and with which list. */
function Fresh({ beside, today }: { beside: Beside; today: string }): JSX.Element | null {
  const { total, rows } = beside.fresh;
  if (total === 0) return null;
  return (
    <Block
      id="new"
      title={t('today.new')}
      total={total}
      shown={rows.length}
      href={filterUrl(freshCondition(today))}
    >
      {rows.map((customer) => {
        const { createdAt, importedBy } = customer;
        const file = importedBy === undefined ? undefined : jobs.value.get(importedBy.jobId)?.source.name;
        const when = createdAt.length > 10 ? formatInstant(createdAt) : formatDate(createdAt);
        return (
          <CustomerLine
            key={customer.id}
            customer={customer}
            about={[file, customer.city, when].filter(Boolean).join(' · ')}
          />
        );
      })}
    </Block>
  );
}

/** The column beside what is due. */
export function Besides(props: {
  today: string;
  owner: readonly string[] | undefined;
  onStart: (start: ActivityStart) => void;
}): JSX.Element {
  const { today, owner, onStart } = props;
  const { value, failure, again } = useBeside(today, owner);
  return (
    <div class="today-beside">
      <Waiting />
      {failure !== null ? (
        <FailureNotice failure={failure} onRetry={again} />
      ) : value === null ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Closing beside={value} owner={owner} today={today} onStart={onStart} />
          <Forgotten beside={value} owner={owner} today={today} onStart={onStart} />
          <Fresh beside={value} today={today} />
        </>
      )}
    </div>
  );
}

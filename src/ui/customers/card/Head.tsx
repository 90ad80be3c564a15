import type { JSX } from 'preact';
import { Fragment } from 'preact';
import type { Customer } from '../../../domain/customer';
import { jobs } from '../../book';
import { ButtonLink } from '../../components/Button';
import { CategoryChip } from '../../components/CategoryChip';
import { Icon } from '../../components/Icon';
import { StatusPill } from '../../components/Pill';
import { linkOf } from '../../fields';
import { formatDate, formatInstant, formatNumber, t } from '../../i18n';
import { lineUrl } from '../../import/report/view';
import { lastListUrl } from '../query';
import { isPlace } from './details';
import { MapLink } from './MapLink';
import { entryWanted } from './QuickEntry';
import type { Stepping } from './useNeighbours';

/** Back to the list, and on to the customers beside this one in it. */
export function Way({ neighbours, before, after }: Stepping): JSX.Element {
  return (
    <div class="card-way">
      <a class="back" href={lastListUrl.value}>
        <Icon name="arrowLeft" size={16} />
        {t('customers.title')}
      </a>
      {neighbours !== null && neighbours.total > 1 && (
        <nav class="card-steps" aria-label={t('card.steps')}>
          <Step icon="sortUp" label={t('card.previous')} keys="K" href={before} />
          <span class="card-place">
            {t('card.place', {
              n: formatNumber(neighbours.place + 1),
              all: formatNumber(neighbours.total),
            })}
          </span>
          <Step icon="sortDown" label={t('card.following')} keys="J" href={after} />
        </nav>
      )}
    </div>
  );
}

function Step(props: {
  icon: 'sortUp' | 'sortDown';
  label: string;
  keys: string;
  href: string | null;
}): JSX.Element {
  const { icon, label, keys, href } = props;
  if (href === null)
    return (
      <span class="icon-button" data-size="s" aria-hidden="true" data-off="">
        <Icon name={icon} size={16} />
      </span>
    );
  return (
    <a
      class="icon-button"
      data-size="s"
      href={href}
      aria-label={label}
      title={`${label} (${keys})`}
      aria-keyshortcuts={keys}
    >
      <Icon name={icon} size={16} />
    </a>
  );
}

/** Status and categories, beside the name. */
export function Marks({ customer }: { customer: Customer }): JSX.Element {
  return (
    <span class="card-marks">
      {customer.archived !== undefined && (
        <span class="card-archived">
          <Icon name="archive" size={14} />
          {t('card.archived', { date: formatDate(customer.archived) })}
        </span>
      )}
      {customer.status !== undefined && <StatusPill status={customer.status} />}
      {customer.category?.map((name) => (
        <CategoryChip key={name} name={name} />
      ))}
    </span>
  );
}

/** What one does most: calls, writes, goes there; the way to it is the leading phone, e-mail and address. */
export function Contact({ customer }: { customer: Customer }): JSX.Element {
  const { phone = [], email = [] } = customer;
  const call = phone[0] === undefined ? null : linkOf('phone', phone[0]);
  const write = email[0] === undefined ? null : linkOf('email', email[0]);
  return (
    <>
      {call !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only notes that the link within was followed
        // biome-ignore lint/a11y/useKeyWithClickEvents: a link's key press is a click
        <span
          onClick={() => {
            // What was said is taken down where it will be wanted in a moment.
            entryWanted.value = 'call';
          }}
        >
          <ButtonLink icon="phone" href={call}>
            {t('card.call')}
          </ButtonLink>
        </span>
      )}
      {write !== null && (
        <ButtonLink icon="mail" href={write}>
          {t('card.write')}
        </ButtonLink>
      )}
      {isPlace(customer) && <MapLink address={customer} look="button" />}
    </>
  );
}

/** Job and company, who is responsible, and where the record came from: one quiet line under the name. */
export function Lines({ customer }: { customer: Customer }): JSX.Element {
  const { jobTitle, company, name, owner } = customer;
  const facts = [
    ...[jobTitle, name === undefined ? undefined : company].filter((fact) => fact !== undefined),
    ...(owner === undefined ? [] : [t('card.owned', { name: owner })]),
  ];
  return (
    <p class="origin">
      {facts.map((fact) => (
        <Fragment key={fact}>
          {fact}
          <span aria-hidden="true"> · </span>
        </Fragment>
      ))}
      <Origin customer={customer} />
    </p>
  );
}

function Origin({ customer: { importedBy, createdAt } }: { customer: Customer }): JSX.Element {
  if (importedBy === undefined)
    return <>{t('customer.origin-hand', { date: formatInstant(createdAt, 'long') })}</>;
  const file = jobs.value.get(importedBy.jobId)?.source.name ?? '…';
  return (
    <a href={lineUrl(importedBy.jobId, importedBy.line)}>
      {t('customer.origin', { file, line: String(importedBy.line) })}
    </a>
  );
}

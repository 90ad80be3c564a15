import type { JSX } from 'preact';
import type { Colleagues } from '../../../db/cardApi';
import type { Customer } from '../../../domain/customer';
import { Skeleton } from '../../components/Notice';
import { customerTitle, linkOf, showPhone } from '../../fields';
import { t } from '../../i18n';
import { money } from '../../opportunities/words';
import { opportunityFacts } from './sideWords';
import './sides.css';

/** The people of a customer's company, each a press away, and what they all may bring. */
export function Company(props: {
  company: string;
  colleagues: Colleagues | null;
  /** Own opportunities stand elsewhere on the card. */
  customer: string;
}): JSX.Element | null {
  const { company, colleagues } = props;
  if (company === '') return null;
  if (colleagues === null || colleagues.total === 0)
    return (
      <section class="sheet" aria-label={company}>
        {colleagues === null ? (
          <Skeleton lines={1} />
        ) : (
          <p class="files-hint">{t('card.company-nobody', { company })}</p>
        )}
      </section>
    );
  const { people, total, opportunities } = colleagues;
  const others = opportunities.filter(({ customer }) => customer !== props.customer);
  return (
    <section class="sheet" aria-labelledby="company-title">
      <h2 class="sheet-title" id="company-title">
        {t('card.company', { company, n: total })}
      </h2>
      <ul class="sides">
        {people.map((one) => (
          <Person key={one.id} person={one} />
        ))}
      </ul>
      {total > people.length && (
        <p class="side-facts">{t('card.company-more', { n: total - people.length })}</p>
      )}
      {others.length > 0 && (
        <>
          <h3 class="sheet-sub">
            {t('card.company-deals', { n: opportunities.length })}
            <span class="side-facts"> {sums(opportunities)}</span>
          </h3>
          <ul class="sides">
            {others.map((deal) => (
              <li class="side" key={deal.id}>
                <div class="side-main">
                  <a href={`/customers/${encodeURIComponent(deal.customer)}`}>{deal.title}</a>
                  <p class="side-facts">{opportunityFacts(deal).join(' · ')}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Person({ person }: { person: Customer }): JSX.Element {
  const [phone] = person.phone ?? [];
  const call = phone === undefined ? null : linkOf('phone', phone);
  return (
    <li class="side">
      <div class="side-main">
        <a href={`/customers/${encodeURIComponent(person.id)}`}>{customerTitle(person)}</a>
        {person.jobTitle !== undefined && <p class="side-facts">{person.jobTitle}</p>}
      </div>
      {phone !== undefined && call !== null && (
        <a class="side-phone" href={call}>
          {showPhone(phone)}
        </a>
      )}
    </li>
  );
}

/** What opportunities bring together, currency by currency. */
function sums(opportunities: Colleagues['opportunities']): string {
  const totals = new Map<string | undefined, number>();
  for (const { expectedRevenue, currency } of opportunities) {
    if (expectedRevenue === undefined) continue;
    // In hundredths: tenths of a unit add up to no exact number.
    totals.set(currency, (totals.get(currency) ?? 0) + Math.round(Number(expectedRevenue) * 100));
  }
  return [...totals].map(([currency, sum]) => money(sum / 100, currency)).join(' · ');
}

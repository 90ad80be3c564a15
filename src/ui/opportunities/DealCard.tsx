import type { JSX } from 'preact';
import type { OpportunityRow } from '../../db/workApi';
import { localDay } from '../../domain/day';
import { probabilityOf } from '../../domain/dealSums';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { Icon } from '../components/Icon';
import { formatDate, t } from '../i18n';
import { money, percent } from './words';

interface DealCardProps {
  readonly row: OpportunityRow;
  readonly pipeline: Pipeline;
  /** What can be done from here; left out in the picture that follows the pointer. */
  readonly acts?: {
    /** True for the one card that Tab reaches in its column. */
    readonly isActive: boolean;
    readonly onOpen: () => void;
    readonly onPlan: () => void;
  };
}

/** An opportunity on the board: what it is, what it may bring, and what is to be done for it next. */
export function DealCard({ row, pipeline, acts }: DealCardProps): JSX.Element {
  const { record, name } = row;
  const outcome = outcomeOf(pipeline, record.stage);
  const tabIndex = acts?.isActive === true ? 0 : -1;
  return (
    <>
      <div class="deal-line">
        <button type="button" class="deal-title" data-part="title" tabIndex={tabIndex} onClick={acts?.onOpen}>
          {record.title}
        </button>
        <button
          type="button"
          class="deal-grip"
          data-part="grip"
          tabIndex={tabIndex}
          aria-label={t('deal.move', { title: record.title })}
          title={t('deal.move', { title: record.title })}
          aria-describedby="deal-how"
        >
          <Icon name="grip" size={16} />
        </button>
      </div>
      <a
        class="deal-who"
        data-part="who"
        tabIndex={tabIndex}
        href={`/customers/${encodeURIComponent(record.customer)}`}
      >
        {name}
      </a>
      <Figures row={row} pipeline={pipeline} />
      {outcome === 'open' ? (
        <NextStep row={row} tabIndex={tabIndex} onPlan={acts?.onPlan} />
      ) : (
        <p class="deal-facts">
          {[
            record.closedAt === undefined ? '' : formatDate(record.closedAt),
            outcome === 'lost' ? (record.reason ?? '') : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function Figures({ row: { record }, pipeline }: Pick<DealCardProps, 'row' | 'pipeline'>): JSX.Element {
  const { expectedRevenue, currency, closeDate, owner } = record;
  const isOpen = outcomeOf(pipeline, record.stage) === 'open';
  const isLate = isOpen && closeDate !== undefined && closeDate < localDay();
  return (
    <p class="deal-facts">
      {expectedRevenue !== undefined && (
        <span class="deal-money">{money(Number(expectedRevenue), currency)}</span>
      )}
      {isOpen && <span>{percent(probabilityOf(record, pipeline))}</span>}
      {isOpen && closeDate !== undefined && (
        <span class="deal-close" data-late={isLate ? '' : undefined}>
          {isLate ? t('deal.closing-late', { date: formatDate(closeDate) }) : formatDate(closeDate)}
        </span>
      )}
      {owner !== undefined && <span class="deal-owner">{owner}</span>}
    </p>
  );
}

function NextStep(props: {
  row: OpportunityRow;
  tabIndex: number;
  onPlan: (() => void) | undefined;
}): JSX.Element {
  const { next } = props.row;
  const isLate = next?.date !== undefined && next.date < localDay();
  return (
    <button
      type="button"
      class="deal-next"
      data-part="next"
      data-tone={next === undefined ? 'warning' : isLate ? 'problem' : undefined}
      tabIndex={props.tabIndex}
      onClick={props.onPlan}
    >
      <Icon name={next === undefined ? 'add' : 'calendar'} size={14} />
      {next === undefined ? (
        <span>{t('deal.no-next')}</span>
      ) : (
        <span>
          {next.date !== undefined && <strong>{formatDate(next.date)}</strong>} {next.subject}
        </span>
      )}
    </button>
  );
}

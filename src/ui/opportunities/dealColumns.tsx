import type { ComponentChildren } from 'preact';
import type { OpportunityRow } from '../../db/workApi';
import { localDay } from '../../domain/day';
import { probabilityOf } from '../../domain/dealSums';
import { outcomeOf } from '../../domain/stage';
import type { GridColumn } from '../components/grid/VirtualGrid';
import { Icon } from '../components/Icon';
import { Pill } from '../components/Pill';
import { formatDate, formatInstant, t } from '../i18n';
import type { DealSort, DealView } from './view';
import { money, percent, pipelineCalled, stageName } from './words';

interface Context {
  readonly sort: DealView['sort'];
  readonly onSort: (by: DealSort) => void;
  readonly onPlan: (row: OpportunityRow) => void;
}

const TONES = { open: 'unchanged', won: 'new', lost: 'problem' } as const;

const outcome = ({ record }: OpportunityRow) => {
  const pipeline = pipelineCalled(record.pipeline);
  return pipeline === undefined ? 'open' : outcomeOf(pipeline, record.stage);
};

const plain = (text: string | undefined): ComponentChildren =>
  text === undefined ? null : <span title={text}>{text}</span>;

const stage = (row: OpportunityRow): ComponentChildren => (
  <Pill tone={TONES[outcome(row)]}>{stageName(row.record.pipeline, row.record.stage)}</Pill>
);

const amount = ({ record }: OpportunityRow): string =>
  record.expectedRevenue === undefined ? '' : money(Number(record.expectedRevenue), record.currency);

/** The day that counts: of an open one when it is expected to close, else when it was closed, and why. */
function closing(row: OpportunityRow): ComponentChildren {
  const { closeDate, closedAt, reason } = row.record;
  const isOpen = outcome(row) === 'open';
  const day = isOpen ? closeDate : (closedAt ?? closeDate);
  if (day === undefined) return null;
  const isLate = isOpen && day < localDay();
  return (
    <span class="deal-close" data-late={isLate ? '' : undefined} title={reason}>
      {isLate ? t('deal.closing-late', { date: formatDate(day) }) : formatDate(day)}
    </span>
  );
}

/** The columns of the list; each header that the book can sort by sorts. */
export function dealColumns({ sort, onSort, onPlan }: Context): readonly GridColumn<OpportunityRow>[] {
  const column = (
    by: DealSort,
    label: string,
    size: readonly [width: number, grow: number],
    cell: GridColumn<OpportunityRow>['cell'],
    more: Partial<GridColumn<OpportunityRow>> = {},
  ): GridColumn<OpportunityRow> => {
    const order = sort?.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none';
    return {
      ...{ key: by, width: size[0], grow: size[1], cell, headerControl: true, sort: order },
      header: (at) => (
        <button
          type="button"
          class="sort-button"
          data-grid-focus
          data-sorted={order === 'none' ? undefined : ''}
          tabIndex={at.tabIndex}
          title={t('customers.sort', { column: label })}
          onClick={() => onSort(by)}
        >
          <span>{label}</span>
          {order !== 'none' && <Icon name={order === 'ascending' ? 'sortUp' : 'sortDown'} size={14} />}
        </button>
      ),
      ...more,
    };
  };
  const chance: GridColumn<OpportunityRow> = {
    ...{ key: 'probability', width: 64, align: 'end' },
    header: () => '%',
    cell: (row) => {
      const pipeline = pipelineCalled(row.record.pipeline);
      return outcome(row) === 'open' ? percent(probabilityOf(row.record, pipeline)) : null;
    },
  };
  return [
    column('title', t('deal.title'), [180, 3], ({ record }) => (
      <span class="deal-cell-title" title={record.title}>
        {record.title}
      </span>
    )),
    column(
      'customer',
      t('deal.customer'),
      [150, 2],
      ({ record, name }, at) => (
        <a
          class="customer-link"
          data-grid-focus
          tabIndex={at.tabIndex}
          href={`/customers/${encodeURIComponent(record.customer)}`}
        >
          {name}
        </a>
      ),
      { control: true },
    ),
    column('stage', t('deal.stage'), [130, 0], stage),
    column('revenue', t('deal.amount'), [110, 0], amount, { align: 'end' }),
    chance,
    column('closeDate', t('deal.closing'), [190, 0], closing),
    column(
      'next',
      t('deal.next'),
      [190, 2],
      (row, at) =>
        outcome(row) === 'open' && (
          <button
            type="button"
            class="deal-next"
            data-grid-focus
            tabIndex={at.tabIndex}
            data-tone={row.next === undefined ? 'warning' : isLate(row) ? 'problem' : undefined}
            onClick={() => onPlan(row)}
          >
            <span>{row.next === undefined ? t('deal.no-next') : stepText(row.next)}</span>
          </button>
        ),
      { control: true },
    ),
    column('owner', t('deal.owner'), [100, 1], ({ record }) => plain(record.owner)),
    column('updatedAt', t('deal.changed'), [130, 0], ({ record }) => formatInstant(record.updatedAt)),
  ];
}

const isLate = ({ next }: OpportunityRow): boolean => next?.date !== undefined && next.date < localDay();

const stepText = ({ date, subject }: NonNullable<OpportunityRow['next']>): string =>
  date === undefined ? subject : `${formatDate(date)} · ${subject}`;

/** One column that holds an opportunity in two lines, for a phone. */
export function narrowDealColumns(): readonly GridColumn<OpportunityRow>[] {
  return [
    {
      ...{ key: 'deal', width: 200, grow: 1 },
      header: () => null,
      cell: (row) => (
        <span class="customer-card-row">
          <span class="customer-card-line">
            <span class="customer-card-name">{row.record.title}</span>
            {stage(row)}
          </span>
          <span class="customer-card-more">
            {[row.name, amount(row), row.next === undefined ? '' : stepText(row.next)]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </span>
      ),
    },
  ];
}

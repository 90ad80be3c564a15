import type { ComponentChildren } from 'preact';
import type { ImportJob } from '../../db/api';
import type { Customer } from '../../domain/customer';
import type { SortKey } from '../../domain/sortKey';
import type { GridAt, GridColumn } from '../components/grid/VirtualGrid';
import { Icon } from '../components/Icon';
import { StatusPill } from '../components/Pill';
import { customerTitle, fieldLabel, showPhone } from '../fields';
import { formatInstant, t } from '../i18n';
import type { ListView } from './query';

/** Height of a two-line row, in pixels. */
export const NARROW_ROW = 60;

interface Context {
  readonly sort: ListView['sort'];
  readonly jobs: ReadonlyMap<string, ImportJob>;
  readonly onSort: (by: SortKey) => void;
}

const cardUrl = (customer: Customer): string => `/customers/${encodeURIComponent(customer.id)}`;

/** The first value, and how many more there are. */
function first(values: readonly string[] | undefined, show = (value: string) => value): ComponentChildren {
  const [value, ...rest] = values ?? [];
  if (value === undefined) return null;
  return (
    <span title={[value, ...rest].map(show).join('\n')}>
      {show(value)}
      {rest.length > 0 && <span class="more-values"> +{rest.length}</span>}
    </span>
  );
}

/** One value; what does not fit shows in full as its tooltip. */
const plain = (value: string | undefined): ComponentChildren =>
  value === undefined ? null : <span title={value}>{value}</span>;

function nameLink(customer: Customer, at: GridAt): ComponentChildren {
  return (
    <a
      class="customer-link"
      data-grid-focus
      href={cardUrl(customer)}
      tabIndex={at.tabIndex}
      title={customerTitle(customer)}
    >
      {customerTitle(customer)}
    </a>
  );
}

function imported(customer: Customer, jobs: Context['jobs']): ComponentChildren {
  const job = customer.lastImport === undefined ? undefined : jobs.get(customer.lastImport);
  if (job === undefined) return null;
  return (
    <span class="import-cell" title={`${job.source.name}\n${formatInstant(job.startedAt, 'long')}`}>
      <span>{job.source.name}</span>
      <span class="more-values">{formatInstant(job.startedAt)}</span>
    </span>
  );
}

/** The columns of the list; each header sorts. */
export function customerColumns({ sort, jobs, onSort }: Context): readonly GridColumn<Customer>[] {
  const column = (
    by: SortKey,
    label: string,
    width: number,
    grow: number,
    cell: GridColumn<Customer>['cell'],
  ): GridColumn<Customer> => {
    const order = sort.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none';
    return {
      key: by,
      width,
      grow,
      cell,
      control: by === 'name',
      headerControl: true,
      sort: order,
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
    };
  };
  return [
    column('name', fieldLabel('name'), 170, 3, nameLink),
    column('company', fieldLabel('company'), 135, 2, (customer) => plain(customer.company)),
    column('email', fieldLabel('email'), 185, 2, (customer) => first(customer.email)),
    column('phone', fieldLabel('phone'), 135, 0, (customer) => first(customer.phone, showPhone)),
    column('city', fieldLabel('city'), 95, 1, (customer) => plain(customer.city)),
    column('status', fieldLabel('status'), 144, 0, (customer) =>
      customer.status === undefined ? null : <StatusPill status={customer.status} />,
    ),
    column('owner', fieldLabel('owner'), 80, 1, (customer) => plain(customer.owner)),
    column('lastImport', t('customers.last-import'), 190, 2, (customer) => imported(customer, jobs)),
  ];
}

/** One column that holds a customer in two lines, for a phone. */
export function narrowColumns(): readonly GridColumn<Customer>[] {
  return [
    {
      key: 'customer',
      width: 200,
      grow: 1,
      control: true,
      header: () => null,
      cell: (customer, at) => (
        <a class="customer-card-row" data-grid-focus href={cardUrl(customer)} tabIndex={at.tabIndex}>
          <span class="customer-card-line">
            <span class="customer-card-name">{customerTitle(customer)}</span>
            {customer.status !== undefined && <StatusPill status={customer.status} />}
          </span>
          <span class="customer-card-more">{secondLine(customer)}</span>
        </a>
      ),
    },
  ];
}

function secondLine(customer: Customer): string {
  const parts = [
    customer.name === undefined ? undefined : customer.company,
    customer.city,
    customer.phone?.[0] === undefined ? customer.email?.[0] : showPhone(customer.phone[0]),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

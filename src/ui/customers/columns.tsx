import type { ComponentChildren, JSX } from 'preact';
import type { ContactDay, ImportJob } from '../../db/api';
import type { Customer } from '../../domain/customer';
import { fieldSpec } from '../../domain/fields';
import { isSortKey, type SortKey } from '../../domain/sortKey';
import { CategoryChips } from '../components/CategoryChip';
import type { GridAt, GridColumn } from '../components/grid/VirtualGrid';
import { Icon } from '../components/Icon';
import { StatusPill } from '../components/Pill';
import { customerTitle, fieldLabel, kindOfField, showPhone, showValue, valuesOf } from '../fields';
import { formatDate, formatInstant, t } from '../i18n';
import type { ChosenColumn, ColumnKey } from './columnChoice';
import type { ListView } from './query';
import { chooseAll, chooseNobody, chosen, isChosen } from './selection';

/** Height of a two-line row, in pixels. */
export const NARROW_ROW = 60;

/** Width of the column of checkboxes, in pixels. */
const CHECK_WIDTH = 44;

/** A customer with what its activities say, where a column shows it: ISO days, empty for none. */
export type ListedCustomer = Customer & Readonly<Partial<Record<ContactDay, string>>>;

interface Context {
  readonly sort: ListView['sort'];
  readonly chosen: readonly ChosenColumn[];
  readonly jobs: ReadonlyMap<string, ImportJob>;
  readonly onSort: (by: SortKey) => void;
  readonly onCheck: OnCheck;
}

/** A row is chosen, or not any more; with Shift held all from the last one on are. */
export type OnCheck = (row: number, on: boolean, event: { readonly shiftKey: boolean }) => void;

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

/** What a column is called. */
export function columnLabel(key: ColumnKey): string {
  if (key === 'lastImport') return t('customers.last-import');
  if (key === 'lastContact') return t('customers.last-contact');
  if (key === 'nextActivity') return t('customers.next-activity');
  if (key === 'updatedAt') return t('customers.changed');
  return fieldLabel(key);
}

/** Usual widths in pixels, and shares of the room that is left. */
const SIZES: Readonly<Partial<Record<ColumnKey, readonly [width: number, grow: number]>>> = {
  name: [170, 5],
  company: [136, 3],
  email: [160, 3],
  phone: [148, 0],
  city: [100, 1],
  status: [148, 0],
  owner: [104, 1],
  category: [170, 1],
  lastImport: [180, 1],
  notes: [240, 2],
};
const USUAL_SIZE = [130, 0] as const;

function cellOf(key: ColumnKey, { jobs }: Context): GridColumn<ListedCustomer>['cell'] {
  if (key === 'name') return nameLink;
  if (key === 'lastImport') return (customer) => imported(customer, jobs);
  if (key === 'lastContact' || key === 'nextActivity') {
    return (customer) => {
      const day = customer[key] ?? '';
      return day === '' ? null : <span>{formatDate(day)}</span>;
    };
  }
  if (key === 'updatedAt' || key === 'createdAt')
    return (customer) => (
      <span title={formatInstant(customer[key], 'long')}>{formatInstant(customer[key])}</span>
    );
  if (key === 'category')
    return ({ category = [] }) =>
      category.length === 0 ? null : <CategoryChips names={category} most={2} />;
  if (kindOfField(key) === 'status') {
    return (customer) => {
      const [status] = valuesOf(customer[key]);
      return status === undefined ? null : <StatusPill status={status} />;
    };
  }
  const show = kindOfField(key) === 'phone' ? showPhone : (value: string) => showValue(key, value);
  return (customer) => first(valuesOf(customer[key]), show);
}

const isNumber = (key: ColumnKey): boolean => {
  if (key === 'lastImport' || key === 'lastContact' || key === 'nextActivity' || key === 'updatedAt')
    return false;
  const kind = kindOfField(key);
  return (kind === 'number' || kind === 'money') && !fieldSpec(key).many;
};

/** The columns of the list, behind the one of the checkboxes; a header sorts where the list can be sorted by it. */
export function customerColumns(context: Context): readonly GridColumn<ListedCustomer>[] {
  const { sort, onSort } = context;
  const column = ({ key, width: own, ifRoom }: ChosenColumn): GridColumn<ListedCustomer> => {
    const label = columnLabel(key);
    const order = sort.by === key ? (sort.descending ? 'descending' : 'ascending') : 'none';
    const [width, grow] = SIZES[key] ?? USUAL_SIZE;
    const sorts = isSortKey(key);
    return {
      key,
      width: own ?? width,
      grow: own === undefined ? grow : 0,
      resizable: true,
      ...(ifRoom && { ifRoom }),
      cell: cellOf(key, context),
      control: key === 'name',
      headerControl: sorts,
      ...(isNumber(key) && { align: 'end' }),
      ...(sorts && { sort: order }),
      header: (at) =>
        sorts ? (
          <button
            type="button"
            class="sort-button"
            data-grid-focus
            data-sorted={order === 'none' ? undefined : ''}
            tabIndex={at.tabIndex}
            title={t('customers.sort', { column: label })}
            onClick={() => onSort(key)}
          >
            <span>{label}</span>
            {order !== 'none' && <Icon name={order === 'ascending' ? 'sortUp' : 'sortDown'} size={14} />}
          </button>
        ) : (
          <span title={label}>{label}</span>
        ),
    };
  };
  return [checks(context.onCheck), ...context.chosen.map(column)];
}

const checks = (onCheck: OnCheck): GridColumn<ListedCustomer> => ({
  key: 'chosen',
  width: CHECK_WIDTH,
  control: true,
  headerControl: true,
  header: (at) => <CheckAll tabIndex={at.tabIndex} />,
  cell: (customer, at) => <Check customer={customer} at={at} onCheck={onCheck} />,
});

function CheckAll({ tabIndex }: { tabIndex: number }): JSX.Element {
  const { all, ids } = chosen.value;
  return (
    <input
      type="checkbox"
      data-grid-focus
      tabIndex={tabIndex}
      aria-label={t('customers.choose-all')}
      title={t('customers.choose-all')}
      checked={all && ids.size === 0}
      indeterminate={ids.size > 0}
      onChange={() => (all || ids.size > 0 ? chooseNobody() : chooseAll())}
    />
  );
}

function Check(props: { customer: Customer; at: GridAt; onCheck: OnCheck }): JSX.Element {
  const { customer, at, onCheck } = props;
  const on = isChosen(chosen.value, customer.id);
  return (
    <input
      type="checkbox"
      data-grid-focus
      tabIndex={at.tabIndex}
      aria-label={t('customers.choose-one', { name: customerTitle(customer) })}
      checked={on}
      onClick={(event) => onCheck(at.row, !on, event)}
    />
  );
}

/** One column that holds a customer in two lines, for a phone. */
export function narrowColumns(onCheck: OnCheck): readonly GridColumn<ListedCustomer>[] {
  return [
    checks(onCheck),
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

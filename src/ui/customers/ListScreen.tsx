import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ListPage } from '../../db/api';
import type { Customer } from '../../domain/customer';
import { bookStatus, jobs } from '../book';
import { useClients } from '../clients';
import { Button, ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { useRowWindow } from '../components/grid/useRowWindow';
import { type GridHandle, VirtualGrid } from '../components/grid/VirtualGrid';
import { EmptyState } from '../components/Notice';
import { Screen } from '../components/Screen';
import { useNarrow } from '../components/useNarrow';
import { formatNumber, language, t } from '../i18n';
import { customerColumns, NARROW_ROW, narrowColumns } from './columns';
import { EmptyBook } from './EmptyBook';
import { ListFilters } from './ListFilters';
import {
  isFiltered,
  type ListView,
  lastListUrl,
  listUrl,
  listWanted,
  nextSort,
  readListQuery,
  toListQuery,
} from './query';
import './list.css';

/** The customers: searched, filtered and sorted by the URL, fetched by window. */
export default function ListScreen(): JSX.Element {
  const { book } = useClients();
  const { query, route } = useLocation();
  const narrow = useNarrow();
  const view = readListQuery(query);
  const key = listUrl(view);
  const rows = useRowWindow<Customer, ListPage>(key, (offset, limit) =>
    book.list(toListQuery(view, offset, limit)),
  );

  useEffect(() => {
    lastListUrl.value = key;
  }, [key]);

  const revision = bookStatus.value?.revision;
  const [seen, setSeen] = useState(revision);
  useEffect(() => {
    if (seen !== undefined && revision !== seen) rows.refresh();
    setSeen(revision);
  }, [revision]);

  const go = useCallback((next: ListView) => route(listUrl(next), true), [route]);
  const knownJobs = jobs.value;
  const columns = useMemo(
    () =>
      narrow
        ? narrowColumns()
        : customerColumns({
            sort: view.sort,
            jobs: knownJobs,
            onSort: (by) => go({ ...view, sort: nextSort(view.sort, by) }),
          }),
    [narrow, key, knownJobs, language.value, go],
  );

  const { page } = rows;
  const grid = useRef<GridHandle | null>(null);
  const wanted = listWanted.value;
  useEffect(() => {
    if (wanted === null || wanted.search !== view.search || page === null || rows.stale) return;
    listWanted.value = null;
    const only = page.total === 1 && wanted.act === 'open' && isFiltered(view) ? rows.row(0) : undefined;
    if (only !== undefined) route(`/customers/${encodeURIComponent(only.id)}`);
    else if (page.total > 0) grid.current?.focusCell(0, 0);
  }, [wanted, page, rows.stale, key]);
  if (page === null && rows.failure !== null) {
    return (
      <Screen title={t('customers.title')}>
        <FailureNotice failure={rows.failure} onRetry={rows.refresh} />
      </Screen>
    );
  }
  if (page !== null && page.all === 0) return <EmptyBook />;

  return (
    <Screen
      fill
      title={t('customers.title')}
      aside={<Count page={page} filtered={isFiltered(view)} />}
      actions={
        <>
          <span class="list-import">
            <ButtonLink href="/import" icon="import">
              {t('customers.import')}
            </ButtonLink>
          </span>
          <ButtonLink href="/customers/new" icon="add" variant="primary">
            {t('customers.new')}
          </ButtonLink>
        </>
      }
    >
      <ListFilters view={view} page={page} narrow={narrow} onChange={go} />
      {rows.failure !== null && (
        <div class="list-failure">
          <FailureNotice failure={rows.failure} onRetry={rows.refresh} />
        </div>
      )}
      {page !== null && page.total === 0 && !rows.stale ? (
        <NothingFits view={view} onShowAll={() => route('/customers')} />
      ) : (
        <VirtualGrid
          class="customer-grid"
          handle={grid}
          label={t('customers.title')}
          columns={columns}
          frozen={narrow ? 0 : 1}
          rowCount={page === null ? 20 : page.total}
          row={rows.row}
          rowHeight={narrow ? NARROW_ROW : 34}
          headerHeight={narrow ? 0 : 36}
          onRange={rows.want}
          onActivate={({ row }) => {
            const customer = rows.row(row);
            if (customer !== undefined) route(`/customers/${encodeURIComponent(customer.id)}`);
          }}
          resetKey={key}
          busy={rows.stale}
        />
      )}
    </Screen>
  );
}

function Count({ page, filtered }: { page: ListPage | null; filtered: boolean }): JSX.Element {
  return (
    <span role="status">
      {page !== null &&
        (filtered
          ? t('customers.found', { n: page.total, all: formatNumber(page.all) })
          : t('customers.total', { n: page.total }))}
    </span>
  );
}

function NothingFits({ view, onShowAll }: { view: ListView; onShowAll: () => void }): JSX.Element {
  return (
    <EmptyState
      icon="search"
      title={t('customers.none-title')}
      actions={<Button onClick={onShowAll}>{t('customers.show-all')}</Button>}
    >
      <p>
        {view.search === ''
          ? t('customers.none-filter')
          : t('customers.none-search', { search: view.search })}
      </p>
    </EmptyState>
  );
}

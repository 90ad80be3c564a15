import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ListPage, ListQuery } from '../../db/api';
import { FACETS } from '../../domain/facets';
import { ok, type Result } from '../../domain/result';
import type { SortKey } from '../../domain/sortKey';
import { bookStatus, jobs } from '../book';
import { useClients } from '../clients';
import { Button, ButtonLink, IconButton } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { FailureNotice } from '../components/FailureNotice';
import { useRowWindow } from '../components/grid/useRowWindow';
import { type GridHandle, VirtualGrid } from '../components/grid/VirtualGrid';
import { Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { useLater } from '../components/useLater';
import { useNarrow } from '../components/useNarrow';
import { language, t } from '../i18n';
import { chosenColumns, sizeColumn } from './columnChoice';
import { customerColumns, type ListedCustomer, NARROW_ROW, narrowColumns, type OnCheck } from './columns';
import { EmptyBook } from './EmptyBook';
import { FilterChips } from './FilterChips';
import { ListFilters } from './ListFilters';
import { Count, NothingFits } from './ListParts';
import {
  isFiltered,
  type ListView,
  lastListUrl,
  listUrl,
  listWanted,
  nextSort,
  queryOf,
  questionOf,
  readListQuery,
  toListQuery,
  unfiltered,
  withoutOrder,
} from './query';
import { chooseIn, chooseNobody, chosen, countChosen, isChosen, selectionOf } from './selection';
import { useFacets, useLastFacets } from './useFacets';
import { useRestored } from './useRestored';
import { useSelection } from './useSelection';
import './list.css';

/** The customers: searched, filtered and sorted by the URL, fetched by window. */
export default function ListScreen(): JSX.Element {
  const { book } = useClients();
  const { url: at, path, route } = useLocation();
  // While the next screen is on its way the address is that one's already.
  const own = useRef(at);
  if (path === '/customers') own.current = at;
  const url = own.current;
  const narrow = useNarrow();
  const view = useMemo(() => readListQuery(queryOf(url)), [url]);
  const key = listUrl(view);
  const facets = useFacets(narrow);
  const shownColumns = chosenColumns.value;
  const days = CONTACT_DAYS.filter((day) => shownColumns.some((column) => column.key === day));
  const beside = useRef<Pick<ListQuery, 'facets' | 'days'>>({});
  beside.current = { ...(facets.isOpen && { facets: FACETS }), ...(days.length > 0 && { days }) };
  const fetchPage = async (offset: number, limit: number) =>
    withDays(await book.list(toListQuery(view, offset, limit, beside.current)));
  const bookId = bookStatus.value?.book;
  const list = bookId === undefined ? undefined : `customers ${bookId}`;
  const rows = useRowWindow<ListedCustomer, ListPage>(key, fetchPage, list);
  const { page } = rows;
  const told = JSON.stringify(beside.current);
  const asked = useRef(told);
  useEffect(() => {
    if (asked.current !== told) rows.refresh();
    asked.current = told;
  }, [told]);

  useEffect(() => {
    lastListUrl.value = key;
  }, [key]);
  useLayoutEffect(() => chooseIn(listUrl(withoutOrder(view))), [key]);

  const revision = bookStatus.value?.revision;
  const [seen, setSeen] = useState(revision);
  useEffect(() => {
    if (seen !== undefined && revision !== seen) rows.refresh();
    setSeen(revision);
  }, [revision]);

  const go = useCallback((next: ListView) => route(listUrl(next), true), [route]);
  const total = page?.total ?? 0;
  const selection = useSelection({ row: rows.row, read: fetchPage, total });
  const { check } = selection;
  const knownJobs = jobs.value;
  const latest = useRef({ view, check });
  latest.current = { view, check };
  // Another search or filter leaves them as they are: with other columns every cell would be drawn before its row is there.
  const columns = useMemo(() => {
    const onCheck: OnCheck = (...args) => latest.current.check(...args);
    if (narrow) return narrowColumns(onCheck);
    const onSort = (by: SortKey) => {
      const now = latest.current.view;
      go({ ...now, sort: nextSort(now.sort, by) });
    };
    return customerColumns({ sort: view.sort, chosen: shownColumns, jobs: knownJobs, onSort, onCheck });
  }, [narrow, view.sort.by, view.sort.descending, shownColumns, knownJobs, language.value, go]);

  const grid = useRef<GridHandle | null>(null);
  useRestored(grid, key, page !== null && !rows.stale);
  const wanted = listWanted.value;
  useEffect(() => {
    if (wanted === null || wanted.search !== view.search || page === null || rows.stale) return;
    listWanted.value = null;
    const only = page.total === 1 && wanted.act === 'open' && isFiltered(view) ? rows.row(0) : undefined;
    if (only !== undefined) route(`/customers/${encodeURIComponent(only.id)}`);
    else if (page.total > 0) grid.current?.focusCell(0, 1);
  }, [wanted, page, rows.stale, key]);

  const [sheet, setSheet] = useState<'builder' | 'columns' | 'export' | null>(null);
  const countOfChosen = countChosen(chosen.value, total);
  const panelPart = useLater(() => import('./Beside'), facets.isOpen && bookStatus.value?.customers !== 0);
  const bulk = useLater(() => import('./bulk/BulkBar'), countOfChosen > 0);
  const builder = useLater(() => import('./filter/FilterBuilder'), sheet === 'builder');
  const chooser = useLater(() => import('./ColumnChooser'), sheet === 'columns');
  const exporter = useLater(() => import('../export/ListExport'), sheet === 'export');
  // The whole list has somebody, so the first visit is over.
  const menu = useLater(() => import('./ListMenu'), page !== null && page.all + page.archived > 0);
  const known = useLastFacets(page);

  if (page === null && rows.failure !== null) {
    return (
      <Screen title={t('customers.title')}>
        <FailureNotice failure={rows.failure} onRetry={rows.refresh} />
        {isFiltered(view) && <Button onClick={() => go(unfiltered(view))}>{t('customers.show-all')}</Button>}
      </Screen>
    );
  }
  if (page !== null && page.all + page.archived === 0) return <EmptyBook />;

  const panel =
    panelPart === null ? <Skeleton lines={8} /> : <panelPart.Beside view={view} page={known} onChange={go} />;
  return (
    <Screen
      fill
      title={t('customers.title')}
      aside={<Count page={page} view={view} />}
      actions={
        <>
          {menu !== null && <menu.ListMenu />}
          <IconButton icon="download" label={t('customers.export')} onClick={() => setSheet('export')} />
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
      <span class="visually-hidden" role="status">
        {countOfChosen > 0 && t('customers.chosen', { n: countOfChosen })}
      </span>
      {countOfChosen > 0 ? (
        <div key="chosen" class="list-bar" data-chosen="">
          {bulk === null ? (
            <span>{t('customers.chosen', { n: countOfChosen })}</span>
          ) : (
            <bulk.BulkBar
              view={view}
              count={countOfChosen}
              total={total}
              selection={() => selectionOf(chosen.value, questionOf(view))}
              onExport={() => setSheet('export')}
            />
          )}
        </div>
      ) : (
        <ListFilters
          key="filters"
          view={view}
          narrow={narrow}
          open={facets.isOpen}
          onToggle={facets.toggle}
          onBuild={() => setSheet('builder')}
          onColumns={() => setSheet('columns')}
          onChange={go}
        >
          <FilterChips view={view} onChange={go} onEdit={() => setSheet('builder')} />
        </ListFilters>
      )}
      {rows.failure !== null && (
        <div class="list-failure">
          <FailureNotice failure={rows.failure} onRetry={rows.refresh} />
        </div>
      )}
      <div key="body" class="list-body">
        {facets.isOpen && !narrow && (
          <aside key="beside" class="list-beside" aria-label={t('customers.filters')}>
            {panel}
          </aside>
        )}
        {page !== null && page.total === 0 && !rows.stale ? (
          <NothingFits view={view} onShowAll={() => route('/customers')} />
        ) : (
          <VirtualGrid
            key="grid"
            class="customer-grid"
            handle={grid}
            label={t('customers.title')}
            columns={columns}
            frozen={narrow ? 0 : 2}
            startColumn={1}
            rowCount={page === null ? 20 : page.total}
            row={rows.row}
            rowHeight={narrow ? NARROW_ROW : 34}
            headerHeight={narrow ? 0 : 36}
            onRange={rows.want}
            multiple
            selected={({ id }) => isChosen(chosen.value, id)}
            onResize={sizeColumn}
            onMove={(from, to, event) => {
              if (event.shiftKey && from.row !== to.row && to.row >= 0 && from.row >= 0)
                selection.extend(from.row, to.row);
            }}
            onKey={(event, at) => selection.onKey(event, at.row)}
            onActivate={({ row, column }, event) => {
              const customer = rows.row(row);
              if (customer === undefined) return;
              const isClick = event instanceof MouseEvent;
              if (isClick && (column === 0 || event.shiftKey || event.ctrlKey || event.metaKey))
                check(row, !isChosen(chosen.value, customer.id), event);
              else route(`/customers/${encodeURIComponent(customer.id)}`);
            }}
            resetKey={key}
            busy={rows.stale}
          />
        )}
      </div>
      {narrow && (
        <Dialog
          open={facets.isOpen}
          title={t('customers.filters')}
          onClose={facets.toggle}
          actions={
            <Button variant="primary" onClick={facets.toggle}>
              {t('customers.show-found', { n: total })}
            </Button>
          }
        >
          {panel}
        </Dialog>
      )}
      {builder !== null && (
        <builder.FilterBuilder
          open={sheet === 'builder'}
          view={view}
          onClose={() => setSheet(null)}
          onChange={(next) => {
            setSheet(null);
            chooseNobody();
            go(next);
          }}
        />
      )}
      {exporter !== null && sheet === 'export' && (
        <exporter.ListExport
          view={view}
          total={total}
          all={page?.all ?? total}
          archived={page?.archived ?? 0}
          onClose={() => setSheet(null)}
        />
      )}
      {chooser !== null && (
        <chooser.ColumnChooser open={sheet === 'columns'} onClose={() => setSheet(null)} />
      )}
    </Screen>
  );
}

const CONTACT_DAYS = ['lastContact', 'nextActivity'] as const;

/** The rows, each with its own days. */
function withDays(answer: Result<ListPage>): Result<ListPage & { rows: readonly ListedCustomer[] }> {
  if (!answer.ok) return answer;
  const { days = {}, rows } = answer.value;
  const told = CONTACT_DAYS.filter((name) => days[name] !== undefined);
  if (told.length === 0) return answer;
  const ofRow = (at: number) => Object.fromEntries(told.map((name) => [name, days[name]?.[at] ?? '']));
  return ok({ ...answer.value, rows: rows.map((row, at) => ({ ...row, ...ofRow(at) })) });
}

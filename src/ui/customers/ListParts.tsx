import type { JSX } from 'preact';
import type { ListPage } from '../../db/api';
import { Button } from '../components/Button';
import { EmptyState } from '../components/Notice';
import { formatNumber, t } from '../i18n';
import { isFiltered, type ListView } from './query';

/** How many the list finds, beside its heading. */
export function Count({ page, view }: { page: ListPage | null; view: ListView }): JSX.Element {
  return (
    <span role="status">
      {page !== null &&
        (isFiltered(view)
          ? t('customers.found', { n: page.total, all: formatNumber(outOf(page, view)) })
          : t('customers.total', { n: page.total }))}
    </span>
  );
}

/** How many there would be were it not for what the list is narrowed by. */
function outOf({ all, archived }: ListPage, view: ListView): number {
  if (view.archived === 'only') return archived;
  return view.archived === 'shown' ? all + archived : all;
}

/** In place of the rows where nobody fits. */
export function NothingFits({ view, onShowAll }: { view: ListView; onShowAll: () => void }): JSX.Element {
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

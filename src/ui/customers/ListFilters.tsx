import type { JSX } from 'preact';
import type { ListPage } from '../../db/api';
import type { SortKey } from '../../domain/sortKey';
import { jobs } from '../book';
import { Button } from '../components/Button';
import { Select } from '../components/Field';
import { statusLabel } from '../components/Pill';
import { Segmented } from '../components/Segmented';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { statuses, team } from '../vocabulary';
import type { ListView } from './query';

/** Sort orders that a phone offers, as the URL writes them. */
const NARROW_SORTS = ['-created', 'created', 'name', 'company', 'city', 'status', '-lastImport'] as const;
type NarrowSort = (typeof NARROW_SORTS)[number];

function sortLabel(sort: NarrowSort): string {
  if (sort === '-created') return t('customers.newest');
  if (sort === 'created') return t('customers.oldest');
  if (sort === '-lastImport') return t('customers.last-import');
  return fieldLabel(sort);
}

/** Above the list: the statuses with their counts, the import that it is narrowed to, and on a phone the order. */
export function ListFilters(props: {
  view: ListView;
  page: ListPage | null;
  narrow: boolean;
  onChange: (view: ListView) => void;
}): JSX.Element {
  const { view, page, onChange } = props;
  const counts = page?.statuses ?? {};
  const known = statuses.value;
  const own = Object.keys(counts).filter((status) => status !== '' && !known.includes(status));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const jobId = [view.importedBy, view.lastImport, view.touchedBy].find((id) => id !== '');
  const sort = `${view.sort.descending ? '-' : ''}${view.sort.by}`;
  const narrowSort = NARROW_SORTS.find((known) => known === sort) ?? '-created';
  return (
    <div class="list-filters">
      <Segmented
        look="chips"
        label={t('customers.filter-status')}
        value={view.status}
        options={[
          { value: '', label: t('customers.all'), ...(page !== null && { count: all }) },
          ...[...known, ...own].map((status) => ({
            value: status,
            label: statusLabel(status),
            ...(page !== null && { count: counts[status] ?? 0 }),
          })),
        ]}
        onChange={(status) => onChange({ ...view, status })}
      />
      {(team.value.length > 0 || view.owner !== '') && (
        <Select
          size="s"
          hideLabel
          label={t('vocabulary.filter-owner')}
          value={view.owner}
          options={[
            { value: '', label: t('vocabulary.anybody') },
            ...[...new Set([...team.value.map(({ name }) => name), view.owner])]
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name })),
          ]}
          onChange={(owner) => onChange({ ...view, owner })}
        />
      )}
      {jobId !== undefined && (
        <Button
          size="s"
          icon="close"
          title={t('customers.filter-off')}
          onClick={() => onChange({ ...view, importedBy: '', lastImport: '', touchedBy: '' })}
        >
          {t(jobId === view.touchedBy ? 'customers.touched-by' : 'customers.of-import', {
            file: jobs.value.get(jobId)?.source.name ?? '…',
          })}
        </Button>
      )}
      {props.narrow && (
        <Select
          size="s"
          hideLabel
          label={t('customers.sort-order')}
          value={narrowSort}
          options={NARROW_SORTS.map((value) => ({ value, label: sortLabel(value) }))}
          onChange={(value) =>
            onChange({
              ...view,
              sort: { by: value.replace('-', '') as SortKey, descending: value.startsWith('-') },
            })
          }
        />
      )}
    </div>
  );
}

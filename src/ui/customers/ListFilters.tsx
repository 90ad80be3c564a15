import type { ComponentChildren, JSX } from 'preact';
import { isSortKey } from '../../domain/sortKey';
import { Button } from '../components/Button';
import { Select } from '../components/Field';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
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

/** Above the list: what it is narrowed by, and what opens its filters and columns; on a phone its order. */
export function ListFilters(props: {
  view: ListView;
  narrow: boolean;
  /** The facets show. */
  open: boolean;
  onToggle: () => void;
  onBuild: () => void;
  onColumns: () => void;
  onChange: (view: ListView) => void;
  /** The filters in words. */
  children: ComponentChildren;
}): JSX.Element {
  const { view, narrow, open, onChange } = props;
  const sort = `${view.sort.descending ? '-' : ''}${view.sort.by}`;
  return (
    <div class="list-bar">
      <Button
        size="s"
        icon="filter"
        class={open && !narrow ? 'is-on' : ''}
        aria-expanded={open}
        onClick={props.onToggle}
      >
        {t('customers.filters')}
      </Button>
      <Button size="s" variant="quiet" icon="add" onClick={props.onBuild}>
        {t('customers.condition')}
      </Button>
      {props.children}
      {narrow ? (
        <Select
          size="s"
          hideLabel
          label={t('customers.sort-order')}
          value={NARROW_SORTS.find((known) => known === sort) ?? '-created'}
          options={NARROW_SORTS.map((value) => ({ value, label: sortLabel(value) }))}
          onChange={(value) => {
            const by = value.replace('-', '');
            if (isSortKey(by)) onChange({ ...view, sort: { by, descending: value.startsWith('-') } });
          }}
        />
      ) : (
        <span class="list-columns">
          <Button size="s" variant="quiet" icon="columns" onClick={props.onColumns}>
            {t('customers.columns')}
          </Button>
        </span>
      )}
    </div>
  );
}

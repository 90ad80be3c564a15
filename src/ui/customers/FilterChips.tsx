import type { JSX } from 'preact';
import { FACETS } from '../../domain/facets';
import type { Condition } from '../../domain/filter';
import { jobs } from '../book';
import { Icon } from '../components/Icon';
import { useLater } from '../components/useLater';
import { fieldLabel, showValue } from '../fields';
import { t } from '../i18n';
import { choosing, isFiltered, type ListView, unfiltered } from './query';

interface Chip {
  readonly key: string;
  readonly text: string;
  readonly without: ListView;
  /** The condition that it stands for, to be changed. */
  readonly condition?: Condition;
}

/** What the list is narrowed by, in words, each to be taken off; conditions open where they are made. */
export function FilterChips(props: {
  view: ListView;
  onChange: (view: ListView) => void;
  onEdit: () => void;
}): JSX.Element | null {
  const { view, onChange, onEdit } = props;
  const words = useLater(() => import('./filter/conditionWords'), view.filter.length > 0);
  if (!isFiltered(view)) return null;
  const chips = chipsOf(view, (condition) => words?.conditionWords(condition) ?? '…');
  return (
    <ul class="filter-chips" aria-label={t('customers.narrowed')}>
      {chips.map(({ key, text, without, condition }) => (
        <li key={key} class="filter-chip">
          {condition === undefined ? (
            <span class="filter-chip-text" title={text}>
              {text}
            </span>
          ) : (
            <button type="button" class="filter-chip-text" title={text} onClick={onEdit}>
              {text}
            </button>
          )}
          <button
            type="button"
            class="filter-chip-off"
            aria-label={t('customers.filter-off-named', { filter: text })}
            title={t('customers.filter-off')}
            onClick={() => onChange(without)}
          >
            <Icon name="close" size={13} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" class="filters-off" onClick={() => onChange(unfiltered(view))}>
            {t('customers.filters-off')}
          </button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(view: ListView, wordsOf: (condition: Condition) => string): readonly Chip[] {
  const chips: Chip[] = [];
  const ofFile = (id: string) => ({ file: jobs.value.get(id)?.source.name ?? '…' });
  if (view.search !== '')
    chips.push({ key: 'search', text: `“${view.search}”`, without: { ...view, search: '' } });
  for (const key of ['importedBy', 'lastImport', 'touchedBy'] as const) {
    if (view[key] === '') continue;
    const text = t(key === 'touchedBy' ? 'customers.touched-by' : 'customers.of-import', ofFile(view[key]));
    chips.push({ key, text, without: { ...view, [key]: '' } });
  }
  for (const facet of FACETS) {
    const values = view.choices[facet];
    if (values === undefined) continue;
    const shown = values.map((value) => (value === '' ? t('customers.not-set') : showValue(facet, value)));
    const text = `${fieldLabel(facet)}: ${shown.join(', ')}`;
    chips.push({ key: facet, text, without: choosing(view, facet, []) });
  }
  view.filter.forEach((condition, at) => {
    const without = { ...view, filter: view.filter.filter((_, other) => other !== at) };
    chips.push({ key: JSON.stringify(condition), text: wordsOf(condition), without, condition });
  });
  if (view.archived !== 'hidden') {
    const text = t(`customers.archived-${view.archived}`);
    chips.push({ key: 'archived', text, without: { ...view, archived: 'hidden' } });
  }
  return chips;
}

import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ListPage } from '../../db/api';
import type { FacetCounts } from '../../db/listApi';
import { FACETS, type Facet } from '../../domain/facets';
import { flatGroups, groupTree, parentGroup } from '../../domain/groups';
import { Button, IconButton } from '../components/Button';
import { CategoryChip } from '../components/CategoryChip';
import { Select, TextField } from '../components/Field';
import { fieldLabel, showValue } from '../fields';
import { formatNumber, language, t } from '../i18n';
import { statuses, team } from '../vocabulary';
import { ARCHIVED, choosing, type ListView, listUrl, withoutOrder } from './query';
import './facets.css';

/** Values that show before one asks for more. */
const FEW = 6;
/** From so many on they can be searched. */
const MANY = 12;

interface Props {
  readonly view: ListView;
  readonly page: ListPage | null;
  readonly onChange: (view: ListView) => void;
  /** What stands above the facets: the segments. */
  readonly children?: ComponentChildren;
}

/** Beside the list: what it can be narrowed by, with how many each value leaves. */
export function FacetPanel({ view, page, onChange, children }: Props): JSX.Element {
  const shown = useRef<Shown>(new Map());
  const base = listUrl({ ...withoutOrder(view), choices: {} });
  // From the first choice on nothing moves under the pointer, until the list is another one.
  const held = useRef<{ readonly base: string; readonly shown: Shown }>(undefined);
  const kept = held.current?.base === base ? held.current.shown : undefined;
  const choose = (next: ListView) => {
    held.current = { base, shown: new Map(shown.current) };
    onChange(next);
  };
  return (
    <div class="facets">
      {children}
      {FACETS.map((facet) => (
        <FacetPart
          key={facet}
          facet={facet}
          view={view}
          counts={page?.facets?.[facet]}
          kept={kept?.get(facet) ?? NOTHING}
          onShow={(values) => shown.current.set(facet, values)}
          onChange={choose}
        />
      ))}
      {page !== null && (page.archived > 0 || view.archived !== 'hidden') && (
        <div class="facet">
          <Select
            size="s"
            label={t('facet.archived')}
            value={view.archived}
            options={ARCHIVED.map((value) => ({ value, label: t(`customers.archived-${value}`) }))}
            onChange={(archived) => onChange({ ...view, archived })}
          />
        </div>
      )}
    </div>
  );
}

/** Of each facet the values that show, in their order. */
type Shown = Map<Facet, readonly string[]>;
const NOTHING: readonly string[] = [];

function FacetPart(props: {
  facet: Facet;
  view: ListView;
  counts: FacetCounts | undefined;
  /** Values that stay where they are, though nobody may hold them any more. */
  kept: readonly string[];
  onShow: (values: readonly string[]) => void;
  onChange: (view: ListView) => void;
}): JSX.Element | null {
  const { facet, view, counts, kept, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const chosen = view.choices[facet] ?? [];
  const rows = useMemo(
    () => rowsOf(facet, counts ?? [], chosen, kept, unfolded),
    [facet, counts, chosen.join('\n'), kept, unfolded, statuses.value, team.value],
  );
  const isUseful = rows.some(({ value, count }) => value !== '' && count > 0);
  if (!isUseful && chosen.length === 0 && kept.length === 0) {
    props.onShow(NOTHING);
    return null;
  }
  const wanted = search.trim().toLocaleLowerCase();
  const found = rows.filter(
    ({ value, label }) =>
      wanted === '' || chosen.includes(value) || label.toLocaleLowerCase().includes(wanted),
  );
  const shown = isOpen
    ? found
    : rows.filter(
        ({ value, depth }, at) => at < FEW || depth > 0 || chosen.includes(value) || kept.includes(value),
      );
  props.onShow(shown.map(({ value }) => value));
  const more = rows.length - shown.length;
  const toggle = (value: string) =>
    onChange(
      choosing(
        view,
        facet,
        chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
      ),
    );
  return (
    <fieldset class="facet" data-facet={facet}>
      <legend class="facet-title">{fieldLabel(facet)}</legend>
      {isOpen && rows.length > MANY && (
        <TextField
          hideLabel
          label={t('facet.search', { field: fieldLabel(facet) })}
          placeholder={t('facet.search', { field: fieldLabel(facet) })}
          value={search}
          onInput={setSearch}
        />
      )}
      <ul class="facet-values" data-open={isOpen ? '' : undefined}>
        {shown.map((row) => (
          <li key={row.value} class="facet-row" style={{ '--depth': row.depth }}>
            <label class="facet-value">
              <input
                type="checkbox"
                value={row.value}
                checked={chosen.includes(row.value)}
                onChange={() => toggle(row.value)}
              />
              <span class="facet-label">
                {facet === 'category' && row.value !== '' ? <CategoryChip name={row.value} /> : row.label}
              </span>
              <span class="facet-count">{formatNumber(row.count)}</span>
            </label>
            {row.isFolder && (
              <IconButton
                icon="chevronDown"
                size="s"
                label={t('facet.unfold', { name: row.label })}
                aria-expanded={row.isOpen}
                onClick={() => setUnfolded(toggled(unfolded, row.value))}
              />
            )}
          </li>
        ))}
      </ul>
      {(more > 0 || isOpen) && rows.length > FEW && (
        <Button
          size="s"
          variant="quiet"
          onClick={() => {
            setOpen(!isOpen);
            setSearch('');
          }}
        >
          {isOpen ? t('facet.less') : t('facet.more', { n: more })}
        </Button>
      )}
    </fieldset>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** The values of a facet; one that is chosen is there though nobody holds it. */
function rowsOf(
  facet: Facet,
  counts: FacetCounts,
  chosen: readonly string[],
  kept: readonly string[],
  unfolded: ReadonlySet<string>,
): readonly FacetRow[] {
  const known = new Set(counts.map(({ value }) => value));
  const lacking = [...chosen, ...kept, ...(facet === 'status' ? statuses.value : [])].filter(
    (value) => !known.has(value),
  );
  const all = [...counts, ...[...new Set(lacking)].map((value) => ({ value, count: 0 }))];
  const none = all.filter(({ value }) => value === '');
  const named = all.filter(({ value }) => value !== '');
  const last = none.map(({ value, count }) => plainRow(value, count, t('facet.none')));
  if (facet === 'group') {
    const open = new Set(unfolded);
    // The way to what is chosen is unfolded.
    for (const value of chosen)
      for (let folder = parentGroup(value); folder !== ''; folder = parentGroup(folder)) open.add(folder);
    const held = new Map(named.map(({ value, count }) => [value, count]));
    const tree = groupTree([], held, new Intl.Collator(language.value, { numeric: true }).compare);
    const folders = flatGroups(tree, (group) => open.has(group)).map(
      ({ group, name, depth, within, children }): FacetRow => ({
        ...{ value: group, label: name, count: within, depth, isFolder: children.length > 0 },
        isOpen: open.has(group),
      }),
    );
    return [...folders, ...last];
  }
  const rows = named.map(({ value, count }) => plainRow(value, count, showValue(facet, value)));
  const order = facet === 'status' ? statuses.value : kept;
  if (order.length > 0) {
    const places = new Map(order.map((value, at) => [value, at]));
    const place = ({ value }: FacetRow) => places.get(value) ?? order.length;
    rows.sort((a, b) => place(a) - place(b));
  }
  return [...rows, ...last];
}

/** A value to filter by; of groups a folder, counted with all that lies in it. */
interface FacetRow {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** How deep a folder lies; 0 for the outermost. */
  readonly depth: number;
  /** It has folders in it. */
  readonly isFolder: boolean;
  readonly isOpen: boolean;
}

const plainRow = (value: string, count: number, label: string): FacetRow => ({
  ...{ value, count, label, depth: 0, isFolder: false, isOpen: false },
});

import { signal } from '@preact/signals';
import type { ListQuery } from '../../db/api';
import type { Selection } from '../../db/listApi';
import { FACETS, type Facet } from '../../domain/facets';
import type { Condition } from '../../domain/filter';
import { isSortKey, type SortKey } from '../../domain/sortKey';
import { isConditionLike, joined, partsOf } from './filterUrl';

export type Choices = Readonly<Partial<Record<Facet, readonly string[]>>>;

const JOBS = ['importedBy', 'lastImport', 'touchedBy'] as const;

export const ARCHIVED = ['hidden', 'only', 'shown'] as const;
type Archived = (typeof ARCHIVED)[number];

/** What the list shows, as its URL says it. */
export interface ListView {
  readonly search: string;
  /** Of each facet the values of which any is to hold; the empty one stands for none. Facets without any are absent. */
  readonly choices: Choices;
  /** Conditions that all must hold beside the facets. */
  readonly filter: readonly Condition[];
  readonly archived: Archived;
  /** Id of the segment that the list began with; empty for none. */
  readonly segment: string;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  /** Only those that this import created; empty for all. */
  readonly importedBy: string;
  /** Only those whom this import touched last; empty for all. */
  readonly lastImport: string;
  /** Only those whom this import created or changed, however long ago; empty for all. */
  readonly touchedBy: string;
}

/** What came last stands first until the user says otherwise. */
export const DEFAULT_SORT: ListView['sort'] = { by: 'created', descending: true };

/** A list of everybody. */
export const WHOLE_LIST: ListView = {
  ...{ search: '', choices: {}, filter: [], archived: 'hidden', segment: '', sort: DEFAULT_SORT },
  ...{ importedBy: '', lastImport: '', touchedBy: '' },
};

function readSort(text: string | null): ListView['sort'] {
  if (text === null) return DEFAULT_SORT;
  const descending = text.startsWith('-');
  const by = descending ? text.slice(1) : text;
  return isSortKey(by) ? { by, descending } : DEFAULT_SORT;
}

/** The query of an address of ours. */
export const queryOf = (url: string): URLSearchParams => new URL(url, 'http://here').searchParams;

/** Reads the URL's query; what it does not know is left at its default. A condition that is none stays, to be told of. */
export function readListQuery(query: URLSearchParams): ListView {
  const archived = ARCHIVED.find((known) => known === query.get('archived')) ?? 'hidden';
  const given = readFilter(query.get('filter'));
  const own: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = [...new Set(query.getAll(facet))];
    if (values.length > 0) own[facet] = values;
  }
  return withConditions(
    {
      ...WHOLE_LIST,
      search: query.get('search') ?? '',
      choices: own,
      archived,
      segment: query.get('segment') ?? '',
      sort: readSort(query.get('sort')),
      importedBy: query.get('importedBy') ?? '',
      lastImport: query.get('lastImport') ?? '',
      touchedBy: query.get('touchedBy') ?? '',
    },
    given,
  );
}

/** Null stands for what is no condition at all. */
function readFilter(text: string | null): readonly Condition[] {
  if (text === null || text === '') return [];
  try {
    const value: unknown = JSON.parse(text);
    return isConditionLike(value) ? partsOf(value) : [NO_CONDITION];
  } catch {
    return [NO_CONDITION];
  }
}

/** Stands for what an address says that is no condition: the book refuses it, and the list tells so. */
const NO_CONDITION = { kind: 'unknown' } as unknown as Condition;

/** The view with further conditions; one that chooses values of a facet becomes a choice where there is none yet. */
export function withConditions(view: ListView, conditions: readonly Condition[]): ListView {
  const choices: Partial<Record<Facet, readonly string[]>> = { ...view.choices };
  const filter = [...view.filter];
  for (const one of conditions) {
    const chosen = chosenBy(one);
    if (chosen === undefined || choices[chosen.facet] !== undefined) filter.push(one);
    else choices[chosen.facet] = chosen.values;
  }
  return { ...view, choices, filter };
}

/** The values of a facet that a condition chooses. It may come from an address, so nothing of its shape is sure. */
function chosenBy(condition: Condition): { facet: Facet; values: readonly string[] } | undefined {
  const { field, test } = condition as { field?: unknown; test?: { is?: unknown; values?: unknown } };
  const facet = FACETS.find((known) => known === field);
  if (condition.kind !== 'field' || facet === undefined || test?.is !== 'one-of') return undefined;
  const values: unknown = test.values;
  const areTexts =
    Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === 'string');
  return areTexts ? { facet, values } : undefined;
}

/** The URL of a view: only what differs from the default stands in it. */
export function listUrl(view: ListView): string {
  const parts = new URLSearchParams();
  for (const key of ['search', 'segment', ...JOBS] as const) if (view[key] !== '') parts.set(key, view[key]);
  for (const facet of FACETS) for (const value of view.choices[facet] ?? []) parts.append(facet, value);
  if (view.filter.length > 0) parts.set('filter', JSON.stringify(joined(view.filter)));
  if (view.archived !== 'hidden') parts.set('archived', view.archived);
  const { by, descending } = view.sort;
  if (by !== DEFAULT_SORT.by || descending !== DEFAULT_SORT.descending)
    parts.set('sort', `${descending ? '-' : ''}${by}`);
  const text = parts.toString();
  return text === '' ? '/customers' : `/customers?${text}`;
}

/** The same customers in the usual order, all of them: the order and the segment that the list began with are left out. */
export const withoutOrder = (view: ListView): ListView => ({ ...view, sort: DEFAULT_SORT, segment: '' });

/** The view with nothing left out, in its order. */
export const unfiltered = (view: ListView): ListView => ({ ...WHOLE_LIST, sort: view.sort });

/** True where some customers may be left out. */
export const isFiltered = (view: ListView): boolean => listUrl(withoutOrder(view)) !== '/customers';

/** The view with other values of a facet chosen. */
export function choosing(view: ListView, facet: Facet, values: readonly string[]): ListView {
  const { [facet]: _, ...others } = view.choices;
  return { ...view, choices: values.length === 0 ? others : { ...others, [facet]: values } };
}

type AskedOf = Extract<Selection, { readonly query: unknown }>['query'];

/** The question of who is in the list, and in which order. */
export function questionOf(view: ListView): AskedOf {
  const asked = [...FACETS.flatMap((facet) => choiceOf(view, facet) ?? []), ...view.filter];
  return {
    sort: view.sort,
    ...(view.search !== '' && { search: view.search }),
    ...(asked.length > 0 && { filter: joined(asked) }),
    ...(view.archived !== 'hidden' && { archived: view.archived }),
    where: {
      ...(view.importedBy !== '' && { importedBy: view.importedBy }),
      ...(view.lastImport !== '' && { lastImport: view.lastImport }),
      ...(view.touchedBy !== '' && { touchedBy: view.touchedBy }),
    },
  };
}

function choiceOf({ choices }: ListView, facet: Facet): Condition | undefined {
  const values = choices[facet];
  return values && { kind: 'field', field: facet, test: { is: 'one-of', values } };
}

/** All that the list is narrowed by, but for its search and archived customers: conditions that all hold. */
export function conditionsOf(view: ListView): readonly Condition[] {
  const jobs = JOBS.flatMap((field): readonly Condition[] =>
    view[field] === '' ? [] : [{ kind: 'field', field, test: { is: 'one-of', values: [view[field]] } }],
  );
  return [...jobs, ...FACETS.flatMap((facet) => choiceOf(view, facet) ?? []), ...view.filter];
}

/** The question to the book for one window of rows, and what is to be told beside them. */
export const toListQuery = (
  view: ListView,
  offset: number,
  limit: number,
  beside: Pick<ListQuery, 'facets' | 'days'> = {},
): ListQuery => ({ ...questionOf(view), ...beside, offset, limit });

/** What a click on a column's header makes of the order: up, down, then as it was. */
export function nextSort(sort: ListView['sort'], by: SortKey): ListView['sort'] {
  if (sort.by !== by) return { by, descending: false };
  return sort.descending ? DEFAULT_SORT : { by, descending: true };
}

/** The list as it was left: where "back to the customers" leads. */
export const lastListUrl = signal('/customers');

/** What the search box asks of the list. */
interface ListWish {
  /** The wish is for the list of this search: one still shown for an earlier search does not answer it. */
  readonly search: string;
  /** The focus on the first row, or the card where only one customer is left. */
  readonly act: 'focus' | 'open';
}

/** The list takes this wish once it shows what is searched for. Null when nothing is asked. */
export const listWanted = signal<ListWish | null>(null);

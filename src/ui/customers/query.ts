import { signal } from '@preact/signals';
import type { ListQuery } from '../../db/api';
import { isSortKey, type SortKey } from '../../domain/sortKey';

/** What the list shows, as its URL says it. */
export interface ListView {
  readonly search: string;
  /** One status; empty for all. */
  readonly status: string;
  /** Whose customers; empty for all. */
  readonly owner: string;
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

function readSort(text: string | undefined): ListView['sort'] {
  if (text === undefined) return DEFAULT_SORT;
  const descending = text.startsWith('-');
  const by = descending ? text.slice(1) : text;
  return isSortKey(by) ? { by, descending } : DEFAULT_SORT;
}

/** Reads the URL's query; what it does not know is left at its default. */
export function readListQuery(query: Readonly<Record<string, string | undefined>>): ListView {
  return {
    search: query.search ?? '',
    status: query.status ?? '',
    owner: query.owner ?? '',
    sort: readSort(query.sort),
    importedBy: query.importedBy ?? '',
    lastImport: query.lastImport ?? '',
    touchedBy: query.touchedBy ?? '',
  };
}

/** The URL of a view: only what differs from the default stands in it. */
export function listUrl(view: ListView): string {
  const parts = new URLSearchParams();
  for (const key of ['search', 'status', 'owner', 'importedBy', 'lastImport', 'touchedBy'] as const) {
    if (view[key] !== '') parts.set(key, view[key]);
  }
  const { by, descending } = view.sort;
  if (by !== DEFAULT_SORT.by || descending !== DEFAULT_SORT.descending)
    parts.set('sort', `${descending ? '-' : ''}${by}`);
  const text = parts.toString();
  return text === '' ? '/customers' : `/customers?${text}`;
}

/** True where some customers may be left out. */
export const isFiltered = (view: ListView): boolean =>
  view.search !== '' ||
  view.status !== '' ||
  view.owner !== '' ||
  view.importedBy !== '' ||
  view.lastImport !== '' ||
  view.touchedBy !== '';

/** The question to the book for one window of rows. */
export function toListQuery(view: ListView, offset: number, limit: number): ListQuery {
  return {
    offset,
    limit,
    sort: view.sort,
    ...(view.search !== '' && { search: view.search }),
    where: {
      ...(view.status !== '' && { status: view.status }),
      ...(view.owner !== '' && { owner: view.owner }),
      ...(view.importedBy !== '' && { importedBy: view.importedBy }),
      ...(view.lastImport !== '' && { lastImport: view.lastImport }),
      ...(view.touchedBy !== '' && { touchedBy: view.touchedBy }),
    },
  };
}

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

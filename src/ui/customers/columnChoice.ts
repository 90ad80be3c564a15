import { computed, signal } from '@preact/signals';
import { FIELD_KEYS, type FieldKey, isFieldKey, isOwnField } from '../../domain/fields';
import { ownField } from '../../domain/ownFields';
import { vocabulary } from '../vocabulary';

/** What a column of the list shows: a field, or what the book knows beside its fields. */
export type ColumnKey = FieldKey | 'lastImport' | 'lastContact' | 'nextActivity' | 'updatedAt';

export interface ChosenColumn {
  readonly key: ColumnKey;
  /** Pixels, where the user drew it; it then keeps to it. */
  readonly width?: number;
  /** Nobody asked for it: it shows where there is room. */
  readonly ifRoom?: true;
}

const BESIDE = ['lastContact', 'nextActivity', 'lastImport', 'updatedAt'] as const;

const DEFAULTS: readonly ChosenColumn[] = [
  ...(['name', 'company', 'email', 'phone', 'city', 'status', 'owner'] as const).map((key) => ({ key })),
  { key: 'lastImport', ifRoom: true },
];

/** What a list cannot show in one line, or shows already. */
const NOT_SHOWN: ReadonlySet<FieldKey> = new Set(['labels', 'addresses'] as const);

const KEY = 'satchel.columns';
const WIDEST = 1200;

/** Every column that a list may have, the user's own fields among them. */
export const allColumns = computed<readonly ColumnKey[]>(() => [
  ...FIELD_KEYS.filter((key) => !NOT_SHOWN.has(key) && !key.startsWith('opportunity.')),
  ...vocabulary.value.fields.map(ownField),
  ...BESIDE,
]);

const isColumnKey = (key: unknown): key is ColumnKey =>
  (BESIDE as readonly unknown[]).includes(key) || (isFieldKey(key) && !NOT_SHOWN.has(key));

/** What of a stored text is a choice of columns. */
export function readColumns(text: string | null): readonly ChosenColumn[] {
  const columns: ChosenColumn[] = [];
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    for (const one of Array.isArray(stored) ? stored : []) {
      const { key, width, ifRoom } = (one ?? {}) as { key?: unknown; width?: unknown; ifRoom?: unknown };
      if (!isColumnKey(key) || columns.some((known) => known.key === key)) continue;
      const isWidth = typeof width === 'number' && width > 0 && width <= WIDEST;
      columns.push({ key, ...(isWidth && { width }), ...(ifRoom === true && { ifRoom }) });
    }
  } catch {
    // What stands there is no choice: the usual columns show.
  }
  return columns.length > 0 ? columns : DEFAULTS;
}

/** The columns as the user chose them, in their order; remembered on this device. */
const kept = signal<readonly ChosenColumn[]>(readColumns(stored()));

/** Those that can be shown: a field of the user's own may be gone. */
export const chosenColumns = computed<readonly ChosenColumn[]>(() => {
  const own = new Set<string>(vocabulary.value.fields.map(ownField));
  return kept.value.filter(({ key }) => !isOwnField(key) || own.has(key));
});

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off
  }
}

/** @param done false while a column is being drawn: it is remembered when the pointer is let go. */
export function chooseColumns(columns: readonly ChosenColumn[] | null, done = true): void {
  kept.value = columns ?? DEFAULTS;
  if (!done) return;
  try {
    if (columns === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(columns));
  } catch {
    // storage is switched off: the choice holds until the page closes
  }
}

/** A column has another width. */
export const sizeColumn = (key: string, width: number, done: boolean): void =>
  chooseColumns(
    kept.value.map((column) =>
      column.key === key ? { key: column.key, width: Math.min(WIDEST, width) } : column,
    ),
    done,
  );

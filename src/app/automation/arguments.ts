/** Checks of what scripts hand in: plain data from outside, of any shape. */
import * as z from 'zod/mini';
import type { ListQuery } from '../../db/api';
import type { CustomerDraft } from '../../domain/customer';
import { type FieldKey, fieldSpec, isFieldKey } from '../../domain/fields';
import { type ImportProfile, ImportProfileSchema } from '../../domain/profile';
import { SIDES } from '../../domain/side';
import { isSortKey } from '../../domain/sortKey';
import { type AutomationEntity, AutomationError, type ExportOptions, type Where } from '../automation';

/** What `list` takes, checked; the limit is null where all rows are asked for. */
export interface CheckedList {
  readonly query: Omit<ListQuery, 'limit' | 'offset'>;
  readonly limit: number | null;
  readonly offset: number;
}

type WhereKey = keyof Where;

const isWhereKey = (key: unknown): key is WhereKey =>
  key === 'importedBy' || key === 'lastImport' || key === 'touchedBy' || isFieldKey(key);

const Whole = z.int().check(z.nonnegative());

const WhereSchema = z.partialRecord(z.custom<WhereKey>(isWhereKey), z.string());

const ListSchema = z.strictObject({
  where: z.optional(WhereSchema),
  search: z.optional(z.string()),
  sort: z.optional(
    z.string().check(z.refine((sort) => isSortKey(sort.startsWith('-') ? sort.slice(1) : sort))),
  ),
  limit: z.optional(Whole),
  offset: z.optional(Whole),
});

/** Parses, or throws the code, naming the argument and the place in it. */
function parse<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  argument: string,
  code: 'invalid-argument' | 'invalid-profile' = 'invalid-argument',
): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const keys = issue !== undefined && 'keys' in issue ? issue.keys : [];
  const path = [argument, ...(issue?.path ?? []), ...keys].map(String).join('.');
  throw new AutomationError(code, { argument: path });
}

export function checkSource(source: unknown): Blob {
  if (source instanceof Blob) return source;
  throw new AutomationError('invalid-argument', { argument: 'source' });
}

export const checkProfile = (profile: unknown): ImportProfile =>
  parse(ImportProfileSchema, profile ?? {}, 'profile', 'invalid-profile');

export const checkId = (id: unknown, argument: string): string =>
  parse(z.string().check(z.minLength(1)), id, argument);

/** The name of an entity that exists. */
export function checkEntity<E extends AutomationEntity>(entity: E): E {
  if (!ENTITIES.has(entity)) throw new AutomationError('not-found', { entity: String(entity) });
  return entity;
}

const ENTITIES: ReadonlySet<string> = new Set<AutomationEntity>([
  'customer',
  'member',
  'company',
  ...SIDES,
  'task',
]);

export function checkImportOptions(options: unknown): {
  onProgress: ((progress: unknown) => void) | null;
  signal: AbortSignal | null;
} {
  const schema = z.strictObject({
    onProgress: z.optional(z.custom<(progress: unknown) => void>((value) => typeof value === 'function')),
    signal: z.optional(z.custom<AbortSignal>((value) => value instanceof AbortSignal)),
  });
  const { onProgress, signal } = parse(schema, options ?? {}, 'options');
  return { onProgress: onProgress ?? null, signal: signal ?? null };
}

export function checkList(options: unknown): CheckedList {
  const { where, search, sort, limit, offset } = parse(ListSchema, options ?? {}, 'options');
  const descending = sort?.startsWith('-') ?? false;
  const by = descending ? sort?.slice(1) : sort;
  return {
    query: {
      ...(where === undefined ? {} : { where: where as Where }),
      ...(search === undefined ? {} : { search }),
      ...(by !== undefined && isSortKey(by) ? { sort: { by, descending } } : {}),
    },
    limit: limit ?? null,
    offset: offset ?? 0,
  };
}

/** The format and the filter of an export; the filter is null where everything is asked for. */
export function checkExport(options: unknown): {
  readonly format: ExportOptions['format'];
  readonly where: Where | null;
} {
  const schema = z.strictObject({
    format: z.enum(['json', 'csv', 'xlsx', 'vcard']),
    where: z.optional(WhereSchema),
  });
  const { format, where } = parse(schema, options, 'options');
  return { format, where: where === undefined ? null : (where as Where) };
}

/** What the book writes itself; a record that came from `get` may hold it and go back. */
const KEPT_BY_BOOK = new Set(['updatedAt', 'importedBy', 'lastImport', 'log']);

/** A record that may go to the book: known fields only, each a string, or strings where the field holds several. */
export function checkRecord(record: unknown): CustomerDraft {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new AutomationError('invalid-argument', { argument: 'record' });
  }
  const entries = Object.entries(record).filter(([key]) => !KEPT_BY_BOOK.has(key));
  for (const [key, value] of entries) {
    if (!(key === 'id' ? typeof value === 'string' : isFieldKey(key) && fits(key, value))) {
      throw new AutomationError('invalid-record', { field: key });
    }
  }
  const draft: CustomerDraft = Object.fromEntries(entries);
  if (draft.id === undefined) return draft;
  // The book knows when it came by the customer: `get` then `put` must not turn that instant into a date.
  const { createdAt: _, ...update } = draft;
  return update;
}

function fits(field: FieldKey, value: unknown): boolean {
  if (!fieldSpec(field).many) return typeof value === 'string';
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

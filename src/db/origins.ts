import type { Customer } from '../domain/customer';
import { type FieldKey, fieldsOf } from '../domain/fields';
import { fail, ok, type Result } from '../domain/result';
import { sameValue } from '../import/plan/changes';
import type { HistoryEntry, ValueOrigin } from './api';
import type { Book } from './book';
import { historyOf } from './history';
import { readRecords } from './pages';
import { type SourceRow, sourceRow } from './session/sourceRow';

type Origins = Partial<Record<FieldKey, ValueOrigin>>;

/**
 * Of every field that a customer holds: the newest step of its history that left the present value there, else the one
 * that created it; with the heading and the cell of the source where that step was an import whose rows are kept. Fields
 * whose making the journal does not know (of a book that was restored, say) are left out. Fails with `not-found`.
 */
export async function originsOf(book: Book, id: string): Promise<Result<Readonly<Origins>>> {
  const [record] = await readRecords(book, [id]);
  if (record === undefined) return fail('not-found', { id });
  const steps = await historyOf(book, id);
  const rows = new Map<string, SourceRow | undefined>();
  const origins: Origins = {};
  for (const field of fieldsOf(record)) {
    const [first, ...others] = await originsOfValues(book, steps, field, record, rows);
    if (first !== undefined) origins[field] = others.length === 0 ? first : { ...first, others };
  }
  return ok(origins);
}

/** Of each value that the field holds; none where the journal does not know. */
async function originsOfValues(
  book: Book,
  steps: readonly HistoryEntry[],
  field: FieldKey,
  record: Customer,
  rows: Map<string, SourceRow | undefined>,
): Promise<ValueOrigin[]> {
  const held = record[field];
  if (held === undefined) return [];
  const origins: ValueOrigin[] = [];
  for (const value of typeof held === 'string' ? [held] : held) {
    const entry =
      typeof held === 'string' ? stepBehind(steps, record, field) : stepThatAdded(steps, field, value);
    if (entry === undefined) return [];
    const about = typeof held === 'string' ? record : { ...record, [field]: [value] };
    const source = await sourceOf(book, entry, field, about, rows);
    origins.push(source === undefined ? { entry } : { entry, source });
  }
  return origins;
}

const isMaking = ({ kind }: HistoryEntry): boolean => kind === 'created' || kind === 'import-created';

/** @param steps newest first. */
function stepThatAdded(
  steps: readonly HistoryEntry[],
  field: FieldKey,
  value: string,
): HistoryEntry | undefined {
  const added = steps.find(({ changes }) =>
    changes.some(
      (change) => change.field === field && change.after?.includes(value) && !change.before?.includes(value),
    ),
  );
  return added ?? steps.find(isMaking);
}

/** @param steps newest first. */
function stepBehind(
  steps: readonly HistoryEntry[],
  record: Customer,
  field: FieldKey,
): HistoryEntry | undefined {
  const changed = steps.find(({ changes }) =>
    changes.some((change) => change.field === field && sameValue(change.after, record[field])),
  );
  return changed ?? steps.find(isMaking);
}

/** Fields that a name is made of where no column holds it whole. */
const PARTS: ReadonlySet<FieldKey | null> = new Set<FieldKey>(['firstName', 'middleName', 'lastName']);

/**
 * What the source says in the row of an import's step.
 * @param known rows that were read for other fields, by job and line.
 */
async function sourceOf(
  book: Book,
  { kind, job }: HistoryEntry,
  field: FieldKey,
  record: Customer,
  known: Map<string, SourceRow | undefined>,
): Promise<ValueOrigin['source']> {
  const isImport = kind === 'import-created' || kind === 'imported';
  if (!isImport || job?.line === undefined) return undefined;
  const key = `${job.id} ${job.line}`;
  const row = known.has(key) ? known.get(key) : await sourceRow(book, job.id, job.line);
  known.set(key, row);
  if (row === undefined) return undefined;
  const columns = row.columns.filter((column) => brings(column, field, record));
  const parts =
    field === 'name' && columns.length === 0
      ? row.columns.filter((column) => PARTS.has(column.field) && column.cell.trim() !== '')
      : columns.slice(0, 1);
  if (parts.length === 0) return undefined;
  return {
    header: parts.map(({ header }) => header).join(' + '),
    cell: parts.map(({ cell }) => cell).join(' '),
  };
}

/** True where the column's cell comes to what the customer holds, or to a part of it. */
function brings({ brought }: SourceRow['columns'][number], wanted: FieldKey, record: Customer): boolean {
  const now = record[wanted];
  if (now === undefined) return false;
  const held = typeof now === 'string' ? [now] : now;
  return brought(wanted, record).some((value) => held.includes(value));
}

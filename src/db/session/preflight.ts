import type { Customer } from '../../domain/customer';
import { ok, type Result } from '../../domain/result';
import type { Preflight } from '../../import/api';
import type { Book } from '../book';
import { attempt } from '../failures';
import { PAGE_SIZE, recordId, slotOf } from '../ids';
import { packUpdates } from '../journal';
import { PageDraft } from '../pageDraft';
import { customersIn } from '../revision';
import type { Decided } from './decided';
import type { Plan } from './plan';

/** Rows that are written on trial: two pages, some hundreds of kilobytes. */
const ROWS_ON_TRIAL = 2 * PAGE_SIZE;

/** Where the trial is kept for the moment; what a killed one left there is overwritten by the next. */
const SCRATCH = 'preflight';

/**
 * Tries whether there is room for a commit: the first rows that it will write are packed as they will be stored,
 * written for good, and taken away again. What they take is what `need` is reckoned from.
 *
 * Fails with `quota` or `disk-full` where not even they fit; nothing of them stays either way.
 * @param rows of the source, for the answer.
 */
export async function preflight(book: Book, plan: Plan, rows: number): Promise<Result<Preflight>> {
  const { created, updated } = plan.ledger.counts;
  const decided = await plan.planned(firstWritten(plan));
  const trial = pack(book, decided);
  const written = await attempt(() => book.db.settings.put({ key: SCRATCH, value: trial }));
  const removed = await attempt(() => book.db.settings.delete(SCRATCH));
  if (!written.ok) return written;
  if (!removed.ok) return removed;
  const share = decided.length === 0 ? 0 : (created + updated) / decided.length;
  const customers = await customersIn(book);
  return ok({ need: Math.round(sizeOf(trial) * share), free: await freeBytes(), customers, rows });
}

/** Numbers of the first rows that the plan creates or updates customers by. */
function firstWritten({ ledger }: Plan): number[] {
  const rows: number[] = [];
  for (let row = 0; row < ledger.rows && rows.length < ROWS_ON_TRIAL; row++) {
    const action = ledger.actionOf(row);
    if (action === 'create' || action === 'update') rows.push(row);
  }
  return rows;
}

/** The rows as a commit stores them: pages, their blocks of columns, and before-images. */
function pack(book: Book, decided: readonly Decided[]): object {
  const pages: object[] = [];
  for (let at = 0; at < decided.length; at += PAGE_SIZE) {
    const draft = PageDraft.empty(at / PAGE_SIZE);
    decided.slice(at, at + PAGE_SIZE).forEach((row, index) => {
      draft.set(slotOf(index), customerOf(book, row, at + index));
    });
    pages.push(draft.toRows(SCRATCH) ?? {});
  }
  const images = decided.flatMap(({ raw, planned }, sequence) =>
    planned.action === 'update' ? { sequence, fields: planned.changes, line: raw.line } : [],
  );
  return { pages, images: packUpdates(images) };
}

function customerOf({ id }: Book, { raw, stored, planned }: Decided, sequence: number): Customer {
  const now = new Date().toISOString();
  const made: Customer = {
    createdAt: now,
    ...planned.values,
    id: recordId(id, sequence),
    updatedAt: now,
    importedBy: { jobId: SCRATCH, line: raw.line },
    lastImport: SCRATCH,
    log: [1],
  };
  return stored === undefined ? made : { ...stored, ...made };
}

/** About how many bytes a value takes when it is stored. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') {
    // One byte a letter while all of them are Latin-1, else two.
    for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 255) return 2 * value.length;
    return value.length;
  }
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof ArrayBuffer) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, part]) => sum + key.length + sizeOf(part), 0);
}

/** What the browser says is free; null where it says nothing. */
async function freeBytes(): Promise<number | null> {
  const estimate = await attempt(() => navigator.storage.estimate());
  if (!estimate.ok) return null;
  const { quota, usage } = estimate.value;
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

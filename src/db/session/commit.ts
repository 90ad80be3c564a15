import type { Change } from '../../domain/change';
import type { Customer } from '../../domain/customer';
import { fail, ok, type Result } from '../../domain/result';
import type { ImportReport, OnProgress } from '../../import/api';
import { isUnstored } from '../../import/plan/tally';
import type { ImportJob } from '../api';
import type { Book } from '../book';
import { write } from '../door';
import { randomId, recordId } from '../ids';
import { IMPORT_LOCK, saveJob } from '../jobs';
import { reserve } from '../pages';
import { type JobRow, META } from '../schema';
import type { Decided } from './decided';
import type { Plan } from './plan';
import { progressReporter } from './progress';
import { ReportBuilder } from './report';
import type { Stage } from './stage';

/** What a commit needs to know beside the plan. */
export interface CommitSource {
  readonly source: ImportJob['source'];
  readonly header: readonly string[];
  /** Milliseconds already spent on reading and deciding. */
  readonly spentMs: number;
}

/**
 * Does what a plan says: see `commitBlocks`. One importer at a time over all tabs (`locked`); nothing is written where
 * the book is no longer the one that was planned against (`book-changed`), or where the profile says to stop on any
 * error and there is one (`row-errors`).
 */
export async function commitPlan(
  book: Book,
  stage: Stage,
  plan: Plan,
  about: CommitSource,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<ImportReport>> {
  if (plan.settings.onError === 'stop' && plan.ledger.errors > 0)
    return fail('row-errors', { n: plan.ledger.errors });
  return navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return fail('locked');
    if ((await revisionOf(book)) !== plan.revision) return fail('book-changed');
    return ok(await commitBlocks(book, stage, plan, about, stopped, onProgress));
  });
}

/** The number of the book's last write. */
export async function revisionOf(book: Book): Promise<number> {
  return Number((await book.db.meta.get(META.revision))?.value ?? 0);
}

/**
 * Block by block: customers, their journal, the failed rows and the job's own state in one transaction each, so that
 * what the job says it did is what is stored, whenever it ends. A stop keeps what was committed; rows that were not
 * reached are counted as pending.
 */
async function commitBlocks(
  book: Book,
  stage: Stage,
  plan: Plan,
  about: CommitSource,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<ImportReport> {
  const started = performance.now();
  // Every record that the import touches names it, so it is short: 62 bits.
  const jobId = randomId(12);
  const startedAt = new Date().toISOString();
  const builder = new ReportBuilder(jobId, stage.rows, plan.settings.notes);
  const job = (state: ImportJob['state']): JobRow => ({
    ...{ number: 0, by: '', profile: {}, predicted: plan.ledger.counts, done: 0, hasRows: false },
    ...{ events: [], checks: [], since: 0 },
    jobId,
    state,
    source: about.source,
    startedAt,
    ...(state === 'running' ? {} : { endedAt: new Date().toISOString() }),
    report: builder.report(about.spentMs + performance.now() - started, state === 'cancelled'),
  });
  const progress = progressReporter('commit', stage.rows, onProgress);
  const decide = (block: number) => plan.planned(range(stage.startOf(block), stage.startOf(block + 1)));
  let sequence = await reserve(book, plan.ledger.counts.created, true);
  let decided = await decide(0);
  for (let block = 0; block < stage.blocks; block++) {
    const end = stage.startOf(block + 1);
    for (const { planned } of decided) builder.add(planned);
    const state = end === stage.rows ? 'done' : stopped() ? 'cancelled' : 'running';
    const changes = decided.flatMap((row) => changeOf(row, () => recordId(book.id, sequence++), jobId));
    const failed = decided.filter(({ planned }) => isUnstored(planned.issues));
    const rows = failed.map(({ raw, planned }) => ({
      line: raw.line,
      cells: raw.cells,
      issues: planned.issues,
    }));
    const written = write(book, changes, { kind: 'import', jobId }, async (db, { missing }) => {
      builder.lose(missing.length);
      await saveJob(book, job(state));
      if (rows.length > 0) await db.failed.put({ job: jobId, block, header: about.header, rows });
    });
    // The next block is cleaned while this one is stored: no customer is in both, for each is taken by one row.
    [decided] = await Promise.all([decide(block + 1), written]);
    progress(end);
    if (state === 'cancelled') return job(state).report;
  }
  return job('done').report;
}

/** The change that a decision comes to; none where nothing is written. */
function changeOf({ raw, stored, planned }: Decided, nextId: () => string, jobId: string): Change[] {
  if (planned.action === 'create')
    return [
      { kind: 'create', entity: 'customer', record: newCustomer(nextId(), raw.line, planned.values, jobId) },
    ];
  if (planned.action !== 'update' || stored === undefined) return [];
  return [{ kind: 'update', entity: 'customer', id: stored.id, fields: planned.changes, line: raw.line }];
}

function newCustomer(
  id: string,
  line: number,
  values: Decided['planned']['values'],
  jobId: string,
): Customer {
  const now = new Date().toISOString();
  return {
    ...values,
    id,
    createdAt: values.createdAt ?? now,
    updatedAt: now,
    importedBy: { jobId, line },
    lastImport: jobId,
  };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

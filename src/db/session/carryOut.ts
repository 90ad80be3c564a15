import type { Change } from '../../domain/change';
import type { Customer } from '../../domain/customer';
import type { ImportReport, OnProgress } from '../../import/api';
import { type PlannedRow, waiting } from '../../import/plan/settle';
import { isUnstored } from '../../import/plan/tally';
import type { ImportJob } from '../api';
import type { Book } from '../book';
import { write } from '../door';
import { BookError } from '../failures';
import { recordId } from '../ids';
import { saveJob, withEvent } from '../jobs';
import type { FailedRow, JobRow, PlanRow, SatchelDatabase } from '../schema';
import type { Decided } from './decided';
import type { Decider } from './decider';
import { codeOf, flagsOf } from './ledger';
import type { Pace } from './pace';
import { Cancelled } from './plan';
import { progressReporter } from './progress';
import { ReportBuilder } from './report';
import type { Since } from './since';

/** A stored job on its way into the book, from the row behind `job.done` on. */
export interface Run {
  readonly book: Book;
  readonly job: JobRow;
  readonly plan: PlanRow;
  readonly decider: Decider;
  readonly pace: Pace;
  /** True where the job was carried out before, so that some of its customers may be there already. */
  readonly rerun: boolean;
  /** What others wrote since the plan was made; none where nothing was written between plan and commit. */
  readonly since: Since | null;
  readonly onProgress: OnProgress | undefined;
}

/**
 * Carries a job out, block by block: customers, their journal, the outcomes of their rows, the failed rows and the
 * job's own state with its cursor in one transaction each, so that what the job says it did is what is stored, whenever
 * it ends. A stop keeps what was committed; rows that were not reached are counted as pending. With `allOrNothing` all
 * blocks are one transaction, and a stop or a fault leaves the book as it was.
 *
 * A created customer's id is the job's first sequence and the rank of its row among those that the plan creates, and its
 * times are the job's start: a run that was killed and resumed leaves the very records of one that was not.
 *
 * Throws what the database throws; the job's row then says how far it came.
 */
export async function carryOut(run: Run): Promise<ImportReport> {
  return run.decider.settings.allOrNothing ? wholly(run) : new Course(run).blockByBlock();
}

async function wholly(run: Run): Promise<ImportReport> {
  const { db } = run.book;
  const course = new Course(run);
  try {
    return await db.transaction('rw', db.tables, async () => course.inOneTransaction());
  } catch (error) {
    if (!isCancelled(error)) throw error;
    return new Course(run).cancelled();
  }
}

/** Dexie may hand on what aborted a transaction inside an error of its own. */
const isCancelled = (error: unknown): boolean =>
  error instanceof Cancelled ||
  (error instanceof Error && 'inner' in error && error.inner instanceof Cancelled);

/** One run through the blocks of a job. */
class Course {
  private readonly run: Run;
  private readonly builder: ReportBuilder;
  private readonly started = performance.now();
  private readonly progress: (done: number) => void;
  private block: number;
  /** Rank, among the customers that the plan creates, of the next one. */
  private rank = 0;

  constructor(run: Run) {
    this.run = run;
    const { job, decider } = run;
    const { stage, ledger } = decider;
    this.builder = ReportBuilder.after(job.report, job.done);
    this.progress = progressReporter('commit', stage.rows, run.onProgress, job.done);
    this.block = stage.blockAt(job.done);
    const create = codeOf('create');
    for (let row = 0; row < job.done; row++) if (ledger.actions[row] === create) this.rank++;
  }

  async blockByBlock(): Promise<ImportReport> {
    const { stage } = this.run.decider;
    const { pace } = this.run;
    let decided = await this.decide(this.block);
    while (this.block < stage.blocks) {
      await pace.goOn();
      if (pace.stopped()) return this.cancelled();
      // The next block is read before this one is written, and cleaned while it is: no customer is in both, for each is
      // taken by one row.
      const next = this.decide(this.block + 1);
      [decided] = await Promise.all([next, this.write(decided)]);
      this.progress(stage.startOf(++this.block));
    }
    return this.jobAt(stage.rows, 'done').report;
  }

  /** Awaits nothing but the database, which would end the transaction otherwise: it cannot be paused. */
  async inOneTransaction(): Promise<ImportReport> {
    const { stage } = this.run.decider;
    while (this.block < stage.blocks) {
      if (this.run.pace.stopped()) throw new Cancelled();
      await this.write(await this.decide(this.block));
      this.progress(stage.startOf(++this.block));
    }
    return this.jobAt(stage.rows, 'done').report;
  }

  /** Ends the job as it stands. */
  async cancelled(): Promise<ImportReport> {
    const { book, decider } = this.run;
    const job = this.jobAt(decider.stage.startOf(this.block), 'cancelled');
    await saveJob(book, job);
    return job.report;
  }

  private async decide(block: number): Promise<readonly Decided[]> {
    const { stage } = this.run.decider;
    const start = stage.startOf(block);
    return this.run.decider.planned(
      Array.from({ length: stage.startOf(block + 1) - start }, (_, index) => start + index),
    );
  }

  private async write(decided: readonly Decided[]): Promise<void> {
    const { book, job, decider, rerun } = this.run;
    const { block } = this;
    const end = decider.stage.startOf(block + 1);
    const planned = this.held(decided);
    const changes = this.changesOf(decided, planned);
    const origin = { kind: 'import', jobId: job.jobId, at: job.startedAt, rerun } as const;
    await write(book, changes, origin, async (db, { missing }) => {
      // An update whose customer went between its decision and its write was not stored.
      const gone = new Set(missing);
      const outcome = gone.size === 0 ? planned : planned.map((row, at) => lost(row, decided[at], gone));
      for (const row of outcome) this.builder.add(row);
      await db.outcomes.put({ job: job.jobId, block, ...outcomesOf(outcome) });
      await this.keepFailed(db, decided, outcome);
      await saveJob(book, this.jobAt(end, end === decider.stage.rows ? 'done' : 'running'));
    });
  }

  /** The decisions, with rows that must wait because of what others wrote since. */
  private held(decided: readonly Decided[]): readonly PlannedRow[] {
    const { decider, plan, since } = this.run;
    if (since === null) return decided.map(({ planned }) => planned);
    let rank = this.rank;
    return decided.map(({ row, planned }) =>
      since.held(planned, decider.ledger.actionOf(row) === 'create' ? plan.first + rank++ : -1),
    );
  }

  /** What the rows of a block change in the book. A row keeps its rank, and so its id, where it does not come in. */
  private changesOf(decided: readonly Decided[], planned: readonly PlannedRow[]): Change[] {
    const { book, job, plan, decider } = this.run;
    const changes: Change[] = [];
    decided.forEach(({ row, stored }, at) => {
      const isNew = decider.ledger.actionOf(row) === 'create';
      const sequence = isNew ? plan.first + this.rank++ : -1;
      const decision = planned[at];
      if (decision?.action === 'create') {
        if (!isNew)
          throw new BookError('unexpected', { detail: `line ${decision.line} became a new customer` });
        const record = newCustomer(recordId(book.id, sequence), decision, job);
        changes.push({ kind: 'create', entity: 'customer', record });
      } else if (decision?.action === 'update' && stored !== undefined) {
        const { changes: fields, line } = decision;
        changes.push({ kind: 'update', entity: 'customer', id: stored.id, fields, line });
      }
    });
    return changes;
  }

  private async keepFailed(
    db: SatchelDatabase,
    decided: readonly Decided[],
    outcome: readonly PlannedRow[],
  ): Promise<void> {
    const rows: FailedRow[] = [];
    outcome.forEach(({ line, issues }, at) => {
      if (issues.length === 0 || !isUnstored(issues)) return;
      rows.push({ line, cells: decided[at]?.raw.cells ?? [], issues });
    });
    const { job, plan } = this.run;
    if (rows.length > 0)
      await db.failed.put({ job: job.jobId, block: this.block, header: plan.header, rows });
  }

  private jobAt(done: number, state: ImportJob['state']): JobRow {
    const { job } = this.run;
    const spent = job.report.durationMs + performance.now() - this.started;
    const { endedAt: _, ...open } = job;
    const now: JobRow = { ...open, state, done, report: this.builder.report(spent, state === 'cancelled') };
    if (state === 'running') return now;
    return { ...withEvent(now, state === 'done' ? 'done' : 'cancelled'), endedAt: new Date().toISOString() };
  }
}

const lost = (planned: PlannedRow, decided: Decided | undefined, gone: ReadonlySet<string>): PlannedRow =>
  planned.action === 'update' && gone.has(decided?.stored?.id ?? '')
    ? waiting({ ...planned, changes: [] }, 'gone-since', {})
    : planned;

function outcomesOf(rows: readonly PlannedRow[]): { actions: Uint8Array; flags: Uint8Array } {
  return {
    actions: Uint8Array.from(rows, ({ action }) => codeOf(action)),
    flags: Uint8Array.from(rows, ({ issues }) => flagsOf(issues)),
  };
}

function newCustomer(id: string, { values, line }: PlannedRow, { jobId, startedAt }: JobRow): Customer {
  return {
    ...values,
    id,
    createdAt: values.createdAt ?? startedAt,
    updatedAt: startedAt,
    importedBy: { jobId, line },
    lastImport: jobId,
  };
}

import type { ImportReport, OnProgress } from '../../import/api';
import type { ImportJob } from '../api';
import { Outrun, write } from '../door';
import { saveJob, withEvent } from '../jobs';
import { revisionOf } from '../revision';
import type { FailedRow, JobRow, SatchelDatabase } from '../schema';
import { inAdvance } from './inAdvance';
import { codeOf, flagsOf } from './ledger';
import { breathe, type Pace } from './pace';
import { Cancelled } from './plan';
import { progressReporter } from './progress';
import { BlockMaker, type BlockSource, type ReadyBlock } from './readyBlock';
import { type Outcome, ReportBuilder } from './report';
import { Since } from './since';

/** A stored job on its way into the book, from the row behind `job.done` on. */
export interface Run extends BlockSource {
  readonly pace: Pace;
  readonly onProgress: OnProgress | undefined;
}

/** Blocks that are made ready while one is written: one is not enough, since some of the time waits for the disk. */
const BLOCKS_AHEAD = 2;

/**
 * Carries a job out, block by block: customers, their journal, the outcomes of their rows, the failed rows and the
 * job's own state with its cursor in one transaction each, so that what the job says it did is what is stored, whenever
 * it ends. A stop keeps what was committed; rows that were not reached are counted as pending. With `allOrNothing` all
 * blocks are one transaction, and a stop or a fault leaves the book as it was.
 *
 * What others write to the book meanwhile is looked at before the next block: rows about somebody whom they brought or
 * removed since the plan was made wait for a person (`met-since`, `gone-since`).
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
    if (!isCausedBy(error, Cancelled)) throw error;
    return new Course(run).cancelled();
  }
}

/** Dexie may hand on what aborted a transaction inside an error of its own. */
const isCausedBy = (error: unknown, kind: typeof Outrun | typeof Cancelled): boolean =>
  error instanceof kind || (error instanceof Error && 'inner' in error && error.inner instanceof kind);

/** One run through the blocks of a job. */
class Course {
  private readonly run: Run;
  private readonly maker: BlockMaker;
  private readonly builder: ReportBuilder;
  private readonly started = performance.now();
  private readonly progress: (done: number) => void;
  private block: number;
  /** The book's revision up to which is known what others wrote. */
  private revision: number;
  private since: Since | null = null;

  constructor(run: Run) {
    this.run = run;
    const { job, plan, decider } = run;
    this.maker = new BlockMaker(run);
    this.builder = ReportBuilder.after(job.report, job.done);
    this.progress = progressReporter('commit', decider.stage.rows, run.onProgress, job.done);
    this.block = decider.stage.blockAt(job.done);
    this.revision = plan.revision;
  }

  async blockByBlock(): Promise<ImportReport> {
    const { pace, decider } = this.run;
    const { stage } = decider;
    while (this.block < stage.blocks) {
      await this.catchUp();
      const make = (block: number) => this.maker.make(block, this.since, breathe);
      // The next blocks are read before this one is written: no customer is in two, for each is taken by one row.
      for await (const ready of inAdvance(this.block, stage.blocks, BLOCKS_AHEAD, make)) {
        await pace.goOn();
        if (pace.stopped()) return this.cancelled();
        if (!(await this.write(ready))) break;
        this.progress(stage.startOf(++this.block));
      }
    }
    return this.jobAt(stage.rows, 'done').report;
  }

  /** Awaits nothing but the database, which would end the transaction otherwise: it cannot be paused. */
  async inOneTransaction(): Promise<ImportReport> {
    const { stage } = this.run.decider;
    await this.catchUp();
    while (this.block < stage.blocks) {
      if (this.run.pace.stopped()) throw new Cancelled();
      await this.write(await this.maker.make(this.block, this.since));
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

  /** Learns what others wrote since the plan was made, where anything was written of which this run does not know. */
  private async catchUp(): Promise<void> {
    const { book, job, plan } = this.run;
    const revision = await revisionOf(book);
    if (revision === this.revision) return;
    this.since = await Since.read(book, plan.revision, job.jobId, plan.settings.match);
    this.revision = revision;
  }

  /** False, and nothing written, where others wrote meanwhile: then what was made ready is to be made anew. */
  private async write({ block, writes, outcomes, failed }: ReadyBlock): Promise<boolean> {
    const { book, job, decider, rerun } = this.run;
    const end = decider.stage.startOf(block + 1);
    const { jobId, startedAt: at } = job;
    const origin = { kind: 'import', jobId, at, rerun, onto: this.revision } as const;
    try {
      const { revision } = await write(book, writes, origin, async (db) => {
        for (const outcome of outcomes) this.builder.add(outcome);
        await db.outcomes.put({ job: jobId, block, ...outcomesOf(outcomes) });
        await this.keepFailed(db, block, failed);
        await saveJob(book, this.jobAt(end, end === decider.stage.rows ? 'done' : 'running'));
      });
      this.revision = revision;
      return true;
    } catch (error) {
      if (isCausedBy(error, Outrun)) return false;
      throw error;
    }
  }

  private async keepFailed(db: SatchelDatabase, block: number, rows: readonly FailedRow[]): Promise<void> {
    const { job, plan } = this.run;
    if (rows.length > 0) await db.failed.put({ job: job.jobId, block, header: plan.header, rows });
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

function outcomesOf(outcomes: readonly Outcome[]): { actions: Uint8Array; flags: Uint8Array } {
  return {
    actions: Uint8Array.from(outcomes, ({ action }) => codeOf(action)),
    flags: Uint8Array.from(outcomes, ({ issues }) => flagsOf(issues)),
  };
}

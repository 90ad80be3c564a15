import type { ImportReport, OnProgress } from '../../import/api';
import type { ImportJob } from '../api';
import { CompanyMaker } from '../companies';
import { Outrun, write } from '../door';
import { inAdvance } from '../inAdvance';
import { saveJob, withEvent } from '../jobs';
import { revisionOf } from '../revision';
import type { JobRow, OutcomeBlock, SatchelDatabase } from '../schema';
import { type Chunk, ChunkMaker, type ChunkSource, type Turn } from './chunk';
import { codeOf, flagsOf } from './ledger';
import { breathe, type Pace } from './pace';
import { progressReporter } from './progress';
import { ReportBuilder } from './report';
import { Since } from './since';
import { Cancelled } from './watch';

/** A stored job on its way into the book, from the row behind `job.done` on. */
export interface Run extends ChunkSource {
  readonly pace: Pace;
  readonly onProgress: OnProgress | undefined;
}

/** Blocks that one transaction writes: each transaction that waits for the disk costs as much as a thousand rows. */
const BLOCKS_A_CHUNK = 2;

/** Chunks that are made ready while one is written, since some of that time waits for the disk. */
const CHUNKS_AHEAD = 2;

/**
 * Carries a job out, chunk by chunk: customers, their journal, the outcomes of their rows, the failed rows and the
 * job's own state with its cursor in one transaction each, so that what the job says it did is what is stored, whenever
 * it ends. A stop keeps what was committed; rows that were not reached are counted as pending. With `allOrNothing` all
 * chunks are one transaction, and a stop or a fault leaves the book as it was.
 *
 * What others write to the book meanwhile is looked at before the next chunk: rows about somebody whom they brought or
 * removed since the plan was made wait for a person (`met-since`, `gone-since`).
 *
 * A created customer's id is the job's first sequence and the rank of its row among those that the plan creates, and its
 * times are the job's start: a run that was killed and resumed leaves the very records of one that was not.
 *
 * Throws what the database throws; the job's row then says how far it came.
 */
export async function carryOut(run: Run): Promise<ImportReport> {
  return run.decider.settings.allOrNothing ? wholly(run) : new Course(run).chunkByChunk();
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

/** One run through the chunks of a job. */
class Course {
  private readonly run: Run;
  private readonly maker: ChunkMaker;
  private readonly builder: ReportBuilder;
  private readonly companies: CompanyMaker;
  /** When it began, moved on by the time that it was held. */
  private started = performance.now();
  private readonly progress: (done: number) => void;
  private block: number;
  /** The book's revision up to which is known what others wrote. */
  private revision: number;
  private since: Since | null = null;

  constructor(run: Run) {
    this.run = run;
    const { job, plan, decider } = run;
    this.maker = new ChunkMaker(run);
    this.builder = ReportBuilder.after(job.report, job.done);
    this.companies = new CompanyMaker(job);
    this.progress = progressReporter('commit', decider.stage.rows, run.onProgress, job.done);
    this.block = decider.stage.blockAt(job.done);
    this.revision = plan.revision;
  }

  async chunkByChunk(): Promise<ImportReport> {
    const { pace, decider } = this.run;
    const { stage } = decider;
    while (this.block < stage.blocks) {
      await this.catchUp();
      const first = this.block;
      const chunks = Math.ceil((stage.blocks - first) / BLOCKS_A_CHUNK);
      const make = (chunk: number, before?: Promise<Chunk>) =>
        this.make(first + chunk * BLOCKS_A_CHUNK, { before, between: breathe });
      // The next ones are read before this one is written: no customer is in two, for each is taken by one row.
      for await (const chunk of inAdvance(0, chunks, CHUNKS_AHEAD, make)) {
        await this.goOn();
        if (pace.stopped()) return this.cancelled();
        if (!(await this.write(chunk))) break;
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
      await this.write(await this.make(this.block));
    }
    return this.jobAt(stage.rows, 'done').report;
  }

  private async goOn(): Promise<void> {
    const from = performance.now();
    await this.run.pace.goOn();
    this.started += performance.now() - from;
  }

  private make(block: number, turn?: Turn): Promise<Chunk> {
    const end = Math.min(block + BLOCKS_A_CHUNK, this.run.decider.stage.blocks);
    return this.maker.make(block, end, this.since, turn);
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
  private async write({ writes, blocks, companies }: Chunk): Promise<boolean> {
    const { book, job, decider, rerun } = this.run;
    const { stage } = decider;
    const { jobId, startedAt: at } = job;
    const next = this.block + blocks.length;
    const done = stage.startOf(next);
    const origin = { kind: 'import', jobId, at, rerun, onto: this.revision } as const;
    try {
      const { revision } = await write(book, writes, origin, async (db) => {
        for (const { outcomes } of blocks) for (const outcome of outcomes) this.builder.add(outcome);
        await db.outcomes.bulkPut(blocks.map((block) => ({ job: jobId, ...outcomesOf(block) })));
        await this.keepFailed(db, blocks);
        this.builder.companies += await this.companies.make(db, companies);
        await saveJob(book, this.jobAt(done, done === stage.rows ? 'done' : 'running'));
      });
      this.revision = revision;
    } catch (error) {
      if (isCausedBy(error, Outrun)) return false;
      throw error;
    }
    this.block = next;
    this.progress(done);
    return true;
  }

  private async keepFailed(db: SatchelDatabase, blocks: Chunk['blocks']): Promise<void> {
    const { job, plan } = this.run;
    const kept = blocks.filter(({ failed }) => failed.length > 0);
    if (kept.length === 0) return;
    const { header } = plan;
    await db.failed.bulkPut(
      kept.map(({ block, failed }) => ({ job: job.jobId, block, header, rows: failed })),
    );
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

function outcomesOf({ block, outcomes }: Chunk['blocks'][number]): Omit<OutcomeBlock, 'job'> {
  return {
    block,
    actions: Uint8Array.from(outcomes, ({ action }) => codeOf(action)),
    flags: Uint8Array.from(outcomes, ({ issues, brought }) => flagsOf(issues) | brought),
  };
}

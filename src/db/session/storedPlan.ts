import type { Collection, Table } from 'dexie';
import { fail, ok, type Result } from '../../domain/result';
import type { RowAction } from '../../import/api';
import type { RawRow } from '../../import/formats/format';
import { Matches } from '../../import/plan/matches';
import type { Prepared } from '../../import/plan/prepare';
import type { Book } from '../book';
import type { DecisionBlock, PlanRow } from '../schema';
import { Corrections } from './corrections';
import { Decider } from './decider';
import { ACTIONS, codeOf, Ledger, PROBLEM, sequencesOf } from './ledger';
import { Stage } from './stage';

/** What became of every row of a job, in two bytes a row; rows that it did not reach are `ask`. */
export class Outcomes {
  readonly actions: Uint8Array;
  readonly flags: Uint8Array;

  constructor(rows: number) {
    this.actions = new Uint8Array(rows).fill(codeOf('ask'));
    this.flags = new Uint8Array(rows);
  }

  actionOf(row: number): RowAction {
    return ACTIONS[this.actions[row] ?? 0] ?? 'ask';
  }

  isProblem(row: number): boolean {
    return ((this.flags[row] ?? 0) & PROBLEM) !== 0;
  }
}

/** A plan as it was stored with its job: what the preview said of every row, and what became of it. */
export class StoredPlan {
  readonly row: PlanRow;
  readonly decider: Decider;
  readonly outcomes: Outcomes;
  /** By row, the sequence of the customer that the plan creates; made when it is first asked for. */
  private sequences: Float64Array | undefined;

  private constructor(row: PlanRow, decider: Decider, outcomes: Outcomes) {
    this.row = row;
    this.decider = decider;
    this.outcomes = outcomes;
  }

  /** Fails with `not-found` for an unknown job, with `not-resumable` where its rows were forgotten. */
  static async open(book: Book, jobId: string): Promise<Result<StoredPlan>> {
    const { db } = book;
    const [job, row] = await Promise.all([db.jobs.get(jobId), db.plans.get(jobId)]);
    if (job === undefined) return fail('not-found', { id: jobId });
    if (row === undefined || !job.hasRows) return fail('not-resumable', { id: jobId });
    const corrections = Corrections.of(row.corrections, row.leftOut, row.choices);
    const ledger = new Ledger(row.rows);
    const matches = new Matches(row.rows);
    const outcomes = new Outcomes(row.rows);
    const decider = new Decider(book, Stage.kept(book, row), corrections, row.settings, ledger, matches);
    decider.likely = new Map(row.likely);
    await blocksOf(db.decisions, jobId).each((block) => {
      const start = row.starts[block.block] ?? 0;
      ledger.actions.set(block.actions, start);
      ledger.flags.set(block.flags, start);
      matches.refs.set(block.refs, start);
      matches.by.set(block.by, start);
      for (const [place, print] of block.prints) ledger.setPrint(start + place, print);
      block.lines.forEach((line, place) => {
        ledger.setLine(start + place, line);
      });
    });
    await blocksOf(db.outcomes, jobId).each((block) => {
      const start = row.starts[block.block] ?? 0;
      outcomes.actions.set(block.actions, start);
      outcomes.flags.set(block.flags, start);
    });
    return ok(new StoredPlan(row, decider, outcomes));
  }

  get stage(): Stage {
    return this.decider.stage;
  }

  /** What the preview said. */
  get ledger(): Ledger {
    return this.decider.ledger;
  }

  get matches(): Matches {
    return this.decider.matches;
  }

  /** Rows that were reached and wait for a person, though the plan said that they create or update somebody. */
  waiting(done: number): number[] {
    const [create, update, ask] = [codeOf('create'), codeOf('update'), codeOf('ask')];
    const rows: number[] = [];
    for (let row = 0; row < done; row++) {
      const said = this.ledger.actions[row];
      if ((said === create || said === update) && this.outcomes.actions[row] === ask) rows.push(row);
    }
    return rows;
  }

  /** Staged rows with their corrected cells. */
  raws(rows: readonly number[]): Promise<readonly RawRow[]> {
    return this.decider.raws(rows);
  }

  prepare(raw: RawRow): Prepared {
    return this.decider.prepare(raw);
  }

  /** The sequence of the customer that a row creates by the plan, whether or not it was reached; -1 where it creates none. */
  sequenceOf(row: number): number {
    this.sequences ??= sequencesOf(this.ledger, this.row.first);
    return this.sequences[row] ?? -1;
  }
}

/** The blocks of a job, in the order of its rows. */
export const blocksOf = <T>(
  table: Table<T, [string, number]>,
  jobId: string,
): Collection<T, [string, number]> =>
  table.where('[job+block]').between([jobId, 0], [jobId, Number.POSITIVE_INFINITY]);

/** A plan's decisions as its job keeps them. */
export function* decisionsOf(job: string, { stage, ledger, matches }: Decider): Generator<DecisionBlock> {
  for (let block = 0; block < stage.blocks; block++) {
    const start = stage.startOf(block);
    const end = stage.startOf(block + 1);
    const prints: [number, number][] = [];
    for (let row = start; row < end; row++) {
      const print = ledger.printOf(row);
      if (print !== 0) prints.push([row - start, print]);
    }
    yield {
      job,
      block,
      actions: ledger.actions.slice(start, end),
      flags: ledger.flags.slice(start, end),
      refs: matches.refs.slice(start, end),
      by: matches.by.slice(start, end),
      lines: Uint32Array.from({ length: end - start }, (_, place) => ledger.lineOf(start + place)),
      prints,
    };
  }
}

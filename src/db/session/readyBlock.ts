import type { Customer } from '../../domain/customer';
import { opensOpportunity, type PlannedRow } from '../../import/plan/settle';
import { isUnstored } from '../../import/plan/tally';
import type { Book } from '../book';
import type { Write } from '../door';
import { BookError } from '../failures';
import { recordId } from '../ids';
import { PagePacker } from '../pagePacker';
import type { FailedRow, JobRow, PlanRow } from '../schema';
import type { Decided } from './decided';
import type { Decider } from './decider';
import { codeOf } from './ledger';
import type { Outcome } from './report';
import type { Since } from './since';

/** One block of a job, decided and ready to be written: what its rows held is packed, or gone. */
export interface ReadyBlock {
  readonly block: number;
  readonly writes: readonly Write[];
  /** By place in the block. */
  readonly outcomes: readonly Outcome[];
  /** The rows of which something is not stored. */
  readonly failed: readonly FailedRow[];
}

/** Makes the blocks of a job ready, each for itself and in any order. */
export class BlockMaker {
  private readonly book: Book;
  private readonly job: JobRow;
  private readonly plan: PlanRow;
  private readonly decider: Decider;
  private readonly rerun: boolean;
  /** By block: how many customers the plan creates before it. */
  private readonly ranks: readonly number[];

  constructor({ book, job, plan, decider, rerun }: BlockSource) {
    this.book = book;
    this.job = job;
    this.plan = plan;
    this.decider = decider;
    this.rerun = rerun;
    this.ranks = ranksOf(decider);
  }

  /**
   * Decides the rows of a block and packs what is new.
   *
   * @param since what others wrote since the plan was made: rows about it wait for a person
   * @param between is awaited now and then, so that the work of a whole block holds nothing up
   */
  async make(block: number, since: Since | null, between?: () => Promise<void>): Promise<ReadyBlock> {
    const { plan, decider } = this;
    const packer = new PagePacker(this.rerun);
    const updates: Write[] = [];
    const outcomes: Outcome[] = [];
    const failed: FailedRow[] = [];
    const create = codeOf('create');
    let next = plan.first + (this.ranks[block] ?? 0);
    const visit = (decided: Decided): void => {
      // A row keeps its rank, and so its id, where it does not come in.
      const isNew = decider.ledger.actions[decided.row] === create;
      const sequence = isNew ? next++ : -1;
      const planned = since === null ? decided.planned : since.held(decided.planned, sequence);
      const { line, action, issues, changes } = planned;
      const { stored } = decided;
      if (action === 'create') packer.add(this.newCustomer(sequence, planned));
      else if (action === 'update' && stored !== undefined)
        updates.push({ kind: 'update', entity: 'customer', id: stored.id, fields: changes, line });
      outcomes.push({ action, issues, opens: opensOpportunity(planned) });
      if (issues.length > 0 && isUnstored(issues))
        failed.push({ line, cells: [...decided.raw.cells], issues });
    };
    await decider.each(block, await decider.customersOf(block), visit, { between });
    return { block, writes: [...packer.end(), ...updates], outcomes, failed };
  }

  private newCustomer(sequence: number, { values, line }: PlannedRow): Customer {
    if (sequence < 0) throw new BookError('unexpected', { detail: `line ${line} became a new customer` });
    const { jobId, startedAt } = this.job;
    return {
      ...values,
      id: recordId(this.book.id, sequence),
      createdAt: values.createdAt ?? startedAt,
      updatedAt: startedAt,
      importedBy: { jobId, line },
      lastImport: jobId,
    };
  }
}

/** A stored job with what decides its rows. */
export interface BlockSource {
  readonly book: Book;
  readonly job: JobRow;
  readonly plan: PlanRow;
  readonly decider: Decider;
  /** True where the job was carried out before, so that some of its customers may be there already. */
  readonly rerun: boolean;
}

function ranksOf({ stage, ledger }: Decider): readonly number[] {
  const create = codeOf('create');
  const ranks: number[] = [];
  let rank = 0;
  for (let block = 0; block < stage.blocks; block++) {
    ranks.push(rank);
    for (let row = stage.startOf(block); row < stage.startOf(block + 1); row++)
      if (ledger.actions[row] === create) rank++;
  }
  return ranks;
}

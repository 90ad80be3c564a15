import type { Customer } from '../../domain/customer';
import type { PlannedRow } from '../../import/plan/settle';
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

/** Some blocks of a job, decided and ready to be written in one transaction: what their rows held is packed, or gone. */
export interface Chunk {
  readonly writes: readonly Write[];
  readonly blocks: readonly ChunkBlock[];
}

/** What becomes of the rows of one block. */
interface ChunkBlock {
  readonly block: number;
  /** By place in the block. */
  readonly outcomes: readonly Outcome[];
  /** The rows of which something is not stored. */
  readonly failed: readonly FailedRow[];
}

/** A stored job with what decides its rows. */
export interface ChunkSource {
  readonly book: Book;
  readonly job: JobRow;
  readonly plan: PlanRow;
  readonly decider: Decider;
  /** True where the job was carried out before, so that some of its customers may be there already. */
  readonly rerun: boolean;
}

/** How a chunk is made beside others. */
export interface Turn {
  /** Its rows are read at once, and decided when this is settled. */
  readonly before?: Promise<unknown> | undefined;
  /** Is awaited now and then, so that the work of a whole chunk holds nothing up. */
  readonly between?: () => Promise<void>;
}

/** Makes the chunks of a job ready, each for itself and in any order. */
export class ChunkMaker {
  private readonly source: ChunkSource;
  /** By block: how many customers the plan creates before it. */
  private readonly ranks: readonly number[];

  constructor(source: ChunkSource) {
    this.source = source;
    this.ranks = ranksOf(source.decider);
  }

  /**
   * Decides the rows of the blocks from `first` to before `end`, and packs what is new.
   *
   * @param since what others wrote since the plan was made: rows about it wait for a person
   */
  async make(
    first: number,
    end: number,
    since: Since | null,
    { before, between }: Turn = {},
  ): Promise<Chunk> {
    const { plan, decider, rerun } = this.source;
    const [customers] = await Promise.all([
      Promise.all(Array.from({ length: end - first }, (_, at) => decider.customersOf(first + at))),
      before,
    ]);
    const packer = new PagePacker(rerun);
    const updates: Write[] = [];
    const blocks: ChunkBlock[] = [];
    const create = codeOf('create');
    let next = plan.first + (this.ranks[first] ?? 0);
    for (const [at, met] of customers.entries()) {
      const block = first + at;
      const outcomes: Outcome[] = [];
      const failed: FailedRow[] = [];
      const visit = ({ row, raw, stored, planned: said }: Decided): void => {
        // A row keeps its rank, and so its id, where it does not come in.
        const sequence = decider.ledger.actions[row] === create ? next++ : -1;
        const planned = since === null ? said : since.held(said, sequence);
        const { line, action, issues, changes } = planned;
        if (action === 'create') packer.add(this.newCustomer(sequence, planned));
        else if (action === 'update' && stored !== undefined)
          updates.push({ kind: 'update', entity: 'customer', id: stored.id, fields: changes, line });
        outcomes.push({ action, issues, opens: decider.opens(planned) });
        if (issues.length > 0 && isUnstored(issues)) failed.push({ line, cells: [...raw.cells], issues });
      };
      await decider.each(block, met, visit, { between });
      blocks.push({ block, outcomes, failed });
    }
    return { writes: [...packer.end(), ...updates], blocks };
  }

  private newCustomer(sequence: number, { values, line }: PlannedRow): Customer {
    if (sequence < 0) throw new BookError('unexpected', { detail: `line ${line} became a new customer` });
    const { book, job } = this.source;
    const { jobId, startedAt } = job;
    return {
      ...values,
      id: recordId(book.id, sequence),
      createdAt: values.createdAt ?? startedAt,
      updatedAt: startedAt,
      importedBy: { jobId, line },
      lastImport: jobId,
    };
  }
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

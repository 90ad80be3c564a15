import type { Customer } from '../../domain/customer';
import type { OwnField } from '../../domain/fields';
import { ownField } from '../../domain/ownFields';
import { CompanyGatherer, type NamedCompany } from '../../import/plan/companies';
import { isRowRef, refRow } from '../../import/plan/keyTable';
import { mergedSince, type PlannedRow, unbrought } from '../../import/plan/settle';
import { writes } from '../../import/plan/sides';
import { isUnstored } from '../../import/plan/tally';
import type { Book } from '../book';
import type { Write } from '../door';
import { BookError } from '../failures';
import { recordId, sequenceOf } from '../ids';
import { PagePacker } from '../pagePacker';
import type { FailedRow, JobRow, PlanRow } from '../schema';
import type { Decided } from './decided';
import type { Decider } from './decider';
import { codeOf, flagsOfSides, sequencesOf } from './ledger';
import type { Outcome } from './report';
import { SideMaker } from './sideMaker';
import type { Since } from './since';

/** Some blocks of a job, decided and ready to be written in one transaction: what their rows held is packed, or gone. */
export interface Chunk {
  readonly writes: readonly Write[];
  readonly blocks: readonly ChunkBlock[];
  /** What its customers name, for whoever has no record yet. */
  readonly companies: readonly NamedCompany[];
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
  /** Who of those whom the plan creates became part of somebody else since, and of whom, by their sequences. */
  readonly standIns?: ReadonlyMap<number, number>;
  /** Rows that an earlier part of the run left waiting though its plan did not say so. */
  readonly waiting?: Iterable<number>;
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
  /** All fields of the user's own that a row may fill: those that the plan knows. */
  private readonly own: readonly OwnField[] | undefined;
  /** Rows that wait for a person though the plan did not say so: what repeats them waits as well. */
  private readonly waiting: Set<number>;
  private sequences: Float64Array | undefined;

  constructor(source: ChunkSource) {
    this.source = source;
    this.ranks = ranksOf(source.decider);
    this.own = source.plan.settings.words?.fields.map(ownField);
    this.waiting = new Set(source.waiting);
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
    const [all] = await Promise.all([
      Promise.all(Array.from({ length: end - first }, (_, at) => decider.metBy(first + at))),
      before,
    ]);
    const packer = new PagePacker(rerun, this.own);
    const updates: Write[] = [];
    const blocks: ChunkBlock[] = [];
    const companies = new CompanyGatherer();
    const create = codeOf('create');
    let next = plan.first + (this.ranks[first] ?? 0);
    const sides = new SideMaker(this.source.book.id, plan, this.source.job);
    for (const [at, met] of all.entries()) {
      const block = first + at;
      const outcomes: Outcome[] = [];
      const failed: FailedRow[] = [];
      const visit = ({ row, raw, match, stored, planned: said }: Decided): void => {
        // A row keeps its rank, and so its id, where it does not come in.
        const sequence = decider.ledger.actions[row] === create ? next++ : -1;
        const standIn = this.source.standIns?.get(sequence);
        const held = standIn === undefined ? (since?.held(said, sequence) ?? said) : mergedSince(said);
        const planned = this.repeated(row, held);
        const { line, action, issues, changes, brings } = planned;
        if (action === 'create') packer.add(this.newCustomer(sequence, planned));
        else if (action === 'update' && match.kind === 'record' && stored !== undefined) {
          const touched = brings !== undefined && writes(brings);
          updates.push({ kind: 'update', entity: 'customer', id: stored.id, fields: changes, line, touched });
        }
        companies.add(planned, stored);
        if (brings !== undefined) {
          const owner = sequence >= 0 ? undefined : (stored ?? met.customer(decider.customerOf(row)));
          const made = owner === undefined ? this.createdFor(row, sequence) : sequenceOf(owner.id);
          const customer = this.source.standIns?.get(made) ?? made;
          if (customer >= 0) sides.add(row, planned, customer, owner?.id);
        }
        outcomes.push({ action, issues, brought: flagsOfSides(brings) });
        if (issues.length > 0 && isUnstored(issues)) failed.push({ line, cells: [...raw.cells], issues });
      };
      await decider.each(block, met, visit, { between });
      blocks.push({ block, outcomes, failed });
    }
    const pages = packer.end();
    const whole = new Set(pages.flatMap((write) => (write.kind === 'page' ? [write.page.page.page] : [])));
    return { writes: [...pages, ...updates, ...sides.end(whole)], blocks, companies: companies.end() };
  }

  /** A row as it comes in: what repeats one that waits for a person brings nothing until that is decided. */
  private repeated(row: number, planned: PlannedRow): PlannedRow {
    const { ledger, matches } = this.source.decider;
    const wasWritten = ledger.actions[row] === codeOf('create') || ledger.actions[row] === codeOf('update');
    if (planned.action === 'ask' && wasWritten) this.waiting.add(row);
    const ref = matches.refs[row];
    const waits =
      planned.brings !== undefined && ref !== undefined && isRowRef(ref) && this.waiting.has(refRow(ref));
    return waits ? unbrought(planned, ledger.lineOf(refRow(ref))) : planned;
  }

  /** The sequence of the customer whom a row, or the one that it repeats, creates; -1 where neither does. */
  private createdFor(row: number, sequence: number): number {
    if (sequence >= 0) return sequence;
    const ref = this.source.decider.matches.refs[row];
    return ref !== undefined && isRowRef(ref) ? this.sequenceOf(refRow(ref)) : -1;
  }

  /** The sequence of the customer whom a row creates; -1 where it creates none. Made when it is first asked for. */
  private sequenceOf(row: number): number {
    const { plan, decider } = this.source;
    this.sequences ??= sequencesOf(decider.ledger, plan.first);
    return this.sequences[row] ?? -1;
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

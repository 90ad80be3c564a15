import type { Customer } from '../../domain/customer';
import type { SideEntity, SideRecord } from '../../domain/side';
import type { PlannedRow } from '../../import/plan/settle';
import type { Write } from '../door';
import { pageOf, sequenceOf } from '../ids';
import type { JobRow, PlanRow } from '../schema';
import { type HeldSide, packSides, sideId } from '../sideCodec';

/**
 * Gathers what the rows of a chunk do beside their customers' fields. A record's id holds its row's number, so that a
 * run that was killed and resumed, or undone and carried out again, makes the very same ones.
 */
export class SideMaker {
  private readonly plan: PlanRow;
  private readonly job: JobRow;
  private readonly book: string;
  private readonly made = new Map<string, { entity: SideEntity; page: number; held: HeldSide[] }>();
  private readonly updates: Write[] = [];

  constructor(book: string, plan: PlanRow, job: JobRow) {
    this.book = book;
    this.plan = plan;
    this.job = job;
  }

  /**
   * Takes what a row brings.
   * @param customer id of the customer who gets it
   */
  add(row: number, { brings, line }: PlannedRow, customer: Customer['id']): void {
    if (brings === undefined) return;
    const { opportunity, activity } = brings;
    const { jobId, startedAt } = this.job;
    const id = sideId(this.book, this.plan.firstSide + row, sequenceOf(customer));
    const about = { createdAt: startedAt, updatedAt: startedAt, importedBy: { jobId, line } };
    const owned = { id, customer, ...about };
    if (opportunity?.kind === 'create') this.create('opportunity', { ...owned, ...opportunity.values });
    if (opportunity?.kind === 'update') {
      const { record, changes } = opportunity;
      this.updates.push({ kind: 'update', entity: 'opportunity', id: record.id, fields: changes, line });
    }
    if (activity?.kind !== 'create') return;
    const serves = opportunity?.kind === 'create' ? id : opportunity?.record?.id;
    this.create('activity', {
      ...owned,
      ...activity.values,
      ...(serves !== undefined && { opportunity: serves }),
    });
  }

  private create(entity: SideEntity, record: SideRecord): void {
    const page = pageOf(sequenceOf(record.customer));
    const name = `${entity} ${page}`;
    const known = this.made.get(name);
    if (known === undefined) this.made.set(name, { entity, page, held: [{ record, key: 0 }] });
    else known.held.push({ record, key: 0 });
  }

  /**
   * All that was taken, for the door.
   * @param whole pages that are new and whole in this chunk: what belongs to them is packed, as they are
   */
  end(whole: ReadonlySet<number>): readonly Write[] {
    const writes: Write[] = [];
    for (const { entity, page, held } of this.made.values()) {
      if (whole.has(page)) writes.push({ kind: 'sides', row: packSides(entity, page, held) });
      else for (const { record } of held) writes.push({ kind: 'create', entity, record } as Write);
    }
    return [...writes, ...this.updates];
  }
}

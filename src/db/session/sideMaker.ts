import { SIDES, type SideEntity } from '../../domain/side';
import type { PlannedRow } from '../../import/plan/settle';
import type { Write } from '../door';
import { pageOf } from '../ids';
import type { JobRow, PlanRow } from '../schema';
import { type NewSide, type NewSides, newSide, packNewSides, SAME_ROW } from '../sideCodec';

/**
 * Gathers what the rows of a chunk do beside their customers' fields. A record's id holds its row's number, so that a
 * run that was killed and resumed, or undone and carried out again, makes the very same ones.
 */
export class SideMaker {
  private readonly first: number;
  private readonly about: NewSides;
  /** By page of their customers. */
  private readonly made = {
    opportunity: new Map<number, NewSide[]>(),
    activity: new Map<number, NewSide[]>(),
  };
  private readonly updates: Write[] = [];

  constructor(book: string, { firstSide }: PlanRow, { jobId, startedAt }: JobRow) {
    this.first = firstSide;
    this.about = { book, jobId, at: startedAt };
  }

  /**
   * Takes what a row brings.
   * @param customer sequence of the customer who gets it
   * @param owner its id, where it was stored before
   */
  add(row: number, { brings, line }: PlannedRow, customer: number, owner?: string): void {
    if (brings === undefined) return;
    const { opportunity, activity } = brings;
    const sequence = this.first + row;
    if (opportunity?.kind === 'create')
      this.create('opportunity', { sequence, customer, owner, line, values: opportunity.values });
    if (opportunity?.kind === 'update') {
      const { record, changes } = opportunity;
      this.updates.push({ kind: 'update', entity: 'opportunity', id: record.id, fields: changes, line });
    }
    if (activity?.kind !== 'create') return;
    const serves = opportunity?.kind === 'create' ? SAME_ROW : opportunity?.record?.id;
    const values = serves === undefined ? activity.values : { ...activity.values, opportunity: serves };
    this.create('activity', { sequence, customer, owner, line, values });
  }

  private create(entity: SideEntity, one: NewSide): void {
    const page = pageOf(one.customer);
    const known = this.made[entity].get(page);
    if (known === undefined) this.made[entity].set(page, [one]);
    else known.push(one);
  }

  /**
   * All that was taken, for the door.
   * @param whole pages that are new and whole in this chunk: what belongs to them is packed, as they are
   */
  end(whole: ReadonlySet<number>): readonly Write[] {
    const { about } = this;
    const writes: Write[] = [];
    for (const entity of SIDES) {
      for (const [page, made] of this.made[entity]) {
        if (whole.has(page)) writes.push({ kind: 'sides', row: packNewSides(entity, page, made, about) });
        else
          for (const one of made)
            writes.push({ kind: 'create', entity, record: newSide(one, about) } as Write);
      }
    }
    return [...writes, ...this.updates];
  }
}

import type { Customer } from '../domain/customer';
import type { OwnField } from '../domain/fields';
import type { Write } from './door';
import { PAGE_SIZE, pageOf, sequenceOf, slotOf } from './ids';
import { type Held, packPage } from './pageCodec';

/**
 * Turns new customers, given in order of their sequences, into what passes the door: whole pages, each packed as soon as
 * its last slot is filled, so that its records need not outlive it, and the rest as single creates. A page is whole
 * where its first slot was given too; gaps between may stay. Its records have no log yet: the write puts its key there.
 */
export class PagePacker {
  private readonly writes: Write[] = [];
  private readonly mayBeThere: boolean;
  private readonly own: readonly OwnField[] | undefined;
  private held: Held[] = [];

  /**
   * @param mayBeThere an earlier run may have stored some of the pages: then there are only single creates.
   * @param own the fields of the user's own that the customers may hold; left out, each is asked.
   */
  constructor(mayBeThere: boolean, own?: readonly OwnField[]) {
    this.mayBeThere = mayBeThere;
    this.own = own;
  }

  add(record: Customer): void {
    const sequence = sequenceOf(record.id);
    const slot = slotOf(sequence);
    const before = this.held.at(-1);
    if (before !== undefined && pageOf(sequenceOf(before.record.id)) !== pageOf(sequence)) this.giveSingly();
    this.held.push({ slot, record, signature: undefined });
    if (this.mayBeThere || slot !== PAGE_SIZE - 1 || this.held[0]?.slot !== 0) return;
    this.writes.push({ kind: 'page', page: packPage(pageOf(sequence), this.held, this.own) });
    this.held = [];
  }

  /** All that was added. */
  end(): readonly Write[] {
    this.giveSingly();
    return this.writes;
  }

  private giveSingly(): void {
    for (const { record } of this.held) this.writes.push({ kind: 'create', entity: 'customer', record });
    this.held = [];
  }
}

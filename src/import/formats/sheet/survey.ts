import { mayBeDamaged } from '../../structure/rows';
import type { SheetGlance } from './choose';
import { FIRST_ROWS, type SheetRecord } from './records';

/** What is known of a sheet or table of which every row was seen. */
export class SheetSurvey<T extends { readonly name: string }> {
  readonly of: T;
  readonly first: SheetRecord[] = [];
  rows = 0;
  #filled = 0;
  #lists = 0;
  #damaged = false;

  constructor(of: T) {
    this.of = of;
  }

  add(record: SheetRecord): void {
    const { cells } = record;
    const filled = cells.filter((cell) => cell !== '').length;
    this.rows++;
    this.#filled += filled;
    if (filled > 1) this.#lists++;
    if (this.first.length === FIRST_ROWS) return;
    this.first.push(record);
    this.#damaged ||= cells.some(mayBeDamaged);
  }

  /** Some cell of the first rows may hold what `mayBeDamaged` looks for. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** Tables that hold a page together have one filled cell a row: such rows do not count as a list's. */
  glance(hidden: boolean): SheetGlance {
    const isList = this.#lists * 2 > this.rows;
    const filled = isList ? this.#filled : Math.min(this.#filled, this.rows);
    return { name: this.of.name, rows: this.rows, hidden, seen: this.rows, filled };
  }
}

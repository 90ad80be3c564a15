import type { Customer } from '../../domain/customer';
import type { RawRow } from '../../import/formats/format';
import type { Matches } from '../../import/plan/matches';
import { createPreparer, type Prepared } from '../../import/plan/prepare';
import type { PlanSettings } from '../../import/plan/settings';
import { type OtherRows, settle } from '../../import/plan/settle';
import type { Book } from '../book';
import { readRecords } from '../pages';
import type { Corrections } from './corrections';
import { type Decided, EMPTY_ROW, leftOut } from './decided';
import type { Ledger } from './ledger';
import type { Stage } from './stage';

/**
 * What the whole decision on a row is made from: its staged cells with what the user changed in them, the settings, and
 * whom it meets. Values are cleaned again whenever a row is looked at or committed; the same for a plan that was just
 * made and for one that was stored with its job.
 */
export class Decider {
  readonly stage: Stage;
  readonly corrections: Corrections;
  readonly settings: PlanSettings;
  /** What the plan decided. */
  readonly ledger: Ledger;
  readonly matches: Matches;
  /** Cleans a row whose corrections are applied. */
  readonly prepare: (row: RawRow) => Prepared;
  private readonly book: Book;

  constructor(
    book: Book,
    stage: Stage,
    corrections: Corrections,
    settings: PlanSettings,
    ledger: Ledger,
    matches: Matches,
  ) {
    this.book = book;
    this.stage = stage;
    this.corrections = corrections;
    this.settings = settings;
    this.ledger = ledger;
    this.matches = matches;
    this.prepare = createPreparer(settings);
  }

  /**
   * The whole decisions of some rows, by the matches of the plan and the customers as they are now stored.
   *
   * @param rows numbers of data rows, from 0
   */
  async planned(rows: readonly number[]): Promise<readonly Decided[]> {
    const matches = rows.map((row) => this.matches.of(row));
    const sequences = matches.map((match) => (match.kind === 'record' ? match.sequence : -1));
    const records = await this.storedCustomers(sequences);
    const raws = await this.raws(rows);
    return rows.map((row, at) => {
      const match = matches[at] ?? ({ kind: 'none' } as const);
      const raw = raws[at] ?? EMPTY_ROW;
      const stored = records.get(sequences[at] ?? -1);
      const planned = this.corrections.leftOut.has(row)
        ? leftOut(this.prepare(raw))
        : settle(this.prepare(raw), match, stored, this.settings, this.othersOf(row));
      return { row, raw, match, stored, planned };
    });
  }

  /** Staged rows with their corrected cells. Cheapest where the numbers ascend. */
  async raws(rows: readonly number[]): Promise<readonly RawRow[]> {
    const raws = await this.stage.pick(rows);
    return raws.map((raw, at) => this.corrections.apply(rows[at] ?? -1, raw));
  }

  othersOf(row: number): OtherRows {
    const { ledger } = this;
    return { lineOf: ledger.lineOf, saysTheSameAs: (other) => ledger.sayTheSame(row, other) };
  }

  private async storedCustomers(sequences: readonly number[]): Promise<ReadonlyMap<number, Customer>> {
    const wanted = sequences.filter((sequence) => sequence >= 0);
    const found = new Map<number, Customer>();
    if (wanted.length === 0) return found;
    const records = await readRecords(this.book, wanted);
    records.forEach((record, index) => {
      if (record !== undefined) found.set(wanted[index] ?? -1, record);
    });
    return found;
  }
}

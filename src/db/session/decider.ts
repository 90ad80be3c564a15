import type { Customer } from '../../domain/customer';
import type { RawRow } from '../../import/formats/format';
import { NOBODY } from '../../import/plan/keyTable';
import { type Match, type Matches, NONE } from '../../import/plan/matches';
import { createPreparer, type Prepared } from '../../import/plan/prepare';
import type { PlanSettings } from '../../import/plan/settings';
import { type OtherRows, opensOpportunity, settle } from '../../import/plan/settle';
import type { Book } from '../book';
import { type Lookup, lookUp } from '../pages';
import type { Corrections } from './corrections';
import { type Decided, EMPTY_ROW, leftOut } from './decided';
import type { Ledger } from './ledger';
import type { LikelyRows } from './likely';
import type { Stage } from './stage';

/** Which rows of a block are decided, and how. */
interface Each {
  /** Whether a row is wanted, by its number; all are where it is left out. */
  readonly wants?: (row: number) => boolean;
  /** Is awaited now and then. */
  readonly between?: (() => Promise<void>) | undefined;
}

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
  /** What is said of rows that are likely somebody else's. */
  likely: LikelyRows = new Map();
  /** Cleans a row whose corrections are applied. */
  readonly prepare: (row: RawRow) => Prepared;
  private readonly book: Book;
  /** The list has a field of an opportunity. */
  private readonly mayOpen: boolean;

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
    this.mayOpen = [...settings.columns, ...Object.keys(settings.defaults)].some((field) =>
      field?.startsWith('opportunity.'),
    );
  }

  /**
   * The whole decisions of some rows, by the matches of the plan and the customers as they are now stored.
   *
   * @param rows numbers of data rows, from 0
   */
  async planned(rows: readonly number[]): Promise<readonly Decided[]> {
    const matches = rows.map((row) => this.matches.of(row));
    const sequences = matches.map((match) => (match.kind === 'record' ? match.sequence : -1));
    const customers = await lookUp(
      this.book,
      sequences.filter((sequence) => sequence >= 0),
    );
    const raws = await this.raws(rows);
    return rows.map((row, at) =>
      this.decide(row, raws[at] ?? EMPTY_ROW, matches[at] ?? NONE, customers(sequences[at] ?? -1)),
    );
  }

  private decide(row: number, raw: RawRow, match: Match, stored: Customer | undefined): Decided {
    const planned = this.corrections.isOut(row)
      ? leftOut(this.prepare(raw))
      : settle(this.prepare(raw), match, stored, this.settings, this.othersOf(row));
    const likely = planned.action === 'create' ? this.likely.get(row) : undefined;
    if (likely === undefined) return { row, raw, match, stored, planned };
    return { row, raw, match, stored, planned: { ...planned, issues: [...planned.issues, likely] } };
  }

  /**
   * Shows the whole decisions of a block's rows to a visitor that keeps none of them: `raw` is one object whose cells
   * change from call to call.
   *
   * @param customers whom its rows meet, of `customersOf`
   */
  async each(
    block: number,
    customers: Lookup,
    visit: (decided: Decided) => void,
    { wants, between }: Each = {},
  ): Promise<void> {
    const start = this.stage.startOf(block);
    const show = (staged: RawRow, place: number): void => {
      const row = start + place;
      const match = this.matches.of(row);
      const stored = match.kind === 'record' ? customers(match.sequence) : undefined;
      visit(this.decide(row, this.corrections.apply(row, staged), match, stored));
    };
    const wanted = wants && ((place: number) => wants(start + place));
    await this.stage.look(block, { columns: null, wants: wanted }, show, between);
  }

  /** Reads the customers whom the rows of a block meet, as far as those rows are wanted. */
  customersOf(block: number, wants: (row: number) => boolean = () => true): Promise<Lookup> {
    const sequences: number[] = [];
    for (let row = this.stage.startOf(block); row < this.stage.startOf(block + 1); row++) {
      const ref = this.matches.refs[row] ?? NOBODY;
      if (ref >= 0 && wants(row)) sequences.push(ref);
    }
    return lookUp(this.book, sequences);
  }

  /** As `opensOpportunity`, which most lists cannot. */
  opens(planned: Parameters<typeof opensOpportunity>[0]): boolean {
    return this.mayOpen && opensOpportunity(planned);
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
}

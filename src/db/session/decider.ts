import type { Customer } from '../../domain/customer';
import { splitTargets } from '../../import/fix/reader';
import type { RawRow } from '../../import/formats/format';
import { isRowRef, NOBODY, refRow } from '../../import/plan/keyTable';
import { type Match, type Matches, NONE } from '../../import/plan/matches';
import { createPreparer, type Prepared } from '../../import/plan/prepare';
import type { PlanSettings } from '../../import/plan/settings';
import { bringsSides } from '../../import/plan/settings';
import { type OtherRows, type PlannedRow, settle, standsAlone } from '../../import/plan/settle';
import { settleSides } from '../../import/plan/sides';
import type { Book } from '../book';
import { type Lookup, lookUp } from '../pages';
import { lookUpSides, type SideLookup } from '../sides';
import type { Corrections } from './corrections';
import { type Decided, EMPTY_ROW, leftOut } from './decided';
import type { Ledger } from './ledger';
import type { LikelyRows } from './likely';
import type { Stage } from './stage';

/** Whom some rows are about. */
export interface Met {
  readonly customer: Lookup;
  /** What a customer has beside its fields; read only where the list brings some. */
  readonly sides: SideLookup;
}

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
  /** The list says something of opportunities, or of what is to be done next. */
  readonly bringsSides: boolean;

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
    const splitOff = splitTargets(settings).map(({ field }) => field);
    this.bringsSides = bringsSides([...settings.columns, ...splitOff], { defaults: settings.sideDefaults });
  }

  /**
   * The whole decisions of some rows, by the matches of the plan and the customers as they are now stored.
   *
   * @param rows numbers of data rows, from 0
   */
  async planned(rows: readonly number[]): Promise<readonly Decided[]> {
    const matches = rows.map((row) => this.matches.of(row));
    const sequences = matches.map((match) => (match.kind === 'record' ? match.sequence : -1));
    const met = await this.read(rows);
    const raws = await this.raws(rows);
    return rows.map((row, at) =>
      this.decide(row, raws[at] ?? EMPTY_ROW, matches[at] ?? NONE, met.customer(sequences[at] ?? -1), met),
    );
  }

  private decide(row: number, raw: RawRow, match: Match, stored: Customer | undefined, met: Met): Decided {
    const prepared = this.prepare(raw);
    const settled = this.corrections.isOut(row)
      ? leftOut(prepared)
      : settle(prepared, match, stored, this.settings, this.othersOf(row));
    const brings = prepared.brought !== undefined && this.mayBring(match);
    const planned = brings ? this.withSides(row, match, settled, prepared, met) : settled;
    const likely = planned.action === 'create' ? this.likely.get(row) : undefined;
    const about = { row, raw, match, stored: stored ?? this.shared(row, match, met) };
    if (likely === undefined) return { ...about, planned };
    return { ...about, planned: { ...planned, issues: [...planned.issues, likely] } };
  }

  /** The customer whom a row shares with one above it. */
  private shared(row: number, match: Match, met: Met): Customer | undefined {
    return standsAlone(match, this.othersOf(row)) ? met.customer(this.customerOf(row)) : undefined;
  }

  private withSides(
    row: number,
    match: Match,
    settled: PlannedRow,
    prepared: Prepared,
    met: Met,
  ): PlannedRow {
    const sides = met.sides(this.customerOf(row));
    const own = match.kind === 'row' ? this.ledger.broughtBy(row) : undefined;
    return settleSides(settled, prepared, sides, this.settings.pipeline, own);
  }

  /** A row that repeats one of which nothing comes in brings nothing either. */
  private mayBring(match: Match): boolean {
    if (match.kind !== 'row') return true;
    const action = this.ledger.actionOf(match.row);
    return action === 'create' || action === 'update' || action === 'unchanged';
  }

  /** The sequence of the stored customer whom a row is about, itself or by the row that it repeats; -1 for a new one. */
  customerOf(row: number): number {
    const { refs } = this.matches;
    const ref = refs[row] ?? NOBODY;
    const met = isRowRef(ref) ? (refs[refRow(ref)] ?? NOBODY) : ref;
    return met >= 0 ? met : -1;
  }

  /** Reads whom rows are about, and what those have beside their fields. */
  private async read(rows: Iterable<number>): Promise<Met> {
    const sequences = new Set<number>();
    for (const row of rows) {
      const isShared = this.bringsSides || this.ledger.isOfItsOwn(row);
      const sequence = isShared ? this.customerOf(row) : (this.matches.refs[row] ?? NOBODY);
      if (sequence >= 0) sequences.add(sequence);
    }
    const [customer, sides] = await Promise.all([
      lookUp(this.book, [...sequences]),
      lookUpSides(this.book, this.bringsSides ? sequences : []),
    ]);
    return { customer, sides };
  }

  /**
   * Shows the whole decisions of a block's rows to a visitor that keeps none of them: `raw` is one object whose cells
   * change from call to call.
   *
   * @param met whom its rows meet, of `metBy`
   */
  async each(
    block: number,
    met: Met,
    visit: (decided: Decided) => void,
    { wants, between }: Each = {},
  ): Promise<void> {
    const start = this.stage.startOf(block);
    const show = (staged: RawRow, place: number): void => {
      const row = start + place;
      const match = this.matches.of(row);
      const stored = match.kind === 'record' ? met.customer(match.sequence) : undefined;
      visit(this.decide(row, this.corrections.apply(row, staged), match, stored, met));
    };
    const wanted = wants && ((place: number) => wants(start + place));
    await this.stage.look(block, { columns: null, wants: wanted }, show, between);
  }

  /** Reads the customers whom the rows of a block meet, as far as those rows are wanted. */
  metBy(block: number, wants: (row: number) => boolean = () => true): Promise<Met> {
    const rows: number[] = [];
    for (let row = this.stage.startOf(block); row < this.stage.startOf(block + 1); row++)
      if (wants(row)) rows.push(row);
    return this.read(rows);
  }

  /** Staged rows with their corrected cells. Cheapest where the numbers ascend. */
  async raws(rows: readonly number[]): Promise<readonly RawRow[]> {
    const raws = await this.stage.pick(rows);
    return raws.map((raw, at) => this.corrections.apply(rows[at] ?? -1, raw));
  }

  othersOf(row: number): OtherRows {
    const { ledger } = this;
    return {
      lineOf: ledger.lineOf,
      saysTheSameAs: (other) => ledger.sayTheSame(row, other),
      isOfItsOwn: ledger.isOfItsOwn(row),
      isNobodys: ledger.isNobodys(row),
    };
  }
}

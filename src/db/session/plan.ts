import type { RowIssue } from '../../domain/issue';
import type { ImportReport, MatchedBy, RowFilter, RowView } from '../../import/api';
import { type CellReader, cellReader } from '../../import/fix/reader';
import { fingerprint, KEY_STRIDE } from '../../import/plan/keys';
import type { Matcher } from '../../import/plan/match';
import { Matches } from '../../import/plan/matches';
import { saidBy } from '../../import/plan/prepare';
import { addHolder, type RowKeys, tableFor } from '../../import/plan/rowKeys';
import type { PlanSettings } from '../../import/plan/settings';
import { IssueTally } from '../../import/plan/tally';
import type { Book } from '../book';
import { eachKey } from '../matchIndex';
import { rowsHolding } from './columnCells';
import { companiesToMake } from './companies';
import type { Corrections } from './corrections';
import { type Decided, keysOf, type Standing, sameKeys, viewOf } from './decided';
import { Decider } from './decider';
import { type FixCounts, placeCounts } from './fixScan';
import { Ledger } from './ledger';
import { keyAgain } from './rekey';
import { printNow, repeats } from './repeats';
import { LISTED_ISSUES, ReportBuilder } from './report';
import type { Stage } from './stage';

/**
 * What every row of a staged source comes to, against the book at one revision. Decisions take some bytes a row; the
 * values are cleaned again from the stage, by the same functions, whenever a row is looked at or committed. The commit
 * executes these decisions and makes none of its own. It is made by `makePlan`, and brought up to date by `refix`.
 */
export class Plan {
  readonly tally = new IssueTally();
  readonly revision: number;
  readonly ledger: Ledger;
  /** Decides single rows by this plan; another one where its fixes are others: see `refix`. */
  decider: Decider;
  private reader: CellReader;
  fixCounts: FixCounts = new Map();
  readonly book: Book;
  private readonly stage: Stage;
  private readonly corrections: Corrections;
  /** Gone once the plan is carried out: its table of keys is the largest thing here. */
  matcher: Matcher | undefined;
  /** What all rows are recognised by, as long as that is kept. */
  keys: RowKeys | undefined;

  /** Of rows of which nothing is decided yet: see `makePlan`. */
  constructor(book: Book, stage: Stage, corrections: Corrections, settings: PlanSettings, revision: number) {
    this.book = book;
    this.stage = stage;
    this.corrections = corrections;
    this.revision = revision;
    this.ledger = new Ledger(stage.rows);
    this.reader = cellReader(settings);
    this.decider = new Decider(book, stage, corrections, settings, this.ledger, new Matches(stage.rows));
  }

  /** Lets go of what only a change of the plan needs. */
  seal(): void {
    this.matcher?.free();
    this.matcher = undefined;
    this.keys?.free();
    this.keys = undefined;
  }

  get settings(): PlanSettings {
    return this.decider.settings;
  }

  /** By place among the fixes: the cells that each changes. */
  get fixed(): readonly number[] {
    return placeCounts(this.settings, this.fixCounts);
  }

  /** Decides by other settings and matches from now on. */
  use(settings: PlanSettings, matches: Matches): void {
    const { book, stage, corrections, ledger } = this;
    const { likely } = this.decider;
    this.decider = new Decider(book, stage, corrections, settings, ledger, matches);
    this.decider.likely = likely;
    this.reader = cellReader(settings);
  }

  /** The whole decisions of some rows: see `Decider`. */
  planned(rows: readonly number[]): Promise<readonly Decided[]> {
    return this.decider.planned(rows);
  }

  /** The plan as a report: what a commit of it would say. */
  async report(): Promise<ImportReport> {
    const builder = new ReportBuilder('', this.stage.rows, this.settings.notes);
    const { rows } = await this.view({ kind: 'problem' }, 0, LISTED_ISSUES);
    for (const row of rows) builder.list(row.issues);
    return {
      ...builder.report(0, false),
      ...this.ledger.counts,
      issueCounts: this.tally.codes(),
      failedRows: this.ledger.unstored,
      opportunities: this.ledger.opportunities,
      activities: this.ledger.activities,
      companies: await companiesToMake(this.book, this.decider),
    };
  }

  /** A window of the rows that a filter lets through, as the grid shows them. */
  async view(
    filter: RowFilter,
    offset: number,
    limit: number,
  ): Promise<{ total: number; rows: readonly RowView[] }> {
    const chosen = await this.chosen(filter);
    const total = chosen === null ? this.stage.rows : chosen.length;
    const window: number[] = [];
    for (let at = offset; at < Math.min(total, offset + limit); at++)
      window.push(chosen === null ? at : (chosen[at] ?? 0));
    const decided = await this.planned(window);
    return { total, rows: decided.map((row) => this.viewOf(row)) };
  }

  /**
   * Decides one row anew after one of its cells was corrected, and brings the counts along. Undefined where the row
   * concerns other rows too: then the whole plan is to be made again.
   */
  async redecide(row: number, before: Standing): Promise<RowView | undefined> {
    if (this.corrections.isOut(row)) return undefined;
    this.decider.likely.delete(row);
    const { prepared } = await this.standing(row);
    const print = fingerprint(saidBy(prepared));
    const { matcher } = this;
    if (matcher === undefined) return undefined;
    // What repeats a row, or is repeated by it, shares its customer's opportunities.
    if (this.decider.bringsSides && (matcher.isReferenced(row) || repeats(this.decider, row)))
      return undefined;
    if (matcher.isReferenced(row) && print !== fingerprint(saidBy(before.prepared))) return undefined;
    const keys = keysOf(prepared);
    if (!sameKeys(keys, keysOf(before.prepared))) {
      if (this.ledger.counts.pending > 0) return undefined;
      await this.learn(matcher, [keys]);
      if (matcher.rematch(row, keys) === undefined) return undefined;
    }
    if (this.keys !== undefined) this.keys = (await keyAgain(this.decider, this.keys, [row])).keys;
    this.tally.dropRow(row);
    this.ledger.leave(row);
    this.ledger.setPrint(row, await printNow(this.decider, row, saidBy(prepared)));
    const [decided] = await this.planned([row]);
    // Who is met for somebody else takes nobody: that concerns others.
    if (decided === undefined || decided.planned.issues.some(({ code }) => code === 'other-person'))
      return undefined;
    this.enter(decided);
    return this.viewOf(decided);
  }

  /** Counts a row by its whole decision. */
  enter({ row, planned }: Decided): void {
    this.ledger.setAction(row, planned.action);
    this.ledger.setBrings(row, planned.brings);
    this.note(row, planned.issues);
    this.ledger.enter(row);
  }

  /** Keys that no row had until now: who in the book holds them is not known yet. */
  async learn(matcher: Matcher, keys: readonly Uint32Array[]): Promise<void> {
    const unknown = Uint32Array.from(keys.flatMap((own) => [...matcher.unknown(own)]));
    if (unknown.length === 0) return;
    const holders = tableFor({ packed: unknown, count: unknown.length / KEY_STRIDE });
    await eachKey(this.book, (...key) => addHolder(holders, ...key));
    matcher.learn(unknown, holders);
  }

  /** Other rows of the file that stand behind a row's keys: see `Matcher.rowsBehind`. */
  rowsBehind(row: number, keys: Uint32Array): ReadonlyMap<number, MatchedBy> {
    return this.matcher?.rowsBehind(row, keys) ?? new Map<number, MatchedBy>();
  }

  /** How a row stands now: what `redecide` compares with after the correction. */
  async standing(row: number): Promise<Standing> {
    const [decided] = await this.planned([row]);
    if (decided === undefined) throw new RangeError(`row ${row}`);
    return { prepared: this.decider.prepare(decided.raw), issues: decided.planned.issues };
  }

  /** Notes what is to be said of a row. */
  note(row: number, issues: readonly RowIssue[]): void {
    if (issues.length === 0) return;
    this.tally.add(row, issues);
    this.ledger.note(row, issues);
  }

  /** The rows that a filter lets through, ascending; null where it lets all through. */
  async chosen(filter: RowFilter): Promise<Uint32Array | null> {
    if (filter.kind === 'all') return null;
    if (filter.kind === 'value') return rowsHolding(this.decider, filter.column, filter.values);
    if (filter.kind === 'problem') return this.tally.rows(filter.code, filter.field);
    return this.ledger.rowsOf(filter.action);
  }

  private viewOf(decided: Decided): RowView {
    return viewOf(decided, this.corrections, this.ledger.lineOf, this.reader.fixed);
  }
}

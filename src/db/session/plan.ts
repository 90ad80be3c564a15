import type { RowIssue } from '../../domain/issue';
import type { ImportReport, MatchedBy, RowFilter, RowView } from '../../import/api';
import { type CellReader, cellReader } from '../../import/fix/reader';
import { fingerprint, KEY_STRIDE } from '../../import/plan/keys';
import { NOBODY } from '../../import/plan/keyTable';
import { Matcher, MOST_ROUNDS } from '../../import/plan/match';
import { Matches } from '../../import/plan/matches';
import { actionAlone, createChecker, type Prepared, saidBy, takesPart } from '../../import/plan/prepare';
import { addHolder, RowKeys, tableFor } from '../../import/plan/rowKeys';
import type { PlanSettings } from '../../import/plan/settings';
import { matchIssues, settleWithoutRecord } from '../../import/plan/settle';
import { bringsOf, NO_SIDES } from '../../import/plan/sides';
import { IssueTally } from '../../import/plan/tally';
import type { Book } from '../book';
import { inAdvance } from '../inAdvance';
import { eachKey, readKeys } from '../matchIndex';
import { customersIn } from '../revision';
import { rowsHolding } from './columnCells';
import { companiesToMake } from './companies';
import type { Corrections } from './corrections';
import { type Decided, isOfMatch, keysOf, leftOut, type Standing, sameKeys, viewOf } from './decided';
import { Decider, type Met } from './decider';
import { type FixCounts, fixedColumns, placeCounts, scanColumns } from './fixScan';
import { codeOf, Ledger } from './ledger';
import { findLikely, looksUnasked } from './likely';
import { breathe } from './pace';
import { keyAgain } from './rekey';
import { printNow, printRepeats, repeats, settleRepeated } from './repeats';
import { LISTED_ISSUES, ReportBuilder } from './report';
import type { Stage } from './stage';

/** Of the work of a decision, the share of the first pass: cleaning. The rest is settling what was met. */
const PASS_SHARE = 0.7;

/** Blocks whose customers are read while one is settled. */
const BLOCKS_READ_AHEAD = 2;

/** Rows up to which the keys of all are kept, so that other fixes are decided without cleaning all again: 10 MB. */
const MOST_KEPT = 250_000;

/** Says whether to stop, and is told of each block that is done. */
export interface Watch {
  readonly stopped: () => boolean;
  readonly done: (rows: number) => void;
}

/** Hears whether to stop, between two pieces of work. Throws Cancelled. */
async function letIn(watch: Watch): Promise<void> {
  await breathe();
  if (watch.stopped()) throw new Cancelled();
}

/** Whom a row took who is likely somebody else, as only the record tells; undefined where it took nobody such. */
export function strangerOf({ match, planned }: Decided): number | undefined {
  const isNew = match.kind === 'record' && match.apart !== true && planned.action === 'ask';
  return isNew && planned.issues.some(({ code }) => code === 'other-person') ? match.sequence : undefined;
}

/** Thrown inside this folder where the user stopped the work; the API answers `cancelled`. */
export class Cancelled extends Error {}

/**
 * What every row of a staged source comes to, against the book at one revision. Decisions take some bytes a row; the
 * values are cleaned again from the stage, by the same functions, whenever a row is looked at or committed. The commit
 * executes these decisions and makes none of its own. Over 300 lines, for making a plan, changing one row of it and showing it
 * all keep one ledger and one tally true.
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

  private constructor(
    book: Book,
    stage: Stage,
    corrections: Corrections,
    settings: PlanSettings,
    revision: number,
  ) {
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

  /** Decides every row of the stage. Throws Cancelled. */
  static async make(
    book: Book,
    stage: Stage,
    corrections: Corrections,
    settings: PlanSettings,
    revision: number,
    watch: Watch,
  ): Promise<Plan> {
    const plan = new Plan(book, stage, corrections, settings, revision);
    await plan.decide(watch);
    return plan;
  }

  private async decide(watch: Watch): Promise<void> {
    const { ledger } = this;
    const keys = new RowKeys(this.stage.rows);
    // Read while the rows are checked.
    const held = readKeys(this.book);
    await this.checkRows(keys, watch);
    await this.matchAll(keys, held, watch);
    if (ledger.rows <= MOST_KEPT) this.keys = keys;
    else keys.free();
    const { settings } = this;
    this.fixCounts = (await scanColumns(this.decider, settings, fixedColumns(settings))).counts;
    await this.lookForLikely(watch);
    for (const [row, issue] of this.decider.likely) this.note(row, [issue]);
    for (let row = 0; row < ledger.rows; row++) ledger.enter(row);
    this.tally.setNotes(settings.notes);
  }

  /**
   * Matches and settles all rows. Only the records tell that a key which fits is likely somebody else's: then all are
   * matched once more, knowing it, so that such a row takes nobody from another.
   */
  private async matchAll(keys: RowKeys, held: ReturnType<typeof readKeys>, watch: Watch): Promise<void> {
    const { ledger, decider } = this;
    const checked = ledger.mark();
    const told = { choices: this.corrections.told(), strangers: new Map<number, Set<number>>() };
    for (let round = 1; ; round++) {
      const table = tableFor(keys);
      await (round === 1 ? held : readKeys(this.book))((...key) => addHolder(table, ...key));
      this.matcher = new Matcher(table, this.settings.match, decider.matches, told);
      const create = codeOf('create');
      for (const _ of this.matcher.run(keys, (row) => ledger.actions[row] === create)) await letIn(watch);
      await printRepeats(decider, ledger);
      if (decider.bringsSides)
        for (const [row, issue] of await settleRepeated(this.book, decider)) this.note(row, [issue]);
      const met = await this.settleEach(watch);
      if (met.length === 0 || round === MOST_ROUNDS) return;
      for (const [row, sequence] of met)
        told.strangers.set(row, (told.strangers.get(row) ?? new Set<number>()).add(sequence));
      this.matcher.free();
      decider.matches.clear();
      ledger.backTo(checked);
      this.tally.forget(isOfMatch);
    }
  }

  /** Finds which rows are likely somebody else's, where that is asked or quick. Throws Cancelled. */
  async lookForLikely(watch: Watch): Promise<void> {
    const { likely } = this.settings.match;
    if (!looksUnasked(likely, this.stage.rows, await customersIn(this.book))) return;
    this.decider.likely = await findLikely(this.book, this.decider, () => letIn(watch));
  }

  /** Cleans and checks every row: what it says by itself, before whom it meets. */
  private async checkRows(keys: RowKeys, watch: Watch): Promise<void> {
    const { ledger } = this;
    await this.checkEach(watch, (prepared, row) => {
      ledger.setLine(row, prepared.line);
      if (this.corrections.isOut(row)) {
        keys.push(null);
        ledger.setAction(row, 'skip');
        this.note(row, leftOut(prepared).issues);
        return;
      }
      keys.push(takesPart(prepared) ? prepared.values : null);
      ledger.setAction(row, actionAlone(prepared));
      if (prepared.brought !== undefined)
        ledger.setBrings(row, bringsOf(prepared, NO_SIDES, this.settings.pipeline));
      this.note(row, prepared.issues);
    });
  }

  private async checkEach(watch: Watch, visit: (prepared: Prepared, row: number) => void): Promise<void> {
    const { check, columns } = createChecker(this.settings);
    for (let block = 0; block < this.stage.blocks; block++) {
      await letIn(watch);
      const start = this.stage.startOf(block);
      await this.stage.look(block, { columns }, (row, index) => {
        visit(check(this.corrections.apply(start + index, row)), start + index);
      });
      watch.done(PASS_SHARE * this.stage.startOf(block + 1));
    }
  }

  /**
   * Settles the matches, block by block; only rows that meet a stored customer are looked at again.
   * @returns rows that took a customer who is likely somebody else, with that one's sequence
   */
  private async settleEach(watch: Watch): Promise<readonly (readonly [row: number, sequence: number])[]> {
    const { stage, decider, ledger } = this;
    const strangers: [number, number][] = [];
    const settleOne = (decided: Decided): void => {
      const sequence = strangerOf(decided);
      if (sequence !== undefined) strangers.push([decided.row, sequence]);
      this.settleMet(decided);
    };
    const create = codeOf('create');
    const isOpen = (row: number): boolean =>
      (decider.matches.refs[row] ?? NOBODY) >= 0 && ledger.actions[row] === create;
    let block = 0;
    const reading = (next: number): Promise<Met> => decider.metBy(next, isOpen);
    for await (const customers of inAdvance(0, stage.blocks, BLOCKS_READ_AHEAD, reading)) {
      await letIn(watch);
      this.settleAlone(block);
      await decider.each(block, customers, settleOne, { wants: isOpen });
      watch.done(PASS_SHARE * stage.rows + (1 - PASS_SHARE) * stage.startOf(++block));
    }
    return strangers;
  }

  /** Settles the rows of a block that meet another row, or several customers. */
  private settleAlone(block: number): void {
    for (let row = this.stage.startOf(block); row < this.stage.startOf(block + 1); row++) {
      if (this.ledger.actionOf(row) !== 'create') continue;
      const match = this.decider.matches.of(row);
      if (match.kind === 'none' || match.kind === 'record') continue;
      this.note(row, matchIssues(this.ledger.lineOf(row), match, this.decider.othersOf(row)));
      const action = settleWithoutRecord(false, match);
      if (action !== undefined) this.ledger.setAction(row, action);
    }
  }

  private settleMet({ row, planned }: Decided): void {
    this.ledger.setAction(row, planned.action);
    this.ledger.setBrings(row, planned.brings);
    // What its cells have to say was noted when they were cleaned.
    this.note(row, planned.issues.filter(isOfMatch));
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

  private note(row: number, issues: readonly RowIssue[]): void {
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

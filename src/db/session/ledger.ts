import type { RowIssue } from '../../domain/issue';
import type { RowAction } from '../../import/api';
import type { Brings, OwnSides } from '../../import/plan/sides';
import { count, hasError, hasProblem, isUnstored, noCounts } from '../../import/plan/tally';

/** The actions as one byte a row: stored with jobs, so the order stays as it is. */
export const ACTIONS = ['create', 'update', 'unchanged', 'duplicate', 'skip', 'reject', 'ask'] as const;
export const codeOf = (action: RowAction): number => ACTIONS.indexOf(action);

export const PROBLEM = 1;
const ERROR = 2;
/** Carrying the row out records an opportunity. */
export const OPPORTUNITY = 4;
/** Something of it is not stored. */
export const UNSTORED = 8;
/** Carrying the row out plans an activity. */
export const ACTIVITY = 64;
/** It changes an opportunity that is there. */
const CHANGES = 128;
const SIDES = OPPORTUNITY | ACTIVITY | CHANGES;
/** It is about an opportunity or activity of its own: see `OtherRows`. */
const OF_ITS_OWN = 16;
/** It is about an activity that is about nobody. */
const NOBODYS = 32;
const OWN = OF_ITS_OWN | NOBODYS;

/** Actions and flags of all rows. */
interface Mark {
  readonly actions: Uint8Array;
  readonly flags: Uint8Array;
}

/** The decisions of a plan in some ten bytes a row, and their sums. A row is in the sums between `enter` and `leave`. */
export class Ledger {
  readonly counts = noCounts();
  /** Rows with an error or a warning. */
  problems = 0;
  /** Rows with an error. */
  errors = 0;
  /** Rows of which something is not stored. */
  unstored = 0;
  /** Opportunities that the rows bring. */
  opportunities = 0;
  /** Activities that they plan. */
  activities = 0;

  readonly rows: number;
  readonly actions: Uint8Array;
  readonly flags: Uint8Array;
  private readonly lines: Uint32Array;
  private readonly prints: Uint32Array;

  constructor(rows: number) {
    this.rows = rows;
    this.actions = new Uint8Array(rows);
    this.flags = new Uint8Array(rows);
    this.lines = new Uint32Array(rows);
    this.prints = new Uint32Array(rows);
  }

  readonly lineOf = (row: number): number => this.lines[row] ?? 0;

  setLine(row: number, line: number): void {
    this.lines[row] = line;
  }

  /** The fingerprint of a row's values: what `sayTheSame` compares. Only rows that repeat each other have one. */
  setPrint(row: number, print: number): void {
    this.prints[row] = print;
  }

  printOf(row: number): number {
    return this.prints[row] ?? 0;
  }

  /** True where two rows come to the same values. */
  sayTheSame(a: number, b: number): boolean {
    return this.prints[a] === this.prints[b];
  }

  actionOf(row: number): RowAction {
    return ACTIONS[this.actions[row] ?? 0] ?? 'create';
  }

  setAction(row: number, action: RowAction): void {
    this.actions[row] = codeOf(action);
  }

  /** What carrying the row out does beside its customer's fields. */
  setBrings(row: number, brings: Brings | undefined): void {
    this.flags[row] = ((this.flags[row] ?? 0) & ~SIDES) | flagsOfSides(brings);
  }

  broughtBy(row: number): OwnSides {
    const flags = this.flags[row] ?? 0;
    return {
      opportunity: (flags & OPPORTUNITY) !== 0,
      changes: (flags & CHANGES) !== 0,
      activity: (flags & ACTIVITY) !== 0,
    };
  }

  /** True where carrying the row out writes something beside its customer's fields. */
  hasBrought(row: number): boolean {
    return ((this.flags[row] ?? 0) & SIDES) !== 0;
  }

  /** What a list of ours says of a row: this is not decided, and stays as long as the plan. */
  setOwn(row: number, own: 'customer' | 'nobody'): void {
    this.flags[row] = (this.flags[row] ?? 0) | (own === 'customer' ? OF_ITS_OWN : NOBODYS);
  }

  isOfItsOwn(row: number): boolean {
    return ((this.flags[row] ?? 0) & OF_ITS_OWN) !== 0;
  }

  isNobodys(row: number): boolean {
    return ((this.flags[row] ?? 0) & NOBODYS) !== 0;
  }

  note(row: number, issues: readonly RowIssue[]): void {
    const found = flagsOf(issues);
    this.flags[row] = (this.flags[row] ?? 0) | found;
  }

  /** Actions and flags of all rows as they are now, to go `backTo`. */
  mark(): Mark {
    return { actions: this.actions.slice(), flags: this.flags.slice() };
  }

  backTo({ actions, flags }: Mark): void {
    this.actions.set(actions);
    this.flags.set(flags);
  }

  /** Counts a decided row. */
  enter(row: number): void {
    this.add(row, 1);
  }

  /** Takes a row out of the sums and forgets what was noted of it, to be decided anew. */
  leave(row: number): void {
    this.add(row, -1);
    this.flags[row] = (this.flags[row] ?? 0) & OWN;
  }

  /** The rows of one action, ascending. */
  rowsOf(action: RowAction): Uint32Array {
    const code = codeOf(action);
    const rows = new Uint32Array(this.rows);
    let length = 0;
    for (let row = 0; row < this.rows; row++) if (this.actions[row] === code) rows[length++] = row;
    return rows.subarray(0, length);
  }

  private add(row: number, by: 1 | -1): void {
    const flags = this.flags[row] ?? 0;
    const action = this.actionOf(row);
    count(this.counts, action, by);
    if ((flags & PROBLEM) !== 0) this.problems += by;
    if ((flags & ERROR) !== 0) this.errors += by;
    if ((flags & UNSTORED) !== 0) this.unstored += by;
    if ((flags & SIDES) === 0 || !BRINGING.has(action)) return;
    if ((flags & OPPORTUNITY) !== 0) this.opportunities += by;
    if ((flags & ACTIVITY) !== 0) this.activities += by;
  }
}

/** Of a row that repeats another one, what it brings comes in. */
const BRINGING: ReadonlySet<RowAction> = new Set<RowAction>(['create', 'update', 'duplicate']);

/** What a row brings, in its flags. */
export const flagsOfSides = (brings: Brings | undefined): number =>
  brings === undefined
    ? 0
    : (brings.opportunity?.kind === 'create' ? OPPORTUNITY : 0) |
      (brings.opportunity?.kind === 'update' ? CHANGES : 0) |
      (brings.activity?.kind === 'create' ? ACTIVITY : 0);

/** By row, the sequence of the customer that it creates, in the order of the rows; -1 where it creates none. */
export function sequencesOf({ actions }: Pick<Ledger, 'actions'>, first: number): Float64Array {
  const create = codeOf('create');
  let next = first;
  return Float64Array.from(actions, (action) => (action === create ? next++ : -1));
}

/** What a row's issues come to in its flags. */
export const flagsOf = (issues: readonly RowIssue[]): number =>
  issues.length === 0
    ? 0
    : (hasProblem(issues) ? PROBLEM : 0) |
      (hasError(issues) ? ERROR : 0) |
      (isUnstored(issues) ? UNSTORED : 0);

import type { MatchedBy } from '../api';
import { isNameKind, KEY_STRIDE, stepOf } from './keys';
import { isRowRef, type KeyTable, MANY, NOBODY, type Ref, refRow, rowRef } from './keyTable';
import { type Match, type Matches, NONE, STEPS } from './matches';
import { knows, NAME_KINDS, NAMES, namesBeside, type RowKeys } from './rowKeys';
import type { PlanSettings } from './settings';
import { areOthers, looksAtIds } from './strangers';
import { Takers } from './takers';

/** Some tens of milliseconds of work. */
const ROWS_A_TURN = 50_000;

/**
 * Who took a customer that is likely somebody else is told only by the records: then all are matched once more, knowing
 * it. Each round finds fewer; who is left after the last one waits for a person all the same.
 */
export const MOST_ROUNDS = 4;

/** What a person decided of a row, for the matching: whose it is, whom it repeats, or that it meets nobody. */
export type Told =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly sequence: number }
  | { readonly kind: 'repeat'; readonly row: number };

/** What the matching is told beside the keys. */
export interface MatchTold {
  /** What people decided, by row. */
  readonly choices: ReadonlyMap<number, Told>;
  /** By row, stored customers who are likely somebody else, though a key fits. */
  readonly strangers: ReadonlyMap<number, ReadonlySet<number>>;
}

const NOTHING_TOLD: MatchTold = { choices: new Map(), strangers: new Map() };

/**
 * Matches the rows of a file with the book and with each other: in passes, the strongest key first over all rows
 * (external id, phone, e-mail, name), so that a weak match never takes a customer from a stronger one further down.
 * Each stored customer is taken by one row; further rows about it are duplicates of that row. Several customers at
 * one step are for a person to decide: the first one is never taken. What a person decided comes before all steps.
 *
 * By name, `safe` takes only who can't contradict: where both sides hold a phone (or both an e-mail, or an id) the
 * earlier steps would have met, so they are two people. A phone or an e-mail that is shared by two who are likely two
 * people (`areOthers`) joins nobody: that row goes on to the weaker steps, stands for its own keys, and waits for a person
 * where no step finds anybody else. `always` is the plain cascade.
 */
export class Matcher {
  readonly matches: Matches;
  private readonly takenBy = new Takers();
  private readonly referenced = new Set<number>();

  private readonly table: KeyTable;
  private readonly rule: PlanSettings['match'];
  private readonly told: MatchTold;

  /**
   * @param table the book's keys, as far as the file's rows hold them (`tableFor`); the file's are added to it.
   * @param matches where it keeps whom each row meets.
   */
  constructor(
    table: KeyTable,
    rule: PlanSettings['match'],
    matches: Matches,
    told: MatchTold = NOTHING_TOLD,
  ) {
    this.table = table;
    this.rule = rule;
    this.matches = matches;
    this.told = told;
  }

  /**
   * Matches every row; `takesPart(row)` is false for rejected ones. Yields now and then, so that whoever runs it can stop
   * in between: it is done when the generator is.
   */
  *run(keys: RowKeys, takesPart: (row: number) => boolean): Generator<void> {
    this.obey(takesPart);
    for (const step of STEPS) {
      if (!this.isOn(step) || (step === 'externalId' && !keys.hasIds)) continue;
      for (let row = 0; row < keys.rows; row++) {
        if (takesPart(row)) this.visit(row, keys, step);
        if (row % ROWS_A_TURN === ROWS_A_TURN - 1) yield;
      }
    }
  }

  of(row: number): Match {
    return this.matches.of(row);
  }

  /** Gives the memory of the keys back at once; nothing can be matched any more. */
  free(): void {
    this.table.free();
  }

  /** True where rows are told not to take customers whom they would meet. */
  get knowsStrangers(): boolean {
    return this.told.strangers.size > 0;
  }

  /** True where another row is a duplicate of this one. */
  isReferenced(row: number): boolean {
    return this.referenced.has(row);
  }

  /** Those of a row's keys of which the table cannot say who holds them: see `learn`. */
  unknown(keys: Uint32Array): Uint32Array {
    const unknown: number[] = [];
    for (let at = 0; at < keys.length; at += KEY_STRIDE) {
      const key = [keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0] as const;
      if (!knows(this.table, ...key)) unknown.push(...key);
    }
    return Uint32Array.from(unknown);
  }

  /** Learns who in the book holds keys that were unknown, out of a table made for them. */
  learn(keys: Uint32Array, holders: KeyTable): void {
    for (let at = 0; at < keys.length; at += KEY_STRIDE) {
      const [kind = 0, high = 0, low = 0] = keys.subarray(at, at + KEY_STRIDE);
      this.table.know(kind, high, low);
      for (const one of isNameKind(kind) ? NAME_KINDS : [kind]) {
        const ref = holders.find(one, high, low);
        if (ref !== NOBODY) this.table.set(one, high, low, ref);
      }
    }
  }

  /** The other rows of the file that stand behind keys of a row, by step; each once, at its strongest. */
  rowsBehind(row: number, packed: Uint32Array): ReadonlyMap<number, MatchedBy> {
    const found = new Map<number, MatchedBy>();
    for (const step of STEPS) {
      for (let start = 0; start < packed.length; start += KEY_STRIDE) {
        const ref = this.lookUp({ packed, start, end: start + KEY_STRIDE }, step, row);
        const behind = isRowRef(ref) ? refRow(ref) : ref >= 0 ? this.takenBy.of(ref) : undefined;
        if (behind !== undefined && behind !== row && !found.has(behind)) found.set(behind, step);
      }
    }
    return found;
  }

  /**
   * Matches one row again by new keys without looking at the others again. Undefined where its old or its new keys
   * concern other rows too, so that all must be matched again.
   */
  rematch(row: number, packed: Uint32Array): Match | undefined {
    if (this.isReferenced(row) || this.told.choices.has(row) || this.told.strangers.size > 0)
      return undefined;
    const keys: KeyRange = { packed, start: 0, end: packed.length };
    const before = this.of(row);
    // What it met stands behind its old keys too, and would be found there for ever.
    if (before.kind !== 'none') return undefined;
    let found: Match = NONE;
    for (const step of STEPS) {
      if (!this.isOn(step)) continue;
      const ref = this.lookUp(keys, step, row);
      if (ref === MANY || isRowRef(ref)) return undefined;
      if (ref === NOBODY) continue;
      const taker = this.takenBy.of(ref);
      if (taker !== undefined && taker !== row) return undefined;
      if (found.kind === 'none') found = { kind: 'record', sequence: ref, by: step, conflict: false };
      else if (step !== 'name' && found.kind === 'record' && found.sequence !== ref)
        found = { ...found, conflict: true };
    }
    if (found.kind === 'record') this.takenBy.set(found.sequence, row);
    this.matches.set(row, found);
    for (const step of STEPS) this.claim(row, keys, step);
    return found;
  }

  private isOn(step: MatchedBy): boolean {
    return step === 'name' || step === 'externalId'
      ? (this.rule[step] ?? 'never') !== 'never'
      : this.rule[step];
  }

  /** What people decided: customers are taken first, then come the rows that repeat others. */
  private obey(takesPart: (row: number) => boolean): void {
    const repeats: [number, number][] = [];
    for (const [row, told] of this.told.choices) {
      if (!takesPart(row) || told.kind === 'create') continue;
      if (told.kind === 'repeat') {
        if (told.row !== row && takesPart(told.row)) repeats.push([row, told.row]);
        continue;
      }
      const taker = this.takenBy.of(told.sequence);
      if (taker === undefined) {
        this.takenBy.set(told.sequence, row);
        this.matches.set(row, { kind: 'record', sequence: told.sequence, by: null, conflict: false });
      } else this.repeat(row, taker);
    }
    for (const [row, other] of repeats) if (this.root(other) !== row) this.repeat(row, this.root(other));
  }

  private repeat(row: number, root: number): void {
    this.referenced.add(root);
    this.matches.set(row, { kind: 'row', row: root, by: null });
  }

  private visit(row: number, all: RowKeys, step: MatchedBy): void {
    const keys: KeyRange = { packed: all.packed, start: all.startOf(row), end: all.endOf(row) };
    const known = this.matches.refs[row] ?? NOBODY;
    if (known === NOBODY) {
      if (this.told.choices.size > 0 && this.told.choices.get(row)?.kind === 'create') {
        this.claim(row, keys, step);
        return;
      }
      const found = this.resolve(this.lookUp(keys, step, row), row, step, all);
      if (found !== undefined) this.matches.set(row, found);
      if (found === undefined || found.kind === 'record' || isApart(found)) this.claim(row, keys, step);
    } else if (this.matches.isApart(row)) this.visitApart(row, keys, step, all);
    else if (known >= 0) {
      const ref = step === 'name' ? NOBODY : this.lookUp(keys, step, row);
      // A phone of one customer and an e-mail of another: the stronger key stands, and the row says so.
      if (ref >= 0 && ref !== known && !this.matches.isChosen(row)) this.matches.setConflict(row);
      this.claim(row, keys, step);
    }
  }

  /** A stronger key of the row is somebody else's: a weaker one may find whom it is about. */
  private visitApart(row: number, keys: KeyRange, step: MatchedBy, all: RowKeys): void {
    const found = this.resolve(this.lookUp(keys, step, row), row, step, all);
    if (found !== undefined && found.kind !== 'none' && found.kind !== 'many' && !isApart(found))
      this.matches.set(row, { ...found, conflict: true });
    if (found?.kind !== 'row' || isApart(found)) this.claim(row, keys, step);
  }

  private resolve(ref: Ref, row: number, by: MatchedBy, keys: RowKeys): Match | undefined {
    if (ref === NOBODY) return undefined;
    if (ref === MANY) return { kind: 'many', by };
    const isStored = !isRowRef(ref);
    if (isStored && this.told.strangers.get(row)?.has(ref) === true)
      return { kind: 'record', sequence: ref, by, conflict: false, apart: true };
    const taker = isStored ? this.takenBy.of(ref) : refRow(ref);
    if (taker === undefined) {
      this.takenBy.set(ref, row);
      return { kind: 'record', sequence: ref, by, conflict: false };
    }
    const root = this.root(taker);
    this.referenced.add(root);
    if (by === 'name') return { kind: 'row', row: root, by };
    const telling = keys.tellingOf(row, taker);
    if (areOthers(by, telling, this.rule)) return { kind: 'row', row: root, by, apart: true };
    const conflict = telling.externalId === 'differ' && looksAtIds(this.rule);
    return { kind: 'row', row: root, by, conflict };
  }

  /** The row that a duplicate of a duplicate comes down to. */
  private root(row: number): number {
    let at = row;
    for (let match = this.of(at); match.kind === 'row' && !isApart(match); match = this.of(at))
      at = match.row;
    return at;
  }

  /** Whom the keys of one step stand for together, leaving out the row itself. */
  private lookUp({ packed, start, end }: KeyRange, step: MatchedBy, self: number): Ref {
    let found: Ref = NOBODY;
    for (let at = start; at < end; at += KEY_STRIDE) {
      const kind = packed[at] ?? 0;
      if (stepOf(kind) !== step) continue;
      found = joined(found, this.behind(kind, packed[at + 1] ?? 0, packed[at + 2] ?? 0, self), self);
    }
    return found;
  }

  private behind(kind: number, high: number, low: number, self: number): Ref {
    if (!isNameKind(kind)) return this.table.find(kind, high, low);
    const kinds = this.rule.name === 'always' ? NAMES : namesBeside(kind, looksAtIds(this.rule));
    return this.table.findAny(kinds, high, low, rowRef(self));
  }

  /** The row now stands behind its keys of this step, so that later rows meet it. */
  private claim(row: number, { packed, start, end }: KeyRange, step: MatchedBy): void {
    const met = this.matches.refs[row] ?? NOBODY;
    const ref = met >= 0 && !this.matches.isApart(row) ? met : rowRef(row);
    for (let at = start; at < end; at += KEY_STRIDE) {
      const kind = packed[at] ?? 0;
      if (stepOf(kind) !== step) continue;
      const high = packed[at + 1] ?? 0;
      const low = packed[at + 2] ?? 0;
      if (step === 'name') this.table.add(kind, high, low, ref);
      else this.table.claim(kind, high, low, ref);
    }
  }
}

/** The keys of one row. */
interface KeyRange {
  readonly packed: Uint32Array;
  readonly start: number;
  readonly end: number;
}

const isApart = (match: Match): boolean => 'apart' in match && match.apart === true;

function joined(found: Ref, ref: Ref, self: number): Ref {
  if (ref === NOBODY || ref === rowRef(self) || ref === found) return found;
  return found === NOBODY ? ref : MANY;
}

import type { MatchedBy } from '../api';
import { KEY_KIND, KEY_STRIDE } from './keys';
import { isRowRef, type KeyTable, MANY, NOBODY, type Ref, refRow, rowRef } from './keyTable';
import { CONFLICT, type Match, type Matches, NONE, STEPS } from './matches';
import { ALL_NAMES, knows, type RowKeys } from './rowKeys';
import type { PlanSettings } from './settings';

/** Some tens of milliseconds of work. */
const ROWS_A_TURN = 50_000;

/** By which row each stored customer is taken: four bytes a sequence, where a Map of a million takes forty. */
class Takers {
  private rows = new Int32Array(1024).fill(-1);

  of(sequence: number): number | undefined {
    const row = this.rows[sequence] ?? -1;
    return row < 0 ? undefined : row;
  }

  set(sequence: number, row: number): void {
    if (sequence >= this.rows.length) {
      const wider = new Int32Array(Math.max(sequence + 1, this.rows.length * 2)).fill(-1);
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows[sequence] = row;
  }
}

/**
 * Matches the rows of a file with the book and with each other: in passes, the strongest key first over all rows
 * (phone, then e-mail, then name), so that a weak match never takes a customer from a stronger one further down.
 * Each stored customer is taken by one row; further rows about it are duplicates of that row. Several customers at
 * one step are for a person to decide: the first one is never taken.
 *
 * By name, `safe` takes only who can't contradict: where both sides hold a phone (or both an e-mail) the earlier
 * steps would have met, so they are two people. `always` is the plain cascade.
 */
export class Matcher {
  readonly matches: Matches;
  private readonly takenBy = new Takers();
  private readonly referenced = new Set<number>();

  private readonly table: KeyTable;
  private readonly rule: PlanSettings['match'];

  /**
   * @param table the book's keys, as far as the file's rows hold them (`tableFor`); the file's are added to it.
   * @param matches where it keeps whom each row meets.
   */
  constructor(table: KeyTable, rule: PlanSettings['match'], matches: Matches) {
    this.table = table;
    this.rule = rule;
    this.matches = matches;
  }

  /**
   * Matches every row; `takesPart(row)` is false for rejected ones. Yields now and then, so that whoever runs it can stop
   * in between: it is done when the generator is.
   */
  *run(keys: RowKeys, takesPart: (row: number) => boolean): Generator<void> {
    for (const step of STEPS) {
      if (!this.isOn(step)) continue;
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
      for (const one of kind < KEY_KIND.name ? [kind] : ALL_NAMES) {
        const ref = holders.find(one, high, low);
        if (ref !== NOBODY) this.table.set(one, high, low, ref);
      }
    }
  }

  /**
   * Matches one row again by new keys without looking at the others again. Undefined where its old or its new keys
   * concern other rows too, so that all must be matched again.
   */
  rematch(row: number, packed: Uint32Array): Match | undefined {
    if (this.isReferenced(row)) return undefined;
    const keys: KeyRange = { packed, start: 0, end: packed.length };
    const before = this.of(row);
    if (before.kind === 'many' || before.kind === 'row') return undefined;
    let found: Match = NONE;
    for (const step of STEPS) {
      if (!this.isOn(step)) continue;
      const ref = this.lookUp(keys, step, row);
      if (ref === MANY || isRowRef(ref)) return undefined;
      if (ref === NOBODY) continue;
      const taker = this.takenBy.of(ref);
      if (taker !== undefined && taker !== row) return undefined;
      if (found.kind === 'none') found = { kind: 'record', sequence: ref, by: step, conflict: false };
      else if (found.kind === 'record' && found.sequence !== ref) found = { ...found, conflict: true };
    }
    if (before.kind === 'record') this.takenBy.set(before.sequence, -1);
    if (found.kind === 'record') this.takenBy.set(found.sequence, row);
    this.matches.set(row, found);
    for (const step of STEPS) this.claim(row, keys, step);
    return found;
  }

  private isOn(step: MatchedBy): boolean {
    return step === 'name' ? this.rule.name !== 'never' : this.rule[step];
  }

  private visit(row: number, all: RowKeys, step: MatchedBy): void {
    const keys: KeyRange = { packed: all.packed, start: all.startOf(row), end: all.endOf(row) };
    const known = this.matches.refs[row] ?? NOBODY;
    if (known === NOBODY) {
      const found = this.resolve(this.lookUp(keys, step, row), row, step);
      if (found !== undefined) this.matches.set(row, found);
      if (found === undefined || found.kind === 'record') this.claim(row, keys, step);
    } else if (known >= 0) {
      const ref = this.lookUp(keys, step, row);
      // A phone of one customer and an e-mail of another: the stronger key stands, and the row says so.
      if (ref >= 0 && ref !== known && step !== 'name')
        this.matches.by[row] = (this.matches.by[row] ?? 0) | CONFLICT;
      this.claim(row, keys, step);
    }
  }

  private resolve(ref: Ref, row: number, by: MatchedBy): Match | undefined {
    if (ref === NOBODY) return undefined;
    if (ref === MANY) return { kind: 'many', by };
    const taker = isRowRef(ref) ? refRow(ref) : this.takenBy.of(ref);
    if (taker !== undefined) {
      const root = this.root(taker);
      this.referenced.add(root);
      return { kind: 'row', row: root, by };
    }
    this.takenBy.set(ref, row);
    return { kind: 'record', sequence: ref, by, conflict: false };
  }

  /** The row that a duplicate of a duplicate comes down to. */
  private root(row: number): number {
    let at = row;
    for (let match = this.of(at); match.kind === 'row'; match = this.of(at)) at = match.row;
    return at;
  }

  /** Whom the keys of one step stand for together, leaving out the row itself. */
  private lookUp({ packed, start, end }: KeyRange, step: MatchedBy, self: number): Ref {
    let found: Ref = NOBODY;
    for (let at = start; at < end; at += KEY_STRIDE) {
      const kind = packed[at] ?? 0;
      if (stepOf(kind) !== step) continue;
      const high = packed[at + 1] ?? 0;
      const low = packed[at + 2] ?? 0;
      if (step !== 'name') {
        found = joined(found, this.table.find(kind, high, low), self);
        continue;
      }
      for (const other of this.compatibleNames(kind)) {
        found = joined(found, this.table.find(other, high, low), self);
      }
    }
    return found;
  }

  private compatibleNames(kind: number): readonly number[] {
    if (this.rule.name === 'always') return ALL_NAMES;
    return SAFE_NAMES[kind - KEY_KIND.name] ?? [];
  }

  /** The row now stands behind its keys of this step, so that later rows meet it. */
  private claim(row: number, { packed, start, end }: KeyRange, step: MatchedBy): void {
    const met = this.matches.refs[row] ?? NOBODY;
    const ref = met >= 0 ? met : rowRef(row);
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

const stepOf = (kind: number): MatchedBy =>
  kind === KEY_KIND.phone ? 'phone' : kind === KEY_KIND.email ? 'email' : 'name';

/** By kind of the row's name: the kinds that hold neither the phone nor the e-mail that the row holds. */
const SAFE_NAMES: readonly (readonly number[])[] = [
  ALL_NAMES,
  [KEY_KIND.name, KEY_KIND.nameWithEmail],
  [KEY_KIND.name, KEY_KIND.nameWithPhone],
  [KEY_KIND.name],
];

function joined(found: Ref, ref: Ref, self: number): Ref {
  if (ref === NOBODY || ref === rowRef(self) || ref === found) return found;
  return found === NOBODY ? ref : MANY;
}

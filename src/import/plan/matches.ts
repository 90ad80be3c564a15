import type { MatchedBy } from '../api';
import { isRowRef, MANY, NOBODY, type Ref, refRow, rowRef } from './keyTable';

/** Whom a row is about. `by` is null where a person said so. */
export type Match =
  | { readonly kind: 'none' }
  /** A stored customer, whom no other row has taken; `apart`: not taken either, for the two are likely two people. */
  | {
      readonly kind: 'record';
      readonly sequence: number;
      readonly by: MatchedBy | null;
      readonly conflict: boolean;
      readonly apart?: boolean;
    }
  /** The customer of another row of the file; `apart` as above. */
  | {
      readonly kind: 'row';
      readonly row: number;
      readonly by: MatchedBy | null;
      readonly conflict?: boolean;
      readonly apart?: boolean;
    }
  /** Several fit, so a person must choose. */
  | { readonly kind: 'many'; readonly by: MatchedBy };

export const NONE: Match = { kind: 'none' };

/** The steps of the matching, strongest first. */
export const STEPS: readonly MatchedBy[] = ['externalId', 'phone', 'email', 'name'];

/** The steps by their numbers in a row's byte: stored with jobs, so what is new comes last. */
const BY: readonly MatchedBy[] = ['phone', 'email', 'name', 'externalId'];

/** Beside the step in a row's byte: another key of the row stands for somebody else. */
export const CONFLICT = 4;
/** Whom it meets is likely somebody else: it takes nobody, and waits for a person. */
const APART = 8;
/** A person said whom it is about. */
const CHOSEN = 16;

/** Whom every row meets, in five bytes a row: what a plan keeps, stores with its job, and reads again. */
export class Matches {
  readonly rows: number;
  /** A sequence, `rowRef` of a row, NOBODY or MANY. */
  readonly refs: Int32Array;
  /** The step by which it met, and what else is said of it above. */
  readonly by: Uint8Array;

  constructor(rows: number) {
    this.rows = rows;
    this.refs = new Int32Array(rows).fill(NOBODY);
    this.by = new Uint8Array(rows);
  }

  of(row: number): Match {
    const ref = this.refs[row] ?? NOBODY;
    if (ref === NOBODY) return NONE;
    const code = this.by[row] ?? 0;
    const step = BY[code & 3] ?? 'phone';
    if (ref === MANY) return { kind: 'many', by: step };
    const by = (code & CHOSEN) === 0 ? step : null;
    const said = { by, conflict: (code & CONFLICT) !== 0, ...((code & APART) !== 0 && { apart: true }) };
    return isRowRef(ref)
      ? { kind: 'row', row: refRow(ref), ...said }
      : { kind: 'record', sequence: ref, ...said };
  }

  set(row: number, match: Match): void {
    this.refs[row] = refOf(match);
    this.by[row] = match.kind === 'none' ? 0 : byteOf(match);
  }

  /** True where the row waits for a person, since whom it meets is likely somebody else. */
  isApart(row: number): boolean {
    return ((this.by[row] ?? 0) & APART) !== 0;
  }

  isChosen(row: number): boolean {
    return ((this.by[row] ?? 0) & CHOSEN) !== 0;
  }

  /** Another key of the row stands for somebody else. */
  setConflict(row: number): void {
    this.by[row] = (this.by[row] ?? 0) | CONFLICT;
  }

  /** Forgets whom every row meets. */
  clear(): void {
    this.refs.fill(NOBODY);
    this.by.fill(0);
  }
}

function byteOf(match: Exclude<Match, { kind: 'none' }>): number {
  const step = match.by === null ? CHOSEN : BY.indexOf(match.by);
  if (match.kind === 'many') return step;
  return step | (match.conflict === true ? CONFLICT : 0) | (match.apart === true ? APART : 0);
}

function refOf(match: Match): Ref {
  if (match.kind === 'none') return NOBODY;
  if (match.kind === 'many') return MANY;
  return match.kind === 'row' ? rowRef(match.row) : match.sequence;
}

import type { MatchedBy } from '../api';
import { isRowRef, MANY, NOBODY, type Ref, refRow, rowRef } from './keyTable';

/** Whom a row is about. */
export type Match =
  | { readonly kind: 'none' }
  /** A stored customer, whom no other row has taken. */
  | { readonly kind: 'record'; readonly sequence: number; readonly by: MatchedBy; readonly conflict: boolean }
  /** The customer of another row of the file. */
  | { readonly kind: 'row'; readonly row: number; readonly by: MatchedBy }
  /** Several fit, so a person must choose. */
  | { readonly kind: 'many'; readonly by: MatchedBy };

export const NONE: Match = { kind: 'none' };

/** The steps of the matching, strongest first. */
export const STEPS: readonly MatchedBy[] = ['phone', 'email', 'name'];

/** Beside the step in a row's byte: another key of the row stands for somebody else. */
export const CONFLICT = 4;

/** Whom every row meets, in five bytes a row: what a plan keeps, stores with its job, and reads again. */
export class Matches {
  readonly rows: number;
  /** A sequence, `rowRef` of a row, NOBODY or MANY. */
  readonly refs: Int32Array;
  /** The step by which it met, and CONFLICT. */
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
    const by = STEPS[code & 3] ?? 'phone';
    if (ref === MANY) return { kind: 'many', by };
    if (isRowRef(ref)) return { kind: 'row', row: refRow(ref), by };
    return { kind: 'record', sequence: ref, by, conflict: (code & CONFLICT) !== 0 };
  }

  set(row: number, match: Match): void {
    this.refs[row] = refOf(match);
    if (match.kind === 'none') return;
    const conflict = match.kind === 'record' && match.conflict ? CONFLICT : 0;
    this.by[row] = STEPS.indexOf(match.by) | conflict;
  }
}

function refOf(match: Match): Ref {
  if (match.kind === 'none') return NOBODY;
  if (match.kind === 'many') return MANY;
  return match.kind === 'row' ? rowRef(match.row) : match.sequence;
}

import type { Condition } from '../domain/filter';
import type { Result } from '../domain/result';

/** A saved filter that stays live: it finds whom its condition finds at the moment of asking. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SegmentApi {
  /** In the order of their names. */
  segments(): Promise<Result<readonly Segment[]>>;
  /**
   * Keeps a segment: a new one, or with an `id` in place of the one that has it. Fails with `segment-exists` where
   * another has its name, with `invalid-segment` and `not-found`.
   */
  saveSegment(draft: {
    readonly id?: string;
    readonly name: string;
    readonly condition: Condition;
  }): Promise<Result<Segment>>;
  /** Removes a segment; what comes back can be put back. */
  removeSegment(id: string): Promise<Result<Segment>>;
  restoreSegment(segment: Segment): Promise<Result<Segment>>;
}

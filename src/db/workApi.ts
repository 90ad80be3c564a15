import type { Period } from '../domain/filter';
import type { Result } from '../domain/result';
import type { Activity, ActivityKind, Opportunity, Priority, SideRecord } from '../domain/side';
import type { SideDraft } from '../domain/sideDraft';
import type { Outcome } from '../domain/stage';

/** Which activities are asked for; of what is left out all. */
export interface ActivityQuery {
  /** The day when it is due or takes place (of one that was done without a day: when). Left out, those without a day too. */
  readonly day?: Period;
  readonly state?: 'planned' | 'done';
  readonly kinds?: readonly ActivityKind[];
  /** Names of members; an empty one stands for nobody. */
  readonly owner?: readonly string[];
  /** An empty one stands for ordinary ones. */
  readonly priority?: readonly (Priority | '')[];
  /** Those of this customer; empty: those about nobody. */
  readonly customer?: string;
  readonly opportunity?: string;
  /** Only those that repeat, wherever their day is. */
  readonly repeats?: true;
  /** Only those that have a last day of their own: they may reach into days after their first. */
  readonly lasts?: true;
  /** Only those of which somebody is reminded. */
  readonly reminds?: true;
  /** Words that must all occur in the subject, the notes, or the customer's name. */
  readonly search?: string;
  /** By day and time; those without a day last. Left out: the earliest first. */
  readonly newestFirst?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface ActivityRow {
  readonly record: Activity;
  /** What its customer is called; empty where it is about nobody. */
  readonly name: string;
  /** The customer's leading phone, to call at once. */
  readonly phone?: string;
}

/** Which opportunities are asked for; of what is left out all. */
export interface OpportunityQuery {
  readonly pipeline?: string;
  readonly stage?: readonly string[];
  readonly outcome?: readonly Outcome[];
  readonly owner?: readonly string[];
  readonly customer?: string;
  readonly expected?: Period;
  readonly closed?: Period;
  /** Words that must all occur in the title, the description, or the customer's name. */
  readonly search?: string;
  /** Left out: by stage, and there by the day on which they are expected to be closed. */
  readonly sort?: {
    readonly by: 'title' | 'customer' | 'stage' | 'revenue' | 'closeDate' | 'next' | 'owner' | 'updatedAt';
    readonly descending: boolean;
  };
  readonly limit: number;
  readonly offset: number;
}

export interface OpportunityRow {
  readonly record: Opportunity;
  /** What its customer is called. */
  readonly name: string;
  /** The next activity that is planned for it. */
  readonly next?: Activity;
}

/** Some of what fits, and how many do. */
export interface Part<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** What is done and to be done with customers, and what it may bring. Archived customers' are not among it. */
export interface WorkApi {
  activities(query: ActivityQuery): Promise<Result<Part<ActivityRow>>>;
  opportunities(query: OpportunityQuery): Promise<Result<Part<OpportunityRow>>>;
  /**
   * Writes activities and opportunities as one change; see `saveSides.ts`. Fails with `invalid-record` (params: field)
   * and `not-found`.
   */
  saveSides(
    drafts: readonly SideDraft[],
  ): Promise<Result<{ readonly records: readonly SideRecord[]; readonly change: number }>>;
}

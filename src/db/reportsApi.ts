import type { DealGroup, DealKey } from '../domain/dealSums';
import type { Result } from '../domain/result';
import type { ActivityKind } from '../domain/side';
import type { ActivityQuery, OpportunityQuery } from './workApi';

/** Which opportunities are added up: as they are listed, but for the part. */
export type DealsAsked = Omit<OpportunityQuery, 'sort' | 'limit' | 'offset'>;

/** Which activities are counted. */
export type ActivitiesAsked = Pick<ActivityQuery, 'day' | 'state' | 'kinds' | 'owner'>;

/** So many activities of one person and kind in one month. */
export interface ActivityCount {
  /** Empty for nobody. */
  readonly owner: string;
  readonly kind: ActivityKind;
  readonly state: 'planned' | 'done';
  /** `YYYY-MM` of the day by which it is found; empty for none. */
  readonly month: string;
  readonly count: number;
}

/** Customers who came in one month. */
export interface GrowthMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Those who are not archived, and those who were since. */
  readonly kept: number;
  readonly archived: number;
}

/** What reports, boards and forecasts are made of: counted in the worker, so that only sums cross to the page. */
export interface ReportsApi {
  dealSums(asked: DealsAsked, by: readonly DealKey[]): Promise<Result<readonly DealGroup[]>>;
  /** By the months in which customers came; of one owner where he is named. */
  growth(owner: string): Promise<Result<readonly GrowthMonth[]>>;
  activityCounts(asked: ActivitiesAsked): Promise<Result<readonly ActivityCount[]>>;
}

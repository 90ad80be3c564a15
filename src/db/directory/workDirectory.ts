import type { DealFigures } from '../../domain/dealSums';
import type { SideEntity, SideRecords } from '../../domain/side';
import { PAGE_SIZE } from '../ids';
import type { ActivitiesAsked, ActivityCount, DealsAsked } from '../reportsApi';
import { SideReader } from '../sideCodec';
import type { ActivityQuery, OpportunityQuery } from '../workApi';
import type { Keeper } from './keeper';
import { type Needs, noNeeds } from './needs';
import { countActivities, dealFigures } from './sides/figures';
import type { Place } from './sides/found';
import {
  findActivities,
  findOpportunities,
  listActivities,
  listOpportunities,
  type NextSteps,
  nextSteps,
  type SideListing,
} from './sides/lists';

/** What is asked of activities and opportunities: of those of archived customers nothing. */
export class WorkDirectory {
  private readonly keeper: Keeper;
  private steps: { readonly version: number; readonly next: NextSteps } | undefined;

  constructor(keeper: Keeper) {
    this.keeper = keeper;
  }

  /** Where the activities lie that a query finds. */
  async activities(query: ActivityQuery): Promise<SideListing> {
    await this.keeper.ready(needsOf('activity', query.search));
    return listActivities(query, this.keeper.sideGround(), this.keeper.scope('hidden'));
  }

  /** Where the opportunities lie that a query finds, and the next step of each that is shown. */
  async opportunities(
    query: OpportunityQuery,
  ): Promise<SideListing & { readonly steps: readonly (Place | undefined)[] }> {
    await this.keeper.ready({ ...needsOf('opportunity', query.search), activities: true });
    const next = this.nextSteps();
    const listing = listOpportunities(query, this.keeper.sideGround(), this.keeper.scope('hidden'), next);
    const steps = listing.places.map(({ sequence }): Place | undefined => {
      const step = next.get(sequence);
      if (step === undefined) return undefined;
      return { page: step.block.page, sequence: step.block.sequences[step.at] ?? 0, name: '' };
    });
    return { ...listing, steps };
  }

  /** What sums are made of, of the opportunities that are asked for. */
  async dealFigures(asked: DealsAsked): Promise<Iterable<DealFigures>> {
    await this.keeper.ready(needsOf('opportunity', asked.search));
    const ground = this.keeper.sideGround();
    const found = findOpportunities(asked, ground, this.keeper.scope('hidden'));
    return ground.opportunities === undefined ? [] : dealFigures(found, ground.opportunities);
  }

  /** Activities counted by owner, kind, state and month. */
  async activityCounts(asked: ActivitiesAsked): Promise<readonly ActivityCount[]> {
    await this.keeper.ready(needsOf('activity', undefined));
    const ground = this.keeper.sideGround();
    const found = findActivities(asked, ground, this.keeper.scope('hidden'));
    return ground.activities === undefined ? [] : countActivities(found, ground.activities);
  }

  /** Pages beside which something belongs to one of these owners, ascending; archived customers' too. */
  async pagesOwnedBy(entity: SideEntity, owners: readonly string[]): Promise<readonly number[]> {
    await this.keeper.ready(needsOf(entity, undefined));
    const sides = entity === 'activity' ? this.keeper.activities : this.keeper.opportunities;
    if (sides === undefined) return [];
    const isOwned = sides.owners.holding(owners);
    const pages: number[] = [];
    for (const [page, block] of sides.blocks)
      if (block.owners.some((owner) => isOwned[owner] === 1)) pages.push(page);
    return pages.sort((a, b) => a - b);
  }

  /** Pages beside which an activity serves one of these opportunities, by their sequences. */
  async pagesServing(opportunities: ReadonlySet<number>): Promise<readonly number[]> {
    if (opportunities.size === 0) return [];
    await this.keeper.ready(needsOf('activity', undefined));
    return [...(this.keeper.activities?.blocks ?? [])].flatMap(([page, block]) =>
      block.opportunities?.some((one) => opportunities.has(one)) === true ? [page] : [],
    );
  }

  /** How many activities are planned for these customers, by their sequences; for archived ones too. */
  async plannedFor(customers: ReadonlySet<number>): Promise<number> {
    if (customers.size === 0) return 0;
    await this.keeper.ready(needsOf('activity', undefined));
    let count = 0;
    for (const [page, { planned, slots }] of this.keeper.activities?.blocks ?? [])
      for (const [at, slot] of slots.entries())
        if (planned[at] === 1 && customers.has(page * PAGE_SIZE + slot)) count++;
    return count;
  }

  /** The records that lie at some places, each page read once; undefined where one is gone by now. */
  async read<E extends SideEntity>(
    entity: E,
    places: readonly (Place | undefined)[],
  ): Promise<(SideRecords[E] | undefined)[]> {
    const pages = [...new Set(places.flatMap((place) => place?.page ?? []))];
    const rows = await this.keeper.sides[entity].get(pages);
    const readers = new Map(
      rows.flatMap((row) => (row === undefined ? [] : [[row.page, new SideReader(row)]])),
    );
    return places.map((place) => {
      const record = place === undefined ? undefined : readers.get(place.page)?.find(place.sequence);
      return record as SideRecords[E] | undefined;
    });
  }

  private nextSteps(): NextSteps {
    const { activities } = this.keeper;
    if (activities === undefined) return new Map();
    if (this.steps?.version !== activities.version) {
      this.steps = { version: activities.version, next: nextSteps(activities) };
    }
    return this.steps.next;
  }
}

function needsOf(entity: SideEntity, search: string | undefined): Needs {
  const needs = noNeeds();
  if (entity === 'activity') needs.activities = true;
  else needs.opportunities = true;
  if (search !== undefined && search.trim() !== '') needs.texts.add(entity);
  return needs;
}

import { sideSequence } from '../../sideCodec';
import type { ActivityQuery, OpportunityQuery } from '../../workApi';
import { Collation } from '../collation';
import { displayNames } from '../names';
import type { Activities, ActivityBlock } from './activities';
import { type Found, findIn, type Place, placesOf } from './found';
import type { SideGround } from './having';
import type { Opportunities, OpportunityBlock, StageWords } from './opportunities';
import { inOrder } from './order';
import { NO_DAY } from './sideText';

/** What a list of activities or opportunities shows, without its records. */
export interface SideListing {
  readonly total: number;
  readonly places: readonly Place[];
}

/** More minutes than a day has. */
const MINUTES = 2048;

type Asked<Q> = Omit<Q, 'limit' | 'offset'>;

export function findActivities(
  { customer, search, opportunity, ...asked }: Asked<ActivityQuery>,
  { columns, activities, today }: SideGround,
  present: Uint8Array,
): Found<ActivityBlock> {
  if (activities === undefined) return { blocks: [], places: [] };
  const serves = opportunity === undefined ? {} : { opportunity: sideSequence(opportunity) };
  const test = activities.test({ ...asked, ...serves }, today);
  return findIn(activities.blocks, activities.texts, { columns, present, customer, search }, test);
}

export function listActivities(query: ActivityQuery, ground: SideGround, present: Uint8Array): SideListing {
  const found = findActivities(query, ground, present);
  const keys = Float64Array.from(found.places, (at, index) => {
    const block = found.blocks[index] as ActivityBlock;
    const day = block.days[at] as number;
    return day === NO_DAY ? Number.NaN : day * MINUTES + (block.times[at] as number);
  });
  return partOf(found, inOrder(keys, query.newestFirst === true), query, ground);
}

export function findOpportunities(
  { customer, search, sort: _, ...asked }: Asked<OpportunityQuery>,
  { columns, opportunities, words, today }: SideGround,
  present: Uint8Array,
): Found<OpportunityBlock> {
  if (opportunities === undefined) return { blocks: [], places: [] };
  const test = opportunities.test(asked, words, today);
  return findIn(opportunities.blocks, opportunities.texts, { columns, present, customer, search }, test);
}

/** The first activity that is planned for each opportunity, by the sequence of the opportunity. */
export type NextSteps = ReadonlyMap<number, { readonly block: ActivityBlock; readonly at: number }>;

export function nextSteps(activities: Activities): NextSteps {
  const next = new Map<number, { block: ActivityBlock; at: number }>();
  for (const block of activities.blocks.values()) {
    const { opportunities, planned, done } = block;
    if (opportunities === undefined) continue;
    for (let at = 0; at < opportunities.length; at++) {
      const serves = opportunities[at] as number;
      if (serves < 0 || planned[at] === 0) continue;
      const known = next.get(serves);
      if (known === undefined || (done[at] as number) < (known.block.done[known.at] as number)) {
        next.set(serves, { block, at });
      }
    }
  }
  return next;
}

export function listOpportunities(
  query: OpportunityQuery,
  ground: SideGround,
  present: Uint8Array,
  next: NextSteps,
): SideListing {
  const found = findOpportunities(query, ground, present);
  const { opportunities } = ground;
  if (opportunities === undefined) return { total: 0, places: [] };
  const keys = sortKeys(query, found, opportunities, ground, next);
  return partOf(found, inOrder(keys, query.sort?.descending === true), query, ground);
}

function partOf<B extends ActivityBlock | OpportunityBlock>(
  found: Found<B>,
  order: Uint32Array,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  { columns }: SideGround,
): SideListing {
  return { total: order.length, places: placesOf(found, order.subarray(offset, offset + limit), columns) };
}

/** More days than years of four digits have. */
const DAYS = 2 ** 23;

/** What opportunities are sorted by, as numbers; NaN for what has none. */
function sortKeys(
  { sort }: OpportunityQuery,
  { blocks, places }: Found<OpportunityBlock>,
  all: Opportunities,
  { columns, words }: SideGround,
  next: NextSteps,
): Float64Array {
  const keysBy = (keyOf: (block: OpportunityBlock, at: number) => number): Float64Array =>
    Float64Array.from(places, (at, index) => keyOf(blocks[index] as OpportunityBlock, at));
  const dayOr = (day: number): number => (day === NO_DAY ? Number.NaN : day);
  const ranked = (column: 'titles' | 'owners'): Float64Array => {
    const ranks = all[column].ranks(undefined);
    return keysBy((block, at) =>
      block[column][at] === 0 ? Number.NaN : (ranks[block[column][at] as number] as number),
    );
  };
  switch (sort?.by) {
    case 'title':
      return ranked('titles');
    case 'owner':
      return ranked('owners');
    case 'customer': {
      const nameAt = displayNames(columns);
      const names = places.map((at, index) => {
        const { page, slots } = blocks[index] as OpportunityBlock;
        return nameAt((columns.firstOf(page) ?? 0) + (slots[at] as number));
      });
      const ranks = new Collation(names, undefined).ranks();
      return Float64Array.from(ranks, (rank, index) => (names[index] === '' ? Number.NaN : rank));
    }
    case 'revenue':
      return keysBy((block, at) => block.revenue[at] as number);
    case 'updatedAt':
      return keysBy((block, at) => block.updated[at] as number);
    case 'closeDate':
      return keysBy((block, at) => dayOr(block.closeDate[at] as number));
    case 'next':
      return keysBy((block, at) => {
        const step = next.get(block.sequences[at] as number);
        return step === undefined ? Number.NaN : (step.block.done[step.at] as number);
      });
    case 'stage':
      return keysBy((block, at) => placeOf(all, words, block, at));
    default:
      return keysBy(
        (block, at) =>
          placeOf(all, words, block, at) * DAYS + Math.min(block.closeDate[at] as number, DAYS - 1),
      );
  }
}

const placeOf = (all: Opportunities, words: StageWords, block: OpportunityBlock, at: number): number =>
  words.of(all, block, at).place;

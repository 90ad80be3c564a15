import type { DealFigures } from '../../../domain/dealSums';
import { ACTIVITY_KINDS } from '../../../domain/side';
import type { ActivityCount } from '../../reportsApi';
import type { Activities, ActivityBlock } from './activities';
import { isoOf } from './contact';
import type { Found } from './found';
import type { Opportunities, OpportunityBlock } from './opportunities';

/** What sums are made of, of each opportunity that was found. */
export function* dealFigures(
  { blocks, places }: Found<OpportunityBlock>,
  { pipelines, stages, owners, currencies, reasons }: Opportunities,
): Generator<DealFigures> {
  for (let index = 0; index < places.length; index++) {
    const block = blocks[index] as OpportunityBlock;
    const at = places[index] as number;
    yield {
      pipeline: pipelines.value(block.pipelines[at] as number),
      stage: stages.value(block.stages[at] as number),
      owner: owners.value(block.owners[at] as number),
      currency: currencies.value(block.currencies[at] as number),
      reason: reasons.value(block.reasons[at] as number),
      expectedRevenue: numberText(block.revenue[at] as number),
      probability: numberText(block.probability[at] as number),
      closeDate: isoOf(block.closeDate[at] as number),
      closedAt: isoOf(block.closedAt[at] as number),
    };
  }
}

const numberText = (number: number): string => (Number.isNaN(number) ? '' : String(number));

/** Activities that were found, counted by owner, kind, state and month. */
export function countActivities(
  { blocks, places }: Found<ActivityBlock>,
  { owners }: Activities,
): readonly ActivityCount[] {
  const counts = new Map<string, { -readonly [K in keyof ActivityCount]: ActivityCount[K] }>();
  for (let index = 0; index < places.length; index++) {
    const block = blocks[index] as ActivityBlock;
    const at = places[index] as number;
    const month = isoOf(block.days[at] as number).slice(0, 7);
    const key = `${block.owners[at]} ${block.kinds[at]} ${block.planned[at]} ${month}`;
    const known = counts.get(key);
    if (known !== undefined) {
      known.count++;
      continue;
    }
    counts.set(key, {
      owner: owners.value(block.owners[at] as number),
      kind: ACTIVITY_KINDS[block.kinds[at] as number] ?? 'other',
      state: block.planned[at] === 1 ? 'planned' : 'done',
      month,
      count: 1,
    });
  }
  return [...counts.values()];
}

import type { Condition, Span } from '../../../domain/filter';
import type { ColumnSet } from '../columnSet';
import type { Activities } from './activities';
import type { Opportunities, StageWords } from './opportunities';

/** Activities and opportunities as far as they are at hand. */
export interface SideGround {
  readonly columns: ColumnSet;
  readonly activities: Activities | undefined;
  readonly opportunities: Opportunities | undefined;
  readonly words: StageWords;
  /** ISO day on the device's calendar. */
  readonly today: string;
}

/** Marks the customers who have such activities, or such opportunities. */
export function having(
  condition: Extract<Condition, { kind: 'activity' | 'opportunity' }>,
  ground: SideGround,
): Uint8Array {
  const { columns, activities, opportunities, words, today } = ground;
  const counts = new Uint32Array(columns.room);
  if (condition.kind === 'activity') {
    const { day, ...where } = condition.where;
    const test = activities?.test({ ...where, ...(day !== undefined && { done: day }) }, today);
    for (const block of activities?.blocks.values() ?? []) {
      const first = columns.firstOf(block.page);
      if (first === undefined || test === undefined) continue;
      for (let at = 0; at < block.slots.length; at++) {
        if (test(block, at)) count(counts, first + (block.slots[at] as number), 1);
      }
    }
    return within(counts, condition.count ?? AT_LEAST_ONE);
  }
  const sums = new Float64Array(columns.room);
  const test = opportunities?.test(condition.where, words, today);
  for (const block of opportunities?.blocks.values() ?? []) {
    const first = columns.firstOf(block.page);
    if (first === undefined || test === undefined) continue;
    for (let at = 0; at < block.slots.length; at++) {
      if (!test(block, at)) continue;
      const position = first + (block.slots[at] as number);
      count(counts, position, 1);
      const revenue = block.revenue[at] as number;
      if (!Number.isNaN(revenue)) count(sums, position, revenue);
    }
  }
  const asked = condition.count ?? (condition.revenue === undefined ? AT_LEAST_ONE : {});
  const mask = within(counts, asked);
  if (condition.revenue !== undefined) {
    const rich = within(sums, condition.revenue);
    for (let at = 0; at < mask.length; at++) mask[at] = (mask[at] as number) & (rich[at] as number);
  }
  return mask;
}

const AT_LEAST_ONE: Span = { from: 1 };

function count(numbers: Uint32Array | Float64Array, at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}

function within(numbers: Uint32Array | Float64Array, { from, to }: Span): Uint8Array {
  const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  const mask = new Uint8Array(numbers.length);
  for (let at = 0; at < mask.length; at++) {
    const number = numbers[at] as number;
    mask[at] = number >= least && number <= most ? 1 : 0;
  }
  return mask;
}

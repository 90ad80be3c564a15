import type { Opportunity } from './side';
import { type Outcome, outcomeOf, stageProbability } from './stage';
import type { Pipeline } from './vocabulary';

/** Money of one currency: different currencies are never added up. */
export interface Amount {
  /** ISO 4217; empty where the amounts name none. */
  readonly currency: string;
  /** Units of the currency, exact to the hundredth. */
  readonly sum: number;
  /** The same, each amount times its probability. */
  readonly weighted: number;
}

/** By what opportunities are added up. */
export const DEAL_KEYS = ['pipeline', 'stage', 'month', 'owner', 'reason'] as const;
export type DealKey = (typeof DEAL_KEYS)[number];

/** Some opportunities that have the same keys and the same outcome. */
export interface DealGroup {
  /** The value of each key that was asked by, in that order; empty for none. */
  readonly keys: readonly string[];
  readonly outcome: Outcome;
  readonly count: number;
  /** Of those with an amount; by currency, the largest sum first. */
  readonly amounts: readonly Amount[];
}

/** What of an opportunity sums are made of; what it lacks is absent or empty. */
export type DealFigures = Pick<
  Opportunity,
  | 'pipeline'
  | 'stage'
  | 'expectedRevenue'
  | 'currency'
  | 'probability'
  | 'owner'
  | 'closeDate'
  | 'closedAt'
  | 'reason'
>;

/** How likely it is won, in per cent: of what is closed 100 or 0, else its own word, else its stage's. */
export function probabilityOf(
  deal: Pick<DealFigures, 'stage' | 'probability'>,
  pipeline: Pipeline | undefined,
): number {
  if (pipeline === undefined) return Number(deal.probability ?? 0);
  const isOpen = outcomeOf(pipeline, deal.stage) === 'open';
  return isOpen && deal.probability !== undefined
    ? Number(deal.probability)
    : stageProbability(pipeline, deal.stage);
}

/** The month (`YYYY-MM`) that an opportunity counts in: of an open one when it is expected to be closed, else when it was. */
export const dealMonth = (deal: Pick<DealFigures, 'closeDate' | 'closedAt'>, outcome: Outcome): string =>
  ((outcome === 'open' ? deal.closeDate : deal.closedAt || deal.closeDate) ?? '').slice(0, 7);

/** Adds opportunities up by keys; each is looked at once. */
export class DealSums {
  private readonly by: readonly DealKey[];
  /** What each stage means, by `pipeline stage`: looked up once, for there are many opportunities and few stages. */
  private readonly stages: ReadonlyMap<string, { readonly outcome: Outcome; readonly percent: number }>;
  private readonly groups = new Map<
    string,
    { keys: readonly string[]; outcome: Outcome; count: number; purse: Map<string, Hundredths> }
  >();

  constructor(pipelines: readonly Pipeline[], by: readonly DealKey[]) {
    this.by = by;
    this.stages = new Map(
      pipelines.flatMap((one) =>
        one.stages.map(({ id }) => [
          `${one.id}\u0000${id}`,
          { outcome: outcomeOf(one, id), percent: stageProbability(one, id) },
        ]),
      ),
    );
  }

  add(deal: DealFigures): void {
    const stage = this.stages.get(`${deal.pipeline}\u0000${deal.stage}`);
    const outcome = stage?.outcome ?? 'open';
    const keys = this.by.map((key) => (key === 'month' ? dealMonth(deal, outcome) : (deal[key] ?? '')));
    const id = [outcome, ...keys].join('\u0000');
    let group = this.groups.get(id);
    if (group === undefined) {
      group = { keys, outcome, count: 0, purse: new Map() };
      this.groups.set(id, group);
    }
    group.count++;
    if (!deal.expectedRevenue) return;
    const currency = deal.currency ?? '';
    const held = group.purse.get(currency) ?? { sum: 0, weighted: 0 };
    const hundredths = Math.round(Number(deal.expectedRevenue) * 100);
    held.sum += hundredths;
    const own = outcome === 'open' && deal.probability ? Number(deal.probability) : undefined;
    held.weighted += (hundredths * (own ?? stage?.percent ?? 0)) / 100;
    group.purse.set(currency, held);
  }

  /** The groups, in the order in which they were met. */
  result(): readonly DealGroup[] {
    return [...this.groups.values()].map(({ purse, ...group }) => ({
      ...group,
      amounts: bySize(
        [...purse].map(([currency, { sum, weighted }]) => ({
          currency,
          sum: sum / 100,
          weighted: Math.round(weighted) / 100,
        })),
      ),
    }));
  }
}

/** Whole hundredths add up without the errors of decimals. */
interface Hundredths {
  sum: number;
  weighted: number;
}

/** Several groups as one. */
export function together(groups: readonly Pick<DealGroup, 'count' | 'amounts'>[]): {
  readonly count: number;
  readonly amounts: readonly Amount[];
} {
  const purse = new Map<string, Amount>();
  let count = 0;
  for (const group of groups) {
    count += group.count;
    for (const amount of group.amounts) {
      const held = purse.get(amount.currency);
      purse.set(amount.currency, {
        currency: amount.currency,
        sum: cents((held?.sum ?? 0) + amount.sum),
        weighted: cents((held?.weighted ?? 0) + amount.weighted),
      });
    }
  }
  return { count, amounts: bySize([...purse.values()]) };
}

const cents = (units: number): number => Math.round(units * 100) / 100;

const bySize = (amounts: readonly Amount[]): readonly Amount[] =>
  [...amounts].sort((a, b) => b.sum - a.sum || (a.currency < b.currency ? -1 : 1));

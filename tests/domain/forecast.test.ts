import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DealFigures, DealSums, probabilityOf, together } from '../../src/domain/dealSums';
import { currenciesOf, forecastOf } from '../../src/domain/forecast';
import { isOnlyOne, lackingIn, movedIn } from '../../src/domain/pipelineRules';
import type { Pipeline } from '../../src/domain/vocabulary';

const PIPELINE: Pipeline = {
  id: 'p',
  name: 'Sales',
  stages: [
    { id: 'new', name: 'New', probability: 10 },
    { id: 'talks', name: 'In talks', probability: 50 },
    { id: 'won', name: 'Won' },
    { id: 'lost', name: 'Lost' },
  ],
};
const TODAY = '2026-11-22';
const SPAN = { back: 1, ahead: 2 } as const;

const deal = (stage: string, values: Partial<DealFigures> = {}): DealFigures => ({
  ...{ pipeline: 'p', stage, expectedRevenue: '100', currency: 'EUR' },
  ...values,
});

function sums(deals: readonly DealFigures[], by: ConstructorParameters<typeof DealSums>[1]) {
  const all = new DealSums([PIPELINE], by);
  for (const one of deals) all.add(one);
  return all.result();
}

it('puts what is open in the month of its expected close, by its probability, and what was won in the month when it was', () => {
  const groups = sums(
    [
      deal('new', { closeDate: '2026-11-30' }),
      deal('talks', { closeDate: '2026-12-01', probability: '80' }),
      deal('talks', { closeDate: '2026-10-31' }),
      deal('talks', { closeDate: '2027-06-01' }),
      deal('new'),
      deal('new', { closeDate: '2026-12-05', currency: 'PLN', expectedRevenue: '7000.5' }),
      deal('won', { closeDate: '2027-01-01', closedAt: '2026-10-02' }),
      deal('won', { closedAt: '2026-11-03', expectedRevenue: '0.1' }),
      deal('won', { closedAt: '2026-11-04', expectedRevenue: '0.2' }),
      deal('lost', { closedAt: '2026-11-04' }),
    ],
    ['month'],
  );
  expect(currenciesOf(groups)).toEqual(['PLN', 'EUR']);
  const rows = forecastOf(groups, 'EUR', TODAY, SPAN);
  expect(rows).toEqual([
    { month: '', place: 'overdue', open: 1, sum: 100, weighted: 50, wonCount: 0, won: 0 },
    { month: '2026-10', place: 'month', open: 0, sum: 0, weighted: 0, wonCount: 1, won: 100 },
    { month: '2026-11', place: 'month', open: 1, sum: 100, weighted: 10, wonCount: 2, won: 0.3 },
    // The one in another currency is counted and not added up.
    { month: '2026-12', place: 'month', open: 2, sum: 100, weighted: 80, wonCount: 0, won: 0 },
    { month: '2027-01', place: 'month', open: 0, sum: 0, weighted: 0, wonCount: 0, won: 0 },
    { month: '', place: 'later', open: 1, sum: 100, weighted: 50, wonCount: 0, won: 0 },
    { month: '', place: 'undated', open: 1, sum: 100, weighted: 10, wonCount: 0, won: 0 },
  ]);
});

it.each([
  [deal('talks'), 50],
  [deal('talks', { probability: '5' }), 5],
  [deal('won', { probability: '5' }), 100],
  [deal('lost', { probability: '5' }), 0],
])('knows how likely an opportunity is won', (one, percent) => {
  expect(probabilityOf(one, PIPELINE)).toBe(percent);
  expect(sums([one], [])[0]?.amounts[0]?.weighted).toBe(percent);
});

it('adds up to the same whatever it is grouped by', () => {
  const some = fc.record({
    pipeline: fc.constantFrom('p', 'gone'),
    stage: fc.constantFrom('new', 'talks', 'won', 'lost', 'gone'),
    expectedRevenue: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    currency: fc.constantFrom('EUR', 'PLN', 'CNY'),
    owner: fc.constantFrom('Anna', 'Piotr', ''),
    closeDate: fc.constantFrom('2026-11-01', '2027-01-31'),
  });
  fc.assert(
    fc.property(fc.array(some), (deals) => {
      const whole = together(sums(deals, []));
      for (const by of [['stage'], ['month', 'owner'], ['pipeline', 'reason', 'stage']] as const) {
        const parts = together(sums(deals, by));
        expect(parts.count).toBe(deals.length);
        for (const { currency, sum } of whole.amounts) {
          expect(parts.amounts.find((one) => one.currency === currency)?.sum).toBe(sum);
        }
      }
    }),
  );
});

it('keeps one stage of each outcome', () => {
  expect(PIPELINE.stages.map(({ id }) => isOnlyOne(PIPELINE, id))).toEqual([false, false, true, true]);
  expect(lackingIn(PIPELINE)).toEqual([]);
  expect(lackingIn({ ...PIPELINE, stages: PIPELINE.stages.slice(0, 2) })).toEqual(['won', 'lost']);
  expect(movedIn(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(movedIn(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});

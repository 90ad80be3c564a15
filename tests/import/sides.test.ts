import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NewSide, newSide, packNewSides, packSides, unpackSides } from '../../src/db/sideCodec';
import type { FieldValues } from '../../src/domain/fields';
import type { Activity, Opportunity } from '../../src/domain/side';
import type { Pipeline } from '../../src/domain/vocabulary';
import { bringsOf, NO_SIDES, type Sides, writes } from '../../src/import/plan/sides';

const PIPELINE: Pipeline = {
  id: 'first',
  name: 'Sales',
  stages: [
    { id: 's1', name: 'New' },
    { id: 's2', name: 'Won' },
  ],
};

const text = fc.constantFrom('Roof', 'roof ', 'Gárage', 'two\nlines', '='); // what a packed line cannot hold is among them
const date = fc.constantFrom('2026-01-02', '2026-03-04');
const values = fc.record(
  {
    'opportunity.title': text,
    'opportunity.date': date,
    'opportunity.expectedRevenue': fc.constantFrom('1', '2.50'),
    'opportunity.description': text,
    'opportunity.stage': fc.constantFrom('New', 'Won'),
    'opportunity.probability': fc.constantFrom('0', '50', '100'),
    'opportunity.owner': text,
    'opportunity.closeDate': date,
    'opportunity.closedAt': date,
    'opportunity.reason': text,
    'opportunity.nextActivity': text,
    'opportunity.nextActivityDate': date,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<FieldValues>;

const prepared = (said: FieldValues) => ({
  ...{ line: 2, values: { name: 'Anna Lis' }, brought: { values: said }, rejected: false, skipped: false },
  ...{ blank: [], cleared: [], issues: [] },
});

const ABOUT = { book: 'book', jobId: 'job', at: '2026-01-02T03:04:05.000Z' };

/** What a customer has once a row was carried out. */
function carriedOut(said: FieldValues, sides: Sides): Sides {
  const { opportunity, activity } = bringsOf(prepared(said), sides, PIPELINE);
  const made = (one: NewSide['values']) => newSide({ sequence: 0, customer: 0, line: 2, values: one }, ABOUT);
  const changed = opportunity?.kind === 'update' ? opportunity : undefined;
  const kept = sides.opportunities.map((one) =>
    one === changed?.record
      ? { ...one, ...Object.fromEntries(changed.changes.map(({ field, after }) => [field, after])) }
      : one,
  );
  return {
    opportunities: [
      ...kept,
      ...(opportunity?.kind === 'create' ? [made(opportunity.values) as Opportunity] : []),
    ],
    activities: [
      ...sides.activities,
      ...(activity?.kind === 'create' ? [made(activity.values) as Activity] : []),
    ],
  };
}

test('a row that was carried out brings nothing more, whatever came before it', () => {
  fc.assert(
    fc.property(fc.array(values, { maxLength: 4 }), values, (before, row) => {
      const had = before.reduce<Sides>((sides, said) => carriedOut(said, sides), NO_SIDES);
      const has = carriedOut(row, had);
      expect(writes(bringsOf(prepared(row), has, PIPELINE))).toBe(false);
    }),
  );
});

test('what is packed comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 20 }), (rows) => {
      const made = rows.flatMap((said, row): NewSide[] => {
        const { opportunity } = bringsOf(prepared(said), NO_SIDES, PIPELINE);
        return opportunity?.kind === 'create'
          ? [{ sequence: row, customer: 512 + row, line: row + 2, values: opportunity.values }]
          : [];
      });
      const records = made.map((one) => newSide(one, ABOUT));
      const packed = packNewSides('opportunity', 2, made, ABOUT);
      expect(unpackSides(packed).map(({ record }) => record)).toEqual(records);
      const held = records.map((record, key) => ({ record, key }));
      expect(unpackSides(packSides('opportunity', 2, held))).toEqual(held);
    }),
  );
});

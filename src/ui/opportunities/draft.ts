import { localDay } from '../../domain/day';
import type { Opportunity, OpportunityValues } from '../../domain/side';
import type { SideDraft } from '../../domain/sideDraft';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import { plainAmount } from './AmountFields';

/** What the form holds: every value as it is typed. */
export type DealValues = Readonly<Record<keyof OpportunityValues, string>>;

const FIELDS = [
  ...(['title', 'date', 'expectedRevenue', 'currency', 'description', 'pipeline', 'stage'] as const),
  ...(['probability', 'owner', 'closeDate', 'closedAt', 'reason'] as const),
];

/** What a stored opportunity shows in the form; of a new one what it begins with. */
export const valuesOf = (record: Partial<Opportunity>): DealValues =>
  Object.fromEntries(FIELDS.map((field) => [field, record[field] ?? ''])) as DealValues;

/** The values with another stage: what is closed by it was closed today, unless its day is known. */
export function withStage(values: DealValues, pipeline: Pipeline, stage: string): DealValues {
  const outcome = outcomeOf(pipeline, stage);
  return {
    ...values,
    pipeline: pipeline.id,
    stage,
    closedAt: outcome === 'open' ? '' : values.closedAt || localDay(),
    reason: outcome === 'lost' ? values.reason : '',
  };
}

/** A field of the form that cannot be kept as it is. */
export type DealWrong = 'title' | 'expectedRevenue' | 'probability' | 'customer';

/** What the book is asked to write: the values that differ from what is stored; or what is wrong with them. */
export function draftOf(
  values: DealValues,
  stored: Opportunity | null,
  customer: string,
): { readonly draft: SideDraft } | { readonly wrong: DealWrong } {
  const amount = plainAmount(values.expectedRevenue);
  if (values.title.trim() === '') return { wrong: 'title' };
  if (stored === null && customer === '') return { wrong: 'customer' };
  if (amount === null) return { wrong: 'expectedRevenue' };
  if (!/^(?:\d{1,2}|100)?$/.test(values.probability.trim())) return { wrong: 'probability' };
  const said: DealValues = { ...values, expectedRevenue: amount };
  const before = valuesOf(stored ?? {});
  const changed = FIELDS.filter((field) => said[field].trim() !== before[field]);
  const fields = Object.fromEntries(changed.map((field) => [field, said[field].trim()]));
  return {
    draft: { entity: 'opportunity', ...(stored === null ? { customer } : { id: stored.id }), ...fields },
  };
}

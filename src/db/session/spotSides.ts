import type { FieldValues } from '../../domain/fields';
import type { Prepared } from '../../import/plan/prepare';
import { bringsOf, type Sides } from '../../import/plan/sides';
import { sideSequence } from '../sideCodec';
import type { StoredPlan } from './storedPlan';

/**
 * What the book has of the opportunity and the activity that a row brought, by the fields that lists name: the records
 * that it made, else those that it met.
 */
export function broughtFields(
  { row: { settings, firstSide } }: StoredPlan,
  row: number,
  prepared: Prepared,
  sides: Sides,
): FieldValues {
  const pipeline = prepared.brought?.pipeline ?? settings.pipeline;
  const planned = bringsOf(prepared, sides, settings.pipeline);
  const isMade = ({ id }: { readonly id: string }): boolean => sideSequence(id) === firstSide + row;
  const met = <R>(plan: { readonly kind: string; readonly record?: R } | undefined): R | undefined =>
    plan?.record;
  const opportunity =
    sides.opportunities.find(isMade) ??
    (planned.opportunity?.kind === 'create' ? undefined : met(planned.opportunity));
  const activity =
    sides.activities.find(isMade) ??
    (planned.activity?.kind === 'create' ? undefined : met(planned.activity));
  const stage = pipeline?.stages.find(({ id }) => id === opportunity?.stage)?.name;
  const fields: FieldValues = {};
  if (opportunity !== undefined) {
    const { title, date, expectedRevenue, description } = opportunity;
    fields['opportunity.title'] = title;
    if (date !== undefined) fields['opportunity.date'] = date;
    if (expectedRevenue !== undefined) fields['opportunity.expectedRevenue'] = expectedRevenue;
    if (description !== undefined) fields['opportunity.description'] = description;
    if (stage !== undefined) fields['opportunity.stage'] = stage;
  }
  if (activity !== undefined) {
    fields['opportunity.nextActivity'] = activity.subject;
    if (activity.date !== undefined) fields['opportunity.nextActivityDate'] = activity.date;
  }
  return fields;
}

import { probabilityOf } from '../../domain/dealSums';
import type { FieldValues } from '../../domain/fields';
import type { Prepared } from '../../import/plan/prepare';
import { AS_SAID, bringsOf, type Sides } from '../../import/plan/sides';
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
    fields['opportunity.title'] = opportunity.title;
    for (const [field, name] of AS_SAID) {
      const value = opportunity[field];
      if (value !== undefined) fields[name] = value;
    }
    // A list of ours says it of each.
    if (pipeline !== undefined && prepared.brought?.values['opportunity.probability'] !== undefined)
      fields['opportunity.probability'] = String(probabilityOf(opportunity, pipeline));
    if (stage !== undefined) fields['opportunity.stage'] = stage;
  }
  if (activity !== undefined) {
    fields['opportunity.nextActivity'] = activity.subject;
    if (activity.date !== undefined) fields['opportunity.nextActivityDate'] = activity.date;
  }
  return fields;
}

import { displayName } from '../domain/customer';
import type { FieldValues } from '../domain/fields';
import type { ActivityValues, OpportunityValues } from '../domain/side';
import type { Pipeline } from '../domain/vocabulary';
import { activityOf, opportunityOf } from '../import/plan/sides';

/** The pipeline that every book has at first, as far as records name it. */
export const FIRST: Pipeline = { id: 'first', name: '', stages: [{ id: 'first-1', name: '' }] };

/** What a customer's fields of an opportunity come to: until version 4 a customer held one in its own fields. */
export function sidesOfFields(values: FieldValues): {
  readonly opportunity?: OpportunityValues;
  readonly activity?: ActivityValues;
} {
  const said = { values, brought: { values } };
  const opportunity = opportunityOf(said, FIRST);
  const activity = activityOf(said);
  return {
    ...(opportunity !== undefined && { opportunity }),
    ...(activity !== undefined && {
      activity: { ...activity, subject: activity.subject || displayName(values) },
    }),
  };
}

import type { JSX } from 'preact';
import type { Activity } from '../../../domain/side';
import { OpportunityForm } from '../../opportunities/OpportunityForm';
import { ActivityDialog } from '../../tasks/ActivityDialog';
import { MergeWith } from './MergeWith';

/** What the card has open in a dialog. */
export type Opened =
  | { readonly activity: Activity }
  /** Id of an opportunity; absent for a new one. */
  | { readonly opportunity: string | undefined }
  /** The question with whom the customer is to be merged. */
  | 'merge';

/** The forms over the card. */
export function Dialogs(props: {
  customer: { readonly id: string; readonly name: string };
  opened: Opened | null;
  onClose: () => void;
}): JSX.Element {
  const { customer, opened, onClose } = props;
  const shown = opened === null || opened === 'merge' ? null : opened;
  const start =
    shown !== null && 'activity' in shown ? { record: shown.activity, name: customer.name } : null;
  return (
    <>
      <ActivityDialog start={start} onClose={onClose} />
      <MergeWith customer={customer.id} open={opened === 'merge'} onClose={onClose} />
      {shown !== null && 'opportunity' in shown && (
        <OpportunityForm
          {...(shown.opportunity !== undefined && { id: shown.opportunity })}
          customer={customer}
          onClose={onClose}
        />
      )}
    </>
  );
}

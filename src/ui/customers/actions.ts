import type { Customer } from '../../domain/customer';
import type { Failure } from '../../domain/failure';
import type { Clients } from '../clients';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { customerTitle } from '../fields';
import { t } from '../i18n';

/** Says that something went wrong, in passing. */
export const toastFailure = (failure: Failure): void => {
  toast({ text: failureTitle(failure), tone: 'problem' });
};

/** Says what was done, with the way back. */
export function toastWithUndo(clients: Clients, text: string, change: number, undone: string): void {
  const undo = async () => {
    const answer = await clients.book.revert(change);
    if (answer.ok) toast({ text: undone });
    else toastFailure(answer.failure);
  };
  toast({ text, action: { label: t('app.undo'), run: () => void undo() } });
}

/** Removes a customer; true where it is gone. The toast brings it back. */
export async function removeCustomer(clients: Clients, customer: Customer): Promise<boolean> {
  const answer = await clients.book.remove(customer.id);
  if (!answer.ok) {
    toastFailure(answer.failure);
    return false;
  }
  const name = customerTitle(customer);
  toastWithUndo(
    clients,
    t('customer.deleted', { name }),
    answer.value.change,
    t('customer.restored', { name }),
  );
  return true;
}

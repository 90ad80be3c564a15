import type { Customer, CustomerDraft } from '../../domain/customer';
import type { Failure } from '../../domain/failure';
import type { Clients } from '../clients';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { customerTitle } from '../fields';
import { t } from '../i18n';

/** One customer, one toast: what was done last can be taken back, what came before it no more. */
const keyOf = (id: string): string => `customer ${id}`;

/** Says that something went wrong with a customer, in passing. */
const toastFailure = (id: string, failure: Failure): void => {
  toast({ key: keyOf(id), text: failureTitle(failure), tone: 'problem' });
};

/** Says what was done with a customer, with no way back. */
export const toastDone = (id: string, text: string): void => {
  toast({ key: keyOf(id), text });
};

/** Says what was done with a customer, with the way back. */
export function toastWithUndo(
  clients: Clients,
  id: string,
  done: { readonly text: string; readonly change: number; readonly undone: string },
): void {
  const undo = async () => {
    const answer = await clients.book.revert(done.change);
    if (answer.ok) toastDone(id, done.undone);
    else toastFailure(id, answer.failure);
  };
  toast({
    key: keyOf(id),
    text: done.text,
    action: { label: t('app.undo'), run: () => void undo(), undoes: true },
  });
}

/** Removes a customer; true where it is gone. The toast brings it back. */
export async function removeCustomer(clients: Clients, customer: Customer): Promise<boolean> {
  const answer = await clients.book.remove(customer.id);
  if (!answer.ok) {
    toastFailure(customer.id, answer.failure);
    return false;
  }
  const name = customerTitle(customer);
  toastWithUndo(clients, customer.id, {
    text: t('customer.deleted', { name }),
    change: answer.value.change,
    undone: t('customer.restored', { name }),
  });
  return true;
}

/** Changes fields of a customer, with the way back. */
export async function changeCustomer(
  clients: Clients,
  draft: CustomerDraft & { readonly id: string },
  text: string,
): Promise<void> {
  const answer = await clients.book.put(draft);
  if (!answer.ok) toastFailure(draft.id, answer.failure);
  else if (answer.value.change !== null)
    toastWithUndo(clients, draft.id, { text, change: answer.value.change, undone: t('app.undone') });
}

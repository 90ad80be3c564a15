import { type StateUpdater, useEffect, useRef } from 'preact/hooks';
import { useClients } from '../clients';
import { person } from '../vocabulary';
import type { DealValues } from './draft';

/**
 * What a new opportunity is likely to have: the book's usual currency; the owner of its customer, else whoever works with
 * the book. What somebody chose stays.
 */
export function useDealDefaults(
  isNew: boolean,
  customer: string | undefined,
  change: (update: StateUpdater<DealValues>) => void,
): void {
  const { book } = useClients();
  const proposed = useRef(person.value);
  useEffect(() => {
    if (!isNew) return;
    const propose = async () => {
      const usual = await book.usualCurrency();
      if (usual.ok)
        change((values) => (values.currency === '' ? { ...values, currency: usual.value } : values));
    };
    void propose();
  }, [isNew, book]);
  useEffect(() => {
    if (!isNew || customer === undefined) return;
    let current = true;
    const propose = async () => {
      const found = await book.get(customer);
      if (!current) return;
      const owner = (found.ok ? found.value.owner : undefined) ?? person.value;
      const before = proposed.current;
      proposed.current = owner;
      change((values) => (values.owner === before ? { ...values, owner } : values));
    };
    void propose();
    return () => {
      current = false;
    };
  }, [isNew, customer, book]);
}

import type { ImportApi } from '../../../import/api';
import { useClients } from '../../clients';
import { Batch } from './batch';

const batches = new WeakMap<ImportApi, Batch>();

/** The page's one batch: the same however often its screen is left and opened again. */
export function useBatch(): Batch {
  const clients = useClients();
  const batch = batches.get(clients.importer) ?? new Batch(clients);
  batches.set(clients.importer, batch);
  return batch;
}

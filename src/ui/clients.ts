import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BookApi } from '../db/api';
import type { ImportApi } from '../import/api';

/**
 * What the screens talk to; `app` makes it and hands it down, so that `ui` never imports a worker. Progress
 * callbacks may be passed as plain functions: the client wraps them for Comlink.
 */
export interface Clients {
  readonly book: BookApi;
  readonly importer: ImportApi;
}

export const ClientsContext = createContext<Clients | null>(null);

export function useClients(): Clients {
  const clients = useContext(ClientsContext);
  if (clients === null) throw new Error('no ClientsContext above this component');
  return clients;
}

import type { ReadonlySignal, Signal } from '@preact/signals';
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

/** What the screens know of the app's own life (service worker, storage); `app` makes it and keeps it true. */
export interface Updates {
  /** A newer version is loaded and waits for the user's word. */
  readonly waiting: Signal<boolean>;
  /** Everything the app needs is stored: it opens without a network. */
  readonly offlineReady: Signal<boolean>;
  /** This page writes or takes back an import (`writing.ts`): no update is offered or applied meanwhile. */
  readonly importing: ReadonlySignal<boolean>;
  /** Applies the waiting version: the page reloads. */
  apply(): void;
  /** Asks the browser to keep the book when the disk runs short (`navigator.storage.persist()`), and remembers the answer. */
  askPersist(): Promise<boolean>;
}

export const UpdatesContext = createContext<Updates | null>(null);

export function useUpdates(): Updates {
  const updates = useContext(UpdatesContext);
  if (updates === null) throw new Error('no UpdatesContext above this component');
  return updates;
}

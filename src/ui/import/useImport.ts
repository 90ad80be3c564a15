import type { ImportApi } from '../../import/api';
import { useClients, useUpdates } from '../clients';
import { ImportSession } from './session';

const sessions = new WeakMap<ImportApi, ImportSession>();

/** The page's one import: the same however often its screen is left and opened again. */
export function useImport(): ImportSession {
  const { book, importer } = useClients();
  const updates = useUpdates();
  let session = sessions.get(importer);
  if (session === undefined) {
    session = new ImportSession(importer, {
      homeCountry: async () => {
        const settings = await book.settings();
        return settings.ok ? settings.value.country : null;
      },
      setImporting: (importing) => {
        updates.importing.value = importing;
      },
    });
    sessions.set(importer, session);
  }
  return session;
}

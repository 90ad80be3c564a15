import { effect } from '@preact/signals';
import type { ImportApi } from '../../import/api';
import { useClients } from '../clients';
import { ImportSession } from './session';
import { setWaitingReview } from './waiting';

const sessions = new WeakMap<ImportApi, ImportSession>();

/** The page's one import: the same however often its screen is left and opened again. */
export function useImport(): ImportSession {
  const { importer } = useClients();
  let session = sessions.get(importer);
  if (session === undefined) {
    session = new ImportSession(importer);
    const { state, shown } = session;
    effect(() => {
      const { step } = state.value;
      setWaitingReview(step === 'committing' ? null : (shown.value?.inspection.name ?? null));
    });
    sessions.set(importer, session);
  }
  return session;
}

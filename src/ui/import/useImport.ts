import { effect, untracked } from '@preact/signals';
import { NO_VOCABULARY } from '../../domain/noVocabulary';
import type { ImportApi } from '../../import/api';
import { useClients } from '../clients';
import { team, vocabulary } from '../vocabulary';
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
    followWords(session);
    sessions.set(importer, session);
  }
  return session;
}

/** What the rows are decided by changes with the book's words, whichever tab and screen they are changed in. */
function followWords(session: ImportSession): void {
  let known = '';
  effect(() => {
    if (vocabulary.value === NO_VOCABULARY) return;
    const words = JSON.stringify([vocabulary.value, team.value]);
    const isOther = known !== '' && known !== words;
    known = words;
    if (isOther) untracked(() => void session.wordsChanged());
  });
}

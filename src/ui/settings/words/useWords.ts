import { useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import type { Vocabulary } from '../../../domain/vocabulary';
import { useClients } from '../../clients';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { changeVocabulary } from '../../vocabulary';

type Change = (words: Vocabulary) => Vocabulary;

/** A change of the book's words, and how it is told and taken back. */
interface Act {
  readonly change: Change;
  /** Takes it back, from what the words are by then. */
  readonly back: Change;
  /** What was done, once it is. */
  readonly said: string;
}

/** What a change of a word did to customers. */
interface Followed {
  readonly said?: string;
  readonly back?: () => Promise<unknown>;
}

export interface Words {
  /** Why the last change was refused; null where it was not. */
  readonly failure: Failure | null;
  /**
   * Changes the words, then whatever follows them; says so, with the way back. False where it was refused: nothing was
   * changed then.
   */
  act(act: Act, follow?: () => Promise<Followed>): Promise<boolean>;
}

/** For a part of the settings: changes of the book's words with their failures and their way back. */
export function useWords(): Words {
  const { book } = useClients();
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = async (next: Change): Promise<boolean> => {
    const answer = await changeVocabulary(book, next);
    setFailure(answer.ok ? null : answer.failure);
    return answer.ok;
  };
  return {
    failure,
    act: async ({ change: next, back, said }, follow) => {
      if (!(await change(next))) return false;
      const followed = (await follow?.()) ?? {};
      toast({
        key: 'words',
        text: followed.said === undefined ? said : `${said} ${followed.said}`,
        action: {
          label: t('app.undo'),
          undoes: true,
          run: () => {
            void change(back);
            void followed.back?.();
          },
        },
      });
      return true;
    },
  };
}

import { useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import type { Vocabulary } from '../../../domain/vocabulary';
import { useClients } from '../../clients';
import { toast } from '../../components/Toast';
import { followRenamed } from '../../customers/followRenamed';
import { t } from '../../i18n';
import { changeVocabulary, readVocabulary } from '../../vocabulary';
import { changeHeld, type Held } from '../../words/useHeld';

type Change = (words: Vocabulary) => Vocabulary;

/** A change of the book's words, and how it is told and taken back. */
export interface Act {
  readonly change: Change;
  /** Takes it back, from what the words are by then. */
  readonly back: Change;
  /** What was done, once it is. */
  readonly said: string;
  /** What becomes of the word on customers: changed in the same step, and taken back with it. */
  readonly on?: Held;
  /** How that is told; where it is left out: that they followed. */
  readonly told?: (customers: number) => string;
  /** What is to be said beside where no customer changed; asked once it is done. */
  readonly also?: () => Promise<string | undefined>;
}

export interface Words {
  /** Why the last change was refused; null where it was not. */
  readonly failure: Failure | null;
  /** A change is under way: of many customers it takes a moment. */
  readonly busy: boolean;
  /** Changes the words and says so, with the way back. False where it was refused: nothing was changed then. */
  act(act: Act): Promise<boolean>;
}

const followers = (n: number): string => t('vocabulary.renamed-on', { n });

/** For a part of the settings: changes of the book's words with their failures and their way back. */
export function useWords(): Words {
  const { book } = useClients();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async (next: Change, on?: Held) => {
    setBusy(true);
    const answer = on === undefined ? await changeVocabulary(book, next) : await changeHeld(book, next, on);
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return null;
    return 'count' in answer.value ? answer.value : { count: 0, beside: 0, change: null };
  };
  return {
    failure,
    busy,
    act: async ({ change: next, back, said, on, told = followers, also }) => {
      const done = await change(next, on);
      if (done === null) return false;
      const listBack = on === undefined ? undefined : followRenamed(on);
      const followed = [
        ...(done.count > 0 ? [told(done.count)] : []),
        ...(done.beside > 0 ? [t('words.renamed-beside', { n: done.beside })] : []),
      ];
      const rest = followed.length > 0 ? followed.join(' ') : await also?.();
      toast({
        key: 'words',
        text: rest === undefined ? said : `${said} ${rest}`,
        action: {
          label: t('app.undo'),
          undoes: true,
          run: () => {
            listBack?.();
            // What changed customers takes the words back with them.
            if (done.change === null) void change(back);
            else void book.revert(done.change).then(() => readVocabulary(book));
          },
        },
      });
      return true;
    },
  };
}

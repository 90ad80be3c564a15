import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { foldWord, wordTable } from './words';

/** What lists write for yes and no, in four languages and in signs. A dash alone says nothing. */
const WORDS = wordTable({
  yes: `y | true | t | on | 1 | x | + | v | ✓ | ✔ | ☑ | ✅ | √ | ok | tak | prawda | да | д | истина | есть |
    是 | 有 | 对 | 真 | 對`,
  no: `n | false | f | off | 0 | ✗ | ✘ | ☐ | ❌ | nie | fałsz | brak | нет | н | ложь | 否 | 无 | 無 | 不 | 假 | 没有`,
});

/** `yes` or `no`, or undefined for a text that says neither. */
export const yesNoOf = (text: string): 'yes' | 'no' | undefined => WORDS.get(foldWord(text));

/** A sign or a word for yes or no as `yes` or `no`; anything else is `unknown-value`. */
export const normalizeYesNo: Normalizer = (raw) => {
  if (foldWord(raw) === '') return NOTHING;
  const value = yesNoOf(raw);
  return value === undefined ? refuse('unknown-value') : clean(value);
};

import { foldWord } from '../../domain/normalize/words';
import { isOneSlip, slipsBetween } from '../../domain/slips';

/** Letters that may be wrong in a word of so many; a shorter one says too little. */
const slipsIn = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** Letters that an abbreviation has at least. */
const FEWEST_LETTERS = 3;

/** Letters that a misspelt name has at least: "brak" (none) is not Irak. */
const NAME_LETTERS = 5;

/**
 * What a text was probably meant to be, among words that are known: one of its words is known ("klient aktywny od
 * maja"), it is cut short ("akt."), or a letter is wrong (Damerau 1964), or two, by the optimal string alignment distance.
 * Null where nothing is near, or what is near means different things.
 *
 * @param words folded (`foldWord`), with what each means
 * @param names they are names, of which many are near each other: one letter may be wrong, in a word of five or more
 */
export function nearestMeaning(
  text: string,
  words: ReadonlyMap<string, string>,
  names = false,
): string | null {
  const folded = foldWord(text);
  const exact = words.get(folded);
  if (exact !== undefined) return exact;
  const spoken = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= FEWEST_LETTERS);
  const most = names && folded.length < NAME_LETTERS ? 0 : slipsIn(folded.length);
  return (
    only(spoken.flatMap((word) => words.get(word) ?? [])) ??
    only(meaningsWhere(words, (word) => folded.length >= FEWEST_LETTERS && word.startsWith(folded))) ??
    only(meaningsWhere(words, (word) => most > 0 && slipsIn(word.length) > 0 && isOneSlip(folded, word))) ??
    (names ? null : only(meaningsWhere(words, (word) => isNear(folded, word))))
  );
}

function meaningsWhere(words: ReadonlyMap<string, string>, fits: (word: string) => boolean): string[] {
  const found: string[] = [];
  for (const [word, meaning] of words) if (fits(word)) found.push(meaning);
  return found;
}

/** The one meaning of all; null where there is none, or more than one. */
function only(meanings: readonly string[]): string | null {
  const [first] = meanings;
  return first !== undefined && meanings.every((meaning) => meaning === first) ? first : null;
}

function isNear(a: string, b: string): boolean {
  const most = slipsIn(Math.min(a.length, b.length));
  return most > 0 && Math.abs(a.length - b.length) <= most && slipsBetween(a, b) <= most;
}

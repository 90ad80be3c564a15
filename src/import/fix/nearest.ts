import { foldWord } from '../../domain/normalize/words';

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

/** One letter wrong, missing, surplus or swapped with its neighbour; hundreds of names are tried for each value. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const shared = Math.min(a.length, b.length) - start;
  while (end < shared && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.length - start - end, b.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

function isNear(a: string, b: string): boolean {
  const most = slipsIn(Math.min(a.length, b.length));
  return most > 0 && Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

/** Letters to put in, take out, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Letters that of the languages met here only one has, BCP 47: Ukrainian before Russian, which it shares the others with. */
const OWN_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['pl', /[łąęśżźćń]/iu],
  ['cs', /[řěů]/iu],
  ['de', /[äöß]/iu],
  ['uk', /[іїєґ]/iu],
  ['ru', /[а-яё]/iu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh-Hans', /\p{Script=Han}/u],
];

/** Such a share of the cells must have letters of the language: a name from abroad stands in any list. */
const LEAST_SHARE = 0.01;

/** The language whose own letters most cells have, of those that any have; null where hardly one does. */
export function languageOfLetters(cells: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const found = OWN_LETTERS.find(([, letters]) => letters.test(cell));
    if (found !== undefined) counts.set(found[0], (counts.get(found[0]) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= cells.length * LEAST_SHARE ? first[0] : null;
}

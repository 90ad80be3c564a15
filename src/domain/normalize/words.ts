import { cleanText, narrow } from './text';

const MARKS = /\p{M}+/gu;
/** Letters that no decomposition turns into their base. */
const STROKES: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const STROKED = /[łđøßæœı]/g;

/** Lower case without diacritics (ł is l, ё is е, й is и): how words are compared, never how they are kept. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(STROKED, (letter) => STROKES[letter] ?? letter);

/** A word of a list, ready to be looked up: folded, without the full stop of an abbreviation. */
export const foldWord = (text: string): string => withoutMarks(cleanText(narrow(text))).replace(/\.+$/, '');

/** A look-up from folded words to what they mean. Words stand in one text, `|` between them. */
export function wordTable<T extends string>(meanings: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const meaning of Object.keys(meanings) as T[]) {
    table.set(foldWord(meaning), meaning);
    for (const word of meanings[meaning].split('|')) table.set(foldWord(word), meaning);
  }
  return table;
}

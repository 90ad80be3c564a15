/** Letters that Unicode does not take apart into a base and a mark, and the last letter of a Greek word. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' },
};
const MARKS = /\p{Mn}+/gu;

/** What each letter beyond ASCII comes to, by its UTF-16 code, once it was met: a list is folded letter by letter. */
const folded: (string | undefined)[] = [];

/** Text as search compares it: without case, diacritics and widths (`Łódź` = `lodz`, `ё` = `е`, `Ａ` = `a`). */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let start = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < 128) continue;
    folded[code] ??= foldLetter(lower[at] ?? '');
    result += lower.slice(start, at) + folded[code];
    start = at + 1;
  }
  return start === 0 ? lower : result + lower.slice(start);
}

/** Half of a surrogate pair comes back as it is. */
const foldLetter = (letter: string): string =>
  WHOLE[letter] ?? letter.normalize('NFKD').replace(MARKS, '').toLowerCase();

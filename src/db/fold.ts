/** Letters that Unicode does not take apart into a base and a mark, and the last letter of a Greek word. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' },
};
const MARKS = /\p{Mn}+/gu;

/** What each letter beyond ASCII that changes comes to, by its UTF-16 code, once it was met. */
const folded = new Map<number, string>();

/** By UTF-16 code, what is known of a letter: most of those of other alphabets are their own fold, and stay in their runs. */
const known = new Uint8Array(65_536);
const STAYS = 1;
const CHANGES = 2;

/** Text as search compares it: without case, diacritics and widths (`Łódź` = `lodz`, `ё` = `е`, `Ａ` = `a`). */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let start = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < 128 || known[code] === STAYS) continue;
    if (known[code] === 0 && staysAsMet(code, lower[at] ?? '')) continue;
    result += lower.slice(start, at) + folded.get(code);
    start = at + 1;
  }
  return start === 0 ? lower : result + lower.slice(start);
}

function staysAsMet(code: number, letter: string): boolean {
  const comesTo = foldLetter(letter);
  known[code] = comesTo === letter ? STAYS : CHANGES;
  if (comesTo !== letter) folded.set(code, comesTo);
  return comesTo === letter;
}

/** Half of a surrogate pair comes back as it is. */
const foldLetter = (letter: string): string =>
  WHOLE[letter] ?? letter.normalize('NFKD').replace(MARKS, '').toLowerCase();

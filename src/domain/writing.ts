/** Three letters in capitals are a shortening that is written so. */
const SHORTENING = /^\p{Lu}{2,3}$/u;

/** How ordinary a text's case is: capitals begin its words (2), it has both kinds (1), one of them alone (0). */
export function caseOf(value: string): number {
  if (SHORTENING.test(value)) return 2;
  if (value === value.toUpperCase() || value === value.toLowerCase()) return 0;
  return /^\P{L}*\p{Lu}/u.test(value) && !/\p{Lu}{2,}\p{Ll}|\p{Ll}\p{Lu}{2}/u.test(value) ? 2 : 1;
}

/** True where letters have diacritics, or strokes that stand for them. */
export const hasMarks = (value: string): boolean =>
  /[łŁøØđĐß]/.test(value) || value.normalize('NFD').length > value.normalize('NFC').length;

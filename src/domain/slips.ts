/**
 * Slips of the keyboard: a letter too many, one too few, another one, or two neighbours that changed places (Damerau, "A
 * technique for computer detection and correction of spelling errors", 1964).
 */

/** What is left of two texts without what they begin and end with alike. */
export function apart(a: string, b: string): readonly [left: string, right: string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const shared = Math.min(a.length, b.length) - start;
  while (end < shared && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** True where one slip makes one text of the other. Equal texts are none. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [left, right] = apart(a, b);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** How many slips make one text of the other, no letter being touched twice (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const [left, right] = apart(a, b);
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[right.length] ?? 0;
}

/**
 * True where one text becomes the other by at most one slip of the keyboard: a letter too many, too few, another one, or two
 * that changed places (Damerau's four, 1964). Equal texts are none.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (a.length < b.length) return isOneSlip(b, a);
  let start = 0;
  while (start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1) return right.length <= 1;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

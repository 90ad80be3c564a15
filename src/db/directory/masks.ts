/** Sets of customers: a byte a position, 1 where it is in. Loops without calls, for they run over a million. */

/** Leaves in a mask what is in the other too. */
export function intersect(mask: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < mask.length; at++) mask[at] = (mask[at] as number) & (other[at] as number);
}

/** Puts into a mask what is in the other. */
export function unite(mask: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < mask.length; at++) mask[at] = (mask[at] as number) | (other[at] as number);
}

/** Turns a mask round. */
export function invert(mask: Uint8Array): void {
  for (let at = 0; at < mask.length; at++) mask[at] = (mask[at] as number) ^ 1;
}

/** The positions whose code is a hit. */
export function maskOf(codes: Uint32Array, hits: Uint8Array, room: number): Uint8Array {
  const mask = new Uint8Array(room);
  for (let at = 0; at < room; at++) mask[at] = hits[codes[at] as number] as number;
  return mask;
}

/** How many are in. */
export function countIn(mask: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < mask.length; at++) count += mask[at] as number;
  return count;
}

/** How many of those in the mask have each code. */
export function countCodes(codes: Uint32Array, mask: Uint8Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < mask.length; at++) {
    const code = codes[at] as number;
    counts[code] = (counts[code] as number) + (mask[at] as number);
  }
  return counts;
}

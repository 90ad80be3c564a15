import type { Source } from '../formats/format';

/** So many looks into a long source, and how long each is: two megabytes together, however long the source. */
const SAMPLES = 64;
const SAMPLE = 32 * 1024;

const LF = 10;
const CR = 13;

const isEnd = (byte: number | undefined): boolean => byte === LF || byte === CR;

/** The whole lines among some bytes. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while (from < bytes.length && !isEnd(bytes[from])) from++;
  let to = bytes.length;
  while (to > from && !isEnd(bytes[to - 1])) to--;
  return bytes.subarray(from, to);
}

/** So many bytes beyond ASCII at the beginning are letters enough to tell an encoding by. */
const ENOUGH = 1_000;

const hasEnough = (head: Uint8Array): boolean => {
  let beyond = 0;
  for (const byte of head) if (byte >= 0x80 && ++beyond === ENOUGH) return true;
  return false;
};

/**
 * Bytes from all over a source, whole lines, none of its beginning: letters that tell its encoding may come late. Empty
 * where the beginning is all there is, or tells enough.
 */
export async function laterSamples({ blob, head, whole }: Source): Promise<Uint8Array[]> {
  if (whole || hasEnough(head)) return [];
  // The last look reaches the end.
  const step = Math.max(SAMPLE, (blob.size - head.length - SAMPLE) / (SAMPLES - 1));
  const starts = Array.from({ length: SAMPLES }, (_, at) => Math.floor(head.length + at * step)).filter(
    (start) => start < blob.size,
  );
  const parts = await Promise.all(starts.map((start) => blob.slice(start, start + SAMPLE).arrayBuffer()));
  return parts.map((part) => wholeLines(new Uint8Array(part)));
}

/**
 * Takes an array's memory from it, which is then free at once: the collector does not see how large a buffer is nor that
 * it is wanted no more, and may leave some hundred megabytes of them. Engines before 2024 leave it to the collector.
 */
export function free({ buffer }: Uint8Array | Uint16Array | Uint32Array | Int32Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer?.(0);
}

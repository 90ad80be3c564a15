import { startsWith } from '../detect/bytes';
import { ReadError } from '../formats/format';

/** A list that unfolds to more than this is none. */
const MOST_BYTES = 4 * 1024 ** 3;
/** Deflate packs a thousandfold at most; lists stay far below this. */
const MOST_RATIO = 400;
/** Small files may be packed as well as they like. */
const RATIO_MATTERS = 32 * 1024 * 1024;

export const looksLikeGzip = (head: Uint8Array): boolean => startsWith(head, [0x1f, 0x8b, 0x08]);

/**
 * What a gzip file holds, unfolded while it streams. Its reader may meet ReadError `damaged` or `unsafe` {part: the
 * file's name}.
 */
export function gunzipped(blob: Blob, name: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let size = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((): never => {
        throw new ReadError({ code: 'damaged', params: { part: name } });
      });
      if (done) return controller.close();
      size += value.length;
      if (size > MOST_BYTES || (size > RATIO_MATTERS && size > blob.size * MOST_RATIO)) {
        await reader.cancel();
        throw new ReadError({ code: 'unsafe', params: { part: name } });
      }
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

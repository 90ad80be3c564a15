import { free } from '../../import/free';

/** Bytes of one piece; a file of one piece has the fingerprint that `sha256sum` prints. */
const PIECE = 16 * 1024 * 1024;

/**
 * The fingerprint of a source: `sha256:<hex>` of a file up to 16 MiB, else `sha256/16MiB:<hex>`, the SHA-256 over the
 * SHA-256s (32 bytes each) of its pieces of 16 MiB one after the other, since the browser's own digest takes only what
 * fits into memory at once. Null where the source cannot be read: reading its rows says why.
 */
export async function fingerprintOf(source: Blob): Promise<string | null> {
  try {
    const digests: Uint8Array[] = [];
    for (let at = 0; at === 0 || at < source.size; at += PIECE) {
      const piece = new Uint8Array(await source.slice(at, at + PIECE).arrayBuffer());
      digests.push(await digest(piece));
      free(piece);
    }
    const [only] = digests;
    if (digests.length === 1 && only !== undefined) return `sha256:${hex(only)}`;
    return `sha256/16MiB:${hex(await digest(joined(digests)))}`;
  } catch {
    return null;
  }
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function joined(digests: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(digests.length * 32);
  digests.forEach((one, index) => {
    all.set(one, index * 32);
  });
  return all;
}

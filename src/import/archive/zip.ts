import { ok, type Result } from '../../domain/result';
import { startsWith } from '../detect/bytes';
import { ReadError } from '../formats/format';
import { crc32 } from './crc32';
import { bytesOf, LOCAL_SIZE, readDirectory, viewOf, type ZipEntry } from './directory';

type Bytes = Uint8Array<ArrayBuffer>;

/** A ZIP archive whose directory was read. Nothing of its files is in memory before it is asked for. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /**
   * The bytes of one file, unfolded and checked while they stream. Its reader may meet ReadError: `encrypted`,
   * `unknown-format` {kind: 'archive'} (packed in a way that no browser unpacks), `unsafe` or `damaged` {part: the
   * file's name}, `changed-while-read`; and what reading the archive itself throws.
   *
   * @param onPacked how many bytes of the archive were read for it so far
   */
  stream(entry: ZipEntry, onPacked?: (done: number) => void): ReadableStream<Bytes>;
}

/** A list that unfolds to more than this is none: the fullest sheet that Excel can hold takes less. */
const MOST_BYTES = 4 * 1024 ** 3;
/** Deflate packs a thousandfold at most; sheets, even of empty cells, stay far below this. */
const MOST_RATIO = 400;
/** Small files may be packed as well as they like. */
const RATIO_MATTERS = 32 * 1024 * 1024;

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** So many packed bytes are unfolded at a time: a thousandfold they are still no burden. */
const SLICE = 32 * 1024;

/** True where a file begins as ZIP archives do. */
export const looksLikeZip = (head: Uint8Array): boolean =>
  startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);

/**
 * Opens a ZIP archive by its directory, never reading the rest. Fails with `damaged` (no directory, or one that
 * contradicts itself) and `unsafe` (huge, or made of files that overlap). Throws what reading the file throws.
 */
export async function openZip(blob: Blob): Promise<Result<ZipArchive>> {
  const entries = await readDirectory(blob);
  if (!entries.ok) return entries;
  return ok({
    entries: entries.value,
    stream: (entry, onPacked = () => undefined) => streamOf(unfold(blob, entry, onPacked)),
  });
}

/** A stream that runs a generator only as far as it is read. */
function streamOf(pieces: AsyncGenerator<Bytes, void>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* unfold(
  blob: Blob,
  entry: ZipEntry,
  onPacked: (done: number) => void,
): AsyncGenerator<Bytes, void> {
  const { name, size, packed, method, encrypted } = entry;
  if (encrypted) throw new ReadError({ code: 'encrypted', params: {} });
  if (method !== STORED && method !== DEFLATED)
    throw new ReadError({ code: 'unknown-format', params: { kind: 'archive' } });
  if (size > MOST_BYTES || (size > RATIO_MATTERS && size > packed * MOST_RATIO))
    throw new ReadError({ code: 'unsafe', params: { part: name } });
  const start = await startOf(blob, entry);
  const data = slices(blob.slice(start, start + packed), packed, onPacked);
  yield* method === STORED ? checked(data, entry) : inflated(data, entry);
}

const damaged = ({ name }: ZipEntry): ReadError => new ReadError({ code: 'damaged', params: { part: name } });

/** Where an entry's data begins: behind its own header, whose name and extra field have lengths of their own. */
async function startOf(blob: Blob, entry: ZipEntry): Promise<number> {
  const view = viewOf(await bytesOf(blob, entry.offset, entry.offset + LOCAL_SIZE));
  const isHeader = view.byteLength === LOCAL_SIZE && view.getUint32(0, true) === LOCAL;
  if (!isHeader || view.getUint16(8, true) !== entry.method) throw damaged(entry);
  const start = entry.offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packed > blob.size) throw damaged(entry);
  return start;
}

/** A part of a file in small slices. A file that was cut short while it is read ends its stream without an error. */
async function* slices(
  part: Blob,
  size: number,
  onPacked: (done: number) => void,
): AsyncGenerator<Bytes, void> {
  const reader = part.stream().getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let at = 0; at < value.length; at += SLICE) yield value.subarray(at, at + SLICE);
      read += value.length;
      onPacked(read);
    }
    if (read !== size) throw new ReadError({ code: 'changed-while-read', params: {} });
  } finally {
    // Whoever stops early must not leave the file open.
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

async function* checked(data: AsyncGenerator<Bytes, void>, entry: ZipEntry): AsyncGenerator<Bytes, void> {
  let crc = 0;
  let size = 0;
  for await (const piece of data) {
    crc = crc32(piece, crc);
    size += piece.length;
    yield piece;
  }
  if (crc !== entry.crc || size !== entry.size) throw damaged(entry);
}

/** The first ten bytes of a gzip file whose data is deflated and which says nothing else of itself (RFC 1952). */
const GZIP = Uint8Array.of(0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff);

/** What a gzip file ends with: the checksum, and the length modulo 2³². */
function trailerOf({ crc, size }: ZipEntry): Bytes {
  const bytes = new Uint8Array(8);
  viewOf(bytes).setUint32(0, crc, true);
  viewOf(bytes).setUint32(4, size % 2 ** 32, true);
  return bytes;
}

/**
 * Deflated data is handed to the browser as a gzip file: then it is the browser that checks the sum while it unfolds,
 * and much faster than we could.
 */
async function* inflated(data: AsyncGenerator<Bytes, void>, entry: ZipEntry): AsyncGenerator<Bytes, void> {
  let broken: { readonly error: unknown } | null = null;
  async function* asGzip() {
    yield GZIP;
    try {
      yield* data;
    } catch (error) {
      broken = { error };
      throw error;
    }
    yield trailerOf(entry);
  }
  const reader = streamOf(asGzip()).pipeThrough(new DecompressionStream('gzip')).getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken === null ? damaged(entry) : broken.error;
      });
      if (done) break;
      size += value.length;
      if (size > entry.size) throw damaged(entry);
      yield value;
    }
    if (size !== entry.size) throw damaged(entry);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

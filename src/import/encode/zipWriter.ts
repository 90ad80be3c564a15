/**
 * A ZIP archive of a few small files, stored as they are (APPNOTE 6.3.10, sections 4.3.7 to 4.3.16): no compression, so
 * that it needs no waiting; what a workbook of a template weighs is some ten kilobytes.
 */

/** A file in the archive: its path with forward slashes, in ASCII, and its text (written as UTF-8), or what was packed. */
export type Entry = TextEntry | { readonly path: string; readonly deflated: Deflated };

export interface TextEntry {
  readonly path: string;
  readonly text: string;
}

/** A file that is compressed already. */
export interface Deflated {
  /** RFC 1951. */
  readonly data: Blob;
  /** Of the file as it was. */
  readonly crc: number;
  readonly size: number;
}

/** gzip's frame around what it packs (RFC 1952): ten bytes before it; the sum and the size behind it. */
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

/** Compresses a text that comes in pieces; what is packed leaves the memory as a Blob. Its end must be told by `end`. */
export function deflating(): { add(text: string): Promise<void>; end(): Promise<Deflated> } {
  const gzip = new CompressionStream('gzip');
  const packedUp = new Response(gzip.readable).blob();
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  return {
    add: (text) => writer.write(encoder.encode(text)),
    end: async () => {
      await writer.close();
      const whole = await packedUp;
      const end = whole.size - GZIP_TAIL;
      const tail = new DataView(await whole.slice(end).arrayBuffer());
      const data = whole.slice(GZIP_HEAD, end);
      return { data, crc: tail.getUint32(0, true), size: tail.getUint32(4, true) };
    },
  };
}

/** The first moment that ZIP can name, 1980-01-01 00:00: the same input gives the same bytes. */
const DATE = 0x21;
const VERSION = 20;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP counts it (ISO 3309, reflected, polynomial EDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers in little-endian order, each with its width in bytes. */
function packed(fields: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

interface Facts {
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** What the local header and the directory say alike of a file. */
const facts = ({ method, crc, packedSize, size }: Facts, name: number): (readonly [number, 2 | 4])[] => [
  [VERSION, 2],
  [0, 2], // flags
  [method, 2],
  [0, 2], // time
  [DATE, 2],
  [crc, 4],
  [packedSize, 4],
  [size, 4],
  [name, 2],
  [0, 2], // extra field
];

function packedEntry(entry: Entry): [data: Uint8Array<ArrayBuffer> | Blob, facts: Facts] {
  if ('deflated' in entry) {
    const { data, crc, size } = entry.deflated;
    return [data, { method: 8, crc, packedSize: data.size, size }];
  }
  const data = new TextEncoder().encode(entry.text);
  return [data, { method: 0, crc: crc32(data), packedSize: data.length, size: data.length }];
}

/** The archive in pieces for a Blob. */
export function writeZip(entries: readonly TextEntry[]): Uint8Array<ArrayBuffer>[];
export function writeZip(entries: readonly Entry[]): (Uint8Array<ArrayBuffer> | Blob)[];
export function writeZip(entries: readonly Entry[]): (Uint8Array<ArrayBuffer> | Blob)[] {
  const encoder = new TextEncoder();
  const parts: (Uint8Array<ArrayBuffer> | Blob)[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = encoder.encode(entry.path);
    const [data, about] = packedEntry(entry);
    const same = facts(about, name.length);
    const local = packed([[0x04034b50, 4], ...same]);
    parts.push(local, name, data);
    directory.push(
      packed([
        [0x02014b50, 4],
        [VERSION, 2],
        ...same,
        [0, 2], // comment
        [0, 2], // disk
        [0, 2], // internal attributes
        [0, 4], // external attributes
        [offset, 4],
      ]),
      name,
    );
    offset += local.length + name.length + about.packedSize;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = packed([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return [...parts, ...directory, end];
}

import { fail, ok, type Result } from '../../domain/result';
import { entryName } from './names';

/** One file of an archive, as the archive's directory describes it. */
export interface ZipEntry {
  /** Its path inside, with forward slashes; of a folder it ends in one. */
  readonly name: string;
  /** Bytes that it unfolds to. */
  readonly size: number;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  /** How it is packed: 0 as it is, 8 by deflate; nothing else can be read. */
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** Where its own header stands in the archive. */
  readonly offset: number;
}

/** Where a directory is and how many files it lists. */
interface Place {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
  /** Bytes that somebody put before the archive: all its offsets are so much too small. */
  readonly shift: number;
}

/** No list comes with more files or with more names than that. */
const MOST_ENTRIES = 65_536;
const LONGEST_DIRECTORY = 32 * 1024 * 1024;

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** What an entry's own header takes at least, before its name. */
export const LOCAL_SIZE = 30;

const ENCRYPTED = 1;
const UTF8 = 1 << 11;
const WIDE = 0x0001;
const UNICODE_NAME = 0x7075;

const damaged = (): Result<never> => fail('damaged', { part: 'ZIP' });
const unsafe = (): Result<never> => fail('unsafe', { part: 'ZIP' });

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes of a part of a file. Throws what reading the file throws. */
export const bytesOf = async (blob: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());

/**
 * The files that a ZIP archive lists, in the directory's order, by the end-of-directory record that is nearest to its
 * end (APPNOTE 4.3). Whatever stands before the archive (a program that unpacks itself) is passed over. Fails with
 * `damaged` where there is no directory or it contradicts itself, with `unsafe` where it is huge or files overlap.
 */
export async function readDirectory(blob: Blob): Promise<Result<readonly ZipEntry[]>> {
  const place = await findDirectory(blob);
  if (!place.ok) return place;
  const { offset, size, count, shift } = place.value;
  if (count > MOST_ENTRIES || size > LONGEST_DIRECTORY) return unsafe();
  const entries = parse(await bytesOf(blob, offset, offset + size), count, shift);
  if (entries === null) return damaged();
  return overlap(entries, offset) ? unsafe() : ok(entries);
}

async function findDirectory(blob: Blob): Promise<Result<Place>> {
  const start = Math.max(0, blob.size - END_SIZE - LONGEST_COMMENT - LOCATOR_SIZE - END64_SIZE);
  const tail = await bytesOf(blob, start, blob.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const place = await placeBy(blob, view, at, start);
    if (place !== null) return ok(place);
  }
  return damaged();
}

/** What the end record at `at` says, null where it is none: the directory must stand where it says, or right before it. */
async function placeBy(blob: Blob, view: DataView, at: number, start: number): Promise<Place | null> {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let end = start + at;
  const locator = at - LOCATOR_SIZE;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR) {
    const wide = await wideEnd(blob, start + locator, Number(view.getBigUint64(locator + 8, true)));
    if (wide === null) return null;
    ({ count, size, offset, end } = wide);
  } else if (view.getUint16(at + 4, true) !== 0) return null;
  const shift = end - size - offset;
  if (shift < 0) return null;
  if (count === 0) return size === 0 ? { offset: end, size, count, shift } : null;
  const mark = viewOf(await bytesOf(blob, offset + shift, offset + shift + 4));
  if (mark.byteLength < 4 || mark.getUint32(0, true) !== ENTRY) return null;
  return { offset: offset + shift, size, count, shift };
}

/** The end record of ZIP64; it stands where its locator says, or right before it where something was put before all. */
async function wideEnd(blob: Blob, locator: number, told: number) {
  for (const end of [told, locator - END64_SIZE]) {
    if (end < 0 || end > locator - END64_SIZE) continue;
    const view = viewOf(await bytesOf(blob, end, end + END64_SIZE));
    if (view.byteLength < END64_SIZE || view.getUint32(0, true) !== END64) continue;
    const count = Number(view.getBigUint64(32, true));
    const size = Number(view.getBigUint64(40, true));
    return { count, size, offset: Number(view.getBigUint64(48, true)), end };
  }
  return null;
}

/** The directory's entries; null where it ends too early or holds something else. */
function parse(bytes: Uint8Array, count: number, shift: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return null;
    const flags = view.getUint16(at + 8, true);
    const extra = extraOf(bytes.subarray(nameEnd, extraEnd), [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    if (extra === null) return null;
    const [size, packed, offset] = extra.numbers;
    const named = bytes.subarray(at + ENTRY_SIZE, nameEnd);
    const name = extra.name ?? (flags & UTF8 ? new TextDecoder().decode(named) : entryName(named));
    entries.push({
      name: name.replaceAll('\\', '/'),
      size,
      packed,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (flags & ENCRYPTED) !== 0,
      offset: offset + shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

type Numbers = [size: number, packed: number, offset: number];

/** Numbers that do not fit into 32 bits stand in an extra field, in this order; a name in UTF-8 may stand in another. */
function extraOf(bytes: Uint8Array, numbers: Numbers): { numbers: Numbers; name: string | null } | null {
  const view = viewOf(bytes);
  let name: string | null = null;
  let wide = !numbers.includes(0xffffffff);
  for (let at = 0; at + 4 <= bytes.length; ) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > bytes.length) break;
    if (id === UNICODE_NAME && end - at > 9) name = new TextDecoder().decode(bytes.subarray(at + 9, end));
    if (id === WIDE && !wide) {
      let from = at + 4;
      for (const [index, number] of numbers.entries()) {
        if (number !== 0xffffffff) continue;
        if (from + 8 > end) return null;
        numbers[index] = Number(view.getBigUint64(from, true));
        from += 8;
      }
      wide = true;
    }
    at = end;
  }
  return wide ? { numbers, name } : null;
}

/** Files that share bytes, with one another or with the directory, unfold to many times what they take (Fifield 2019). */
function overlap(entries: readonly ZipEntry[], directory: number): boolean {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  return inOrder.some(({ offset, packed }, index) => {
    const next = inOrder[index + 1]?.offset ?? directory;
    return offset + LOCAL_SIZE + packed > next;
  });
}

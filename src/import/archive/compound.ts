import { ReadError } from '../formats/format';

/** What begins every compound file ([MS-CFB] 2.2): old workbooks, and new ones that a password locks. */
export const COMPOUND_MARK: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A file system in a file: its streams by name. */
export interface CompoundFile {
  /** Names of all streams, whatever storage they are in. */
  readonly names: readonly string[];
  /** The bytes of the first stream of one of these names (case does not matter); null where there is none. */
  stream(...names: readonly string[]): Uint8Array | null;
}

const HEADER = 512;
/** Where the table of the header's own FAT sectors begins, and how many it holds. */
const TABLE_AT = 0x4c;
const TABLE_LENGTH = 109;
const ENTRY = 128;
/** Sectors above this number mean something else: free, end of a chain, part of a table. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

const damaged = (): ReadError => new ReadError({ code: 'damaged', params: { part: 'compound file' } });

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Reads the directory of a compound file ([MS-CFB] v20240423, sections 2.2 to 2.6). Throws ReadError `damaged` where
 * it contradicts itself or was cut short; chains that run in a circle are cut off by the number of sectors there are.
 */
export function readCompound(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) throw damaged();
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);

  /** The bytes of a sector; the file's last one may be short. */
  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * size;
    if (number >= sectors || at >= bytes.length) throw damaged();
    return bytes.subarray(at, at + size);
  };
  const numbersOf = (part: Uint8Array): number[] => {
    const numbers: number[] = [];
    const place = new DataView(part.buffer, part.byteOffset, part.byteLength);
    for (let at = 0; at + 4 <= part.length; at += 4) numbers.push(place.getUint32(at, true));
    return numbers;
  };

  const fat = fatSectors(view, sectors, (number) => numbersOf(sector(number)), size).flatMap((number) =>
    numbersOf(sector(number)),
  );
  /** The numbers of a chain of sectors. */
  const chain = (first: number, table: readonly number[], most: number): number[] => {
    const numbers: number[] = [];
    for (let at = first; at <= LAST_SECTOR; at = table[at] ?? LAST_SECTOR + 1) {
      if (numbers.length > most) throw damaged();
      numbers.push(at);
    }
    return numbers;
  };
  const join = (parts: readonly Uint8Array[], length: number): Uint8Array => {
    const there = parts.reduce((sum, part) => sum + part.length, 0);
    if (there < length) throw damaged();
    const whole = new Uint8Array(there);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole.subarray(0, length);
  };
  const regular = (first: number, length?: number): Uint8Array => {
    const parts = chain(first, fat, sectors).map(sector);
    return join(parts, length ?? parts.reduce((sum, part) => sum + part.length, 0));
  };

  const entries = entriesOf(regular(view.getUint32(0x30, true)));
  const cutoff = view.getUint32(0x38, true);
  const miniSize = 1 << view.getUint16(0x20, true);
  const root = entries.find(({ kind }) => kind === ROOT);

  /** Short streams lie in one long one, in small sectors of their own. */
  const short = ({ start, size: length }: Entry): Uint8Array => {
    if (root === undefined) throw damaged();
    const store = regular(root.start);
    const table = numbersOf(regular(view.getUint32(0x3c, true)));
    const parts = chain(start, table, store.length / miniSize).map((number) =>
      store.subarray(number * miniSize, (number + 1) * miniSize),
    );
    return join(parts, length);
  };

  const streams = entries.filter(({ kind }) => kind === STREAM);
  return {
    names: streams.map(({ name }) => name),
    stream: (...names) => {
      const wanted = new Set(names.map((name) => name.toLowerCase()));
      const entry = streams.find(({ name }) => wanted.has(name.toLowerCase()));
      if (entry === undefined) return null;
      if (entry.size > bytes.length) throw damaged();
      return entry.size < cutoff ? short(entry) : regular(entry.start, entry.size);
    },
  };
}

/** The sectors that hold the FAT: a hundred stand in the header, the others in sectors that are chained by their ends. */
function fatSectors(
  view: DataView,
  sectors: number,
  numbers: (sector: number) => number[],
  size: number,
): number[] {
  const found: number[] = [];
  for (let index = 0; index < TABLE_LENGTH; index++) found.push(view.getUint32(TABLE_AT + index * 4, true));
  let turns = 0;
  for (let next = view.getUint32(0x44, true); next <= LAST_SECTOR; ) {
    if (++turns > sectors) throw damaged();
    const more = numbers(next);
    if (more.length < size / 4) throw damaged();
    next = more.pop() ?? LAST_SECTOR + 1;
    found.push(...more);
  }
  return found.filter((number) => number <= LAST_SECTOR).slice(0, view.getUint32(0x2c, true));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const decoder = new TextDecoder('utf-16le');
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const kind = directory[at + 0x42] ?? 0;
    if (kind !== STREAM && kind !== ROOT) continue;
    const length = Math.min(64, Math.max(2, view.getUint16(at + 0x40, true)));
    entries.push({
      name: decoder.decode(directory.subarray(at, at + length - 2)),
      kind,
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    });
  }
  return entries;
}

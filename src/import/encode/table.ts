/**
 * The way back from characters to bytes, which browsers have for UTF-8 only. The tables are made out of TextDecoder
 * itself, so that what is written is what will be read.
 */

import { decodeBytes } from '../formats/text/decoder';

/** Character to its bytes, packed into one number, the first byte highest. */
export type EncodeTable = ReadonlyMap<string, number>;

const NEWLINE = 10;

/** Reads each sequence of bytes on its own; sequences that stand for no single character are left out. */
function readAll(
  encoding: string,
  sequences: readonly (readonly number[])[],
  table: Map<string, number>,
): void {
  const bytes = new Uint8Array(sequences.reduce((sum, sequence) => sum + sequence.length + 1, 0));
  let at = 0;
  for (const sequence of sequences) {
    bytes.set(sequence, at);
    at += sequence.length;
    bytes[at++] = NEWLINE;
  }
  const read = decodeBytes(bytes, encoding).split('\n');
  sequences.forEach((sequence, index) => {
    const char = read[index] ?? '';
    const single = char.length === 1 || (char.length === 2 && (char.codePointAt(0) ?? 0) > 0xffff);
    if (!single || char === '\ufffd' || table.has(char)) return;
    table.set(
      char,
      sequence.reduce((packed, byte) => packed * 256 + byte, 0),
    );
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const pairsOf = (leads: readonly number[], trails: readonly number[]): number[][] =>
  leads.flatMap((lead) => trails.map((trail) => [lead, trail]));

function singleByte(encoding: string): EncodeTable {
  const table = new Map<string, number>();
  readAll(
    encoding,
    range(0x80, 0xff).map((byte) => [byte]),
    table,
  );
  return table;
}

/** GB 18030: pairs, and the four-byte codes of the basic plane (81308130 to 8431A439). */
function gb18030(): EncodeTable {
  const table = new Map<string, number>();
  readAll('gb18030', pairsOf(range(0x81, 0xfe), [...range(0x40, 0x7e), ...range(0x80, 0xfe)]), table);
  readAll(
    'gb18030',
    range(0, 39_419).map((pointer) => unpack(gbFour(pointer))),
    table,
  );
  return table;
}

/** The four bytes of a GB 18030 pointer, packed: 10 × 126 × 10 codes a lead byte (GB 18030-2022, four-byte part). */
const gbFour = (pointer: number): number =>
  (Math.floor(pointer / 12_600) + 0x81) * 0x1000000 +
  (Math.floor((pointer % 12_600) / 1_260) + 0x30) * 0x10000 +
  (Math.floor((pointer % 1_260) / 10) + 0x81) * 0x100 +
  ((pointer % 10) + 0x30);

/** Where the supplementary planes begin among the four-byte codes: 90308130 is U+10000. */
const GB_SUPPLEMENTARY = 189_000;

/** The packed bytes of a character beyond the basic plane in GB 18030. */
export const gbSupplementary = (codePoint: number): number => gbFour(codePoint - 0x10000 + GB_SUPPLEMENTARY);

/** The bytes of a packed code, the first one first. */
export function unpack(packed: number): number[] {
  const bytes: number[] = [];
  for (let rest = packed; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return bytes;
}

/**
 * Big5 has some characters twice. The common ones (leads A4 to C6) come first, then the rarer, then the symbols and the
 * later additions, so that a character gets the code that every Big5 program knows.
 */
function big5(): EncodeTable {
  const leads = [
    ...range(0xa4, 0xc6),
    ...range(0xc9, 0xf9),
    ...range(0xa1, 0xa3),
    ...range(0xc7, 0xc8),
    ...range(0xfa, 0xfe),
    ...range(0x81, 0xa0),
  ];
  const table = new Map<string, number>();
  readAll('big5', pairsOf(leads, [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]), table);
  return table;
}

/**
 * Shift_JIS has NEC's and IBM's additions twice (leads ED, EE and FA to FC): the latter are what Windows writes, so they
 * come first (Encoding Standard, "index Shift_JIS pointer").
 */
function shiftJis(): EncodeTable {
  const table = new Map<string, number>();
  const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];
  const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xfa, 0xfc), 0xed, 0xee, 0xef];
  readAll(
    'shift_jis',
    range(0xa1, 0xdf).map((byte) => [byte]),
    table,
  );
  readAll('shift_jis', pairsOf(leads, trails), table);
  return table;
}

/** KS X 1001 and the syllables that Windows adds to it (code page 949). */
function eucKr(): EncodeTable {
  const table = new Map<string, number>();
  const trails = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)];
  readAll('euc-kr', pairsOf(range(0x81, 0xfe), trails), table);
  return table;
}

const MAKERS: Readonly<Record<string, () => EncodeTable>> = {
  gb18030,
  gbk: gb18030,
  big5,
  shift_jis: shiftJis,
  'euc-kr': eucKr,
};

const MADE = new Map<string, EncodeTable>();

/** The table of an encoding that is neither UTF-8 nor UTF-16, made when it is first asked for. */
export function encodeTable(encoding: string): EncodeTable {
  const made = MADE.get(encoding);
  if (made) return made;
  const table = (MAKERS[encoding] ?? (() => singleByte(encoding)))();
  MADE.set(encoding, table);
  return table;
}

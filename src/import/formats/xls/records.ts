import { ReadError } from '../format';

/** The records of a workbook stream that matter for a list ([MS-XLS] 2.3.1; numbers as the format writes them). */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  columns: 0x007d,
  boundSheet: 0x0085,
  manyNumbers: 0x00bd,
  richLabel: 0x00d6,
  style: 0x00e0,
  merged: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  dimensions: 0x0200,
  number: 0x0203,
  label: 0x0204,
  boolean: 0x0205,
  string: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/** One record: its kind and its bytes, with those of the records that continue it. */
export interface BiffRecord {
  readonly kind: number;
  readonly data: Uint8Array;
  /** Where continuing records begin in `data`: strings say there anew how their letters are stored. */
  readonly parts: readonly Uint8Array[];
}

const HEAD = 4;

export const damagedSheet = (part: string): ReadError => new ReadError({ code: 'damaged', params: { part } });

/**
 * The records of a stream from `from` up to the one that ends the substream there. Throws ReadError `damaged` where the
 * stream ends before.
 */
export function* recordsOf(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; ; ) {
    if (at + HEAD > stream.length) throw damagedSheet('workbook');
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + HEAD + length;
    if (end > stream.length) throw damagedSheet('workbook');
    const data = stream.subarray(at + HEAD, end);
    const parts = [data];
    at = end;
    while (at + HEAD <= stream.length && view.getUint16(at, true) === RECORD.continued) {
      const next = at + HEAD + view.getUint16(at + 2, true);
      if (next > stream.length) throw damagedSheet('workbook');
      parts.push(stream.subarray(at + HEAD, next));
      at = next;
    }
    yield { kind, data, parts };
    if (kind === RECORD.end) return;
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** One byte a letter: the lower halves of UTF-16 ([MS-XLS] 2.5.240, fHighByte). */
function narrow(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** Reads a record's bytes, across the borders of those that continue it. Past the end it throws `damaged`. */
export class PartsReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Uint8Array[], from = 0) {
    this.#parts = parts;
    this.#at = from;
  }

  byte(): number {
    for (;;) {
      const part = this.#parts[this.#part];
      if (part === undefined) throw damagedSheet('text');
      const byte = part[this.#at];
      if (byte !== undefined) {
        this.#at++;
        return byte;
      }
      this.#next();
    }
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const part = this.#parts[this.#part];
      if (part === undefined) throw damagedSheet('text');
      const step = Math.min(left, part.length - this.#at);
      this.#at += step;
      left -= step;
      if (left > 0) this.#next();
    }
  }

  /** A string of BIFF8 ([MS-XLS] 2.5.293): how many letters, flags, the letters, then what is only looks. */
  text(length = this.short()): string {
    let flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const more = (flags & 4) === 0 ? 0 : this.short() + this.short() * 0x10000;
    let text = '';
    for (let left = length; left > 0; ) {
      const part = this.#parts[this.#part];
      if (part === undefined) throw damagedSheet('text');
      if (this.#at >= part.length) {
        this.#next();
        // The rest may be stored another way.
        flags = this.byte();
        continue;
      }
      const width = (flags & 1) === 0 ? 1 : 2;
      const take = Math.min(left, Math.floor((part.length - this.#at) / width));
      if (take === 0) throw damagedSheet('text');
      const bytes = part.subarray(this.#at, this.#at + take * width);
      text += width === 1 ? narrow(bytes) : utf16.decode(bytes);
      this.#at += bytes.length;
      left -= take;
    }
    this.skip(runs * 4 + more);
    return text;
  }

  /** As many bytes as they are, for texts of older workbooks. */
  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at++) bytes[at] = this.byte();
    return bytes;
  }

  #next(): void {
    this.#part++;
    this.#at = 0;
  }
}

import { ReadError } from '../format';
import { decodeIbm852, IBM852 } from './ibm852';

/** Turns the bytes of a source into text, piece by piece. */
export interface PieceDecoder {
  /** `final` with the last piece: what is left half-decoded comes out as U+FFFD. */
  decode(bytes: Uint8Array, final: boolean): string;
}

/** How many UTF-16 units go through one call of `fromCharCode`: well under the engines' limit of arguments. */
const UNITS = 8_192;

/** UTF-16 unit by unit, lone surrogates kept. `bytes` has an even length. */
function unitByUnit(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += UNITS * 2) {
    const units: number[] = [];
    for (let at = from; at < Math.min(bytes.length, from + UNITS * 2); at += 2) {
      units.push(view.getUint16(at, littleEndian));
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/**
 * UTF-16 with its lone surrogates: TextDecoder would turn them into U+FFFD, and the cell could not be given back as it
 * was. So a piece in which TextDecoder finds damage (or cuts a pair) is read by hand.
 */
class Utf16Decoder implements PieceDecoder {
  readonly #encoding: 'utf-16le' | 'utf-16be';
  /** The first byte of a unit whose second comes with the next piece. */
  #half: number | null = null;
  #begun = false;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.#encoding = encoding;
  }

  decode(bytes: Uint8Array, final: boolean): string {
    let text = this.#even(bytes);
    if (!this.#begun && text !== '') {
      this.#begun = true;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    return final && this.#half !== null ? `${text}\ufffd` : text;
  }

  /** The whole units of the bytes; what is left over waits. */
  #even(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    if (this.#half !== null) {
      const unit = Uint8Array.of(this.#half, bytes[0] ?? 0);
      this.#half = null;
      return this.#units(unit) + this.#even(bytes.subarray(1));
    }
    if (bytes.length % 2 === 1) this.#half = bytes[bytes.length - 1] ?? 0;
    return this.#units(bytes.subarray(0, bytes.length & ~1));
  }

  #units(bytes: Uint8Array): string {
    const text = new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes);
    return text.includes('\ufffd') ? unitByUnit(bytes, this.#encoding === 'utf-16le') : text;
  }
}

class NativeDecoder implements PieceDecoder {
  readonly #decoder: TextDecoder;

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding);
  }

  decode(bytes: Uint8Array, final: boolean): string {
    return this.#decoder.decode(bytes, { stream: !final });
  }
}

class Ibm852Decoder implements PieceDecoder {
  decode(bytes: Uint8Array): string {
    return decodeIbm852(bytes);
  }
}

/** A decoder for a WHATWG encoding name (or `ibm852`); a byte order mark is taken off. Throws RangeError for an unknown name. */
export function pieceDecoder(encoding: string): PieceDecoder {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new Utf16Decoder(encoding);
  return encoding === IBM852 ? new Ibm852Decoder() : new NativeDecoder(encoding);
}

/** Some bytes as text, marks and all. Throws RangeError for an unknown name. */
export const decodeBytes = (bytes: Uint8Array, encoding: string): string =>
  encoding === IBM852 ? decodeIbm852(bytes) : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Who reads a text in pieces: what it left of the last one comes again, before the next. */
export interface PieceReader {
  readonly rest: string;
  /** How many more characters it needs before it can go on. */
  readonly wanted: number;
}

/** A piece of decoded text, behind what its reader left, and how many bytes of the source had been read by its end. */
export interface TextPiece {
  readonly text: string;
  readonly bytes: number;
  readonly final: boolean;
}

/** So many characters make a piece: smaller ones cost calls, larger ones memory. */
const PIECE = 1024 * 1024;

const END_MARK = '\u001a';

/** DOS marked the end of a text by a byte of its own, and programs from then still do. */
export function withoutEndMark(text: string): string {
  let bare = text.trimEnd();
  if (!bare.endsWith(END_MARK)) return text;
  while (bare.endsWith(END_MARK)) bare = bare.slice(0, -1);
  return bare;
}

/** Where a piece of a text ends: never between the halves of a surrogate pair. */
const endOfPiece = (text: string, length: number): number =>
  (text.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length - 1 : length;

/**
 * The source's text in pieces of a million characters, however its bytes arrive: the same file is cut the same way
 * always, and so are the chunks that its import is committed in. What the reader left and the new piece are put together
 * here, where the piece is cut: so the text is copied once.
 * Throws what the source's stream throws (a file that vanished or changed), and ReadError `changed-while-read` where
 * the stream ended as if nothing had happened.
 */
export async function* textPieces(
  source: Blob,
  encoding: string,
  pieceReader: PieceReader,
): AsyncGenerator<TextPiece> {
  const decoder = pieceDecoder(encoding);
  const reader = source.stream().getReader();
  const wanted = (): number => Math.max(PIECE, pieceReader.wanted);
  let bytes = 0;
  let waiting = '';
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      waiting += decoder.decode(value, false);
      for (let want = wanted(); waiting.length >= want; want = wanted()) {
        const { rest } = pieceReader;
        const whole = rest + waiting;
        const end = endOfPiece(whole, rest.length + want);
        const text = whole.slice(0, end);
        waiting = whole.slice(end);
        yield { text, bytes, final: false };
      }
    }
    ended = true;
    await stillWhole(source, bytes);
    waiting += decoder.decode(new Uint8Array(), true);
    yield { text: withoutEndMark(pieceReader.rest + waiting), bytes, final: true };
  } finally {
    // A consumer that stops early must not leave the file open.
    if (!ended) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/**
 * A file that is cut short or written anew while its stream is read ends that stream early, or hands out bytes of
 * both, without an error. Its size tells the first; the browser compares the file's time again when a part of it is
 * asked for, which tells the second.
 */
async function stillWhole(source: Blob, bytes: number): Promise<void> {
  if (bytes !== source.size) throw new ReadError({ code: 'changed-while-read', params: {} });
  await source.slice(0, 1).arrayBuffer();
}

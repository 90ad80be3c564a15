/** Turns the bytes of a source into text, piece by piece. */
export interface PieceDecoder {
  /** `final` with the last piece: what is left half-decoded comes out as U+FFFD. */
  decode(bytes: Uint8Array, final: boolean): string;
}

/** How many UTF-16 units go through one call of `fromCharCode`: well under the engines' limit of arguments. */
const UNITS = 8_192;

/**
 * UTF-16 by hand: TextDecoder would turn lone surrogates into U+FFFD, and the cell could not be given back as it was.
 */
class Utf16Decoder implements PieceDecoder {
  readonly #high: 0 | 1;
  #half: number | null = null;
  #begun = false;

  constructor(bigEndian: boolean) {
    this.#high = bigEndian ? 0 : 1;
  }

  decode(bytes: Uint8Array, final: boolean): string {
    const parts: string[] = [];
    const units: number[] = [];
    let at = 0;
    const put = (first: number, second: number) => {
      const unit = this.#high === 0 ? (first << 8) | second : (second << 8) | first;
      const mark = !this.#begun && unit === 0xfeff;
      this.#begun = true;
      if (!mark) units.push(unit);
    };
    if (this.#half !== null && bytes.length > 0) {
      put(this.#half, bytes[0] ?? 0);
      this.#half = null;
      at = 1;
    }
    for (; at + 1 < bytes.length; at += 2) {
      put(bytes[at] ?? 0, bytes[at + 1] ?? 0);
      if (units.length === UNITS) parts.push(String.fromCharCode(...units.splice(0)));
    }
    if (at < bytes.length) this.#half = bytes[at] ?? 0;
    if (final && this.#half !== null) units.push(0xfffd);
    parts.push(String.fromCharCode(...units));
    return parts.join('');
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

/** A decoder for a WHATWG encoding name; a byte order mark is taken off. Throws RangeError for an unknown name. */
export function pieceDecoder(encoding: string): PieceDecoder {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new Utf16Decoder(encoding === 'utf-16be');
  return new NativeDecoder(encoding);
}

/** A piece of decoded text, and how many bytes of the source had been read by its end. */
export interface TextPiece {
  readonly text: string;
  readonly bytes: number;
  readonly final: boolean;
}

/** About this many characters make a piece: smaller ones cost calls, larger ones memory. */
const PIECE = 1024 * 1024;

/**
 * The source's text in pieces of about a million characters. `least` tells how many characters the reader needs before
 * it can go on (an unfinished record doubles what it asks for, so that long records are not scanned over and over).
 * Throws what the source's stream throws (a file that vanished or changed).
 */
export async function* textPieces(
  source: Blob,
  encoding: string,
  least: () => number,
): AsyncGenerator<TextPiece> {
  const decoder = pieceDecoder(encoding);
  const reader = source.stream().getReader();
  let bytes = 0;
  let parts: string[] = [];
  let length = 0;
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      const text = decoder.decode(value, false);
      parts.push(text);
      length += text.length;
      if (length < Math.max(PIECE, least())) continue;
      yield { text: parts.join(''), bytes, final: false };
      parts = [];
      length = 0;
    }
    ended = true;
    parts.push(decoder.decode(new Uint8Array(), true));
    yield { text: parts.join(''), bytes, final: true };
  } finally {
    // A consumer that stops early must not leave the file open.
    if (!ended) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

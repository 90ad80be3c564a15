import { encodeTable, gbSupplementary, unpack } from './table';

/** Bytes in an encoding, and how many characters it has no code for (they were written as `?`). */
export interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lost: number;
}

const QUESTION_MARK = 0x3f;

/** UTF-16 by hand: lone surrogates stay as they are. */
function utf16(text: string, littleEndian: boolean): Encoded {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return { bytes, lost: 0 };
}

function utf8(text: string): Encoded {
  const lost = text.isWellFormed() ? 0 : [...text].filter((char) => !char.isWellFormed()).length;
  return { bytes: new TextEncoder().encode(text), lost };
}

/** The packed bytes of a character beyond ASCII, 0 where the encoding has none. */
function codeOf(char: string, encoding: string): number {
  const code = encodeTable(encoding).get(char);
  if (code !== undefined) return code;
  const point = char.codePointAt(0) ?? 0;
  return encoding === 'gb18030' && point > 0xffff ? gbSupplementary(point) : 0;
}

function byTable(text: string, encoding: string): Encoded {
  // No character takes more than 4 bytes, and those of 4 in GB 18030 take one or two units of text.
  const bytes = new Uint8Array(text.length * (encoding === 'gb18030' ? 4 : 2));
  let length = 0;
  let lost = 0;
  for (const char of text) {
    const unit = char.charCodeAt(0);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const code = codeOf(char, encoding);
    if (code === 0) {
      lost++;
      bytes[length++] = QUESTION_MARK;
    } else {
      for (const byte of unpack(code)) bytes[length++] = byte;
    }
  }
  return { bytes: bytes.slice(0, length), lost };
}

/**
 * Text as bytes of any encoding that the browser can read, by its WHATWG name; no byte order mark is added. Throws
 * RangeError for an encoding that does not exist.
 */
export function encodeText(text: string, encoding: string): Encoded {
  if (encoding === 'utf-8') return utf8(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le');
  return byTable(text, encoding);
}

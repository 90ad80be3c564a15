import type { Detected } from '../../api';
import { markedEncoding } from '../../detect/bytes';
import { detectEncoding } from '../../detect/encoding';
import { encodingName } from '../../detect/encodings';
import { utf16ByPairs } from '../../detect/utf16';
import { isKnownHeader } from '../../mapping/fold';

const latin = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  }
  return parts.join('');
};

/** Values in quoted-printable with no character set beside them, soft line breaks included. */
const QUOTED = /^(?![^:\r\n]*CHARSET=)[^:\r\n]*QUOTED-PRINTABLE[^:\r\n]*:(?:[^\r\n]*=\r?\n)*[^\r\n]*/gim;
const HEX = /=([0-9A-F]{2})/gi;
/** Values in quoted-printable that name their character set say nothing of the others. */
const NAMED = /CHARSET=["']?([\w-]+)/i;

/**
 * The encoding of contact cards by their first bytes. Quoted-printable that names no character set is undone before the
 * letters are judged: whoever wrote it used one encoding for all. Where bytes beyond ASCII are no UTF-8 the first named
 * character set counts.
 */
export function cardEncoding(bytes: Uint8Array, whole: boolean): Detected<string> {
  if (markedEncoding(bytes) !== null || utf16ByPairs(bytes) !== null) {
    return detectEncoding(bytes, whole, isKnownHeader);
  }
  const text = latin(bytes);
  const plain = text.replace(QUOTED, (value) =>
    value
      .replace(/=\r?\n/g, '')
      .replace(HEX, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
  const found = detectEncoding(
    Uint8Array.from(plain, (char) => char.charCodeAt(0)),
    whole,
    isKnownHeader,
  );
  const named = encodingName(NAMED.exec(text)?.[1] ?? '');
  // Outlook names UTF-8 for its design of the card alone and writes all else in the code page of Windows.
  if (found.value === 'utf-8' || named === null || named === 'utf-8' || named === found.value) return found;
  return { ...found, value: named, confidence: 0.95, reason: { code: 'only-choice', params: {} } };
}

import { markedEncoding } from '../../detect/bytes';
import { encodingName } from '../../detect/encodings';
import { utf16ByPairs } from '../../detect/utf16';
import { pieceDecoder } from '../text/decoder';

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** The encoding of an XML document by its first bytes: its byte order mark, what it says of itself, else UTF-8. */
export function xmlEncoding(head: Uint8Array): string {
  const start = head.subarray(0, 256);
  const sure = markedEncoding(start) ?? utf16ByPairs(start);
  if (sure !== null) return sure;
  const declared = DECLARED.exec(String.fromCharCode(...start))?.[1];
  const name = declared === undefined ? null : encodingName(declared);
  // A document that could be read as far as this is no UTF-16, whatever it says.
  return name === null || name.startsWith('utf-16') ? 'utf-8' : name;
}

/** A piece of a document's text, for `XmlReader.push`. */
export interface XmlPiece {
  readonly text: string;
  readonly final: boolean;
}

const GREATER = 0x3e;

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
};

/**
 * The text of an XML document, piece by piece, as its bytes come. A piece ends behind a tag where it can: then its reader
 * has nothing left to put before the next one, and strings that were put together are slow to read. Throws what the
 * stream throws. Who stops early cancels the stream.
 */
export async function* xmlText(stream: ReadableStream<Uint8Array>): AsyncGenerator<XmlPiece, void> {
  const reader = stream.getReader();
  let decoder: ReturnType<typeof pieceDecoder> | null = null;
  let inTags = true;
  let rest = new Uint8Array();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (decoder === null) {
        const encoding = xmlEncoding(value);
        // In UTF-16 a byte says nothing of its own.
        inTags = !encoding.startsWith('utf-16');
        decoder = pieceDecoder(encoding);
      }
      const end = inTags ? value.lastIndexOf(GREATER) + 1 : 0;
      const cut = end === 0 ? value.length : end;
      const bytes = value.subarray(0, cut);
      yield { text: decoder.decode(rest.length === 0 ? bytes : joined(rest, bytes), false), final: false };
      // The stream may fill its buffer anew.
      rest = value.slice(cut);
    }
    yield { text: decoder?.decode(rest, true) ?? '', final: true };
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

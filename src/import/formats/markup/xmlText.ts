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

/**
 * The text of an XML document, piece by piece, as its bytes come. Throws what the stream throws. Who stops early cancels
 * the stream.
 */
export async function* xmlText(stream: ReadableStream<Uint8Array>): AsyncGenerator<XmlPiece, void> {
  const reader = stream.getReader();
  let decoder: ReturnType<typeof pieceDecoder> | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      decoder ??= pieceDecoder(xmlEncoding(value));
      yield { text: decoder.decode(value, false), final: false };
    }
    yield { text: decoder?.decode(new Uint8Array(), true) ?? '', final: true };
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

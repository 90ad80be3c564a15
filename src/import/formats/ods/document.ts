import { fail, ok, type Result } from '../../../domain/result';
import { looksLikeZip, openZip } from '../../archive/zip';
import { Token, XmlReader } from '../markup/xmlReader';
import { xmlText } from '../markup/xmlText';

/** Where the tables of an OpenDocument file stand. */
export interface OdsDocument {
  /** What a failure calls them. */
  readonly part: string;
  /** The XML that holds them. @param onBytes how many bytes of the file were read for it so far, of `bytes` */
  stream(onBytes?: (done: number) => void): ReadableStream<Uint8Array>;
  readonly bytes: number;
}

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** A file that is one XML document needs no unpacking: it tells how far it was read by itself. */
function flat(blob: Blob): OdsDocument {
  const stream = (onBytes?: (done: number) => void): ReadableStream<Uint8Array> => {
    let done = 0;
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
      transform(piece, controller) {
        done += piece.length;
        onBytes?.(done);
        controller.enqueue(piece);
      },
    });
    return blob.stream().pipeThrough(counter);
  };
  return { part: CONTENT, stream, bytes: blob.size };
}

/**
 * Opens an OpenDocument spreadsheet, packed or flat. Fails with `encrypted` where its manifest says so, with `damaged`
 * {part}, and as `openZip` does. Throws ReadError where the manifest cannot be read.
 */
export async function openDocument(blob: Blob, head: Uint8Array): Promise<Result<OdsDocument>> {
  if (!looksLikeZip(head)) return ok(flat(blob));
  const zip = await openZip(blob);
  if (!zip.ok) return zip;
  const { entries, stream } = zip.value;
  const manifest = entries.find(({ name }) => name === MANIFEST);
  if (manifest !== undefined && (await isEncrypted(stream(manifest)))) return fail('encrypted');
  const content = entries.find(({ name }) => name === CONTENT);
  // A document of LibreOffice's newer kind of password is one packed part.
  if (content === undefined)
    return entries.some(({ name }) => name === 'encrypted-package')
      ? fail('encrypted')
      : fail('damaged', { part: CONTENT });
  return ok({ part: CONTENT, stream: (onBytes) => stream(content, onBytes), bytes: content.packed });
}

async function isEncrypted(stream: ReadableStream<Uint8Array>): Promise<boolean> {
  const xml = new XmlReader(['encryption-data'], MANIFEST);
  for await (const { text, final } of xmlText(stream)) {
    xml.push(text, final);
    for (let token = xml.next(); token !== Token.none; token = xml.next()) if (xml.tag === 0) return true;
  }
  return false;
}

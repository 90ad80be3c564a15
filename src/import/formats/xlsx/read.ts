import { Token, XmlReader } from '../markup/xmlReader';
import { type XmlPiece, xmlText } from '../markup/xmlText';

/** Walks over the elements of a small document: `visit` is called at each opening tag, with its number in `names`. */
export async function visitElements(
  stream: ReadableStream<Uint8Array>,
  names: readonly string[],
  part: string,
  visit: (tag: number, xml: XmlReader) => void,
): Promise<void> {
  const xml = new XmlReader(names, part);
  for await (const piece of xmlText(stream)) visitPiece(xml, piece, visit);
}

function visitPiece(
  xml: XmlReader,
  { text, final }: XmlPiece,
  visit: (tag: number, xml: XmlReader) => void,
): void {
  xml.push(text, final);
  for (let token = xml.next(); token !== Token.none; token = xml.next())
    if (token === Token.open) visit(xml.tag, xml);
}

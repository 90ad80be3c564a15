import { mayBeDamaged } from '../../structure/rows';
import { ReadError } from '../format';
import { Token, XmlReader } from '../markup/xmlReader';
import { xmlText } from '../markup/xmlText';
import type { Workbook } from './workbook';

const ESCAPED = /_x([\dA-Fa-f]{4})_/g;

/** Characters that XML cannot hold stand as `_x000D_` in texts (ECMA-376 22.9.2.19). */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that a workbook's cells share. */
export interface Strings {
  readonly texts: readonly string[];
  /** Some text may hold what `mayBeDamaged` looks for. */
  readonly damaged: boolean;
}

/** More characters than that no browser keeps. */
const MOST_TEXT = 400_000_000;

const NAMES = ['si', 't', 'rPh'];
const [SI, T, PHONETIC] = [0, 1, 2];

/**
 * The shared texts of a workbook, the runs of a rich one joined, how to pronounce them left out. Throws ReadError where
 * the part cannot be read or is huge.
 *
 * @param upTo the last one that is wanted: what follows stays unread
 * @param onPacked how many bytes of the archive were read for it so far
 */
export async function readStrings(
  { zip, strings }: Workbook,
  upTo: number,
  onPacked?: (done: number) => void,
): Promise<Strings> {
  const texts: string[] = [];
  if (strings === null || upTo < 0) return { texts, damaged: false };
  const xml = new XmlReader(NAMES, strings.name);
  let [text, length, damaged] = ['', 0, false];
  let listening = false;
  let pronounced = false;
  for await (const piece of xmlText(zip.stream(strings, onPacked))) {
    damaged ||= mayBeDamaged(piece.text);
    xml.push(piece.text, piece.final);
    for (let token = xml.next(); token !== Token.none; token = xml.next()) {
      if (token === Token.text) {
        if (listening) text += xml.text();
      } else if (xml.tag === T) listening = token === Token.open && !pronounced;
      else if (xml.tag === PHONETIC) pronounced = token === Token.open;
      else if (xml.tag === SI && token === Token.close) {
        texts.push(unescapeText(text));
        damaged ||= text.includes('_x');
        length += text.length;
        text = '';
      }
    }
    if (length > MOST_TEXT) throw new ReadError({ code: 'unsafe', params: { part: strings.name } });
    if (texts.length > upTo) break;
  }
  return { texts, damaged };
}

import { markedEncoding } from '../../detect/bytes';
import { utf16ByPairs } from '../../detect/utf16';
import type { Source } from '../format';

/**
 * The first characters of a source, for recognising markup and the like: UTF-16 is read as such, everything else byte
 * by byte, which is right for ASCII. A byte order mark is taken off.
 */
export function textOfHead({ head }: Pick<Source, 'head'>, characters: number): string {
  const bytes = head.subarray(0, characters * 2);
  const encoding = markedEncoding(bytes) ?? utf16ByPairs(bytes);
  const text = new TextDecoder(encoding ?? 'windows-1252').decode(bytes);
  return text.slice(0, characters);
}

import type { Detected } from '../../api';
import { utf8Census } from '../../detect/bytes';
import { detectEncoding } from '../../detect/encoding';
import { encodingName } from '../../detect/encodings';
import { isKnownHeader } from '../../mapping/fold';

/** What a page says of its encoding: `<meta charset=…>`, `<meta … content="…; charset=…">`, `<?xml … encoding=…?>`. */
const DECLARED = /<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([\w.:-]+)/i;
const DECLARED_WITHIN = 8_192;

/**
 * The encoding of a page: its byte order mark, else what it says of itself unless its bytes say otherwise (a program that
 * saves a page anew often leaves the old words in it), else its letters.
 */
export function pageEncoding(head: Uint8Array, whole: boolean): Detected<string> {
  const found = detectEncoding(head, whole, isKnownHeader);
  if (found.reason.code === 'bom' || found.reason.code === 'utf16-pattern') return found;
  const text = String.fromCharCode(...head.subarray(0, DECLARED_WITHIN));
  const declared = encodingName(DECLARED.exec(text)?.[1] ?? '');
  if (declared === null || declared.startsWith('utf-16') || declared === found.value) return found;
  const { pairs, longer, stray } = utf8Census(head, whole);
  const isUtf8 = stray === 0 && pairs + longer > 0;
  if (declared === 'utf-8' ? stray > 0 : isUtf8) return found;
  return { ...found, value: declared, confidence: 0.95, reason: { code: 'only-choice', params: {} } };
}

import { cleanHost } from './host';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

/** RFC 5321's atoms (RFC 6531: letters of any script); quoted local parts are not worth their trouble. */
const LOCAL = /^[^\s@<>(),;:"\\[\]\p{C}]{1,64}$/u;
const NAMED = /^[^<>@]*<([^<>\s]+)>$/;
const PLAIN = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/**
 * An address with its domain in lower case; the local part stays as written (RFC 5321: its case may matter).
 * `mailto:` and `Name <address>` are accepted, and an apostrophe that a spreadsheet put before the text.
 */
export const normalizeEmail: Normalizer = (raw) => {
  if (raw.length <= 200 && PLAIN.test(raw)) {
    const at = raw.indexOf('@');
    if (at <= 64) return clean(raw.slice(0, at) + raw.slice(at).toLowerCase());
  }
  const text = cleanText(narrow(raw));
  if (text === '') return NOTHING;
  const bare = unwrap(text);
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, Math.max(at, 0));
  const host = cleanHost(bare.slice(at + 1));
  const good = LOCAL.test(local) && !/^[.]|[.]$|[.]{2}/.test(local) && host !== null;
  return good ? clean(`${local}@${host}`) : refuse('invalid-email');
};

function unwrap(text: string): string {
  const address = NAMED.exec(text)?.[1] ?? text;
  return address
    .replace(/^'/, '')
    .replace(/'$/, '')
    .replace(/^mailto:/i, '');
}

import { cleanHost, DASH, DOT, isDigit, isLower, isPlainHost } from './host';
import { likelyDomain, mayBeSlip } from './mailDomains';
import type { Normalized, Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

/** RFC 5321's atoms (RFC 6531: letters of any script); quoted local parts are not worth their trouble. */
const LOCAL = /^[^\s@<>(),;:"\\[\]\p{C}]{1,64}$/u;
const NAMED = /^[^<>@]*<([^<>\s]+)>$/;
const PLAIN = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const AT = 64;

/** True where the text is an address of ASCII letters with its domain in lower case and likely right, so that it stays as it is. */
export function isPlainEmail(raw: string): boolean {
  const at = plainLocalEnd(raw);
  return at > 0 && at <= 64 && raw.length <= 200 && isPlainHost(raw, at + 1) && isRightDomain(raw, at);
}

/** Domains with their `@` that were looked at last and are no slips, found by a few of their letters. */
const PLACES = 4096;
const right = new Array<string>(PLACES).fill('');

/**
 * True where the domain behind the `@` (of ASCII signs) is no slip of a well-known one. Most have no beginning and length of one;
 * of the others a list has few, so mostly it was asked before.
 */
function isRightDomain(raw: string, at: number): boolean {
  const dot = raw.lastIndexOf('.');
  const first = raw.charCodeAt(at + 1);
  if (!mayBeSlip(first, dot - at - 1)) return true;
  const ends = raw.charCodeAt(dot - 1) * 31 + raw.charCodeAt(dot - 2) * 131 + raw.charCodeAt(dot - 3) * 17;
  const place = (ends + first * 7 + raw.charCodeAt(at + 3) * 61 + (raw.length - at) * 257) & (PLACES - 1);
  const known = right[place] ?? '';
  if (known.length === raw.length - at && raw.endsWith(known)) return true;
  const domain = raw.slice(at);
  if (likelyDomain(domain.slice(1)) !== null) return false;
  right[place] = domain;
  return true;
}

/** Where the `@` stands behind a plain local part; 0 where there is none. */
function plainLocalEnd(raw: string): number {
  let before = DOT;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === AT) return before === DOT ? 0 : at;
    if (code === DOT) {
      if (before === DOT) return 0;
    } else if (!isLower(code | 32) && !isDigit(code) && code !== 95 && code !== 43 && code !== DASH) {
      return 0;
    }
    before = code;
  }
  return 0;
}

/** The address as it is, with a word where its domain is likely a slip. */
function address(local: string, host: string): Normalized {
  const value = `${local}@${host}`;
  const likely = likelyDomain(host);
  return likely === null
    ? clean(value)
    : { value, problem: { code: 'email-typo', params: { likely: `${local}@${likely}` } } };
}

/**
 * An address with its domain in lower case; the local part stays as written (RFC 5321: its case may matter).
 * `mailto:` and `Name <address>` are accepted, and an apostrophe that a spreadsheet put before the text. A domain that is
 * likely a slip (`gmial.com`) is kept and pointed out: `email-typo`.
 */
export const normalizeEmail: Normalizer = (raw) => {
  if (isPlainEmail(raw)) return clean(raw);
  if (raw.length <= 200 && PLAIN.test(raw)) {
    const at = raw.indexOf('@');
    if (at <= 64) return address(raw.slice(0, at), raw.slice(at + 1).toLowerCase());
  }
  const text = cleanText(narrow(raw));
  if (text === '') return NOTHING;
  const bare = unwrap(text);
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, Math.max(at, 0));
  const host = cleanHost(bare.slice(at + 1));
  const good = LOCAL.test(local) && !/^[.]|[.]$|[.]{2}/.test(local);
  return good && host !== null ? address(local, host) : refuse('invalid-email');
};

function unwrap(text: string): string {
  const address = NAMED.exec(text)?.[1] ?? text;
  return address
    .replace(/^'/, '')
    .replace(/'$/, '')
    .replace(/^mailto:/i, '');
}

import { cleanHost, isPlainHost } from './host';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

const PARTS = /^(?:(https?):\/\/)?([^\s/?#@:]+)(:\d{1,5})?([/?#]\S*)?$/i;

/** An address of a plain host alone, with or without a scheme; null where it wants a closer look. */
export function plainUrl(raw: string): string | null {
  if (raw.length > 200) return null;
  const end = raw.indexOf('://');
  if (end < 0) return isPlainHost(raw, 0) ? `https://${raw}` : null;
  const scheme = raw.slice(0, end);
  return (scheme === 'https' || scheme === 'http') && isPlainHost(raw, end + 3) ? raw : null;
}

/**
 * A web address: http and https only (a `javascript:` address would run), scheme and host in lower case. One without
 * a scheme gets `https://`.
 */
export const normalizeUrl: Normalizer = (raw) => {
  const text = cleanText(raw);
  if (text === '') return NOTHING;
  const [, scheme = 'https', name = '', port = '', path = ''] = PARTS.exec(text) ?? [];
  const host = cleanHost(narrow(name));
  if (host === null) return refuse('invalid-value');
  return clean(`${scheme.toLowerCase()}://${host}${port}${path}`);
};

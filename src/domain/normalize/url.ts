import { cleanHost } from './host';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';

const PARTS = /^(?:(https?):\/\/)?([^\s/?#@:]+)(:\d{1,5})?([/?#]\S*)?$/i;

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

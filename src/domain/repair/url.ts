import { narrow } from '../normalize/text';
import { normalizeUrl } from '../normalize/url';
import type { Repair } from './repair';

/**
 * A web address with its signs put right: commas for dots, spaces, backslashes, a scheme with too few or too many of its signs
 * (`http//`, `htpp:/`), quotes and brackets around it.
 */
export const repairUrl: Repair = (text, context) => {
  if (text.includes('@') || normalizeUrl(text, context).value !== '') return null;
  const bare = narrow(text)
    .replace(/^[\s"'„”«»<(]+|[\s"'„”«»>),.;:]+$/gu, '')
    .replaceAll('\\', '/')
    .replace(/^(?:www|strona|site|сайт|网址)\s?:\s?/iu, '')
    .replace(/^h+t+p*(s?)\s*[:;,.]*\s*\/+\s*/iu, (_, secure: string) => `http${secure.toLowerCase()}://`)
    .replace(/^www[\s,.;/]+/iu, 'www.')
    .replace(/:\/\/www[\s,.;/]+/iu, '://www.')
    .replace(/,(?!\s)|\s*\.\s*/g, '.')
    .replace(/\.{2,}/g, '.');
  // A space inside may as well stand between two words, of which one is no address.
  if (/\s/.test(bare)) return null;
  const { value } = normalizeUrl(bare, context);
  return value === '' ? null : value;
};

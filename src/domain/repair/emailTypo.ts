import { normalizeEmail } from '../normalize/email';
import { undottedDomain } from '../normalize/mailDomains';
import { narrow } from '../normalize/text';
import type { Repair, RepairContext } from './repair';

/** What people write for the sign, so that no robot finds the address, or because they read it aloud. */
const AT = /\s*(?:[([{<]\s*(?:at|@|małpa|malpa|собака)\s*[)\]}>]|\s(?:at|małpa|malpa|собака)\s|＠)\s*/giu;
const DOT = /\s*(?:[([{<]\s*(?:dot|\.|kropka|точка)\s*[)\]}>]|\s(?:dot|kropka|точка)\s)\s*/giu;
const PARTS = /\s*[;|/\r\n]\s*|,\s+|\s(?:lub|albo|oraz|i|или|и|or|and)\s|\s?(?:或者?|和)\s?/iu;

/**
 * The address that a mistyped one was meant to be: commas for dots, spaces, two `@`, `(at)`, a missing dot, and then the
 * domain. Of a cell with several each is mended, where all of them can be.
 */
export const repairEmail: Repair = (text, context) => {
  const parts = text.split(PARTS).filter((part) => part !== '');
  if (parts.length < 2) return mended(text, context);
  const addresses = parts.map((part) => mended(part, context) ?? plainOf(part, context));
  const all = addresses.join('; ');
  return addresses.includes('') || all === text ? null : all;
};

const plainOf = (text: string, context: RepairContext): string => normalizeEmail(text, context).value;

function mended(text: string, context: RepairContext): string | null {
  const first = normalizeEmail(text, context);
  const valid = first.value === '' ? normalizeEmail(rewritten(text), context) : first;
  if (valid.value === '') return null;
  const likely = valid.problem?.params.likely;
  if (typeof likely === 'string') return likely;
  return first.value === '' ? valid.value : null;
}

function rewritten(text: string): string {
  const one = narrow(text)
    .replace(/^[\s"'„”«»<(]+|[\s"'„”«»>),.;:]+$/gu, '')
    .replace(/^(?:e-?mail|mail|mejl|почта|邮箱)\s?[:：]\s?/iu, '')
    .replace(AT, '@')
    .replace(DOT, '.')
    .replace(/@{2,}/g, '@')
    .replace(/\s*([@.,])\s*/g, '$1')
    .replaceAll(',', '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.@|@\./g, '@')
    .replace(/^\.|\.$/g, '');
  const at = one.indexOf('@');
  if (at < 1 || one.includes('@', at + 1)) return one;
  const host = one
    .slice(at + 1)
    .replace(/\s/g, '')
    .toLowerCase();
  return `${one.slice(0, at)}@${host.includes('.') ? host : (undottedDomain(host) ?? host)}`;
}

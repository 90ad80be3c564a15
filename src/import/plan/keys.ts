import { FIELD_KEYS, type FieldValues, fieldsOf, ownFieldsOf } from '../../domain/fields';
import type { MatchedBy } from '../api';

/**
 * What customers are recognised by. A key is a kind and 64 bits of hash, kept in typed arrays: a million customers
 * cost some tens of megabytes and no strings. Two different texts share a key once in some ten million books of a
 * million customers; a match with a stored customer is verified against its values all the same.
 *
 * A name's kind says as well whether its customer holds a phone, an e-mail and an external id, so that the rule `safe`
 * finds just the customers that can't contradict a row. Kinds are stored with every page: they are added to, and never
 * numbered anew.
 */
export const KEY_KIND = {
  phone: 0,
  email: 1,
  name: 2,
  nameWithPhone: 3,
  nameWithEmail: 4,
  nameWithBoth: 5,
  externalId: 6,
  /** The four kinds of names again, of customers that have an external id. */
  nameWithId: 7,
} as const;

/** A name's kind is one of two fours: without and with an external id; in each none, phone, e-mail, both. */
export type KeyKind = (typeof KEY_KIND)[keyof typeof KEY_KIND] | 8 | 9 | 10;

export const isNameKind = (kind: number): boolean => kind >= KEY_KIND.name && kind !== KEY_KIND.externalId;

/** Numbers that one key takes in a packed list: kind, high half, low half. */
export const KEY_STRIDE = 3;

/** The 64-bit hash of a text in two unsigned halves: multiply-and-xor in two lanes, each finished with murmur3's mixer. */
export function hashText(text: string, kind: number, out: Uint32Array, at: number): void {
  let high = 0x9e3779b9 ^ kind;
  let low = 0x85ebca6b + kind;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 13;
  }
  out[at] = mix(high ^ Math.imul(low, 0x27d4eb2f));
  out[at + 1] = mix(low ^ text.length);
}

/** Lower case of the letters that NFKC leaves alone whatever stands beside them, by their code; 0 for all others. */
const LOWER = new Uint16Array(0x483);
for (let code = 33; code < LOWER.length; code++) {
  const isSure = code < 127 || (code >= 0xc0 && code < 0x2b0) || code >= 0x400;
  const letter = String.fromCharCode(code);
  const lower = letter.toLowerCase();
  if (isSure && lower.length === 1 && letter.normalize('NFKC') === letter) LOWER[code] = lower.charCodeAt(0);
}

/**
 * `hashText` of a text in lower case, without making that text. False, with nothing done, where its letters or spaces
 * want more than that.
 */
function hashLower(text: string, kind: number, out: Uint32Array, at: number): boolean {
  let high = 0x9e3779b9 ^ kind;
  let low = 0x85ebca6b + kind;
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x483) {
      if (code !== 32) code = LOWER[code] ?? 0;
      else if (before === 32) return false;
      if (code === 0) return false;
    } else if (code < 0x4e00 || code >= 0xa000) return false;
    before = code;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 13;
  }
  if (before === 32) return false;
  out[at] = mix(high ^ Math.imul(low, 0x27d4eb2f));
  out[at + 1] = mix(low ^ text.length);
  return true;
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The text an e-mail is compared by: no provider tells cases apart in practice, so neither do we. */
export const emailKey = (email: string): string => email.toLowerCase();

/** The text a customer's name is compared by: the name, or the company of a customer without one. */
export function nameKey(values: FieldValues): string {
  const text = values.name ?? values.company;
  return text === undefined ? '' : text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The kind of name key of a customer with or without phone, e-mail and external id. */
export const nameKind = (hasPhone: boolean, hasEmail: boolean, hasId = false): KeyKind =>
  ((hasId ? KEY_KIND.nameWithId : KEY_KIND.name) + (hasPhone ? 1 : 0) + (hasEmail ? 2 : 0)) as KeyKind;

/** Numbers that the keys of a customer take at most. */
export const roomForKeys = ({ phone, email, externalId, otherIds }: FieldValues): number =>
  (1 +
    (externalId === undefined ? 0 : 1) +
    (otherIds?.length ?? 0) +
    (phone?.length ?? 0) +
    (email?.length ?? 0)) *
  KEY_STRIDE;

/** Every key of a customer, packed: `[kind, high, low, kind, high, low, …]`. */
export function recordKeys(values: FieldValues): Uint32Array {
  const keys = new Uint32Array(roomForKeys(values));
  const end = writeKeys(values, keys, 0);
  return end === keys.length ? keys : keys.slice(0, end);
}

/**
 * Writes every key of a customer as `recordKeys` packs them, from `at` on, where there must be room; returns their end.
 * External ids come first, and as they are written: programs make ids that differ in case alone.
 */
export function writeKeys(values: FieldValues, keys: Uint32Array, at: number): number {
  const { phone, email, externalId, otherIds } = values;
  let end = at;
  if (externalId !== undefined) {
    keys[end] = KEY_KIND.externalId;
    hashText(externalId, KEY_KIND.externalId, keys, end + 1);
    end += KEY_STRIDE;
  }
  if (otherIds !== undefined) {
    for (const one of otherIds) {
      keys[end] = KEY_KIND.externalId;
      hashText(one, KEY_KIND.externalId, keys, end + 1);
      end += KEY_STRIDE;
    }
  }
  if (phone !== undefined) {
    for (const one of phone) {
      keys[end] = KEY_KIND.phone;
      hashText(one, KEY_KIND.phone, keys, end + 1);
      end += KEY_STRIDE;
    }
  }
  if (email !== undefined) {
    for (const one of email) {
      keys[end] = KEY_KIND.email;
      if (!hashLower(one, KEY_KIND.email, keys, end + 1)) {
        hashText(emailKey(one), KEY_KIND.email, keys, end + 1);
      }
      end += KEY_STRIDE;
    }
  }
  const name = values.name ?? values.company;
  if (name === undefined) return end;
  // The name kinds share one seed, so that one name has one hash whatever else its customer holds.
  if (!hashLower(name, KEY_KIND.name, keys, end + 1)) {
    const key = nameKey(values);
    if (key === '') return end;
    hashText(key, KEY_KIND.name, keys, end + 1);
  }
  const hasPhone = phone !== undefined && phone.length > 0;
  keys[end] = nameKind(hasPhone, email !== undefined && email.length > 0, externalId !== undefined);
  return end + KEY_STRIDE;
}

const scratch = new Uint32Array(2);

/** True where every value of a row is one of another's: it says nothing else, and maybe less. */
export function saysNoMore(values: FieldValues, than: FieldValues): boolean {
  return fieldsOf(values).every((field) => {
    const own = values[field];
    const others = than[field];
    if (own === undefined || own === others) return true;
    return Array.isArray(own) && Array.isArray(others) && own.every((value) => others.includes(value));
  });
}

/** 32 bits that differ where two rows come to different values, whatever the order of their columns. */
export function fingerprint(values: FieldValues): number {
  let sum = 0;
  FIELD_KEYS.forEach((field, index) => {
    const value = values[field];
    if (value === undefined) return;
    hashText(typeof value === 'string' ? value : value.join('\u001f'), index, scratch, 0);
    sum = (sum + (scratch[0] ?? 0)) | 0;
  });
  for (const field of ownFieldsOf(values)) {
    hashText(`${field}\u001f${values[field]}`, FIELD_KEYS.length, scratch, 0);
    sum = (sum + (scratch[0] ?? 0)) | 0;
  }
  return sum >>> 0;
}

/** The fingerprint of a row that repeats another one: that one's, where it says nothing else. */
export const printOf = (values: FieldValues, repeated?: FieldValues): number =>
  fingerprint(repeated !== undefined && saysNoMore(values, repeated) ? repeated : values);

/** The step of the matching that a key belongs to. */
export const stepOf = (kind: number): MatchedBy =>
  kind === KEY_KIND.phone
    ? 'phone'
    : kind === KEY_KIND.email
      ? 'email'
      : kind === KEY_KIND.externalId
        ? 'externalId'
        : 'name';

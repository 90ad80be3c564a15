import type { FieldValues } from '../../domain/fields';
import { localOf } from './likeness';
import { companySounds, soundsOf } from './skeleton';

/**
 * Keys by which customers who are likely one find each other, so that only few are compared (blocking, as record linkage
 * calls it: Christen, Data Matching, 2012, ch. 4). Each is a hash of 32 bits; 0 is none.
 *
 * Three of pairs of the name's words (another alphabet, another order, a middle name less); the halves of the phone's digits
 * with an initial (a slip spoils one half only); what stands before the @; company and initial; the longest word and the
 * others' initials.
 */
export const BLOCK_KEYS = 8;

/** The places of keys that are made of the name alone. */
export const NAME_SLOTS: ReadonlySet<number> = new Set([0, 1, 2, 7]);

/** In the marks of a customer: it holds a phone, an e-mail. The bits above are its town and company, each as a small hash. */
const PHONE = 1;
const EMAIL = 2;
const TOWN_SHIFT = 2;
const PART_BITS = 7;
const COMPANY_SHIFT = TOWN_SHIFT + PART_BITS;
const PART_MASK = 2 ** PART_BITS - 1;

/**
 * True where two customers of like names, whose phones and e-mails do not fit, may be one as far as their marks tell.
 * `likenessOf` asks for no less: each of the two that speaks against them wants a town or company that speaks for them.
 */
export function mayBeOne(a: number, b: number): boolean {
  const both = a & b;
  const against = Number((both & PHONE) !== 0) + Number((both & EMAIL) !== 0);
  const support = Number(sharePart(a, b, TOWN_SHIFT)) + Number(sharePart(a, b, COMPANY_SHIFT));
  const isBare = (a & (PHONE | EMAIL)) === 0 || (b & (PHONE | EMAIL)) === 0;
  return support > 0 ? support >= against : isBare;
}

function sharePart(a: number, b: number, shift: number): boolean {
  const part = (a >> shift) & PART_MASK;
  return part !== 0 && part === ((b >> shift) & PART_MASK);
}

/** Words, companies whose sounds are remembered: names repeat down a list. */
const MOST_WORDS = 20_000;

interface Sound {
  readonly hash: number;
  readonly initial: number;
  readonly length: number;
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return mix(h);
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35) >>> 0;
}

/** Writes the keys of customers; keeps what words came to. */
export class BlockKeys {
  private readonly words = new Map<string, readonly Sound[]>();
  private readonly companies = new Map<string, number>();
  private readonly places = new Map<string, number>();

  /** Writes BLOCK_KEYS numbers from `at` on; returns the customer's marks (`mayBeOne`). */
  write(values: FieldValues, keys: Uint32Array, at: number): number {
    keys.fill(0, at, at + BLOCK_KEYS);
    const isCompany = values.name === undefined;
    const name = values.name ?? values.company;
    if (name === undefined) return 0;
    const sounds = isCompany ? companySounds(name).map(soundOf) : this.sounds(name);
    const [first] = sounds;
    if (first === undefined) return 0;
    const last = sounds.at(-1) ?? first;
    const second = sounds[1] ?? first;
    const longest = sounds.reduce((a, b) => (b.length > a.length ? b : a));
    if (sounds.length === 1) keys[at] = mix(first.hash);
    else {
      keys[at] = pair(first, last);
      if (sounds.length > 2) {
        keys[at + 1] = pair(first, second);
        keys[at + 2] = pair(second, last);
      }
    }
    const phone = values.phone?.[0];
    if (phone !== undefined) this.writePhone(phone, longest.initial, keys, at + 3);
    const email = values.email?.[0];
    if (email !== undefined) keys[at + 5] = hash(localOf(email));
    if (!isCompany && values.company !== undefined)
      keys[at + 6] = mix(this.company(values.company) + longest.initial);
    if (sounds.length > 1) {
      let initials = 0;
      for (const sound of sounds) if (sound !== longest) initials += sound.initial;
      keys[at + 7] = mix(longest.hash + Math.imul(initials, 31));
    }
    const town = values.city === undefined ? 0 : smallHash(this.placed(values.city));
    const company = isCompany || values.company === undefined ? 0 : smallHash(this.company(values.company));
    const contacts = (phone === undefined ? 0 : PHONE) | (email === undefined ? 0 : EMAIL);
    return contacts | (town << TOWN_SHIFT) | (company << COMPANY_SHIFT);
  }

  private writePhone(phone: string, initial: number, keys: Uint32Array, at: number): void {
    const end = phone.includes(';') ? phone.indexOf(';') : phone.length;
    if (end < 9) return;
    keys[at] = mix(hash(phone.slice(end - 9, end - 4)) + initial);
    keys[at + 1] = mix(hash(phone.slice(end - 4, end)) + Math.imul(initial, 7) + 1);
  }

  private sounds(name: string): readonly Sound[] {
    const words = name.split(' ');
    const all: Sound[] = [];
    for (const word of words) {
      let known = this.words.get(word);
      if (known === undefined) {
        known = soundsOf(word).map(soundOf);
        if (this.words.size < MOST_WORDS) this.words.set(word, known);
      }
      for (const sound of known) all.push(sound);
    }
    return all;
  }

  private placed(city: string): number {
    let known = this.places.get(city);
    if (known === undefined) {
      known = hash(soundsOf(city).join(' '));
      if (this.places.size < MOST_WORDS) this.places.set(city, known);
    }
    return known;
  }

  private company(company: string): number {
    let known = this.companies.get(company);
    if (known === undefined) {
      known = hash(companySounds(company).join(' '));
      if (this.companies.size < MOST_WORDS) this.companies.set(company, known);
    }
    return known;
  }
}

const soundOf = (sound: string): Sound => ({
  hash: hash(sound),
  initial: Math.imul((sound.codePointAt(0) ?? 0) + 1, 0x9e3779b1) >>> 0,
  length: sound.length,
});

const smallHash = (hashed: number): number => 1 + (hashed % PART_MASK);

/** The same for two words in either order. */
const pair = (a: Sound, b: Sound): number => mix((a.hash + b.hash) | 0);

import type { FieldValues } from '../../domain/fields';
import { isOneSlip } from '../../domain/slips';
import { emailKey, nameKey } from '../plan/keys';
import { companySounds, isHan, soundsOf } from './skeleton';

/** What of two customers fits, or nearly does. */
export type LikenessReason =
  | 'external-id'
  | 'phone'
  | 'email'
  | 'name'
  | 'same-letters' // the same name in another alphabet, without marks, or its words in another order
  | 'near-name' // a slip in one word, an initial, or without the middle name
  | 'near-phone' // a digit off, or two that changed places
  | 'near-email'; // a slip, or the same name at another provider

/** How alike two customers are. */
export interface Likeness {
  /** 0 to 1. */
  readonly likeness: number;
  readonly by: readonly LikenessReason[];
}

/** Shorter words have too many neighbours: Jan and Jana are two. */
const SHORTEST_SLIP = 4;
/** Digits that are compared: the country's code may be missing on one side. */
const NATIONAL = 9;
/** A shorter one is shared by many: info, biuro. */
const SHORTEST_LOCAL = 6;

type NameFit = { readonly by: LikenessReason; readonly weight: number } | null;

/**
 * Whether two customers are likely one, though no key of theirs is the same; null where they are not. A name that fits
 * needs something beside it (a phone or an e-mail that nearly fits, the same company, town or birthday), or nothing that
 * speaks against it; what can't belong to one person (another birthday or tax number) speaks against everything.
 */
export function likenessOf(a: FieldValues, b: FieldValues): Likeness | null {
  if (differ(a.birthday, b.birthday) || differ(a.taxId, b.taxId)) return null;
  const phone = contactFit(a.phone, b.phone, phoneFit);
  const email = contactFit(a.email, b.email, emailFit);
  const contacts = [...reasonOf(phone, 'phone'), ...reasonOf(email, 'email')];
  const against = Number(phone === 'other') + Number(email === 'other');
  const isFit = contacts.length > against;
  const support = isFit ? 0 : supportOf(a, b);
  // What costs least is looked at first: the names of most that are compared need not be.
  // A phone that nearly fits beside quite another e-mail is a chance where numbers were given out in a row.
  if (!isFit && (support < against || (support === 0 && !isBare(a, b)))) return null;
  const name = nameFit(a, b);
  if (name === null) return null;
  const by = [name.by, ...contacts];
  if (contacts.length > 0) return { likeness: name.weight * (contacts.length > 1 ? 1 : 0.95), by };
  if (name.by === 'near-name' && (against > 0 || support === 0)) return null;
  return { likeness: name.weight * (against === 0 ? 0.85 : 0.75), by };
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

function nameFit(a: FieldValues, b: FieldValues): NameFit {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left === '' || right === '') return null;
  if (left === right) return { by: 'name', weight: 1 };
  const isCompany = a.name === undefined && b.name === undefined;
  const [one, other] = isCompany
    ? [companySounds(left), companySounds(right)]
    : [soundsOf(left), soundsOf(right)];
  if (one.length === 0 || other.length === 0) return null;
  return soundFit(one, other);
}

function soundFit(one: readonly string[], other: readonly string[]): NameFit {
  const rest = [...other];
  const unmatched: string[] = [];
  for (const word of one) {
    const at = rest.indexOf(word);
    if (at < 0) unmatched.push(word);
    else rest.splice(at, 1);
  }
  const common = one.length - unmatched.length;
  if (unmatched.length === 0 && rest.length === 0) return { by: 'same-letters', weight: 0.95 };
  const [word = '', ...moreWords] = unmatched;
  const [letters = '', ...moreLetters] = rest;
  if (isHan(one) || isHan(other) || moreWords.length + moreLetters.length > 0 || common === 0) return null;
  // Without the middle name; a single word fits too many.
  if (word === '' || letters === '') return common >= 2 ? { by: 'near-name', weight: 0.9 } : null;
  const isInitial = (word.length === 1 || letters.length === 1) && word[0] === letters[0];
  if (isInitial) return { by: 'near-name', weight: 0.85 };
  // Numbers tell things apart that are called alike: Hall 1234, Hall 1235.
  const isWord = !/\d/.test(word + letters) && Math.min(word.length, letters.length) >= SHORTEST_SLIP;
  const isSlip = isWord && isOneSlip(word, letters);
  return isSlip ? { by: 'near-name', weight: 0.9 } : null;
}

/** `same`, `near`, `other` (both have some, and none fits), or null where one side has none. */
type ContactFit = 'same' | 'near' | 'other' | null;

function contactFit(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  compare: (a: string, b: string) => 'same' | 'near' | null,
): ContactFit {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return null;
  let best: ContactFit = 'other';
  for (const one of a) {
    for (const other of b) {
      const found = compare(one, other);
      if (found === 'same') return 'same';
      if (found === 'near') best = 'near';
    }
  }
  return best;
}

const reasonOf = (fit: ContactFit, key: 'phone' | 'email'): readonly LikenessReason[] =>
  fit === 'same' ? [key] : fit === 'near' ? [`near-${key}`] : [];

const digitsOf = (phone: string): string => phone.replace(/;.*$/, '').replace(/\D/g, '').slice(-NATIONAL);

function phoneFit(a: string, b: string): 'same' | 'near' | null {
  if (a === b) return 'same';
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one === other || isOneSlip(one, other) ? 'near' : null;
}

function emailFit(a: string, b: string): 'same' | 'near' | null {
  const [one, other] = [emailKey(a), emailKey(b)];
  if (one === other) return 'same';
  // Namesakes at one provider are told apart by numbers.
  if (isOneSlip(one, other) && one.replace(DIGITS, '') !== other.replace(DIGITS, '')) return 'near';
  const local = localOf(one);
  return local.length >= SHORTEST_LOCAL && local === localOf(other) ? 'near' : null;
}

const DIGITS = /\d+/g;

/** What stands before the @, without what providers or people vary. */
export const localOf = (email: string): string =>
  email.slice(0, email.lastIndexOf('@')).replace(/\+.*$/, '').replace(/[._-]/g, '').toLowerCase();

/** Facts beside name and contact that are the same. */
function supportOf(a: FieldValues, b: FieldValues): number {
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && soundsOf(one).join(' ') === soundsOf(other).join(' ');
  const company =
    a.name !== undefined &&
    a.company !== undefined &&
    b.company !== undefined &&
    companySounds(a.company).join(' ') === companySounds(b.company).join(' ');
  return (
    Number(company) +
    Number(a.birthday !== undefined && a.birthday === b.birthday) +
    Number(isSame(a.street, b.street)) +
    Number(isSame(a.city, b.city))
  );
}

/** True where one of the two has neither phone nor e-mail, and no town that is another one: nothing to tell them apart by. */
const isBare = (a: FieldValues, b: FieldValues): boolean =>
  [a, b].some(({ phone, email }) => phone === undefined && email === undefined) &&
  (a.city === undefined || b.city === undefined);

import type { Member, Vocabulary } from '../vocabulary';
import { soundOf } from './latin';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { cleanText, narrow } from './text';
import { withoutMarks } from './words';

/** The members whom a text may name, by the best of the ways in which it names any: one, none or several. */
export type FindMembers = (text: string) => readonly Member[];

/** A name in parts that can be compared in any order. */
interface NameParts {
  /** Folded, as it stands. */
  readonly key: string;
  /** The parts one after another, folded, in one order whatever theirs is. */
  readonly folded: string;
  /** The same by their sound. */
  readonly sounds: string;
  /** What each part sounds like; one of a single letter stands for any that begins with it. */
  readonly parts: readonly string[];
  /** Two surnames are one name: no part of it may be left over. */
  readonly whole: boolean;
}

interface Known {
  readonly member: Member;
  readonly name: NameParts;
}

const IN_BRACKETS = /\s*[([（【][^)\]）】]*[)\]）】]/gu;
const HAN = /^[\p{Script=Han}\s]+$/u;
const BETWEEN_PARTS = /[\s.,，、·_-]+/u;
const MAIL = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/u;

function partsOf(text: string): NameParts {
  const folded = withoutMarks(text.replace(IN_BRACKETS, ''));
  // Chinese names are written with and without a space.
  const bare = HAN.test(folded) ? folded.replace(/\s/g, '') : folded;
  const words = bare.split(BETWEEN_PARTS).filter((word) => word !== '');
  const parts = words.map((word) => (isInitial(word) ? (soundOf(word)[0] ?? word) : soundOf(word)));
  return {
    key: folded,
    folded: words.toSorted().join(' '),
    sounds: parts.toSorted().join(' '),
    parts,
    whole: /\p{L}-\p{L}/u.test(bare),
  };
}

/** One letter of an alphabet; a Chinese name may be one character long. */
const isInitial = (word: string): boolean =>
  [...word].length === 1 && /\p{L}/u.test(word) && !/\p{Lo}/u.test(word);

/** How well a text names a member, the best way first; a way by which several fit decides nothing. */
const WAYS: readonly ((said: NameParts, member: NameParts) => boolean)[] = [
  (said, { key }) => said.key === key,
  (said, { folded }) => said.folded === folded,
  (said, { sounds }) => said.sounds === sounds,
  (said, { parts }) => said.parts.length === parts.length && pairs(said.parts, parts) === parts.length,
  // A middle name, a patronymic that only one of the two says.
  (said, member) => {
    const [shorter, longer] = [said.parts, member.parts].toSorted((a, b) => a.length - b.length);
    if (shorter === undefined || longer === undefined || said.whole || member.whole) return false;
    return (
      shorter.length >= 2 && longer.length === shorter.length + 1 && pairs(shorter, longer) === shorter.length
    );
  },
];

/** How many parts of one name stand in the other, each once, by themselves or by their first letter; 0 without one that does by itself. */
function pairs(said: readonly string[], known: readonly string[]): number {
  const left = [...known];
  const initials: string[] = [];
  let whole = 0;
  for (const part of said) {
    const at = part.length > 1 ? left.indexOf(part) : -1;
    if (at < 0) initials.push(part);
    else {
      left.splice(at, 1);
      whole++;
    }
  }
  if (whole === 0) return 0;
  let count = whole;
  for (const part of initials) {
    const at = left.findIndex(
      (other) => (part.length === 1 || other.length === 1) && firstLetter(other) === firstLetter(part),
    );
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

const firstLetter = (part: string): string => (part[0] ?? '').toLowerCase();

/**
 * Makes the look-up of members by what lists write for them: the e-mail; the name in any order, case and with or without
 * marks; transliterated; with initials (`A. Nowak`, `Иванов И.И.`), with or without a middle name; brackets are
 * passed over. What fits exactly goes before what fits somehow; several who fit alike come together.
 */
export function memberFinder(members: readonly Member[]): FindMembers {
  const byMail = new Map<string, Member | null>();
  const byPart = new Map<string, Known[]>();
  for (const member of members) {
    const mail = member.email?.trim().toLowerCase();
    if (mail) byMail.set(mail, byMail.has(mail) ? null : member);
    const known = { member, name: partsOf(cleanText(member.name)) };
    for (const part of new Set(known.name.parts)) {
      const others = byPart.get(part);
      if (others === undefined) byPart.set(part, [known]);
      else others.push(known);
    }
  }
  return (text) => {
    const mail = MAIL.exec(text)?.[0];
    const addressed = mail === undefined ? undefined : byMail.get(mail.toLowerCase());
    if (addressed) return [addressed];
    const said = partsOf(mail === undefined ? text : nameBeside(mail, text));
    const candidates = new Set(said.parts.flatMap((part) => byPart.get(part) ?? []));
    for (const fits of WAYS) {
      const found = [...candidates].filter(({ name }) => fits(said, name));
      if (found.length > 0) return found.map(({ member }) => member);
    }
    return [];
  };
}

/** What stands beside an e-mail address; where nothing does, its own words: `anna.nowak@…` is Anna Nowak. */
function nameBeside(mail: string, text: string): string {
  const beside = cleanText(text.replace(mail, '').replace(/mailto:|[<>"]/gi, ''));
  return beside === '' ? mail.slice(0, mail.indexOf('@')) : beside;
}

const finders = new WeakMap<Vocabulary, FindMembers>();

/** The look-up of the book's members, made once for each state of its words. */
function finderOf(words: Vocabulary): FindMembers {
  let finder = finders.get(words);
  if (finder === undefined) {
    finder = memberFinder(words.members);
    finders.set(words, finder);
  }
  return finder;
}

/** An owner by the name of the one member who is meant; where the book's words are not known, as it stands. */
export const normalizeOwner: Normalizer = (raw, { words }) => {
  const text = cleanText(words === undefined ? raw : narrow(raw));
  if (text === '') return NOTHING;
  if (words === undefined) return clean(text);
  const [member, another] = finderOf(words)(text);
  return member === undefined || another !== undefined
    ? refuse('unknown-owner')
    : clean(cleanText(member.name));
};

import { passesLuhn, schemeOf } from './cards';
import { ibanAt, passesIban } from './iban';
import {
  CODICE_FISCALE,
  isChineseId,
  isNir,
  isPeselDay,
  isSnils,
  isSsn,
  passesChineseId,
  passesCodiceFiscale,
  passesCpf,
  passesDni,
  passesNir,
  passesPesel,
  passesPolishId,
  passesSnils,
} from './ids';
import type { SensitiveKind } from './kinds';

/** As long as one; with the right date, issuer or region besides; and with the right check digit. */
export type Likeness = 'sized' | 'shaped' | 'valid';

/** A number that was met in a text. */
export interface Sighting {
  readonly kind: SensitiveKind;
  readonly likeness: Likeness;
  /** Written in groups as such numbers are: few others are written so. */
  readonly grouped: boolean;
  readonly start: number;
  readonly end: number;
  /** Of a card: its scheme. */
  readonly scheme?: string;
}

type See = (sighting: Sighting) => void;

const SPACE = 0x20;
const PLUS = 0x2b;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const NO_BREAK_SPACE = 0xa0;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** These numbers have so many digits at least, in one row or with one sign between two groups of them … */
const LEAST_DIGITS = 10;
/** … but for those that have letters too: they have so many in a row, and are looked for in short texts only. */
const LEAST_RUN = 6;
const LEAST_LENGTH = 9;
const SHORT = 12;
/** What begins with a plus and is not longer is a phone. */
const LONGEST_PHONE = 20;
const CODICE_FISCALE_LENGTH = 16;

/** A sign that may stand between two groups of digits: the space of a name is none. */
const isBetween = (text: string, at: number, code: number): boolean =>
  (code === SPACE || (code >= DASH && code <= SLASH) || code === NO_BREAK_SPACE) &&
  isDigit(text.charCodeAt(at + 1));

/** A digit, or a sign that may stand between two groups of them. */
const mayBeOfRun = (code: number): boolean => (code <= 0x39 && code >= SPACE) || code === NO_BREAK_SPACE;

/**
 * A first look, at every tenth letter only and closer where that is a digit: false where the text cannot hold a sensitive
 * number that its own check tells. Made for every cell of a source, so it costs some nanoseconds.
 */
export function mayHoldSensitive(text: string): boolean {
  const { length } = text;
  if (length < LEAST_LENGTH) return false;
  for (let at = length <= SHORT ? LEAST_RUN - 1 : LEAST_DIGITS - 1; at < length; at += LEAST_DIGITS) {
    if (!mayBeOfRun(text.charCodeAt(at))) continue;
    // A run of ten through this place goes on to one of these two as well.
    if (length > SHORT && !mayBeOfRun(text.charCodeAt(at + 5)) && !mayBeOfRun(text.charCodeAt(at - 4)))
      continue;
    if (length <= LONGEST_PHONE && text.charCodeAt(0) === PLUS) return false;
    const end = endOfRun(text, at);
    if (end < 0) return true;
    at = end;
  }
  return length === CODICE_FISCALE_LENGTH && isDigit(text.charCodeAt(6));
}

/** Where the run of digits around a place ends; -1 where it may be a sensitive number. */
function endOfRun(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const before = text.charCodeAt(start - 1);
    if (!isDigit(before) && !isBetween(text, start - 1, before)) break;
    start--;
  }
  let digits = 0;
  let row = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      digits++;
      if (++row >= LEAST_RUN && text.length <= SHORT) return -1;
    } else if (isBetween(text, end, code)) row = 0;
    else break;
  }
  return digits >= LEAST_DIGITS ? -1 : end;
}

const MOST_GROUPS = 24;
/** Numbers that are written in groups have so many digits. */
const LEAST_IN_GROUPS = 9;
/** Groups that make up one number at most, the first one left out. */
const LOOKED_AHEAD = 7;
/** Digits in a row of the text at hand: where they begin and how many they are. */
const starts = new Int32Array(MOST_GROUPS + LOOKED_AHEAD);
const lengths = new Int32Array(MOST_GROUPS + LOOKED_AHEAD);

/** Finds groups of digits; returns how many there are, 0 where they are too short and too few for any number. */
function findGroups(text: string): number {
  let groups = 0;
  let digits = 0;
  let longest = 0;
  for (let at = 0; at < text.length && groups < MOST_GROUPS; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    do at++;
    while (isDigit(text.charCodeAt(at)));
    starts[groups] = start;
    lengths[groups++] = at - start;
    digits += at - start;
    if (at - start > longest) longest = at - start;
  }
  if (longest < LEAST_RUN && digits < LEAST_IN_GROUPS) return 0;
  for (let after = groups; after < groups + LOOKED_AHEAD; after++) lengths[after] = 0;
  return groups;
}

/** Shows what of a text is, or is as long as, a sensitive number. Not for texts that fail the first look. */
export function scanSensitive(text: string, see: See): void {
  const groups = findGroups(text);
  for (let group = 0; group < groups; group++) {
    const length = lengths[group] ?? 0;
    if (length >= LEAST_RUN) seePlain(text, starts[group] ?? 0, length, see);
    if (length <= 4) seeGrouped(text, group, see);
    if (length >= 2) seeIban(text, starts[group] ?? 0, see);
  }
  if (text.length !== CODICE_FISCALE_LENGTH) return;
  const code = text.toUpperCase();
  if (!CODICE_FISCALE.test(code)) return;
  const likeness = passesCodiceFiscale(code) ? 'valid' : 'shaped';
  see({ kind: 'codice-fiscale', likeness, grouped: false, start: 0, end: CODICE_FISCALE_LENGTH });
}

/** A part of a longer number, of a decimal, of a phone or of a word is no number by itself. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === PLUS || isLetter(before) || isLetter(after)) return false;
  const isJoined = (sign: number, next: number): boolean =>
    sign > SPACE && sign <= SLASH && sign !== 0x28 && sign !== 0x29 && isDigit(next);
  return !isJoined(before, text.charCodeAt(start - 2)) && !isJoined(after, text.charCodeAt(end + 1));
}

function seePlain(text: string, start: number, length: number, see: See): void {
  const end = start + length;
  const one = (kind: SensitiveKind, likeness: Likeness, from = start, to = end): void =>
    see({ kind, likeness, grouped: false, start: from, end: to });
  if (length <= 8) seeWithLetters(text, start, length, see);
  else if (length === 17 && /^[xX](?![0-9a-zA-Z])/.test(text.slice(end, end + 2))) {
    const id = `${text.slice(start, end)}X`;
    if (!isChineseId(id)) return;
    one('cn-id', passesChineseId(id) ? 'valid' : 'shaped', start, end + 1);
  } else if (standsAlone(text, start, end)) {
    const digits = text.slice(start, end);
    if (length === 9 && isSsn(digits)) one('ssn', 'valid');
    else if (length === 9 || length === 10) one('passport', 'valid');
    else if (length === 11) {
      one('pesel', !isPeselDay(digits) ? 'sized' : passesPesel(digits) ? 'valid' : 'shaped');
      one('snils', !isSnils(digits) ? 'sized' : passesSnils(digits) ? 'valid' : 'shaped');
      one('cpf', passesCpf(digits) ? 'valid' : 'shaped');
    } else if (length >= 13 && length <= 19) {
      seeCard(digits, start, end, false, see);
      if (length === 15) one('nir', !isNir(digits) ? 'sized' : passesNir(digits) ? 'valid' : 'shaped');
      if (length === 18)
        one('cn-id', !isChineseId(digits) ? 'sized' : passesChineseId(digits) ? 'valid' : 'shaped');
    } else if (length === 26) one('iban', passesIban(`PL${digits}`) ? 'valid' : 'shaped');
  }
}

/** Six to eight digits beside letters. */
function seeWithLetters(text: string, start: number, length: number, see: See): void {
  const window = text.slice(Math.max(0, start - 5), start + length + 3).toUpperCase();
  const near = (pattern: RegExp): RegExpExecArray | null => pattern.exec(window);
  const offset = Math.max(0, start - 5);
  const one = (kind: SensitiveKind, isValid: boolean, found: RegExpExecArray): void => {
    const from = offset + found.index;
    const likeness = isValid ? 'valid' : 'shaped';
    see({ kind, likeness, grouped: false, start: from, end: from + found[0].length });
  };
  const bare = (found: RegExpExecArray): string => found[0].replace(/[ -]/g, '');
  const dni = length >= 7 ? near(/(?<![0-9A-Z])(?:[XYZ]-?\d{7}|\d{8})-?[A-Z](?![0-9A-Z])/) : null;
  if (dni !== null) one('dni', passesDni(bare(dni)), dni);
  const card = length === 6 ? near(/(?<![0-9A-Z])[A-Z]{3} ?\d{6}(?![0-9A-Z])/) : null;
  if (card !== null) one('pl-id', passesPolishId(bare(card)), card);
  const passport = near(/(?<![0-9A-Z])[A-Z]{1,2} ?\d{6,8}(?![0-9A-Z])/);
  if (passport !== null) one('passport', true, passport);
}

function seeCard(digits: string, start: number, end: number, grouped: boolean, see: See): boolean {
  const scheme = schemeOf(digits);
  const likeness = scheme === undefined ? 'sized' : passesLuhn(digits) ? 'valid' : 'shaped';
  if (grouped && scheme === undefined) return false;
  see({ kind: 'card', likeness, grouped, start, end, ...(scheme !== undefined && { scheme }) });
  return likeness === 'valid';
}

/** Groups as these numbers are written: their lengths, from the group at hand on. */
const CARD_GROUPS: readonly (readonly number[])[] = [
  [4, 4, 4, 4, 3],
  [4, 4, 4, 4, 2],
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 6, 4],
];

function seeGrouped(text: string, group: number, see: See): void {
  const one = (kind: SensitiveKind, likeness: Likeness, end: number): void =>
    see({ kind, likeness, grouped: true, start: starts[group] ?? 0, end });
  const first = lengths[group];
  const second = lengths[group + 1];
  const third = lengths[group + 2];
  if (first === 4 && (second === 4 || second === 6)) {
    for (const pattern of CARD_GROUPS) {
      const found = joined(text, group, pattern);
      if (found !== null && seeCard(found.digits, starts[group] ?? 0, found.end, true, see)) return;
    }
    const passport = joined(text, group, [4, 6]);
    if (passport !== null) one('passport', 'valid', passport.end);
  } else if (first === 3 && second === 3 && third === 3) {
    const found = joined(text, group, [3, 3, 3, 2]);
    const sign = text.charCodeAt((starts[group] ?? 0) + 3);
    if (found !== null && sign === DASH && isSnils(found.digits))
      one('snils', passesSnils(found.digits) ? 'valid' : 'shaped', found.end);
    if (found !== null && sign === DOT) one('cpf', passesCpf(found.digits) ? 'valid' : 'shaped', found.end);
  } else if (first === 3 && second === 2) {
    const ssn = joined(text, group, [3, 2, 4]);
    if (ssn !== null && isSsn(ssn.digits)) one('ssn', 'valid', ssn.end);
  } else if (first === 2 && second === 4) {
    const account = joined(text, group, [2, 4, 4, 4, 4, 4, 4]);
    const isIban = account !== null && !isLetter(text.charCodeAt((starts[group] ?? 0) - 1));
    if (isIban) one('iban', passesIban(`PL${account.digits}`) ? 'valid' : 'shaped', account.end);
  } else if (first === 2 && third === 6) {
    const passport = joined(text, group, [2, 2, 6]);
    if (passport !== null) one('passport', 'valid', passport.end);
  } else if (first === 1 && second === 2 && third === 2) {
    const found = joined(text, group, [1, 2, 2, 2, 3, 3, 2]);
    if (found !== null && isNir(found.digits))
      one('nir', passesNir(found.digits) ? 'valid' : 'shaped', found.end);
  }
}

/** Groups of these lengths with one sign between each two, as one number; null where they are not so. */
function joined(
  text: string,
  group: number,
  pattern: readonly number[],
): { readonly digits: string; readonly end: number } | null {
  for (let at = 0; at < pattern.length; at++) {
    if (lengths[group + at] !== pattern[at]) return null;
    if (at === 0) continue;
    const end = (starts[group + at - 1] ?? 0) + (lengths[group + at - 1] ?? 0);
    if (starts[group + at] !== end + 1 || !isJoint(text.charCodeAt(end))) return null;
  }
  let digits = '';
  for (let at = group; at < group + pattern.length; at++)
    digits += text.slice(starts[at], (starts[at] ?? 0) + (lengths[at] ?? 0));
  const last = group + pattern.length - 1;
  return { digits, end: (starts[last] ?? 0) + (lengths[last] ?? 0) };
}

const isJoint = (code: number): boolean =>
  code === SPACE || code === DASH || code === DOT || code === NO_BREAK_SPACE;

function seeIban(text: string, start: number, see: See): void {
  const from = start - 2;
  if (from < 0 || !isLetter(text.charCodeAt(from)) || !isLetter(text.charCodeAt(from + 1))) return;
  const before = text.charCodeAt(from - 1);
  if (isLetter(before) || isDigit(before)) return;
  const found = ibanAt(text, from);
  if (found === null) return;
  const likeness = passesIban(found.iban) ? 'valid' : 'shaped';
  see({ kind: 'iban', likeness, grouped: false, start: from, end: found.end });
}

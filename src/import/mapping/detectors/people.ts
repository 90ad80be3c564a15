import { withoutMarks } from '../../../domain/normalize/words';
import { FAMILY_NAMES, GIVEN_NAMES, HAN_COMPOUNDS, HAN_FAMILIES } from './names';

const HAN = /^\p{Script=Han}+$/u;
const WORD = /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u;
/** `И.` or `J.`, or several of them run together (`И.И.`). */
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;
/** What Russian, Belarusian and Ukrainian patronymics end in. */
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична|івна|ївна|йович)$/u;
/**
 * Endings that hardly anything but a family name has: Polish, Czech, Russian, Ukrainian, German, English, Armenian,
 * Georgian; compared without diacritics.
 */
const FAMILY =
  /(?:[sc]k[iay]|dzk[ia]|wicz|czyk|czak|iak|niak|owska|ova|enko|chuk|[ое]в|[ое]ва|ин|ина|ын|ына|ск(?:ии|ая)|цк(?:ии|ая)|ых|их|енко|чук|щук|юк|ук|дзе|швили|ян|son|sen|mann|meier|maier|stein|berg)$/u;

const PARTICLE = /^(?:de|da|van|von|der|den|la|le|di|del|bin|al|el|zu)$/iu;

const fold = (word: string): string => withoutMarks(word.replace(/\.$/, ''));

/** True where the word is a given name of the four languages (or a neighbour's). */
export const isGivenName = (text: string): boolean => GIVEN_NAMES.has(fold(text));

/** True where the word looks like a family name: by a list, or by an ending of one. */
export function isFamilyName(text: string): boolean {
  if (HAN.test(text)) return HAN_FAMILIES.has(text) || HAN_COMPOUNDS.has(text);
  if (!WORD.test(text)) return false;
  return text
    .split('-')
    .some((part) => FAMILY_NAMES.has(fold(part)) || (part.length > 4 && FAMILY.test(fold(part))));
}

export const isPatronymic = (text: string): boolean =>
  /^\p{Lu}\p{L}{4,}$/u.test(text) && PATRONYMIC.test(text.toLowerCase());

/** Signs that names of places and departments end in, and hardly a given name. */
const NO_GIVEN_NAME = /[路街市省区县镇村部厂店号]$/u;

/** Two to four Han signs that begin with a family name (two signs of it: 欧阳). */
export function isHanName(text: string): boolean {
  if (!HAN.test(text) || text.length < 2 || text.length > 4 || NO_GIVEN_NAME.test(text)) return false;
  if (HAN_COMPOUNDS.has(text.slice(0, 2))) return text.length >= 3;
  return text.length <= 3 && HAN_FAMILIES.has(text.charAt(0));
}

/**
 * True where the text is surely a person's whole name, in whatever order: two to five words of which one is a known
 * given name, a patronymic or stands for one (`Орлов И. П.`), or a Chinese name.
 */
export function isPersonsName(text: string): boolean {
  if (HAN.test(text)) return isHanName(text);
  const words = text.split(/,?\s+|(?<=\.)(?=\p{Lu})/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > 5) return false;
  if (!words.every((word) => WORD.test(word) || INITIALS.test(word) || PARTICLE.test(word))) return false;
  const names = words.filter((word) => !INITIALS.test(word) && !/^\p{Lu}\.$/u.test(word));
  if (names.length < words.length) return names.length === 1 && (names[0]?.length ?? 0) > 2;
  return words.some((word) => isGivenName(word) || isPatronymic(word));
}

import type { FieldKey } from '../fields';
import { companyCase, isCompanyName } from './companyCase';
import { capitalised, wordCase } from './nameCase';
import type { Repair } from './repair';

const PERSONS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'name',
  'firstName',
  'middleName',
  'lastName',
  'owner',
]);
const PLACES: ReadonlySet<FieldKey> = new Set<FieldKey>(['city', 'region']);

/** Words that stay small inside the names of places: Ostrów nad Bugiem, Ростов-на-Дону, Stratford-upon-Avon. */
const PLACE_WORDS = new Set(
  'nad pod przy na w i de la le du des sur lès di del della da do dos das am an der den dem im in bei ob upon on under by the of и на над под'.split(
    ' ',
  ),
);

/** Addresses of people and of pages mean the same in any case, and mean it as they stand. */
const ADDRESS =
  /@|:\/\/|(?:^|\s)www\.|^[\p{L}\d.-]+\.(?:com|net|org|info|biz|eu|io|pl|de|ru|cn|ua|cz|uk|рф)(?:[/?#:]\S*)?$/iu;

/**
 * The ordinary case of a name that is written all in capitals or all in small letters; names with both are as somebody wanted
 * them. Persons, companies and places have rules of their own; other fields and addresses
 * are left alone.
 */
export const repairCase: Repair = (text, { field }) => {
  if (field === null || !isOneCase(text) || ADDRESS.test(text)) return null;
  const mended = PERSONS.has(field)
    ? isCompanyName(text)
      ? companyCase(text)
      : personCase(text)
    : field === 'company'
      ? companyCase(text)
      : PLACES.has(field)
        ? placeCase(text)
        : text;
  return mended === text ? null : mended;
};

/** True for two letters or more, all of them capitals or all of them small. */
function isOneCase(text: string): boolean {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper || (text !== lower && text !== upper)) return false;
  const letters = text.replace(/\P{L}/gu, '');
  // Two of them without a vowel are somebody's initials.
  return letters.length > 2 || (letters.length === 2 && /[aeiouyаеиоуыюя]/i.test(letters));
}

/** Words between which a name's spaces, dashes and signs stay. */
const WORD = /[\p{L}\p{M}\p{N}'’`.-]+/gu;

function personCase(text: string): string {
  let at = 0;
  const count = text.match(WORD)?.length ?? 0;
  return text.replace(WORD, (word) => {
    at++;
    return wordCase(word, at === 1, at === count);
  });
}

function placeCase(text: string): string {
  let first = true;
  return text.replace(/(['’]?)([\p{L}\p{M}]+)/gu, (all, sign: string, word: string, offset: number) => {
    const small = word.toLowerCase();
    // King's Lynn, and L'Aquila.
    const isEnd = sign !== '' && word.length === 1;
    const isSmall = isEnd || (!first && PLACE_WORDS.has(small) && offset + all.length < text.length);
    first = false;
    return sign + (isSmall ? small : capitalised(word));
  });
}

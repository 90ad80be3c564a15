import { withoutMarks } from '../../domain/normalize/words';

const CAMEL = /(\p{Ll}|\d)(\p{Lu})/gu;
const DIGIT_EDGE = /(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * A header ready to be compared: lower case, no diacritics (ł is l, ё is е), no spaces, no punctuation. `E-mail`,
 * `e_mail` and `Email` are one; so are `firstName` and `First name`.
 */
export const foldHeader = (text: string): string => withoutMarks(text).replace(NOT_WORD, '');

/** The folded words of a header; camelCase and digits are split off (`Phone1Value` has three). */
export function headerWords(text: string): string[] {
  const spaced = text.replace(CAMEL, '$1 $2').replace(DIGIT_EDGE, ' ');
  return withoutMarks(spaced)
    .split(NOT_WORD)
    .filter((word) => word !== '');
}

/**
 * Cells that a spreadsheet would run. It takes a cell for a formula when it begins with one of a few signs (OWASP, "CSV
 * Injection"), also behind spaces, line breaks and NULs that it drops, and with their full-width twins, which some
 * versions turn into the plain ones. An apostrophe before the cell makes it text in every spreadsheet.
 *
 * Phones and negative numbers (`+48 501 000 001`, `-12,50`) compute to a number at worst and stay as they are, so that
 * another program can read them.
 *
 * Nothing is lost by it: our reader takes the apostrophe off again (`undefuse`), and a cell that had one of its own gets
 * a second. For every text, `undefuse(defuse(text))` is the text.
 */

const DROPPED = /^[\s\0\ufeff]+/;
const FORMULA_SIGN = /^[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/;
const PLAIN_NUMBER = /^[+-][\d\s().,/-]*$/;

const isFormulaLike = (cell: string): boolean =>
  /^[\t\r]/.test(cell) || FORMULA_SIGN.test(cell.replace(DROPPED, ''));

const isDangerous = (cell: string): boolean => isFormulaLike(cell) && !PLAIN_NUMBER.test(cell);

/** True where an apostrophe stands before what a spreadsheet could compute. */
const isDefused = (cell: string): boolean => cell.startsWith("'") && isFormulaLike(cell.replace(/^'+/, ''));

/** The cell as a spreadsheet will take for text. */
export const defuse = (cell: string): string => (isDangerous(cell) || isDefused(cell) ? `'${cell}` : cell);

/** The cell for a file in which nothing runs: only what reads like defused gets the apostrophe that reading takes off. */
export const guarded = (cell: string): string => (isDefused(cell) ? `'${cell}` : cell);

/** The cell as it was before `defuse`; also what other programs' exports have defused in the same way. */
export const undefuse = (cell: string): string => (isDefused(cell) ? cell.slice(1) : cell);

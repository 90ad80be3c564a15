/**
 * Which Latin key was pressed, whatever the layout writes: who works in Russian presses the same places. Pure but for the
 * event, so that shortcuts and the palette read keys alike.
 */

/** The Russian layout by places (ЙЦУКЕН on a keyboard of 105 keys), and the Latin one beside it. */
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбю.ё';
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";

const TO_LATIN = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at] ?? letter]));
const TO_CYRILLIC = new Map([...LATIN].map((letter, at) => [letter, CYRILLIC[at] ?? letter]));

const IS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** What was meant by whoever typed in the other layout: `сгыещьукы` is `customers`, `cltkrb` is `сделки`. */
export function otherLayout(text: string): string {
  const table = IS_CYRILLIC.test(text) ? TO_LATIN : TO_CYRILLIC;
  return [...text.toLowerCase()].map((letter) => table.get(letter) ?? letter).join('');
}

/** What of a key event says which key it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The key as a Latin layout writes it. Letters that are not Latin, and what an input method keeps to itself (`Process`),
 * go by their place; so do `/` and `?`, where the layout in use is a Cyrillic one.
 * @param isCyrillic the layout in use, as far as it is known, writes Cyrillic.
 */
export function latinKey({ key, code, shiftKey }: KeyPress, isCyrillic: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (letter !== undefined && (key === 'Process' || (key.length === 1 && !/[a-z]/i.test(key))))
    return shiftKey ? letter.toUpperCase() : letter;
  if (code === 'Slash' && (key === 'Process' || (isCyrillic && (key === '.' || key === ','))))
    return shiftKey ? '?' : '/';
  return key;
}

/** True or false where a key tells what its layout writes; undefined for digits, signs and named keys. */
export function writesCyrillic({ key }: Pick<KeyPress, 'key'>): boolean | undefined {
  if (key.length !== 1) return undefined;
  if (IS_CYRILLIC.test(key)) return true;
  return /[a-z]/i.test(key) ? false : undefined;
}

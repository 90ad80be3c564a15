import { foldText } from '../fold';
import type { Coded } from './column';
import type { ColumnSet } from './columnSet';
import { EMPTY } from './dictionary';

/** What somebody is called by, the first that there is: as `displayName` has it. */
const NAMES = ['name', 'company', 'email', 'phone'] as const;

export function displayNameAt(columns: ColumnSet, position: number): string {
  for (const field of NAMES) {
    const [value] = columns.valuesAt(field, position);
    if (value !== undefined) return value;
  }
  return '';
}

/** What customers are called, by position: for whoever asks for many. */
export function displayNames(columns: ColumnSet): (position: number) => string {
  const coded = new Map<string, Coded>();
  return (position) => {
    for (const field of NAMES) {
      let column = coded.get(field);
      if (column === undefined) {
        column = columns.column(field);
        coded.set(field, column);
      }
      const code = column.codes[position] ?? EMPTY;
      if (code !== EMPTY) return column.dictionary.leadingValue(code);
    }
    return '';
  };
}

/** Marks the customers whose display name holds a folded word. */
export function nameHits(columns: ColumnSet, word: string): Uint8Array {
  const mask = new Uint8Array(columns.room);
  const nameless = columns.alive.slice(0, columns.room);
  for (const field of NAMES) {
    const { codes, dictionary } = columns.column(field);
    const isLeading = dictionary.passing(`word ${word}`, (value) => foldText(value).includes(word));
    let left = 0;
    for (let at = 0; at < mask.length; at++) {
      if (nameless[at] === 0) continue;
      const code = codes[at] as number;
      if (code === EMPTY) {
        left++;
        continue;
      }
      nameless[at] = 0;
      mask[at] = isLeading[code] as number;
    }
    if (left === 0) break;
  }
  return mask;
}

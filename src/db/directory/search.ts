import { SEARCHED } from '../columns';
import { foldText } from '../fold';
import type { ColumnRow } from '../schema';

/** One word of a search: a customer has it where any of the texts occurs. */
export type SearchWord = readonly string[];

/** Digits and what people write between them. */
const PHONE_LIKE = /^[\d\s+().\-/]+$/;
const NOT_DIGITS = /\D+/g;

/** From so many digits on, a search of digits alone is one phone, however it is spaced. */
const SHORTEST_PHONE = 7;
/** From so many digits on, a leading 0 or 8 may be the prefix of calls inside a country, which stored phones lack. */
const SHORTEST_NATIONAL = 10;

/**
 * What a search asks for: words, folded as the columns are. A phone is found as it is typed, with its spaces,
 * dashes, brackets, and with the prefix of its country's own calls.
 */
export function searchWords(search: string): SearchWord[] {
  const text = foldText(search).trim();
  if (text === '') return [];
  const digits = text.replace(NOT_DIGITS, '');
  if (PHONE_LIKE.test(text) && digits.length >= SHORTEST_PHONE) {
    const international = digits.startsWith('00') ? digits.slice(2) : digits;
    const isNational = digits.length >= SHORTEST_NATIONAL && /^[08]/.test(international);
    return [isNational ? [international, international.slice(1)] : [international]];
  }
  return text.split(/\s+/).map((word) => {
    const bare = PHONE_LIKE.test(word) ? word.replace(NOT_DIGITS, '') : '';
    return bare === '' || bare === word ? [word] : [word, bare];
  });
}

/** One searched column of a page, folded. */
interface FoldedColumn {
  /** The different values where `codes` has their numbers, else a line a customer, or one for all. */
  readonly text: string;
  /** Where the lines begin. */
  readonly starts: Uint32Array;
  readonly codes: Uint8Array | undefined;
}

/** What is searched of one page's customers: folded when it is first searched. */
export class SearchText {
  private readonly row: ColumnRow;
  private folded: readonly FoldedColumn[] | undefined;

  constructor(row: ColumnRow) {
    this.row = row;
  }

  /** Calls back with the index of each customer who has every word, in order. */
  find(words: readonly SearchWord[], onLine: (index: number) => void): void {
    const count = this.row.slots.length;
    let left = new Uint8Array(count).fill(1);
    for (const word of words) {
      const hits = new Uint8Array(count);
      let found = false;
      for (const column of this.columns()) {
        for (const text of word) found = mark(column, text, hits) || found;
      }
      if (!found) return;
      left = left.map((before, index) => before & (hits[index] ?? 0));
    }
    for (let index = 0; index < count; index++) if (left[index] === 1) onLine(index);
  }

  private columns(): readonly FoldedColumn[] {
    this.folded ??= SEARCHED.flatMap((name) => {
      const packed = this.row.values[name];
      if (packed === undefined) return [];
      const text = foldText(typeof packed === 'string' ? packed : packed[0]);
      return [{ text, starts: lineStarts(text), codes: typeof packed === 'string' ? undefined : packed[1] }];
    });
    return this.folded;
  }
}

/** Marks the customers in whose column the text occurs; true where there are any. */
function mark({ text, starts, codes }: FoldedColumn, wanted: string, hits: Uint8Array): boolean {
  let at = text.indexOf(wanted);
  if (at < 0) return false;
  const isOfAll = codes === undefined && starts.length === 1;
  const lines = codes === undefined ? hits : new Uint8Array(starts.length);
  for (let line = 0; at >= 0; at = text.indexOf(wanted, starts[line])) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
    lines[line++] = 1;
    if (line >= starts.length) break;
  }
  if (isOfAll) hits.fill(1);
  codes?.forEach((code, index) => {
    if (lines[code] === 1) hits[index] = 1;
  });
  return true;
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

import { SEARCHED } from '../columns';
import { foldText } from '../fold';
import { PAGE_SIZE } from '../ids';
import type { ColumnRow } from '../schema';
import { FoldedColumn } from './foldedColumn';

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

/** A line that is no candidate (any more). */
const OUT = 255;
/** More words than this are not looked for: a search is a phrase, not a page. */
const MOST_WORDS = 200;

/** By line, how many words it was found to hold so far; the same array for every page. */
const passed = new Uint8Array(PAGE_SIZE);

/** What is searched of one page's customers: folded when it is first searched. */
export class SearchText {
  private readonly slots: Uint16Array;
  private values: ColumnRow['values'] | undefined;
  private columns: readonly FoldedColumn[] | undefined;

  constructor(slots: Uint16Array, values: ColumnRow['values']) {
    this.slots = slots;
    this.values = values;
  }

  /** The texts that are searched; made where nobody has yet. */
  fold(): readonly FoldedColumn[] {
    const { values = {} } = this;
    this.columns ??= SEARCHED.flatMap((name) =>
      values[name] === undefined ? [] : [new FoldedColumn(values[name])],
    );
    this.values = undefined;
    return this.columns;
  }

  /** Marks, from a page's first position on, each customer who has every word. */
  find(words: readonly SearchWord[], found: Uint8Array, first: number, among: Uint8Array | undefined): void {
    const { slots } = this;
    let candidates = 0;
    for (let line = 0; line < slots.length; line++) {
      const isOut = among !== undefined && among[first + (slots[line] as number)] !== 1;
      passed[line] = isOut ? OUT : 0;
      if (!isOut) candidates++;
    }
    if (candidates === 0) return;
    const columns = this.fold();
    const most = Math.min(words.length, MOST_WORDS);
    for (let word = 0; word < most; word++) {
      let hits = 0;
      for (const wanted of words[word] ?? [])
        for (const column of columns) hits += column.raise(passed, slots.length, word, wanted);
      if (hits === 0) return;
    }
    for (let line = 0; line < slots.length; line++) {
      if (passed[line] === most) found[first + (slots[line] as number)] = 1;
    }
  }
}

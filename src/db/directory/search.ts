import { foldText } from '../fold';

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

/** The folded text of one page's customers, a line each, and where the lines begin. */
export class SearchText {
  private readonly text: string;
  private starts: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Calls back with the index of each line that has every word, in order. */
  find(words: readonly SearchWord[], onLine: (index: number) => void): void {
    const pivot = words.reduce((longest, word) => (shortest(word) > shortest(longest) ? word : longest));
    const others = words.filter((word) => word !== pivot);
    const starts = this.lineStarts();
    let lines = this.linesWith(pivot[0] ?? '', starts);
    if (pivot.length > 1) {
      lines = [...new Set(pivot.flatMap((text) => this.linesWith(text, starts)))].sort((a, b) => a - b);
    }
    for (const index of lines) {
      const line = others.length === 0 ? '' : this.text.slice(starts[index], starts[index + 1]);
      if (others.every((word) => word.some((text) => line.includes(text)))) onLine(index);
    }
  }

  private linesWith(text: string, starts: Uint32Array): number[] {
    const lines: number[] = [];
    let line = 0;
    let at = this.text.indexOf(text);
    while (at >= 0) {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
      lines.push(line);
      const next = starts[line + 1];
      if (next === undefined) break;
      at = this.text.indexOf(text, next);
    }
    return lines;
  }

  private lineStarts(): Uint32Array {
    if (this.starts !== undefined) return this.starts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = Uint32Array.from(starts);
    return this.starts;
  }
}

const shortest = (word: SearchWord): number => Math.min(...word.map((text) => text.length));
